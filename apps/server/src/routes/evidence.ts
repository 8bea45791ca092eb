import { pagePlacesOf } from "@hearsay/capture";
import {
  type Evidence,
  enterAccess,
  proseIn,
  readEvidence,
  readRelated,
  readVersions,
  sealReport,
  sha256Of,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { EvidenceTold, PlacesTold, RelatedTold, VersionsTold } from "../answers/evidence.ts";
import type { Desk } from "../desk.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn } from "../question.ts";
import { answers, bodyOf, createResource, read } from "../resource.ts";

/** What is told where a purpose was but blanks. */
const PLACES = "to place statements in it; no purpose was given";

const OneReport = z.object({ id: z.string() });

/** The kept bytes of a report, or what became of them. */
async function keptOf({ sha256 }: Evidence, { folder }: Desk) {
  const bytes = await folder.captures.get(sha256);
  const isWhole = bytes !== null && sha256Of(bytes) === sha256;
  const kept: "whole" | "missing" | "changed" = isWhole ? "whole" : bytes === null ? "missing" : "changed";
  return { kept, bytes: isWhole ? bytes : null };
}

/** Where the words of each statement stand in the page; nowhere where its bytes are not looked into. */
function placed({ known, statements }: Evidence, bytes: Uint8Array | null) {
  const seen = bytes && known.capture ? pagePlacesOf(known.report, known.capture, bytes) : null;
  const places = seen?.placesOf(statements.map(({ statement }) => statement.span)) ?? [];
  return statements.map(({ statement: { id, quote } }, i) => {
    const place = places[i];
    return { statement: id, quote, bytes: place ? { from: place.from, to: place.to } : null };
  });
}

/** What proves a report, what became of its page, and what has to do with it. */
export const evidence = createResource();

evidence.openapi(
  createRoute({
    method: "get",
    path: "/reports/{id}/evidence",
    tags: ["captures"],
    summary:
      "What proves a report: every capture of its page, the custody log, and the bytes that carry each statement",
    request: { params: OneReport, query: Asking },
    responses: answers(EvidenceTold, "The evidence."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const found = await read(context, (reader) => readEvidence(id, reader));
    if (!found) throw notFound(`report ${id}`);
    const { known, sha256, captures, custody, isSealed } = found;
    const { kept, bytes } = await keptOf(found, context.var.desk);
    const statements = placed(found, isSealed ? null : bytes);
    const { title } = known.report;
    const told = { report: id, title, sha256, kept, captures, custody, isSealed, placed: !isSealed, statements };
    return context.json(told, 200);
  },
);

evidence.openapi(
  createRoute({
    method: "post",
    path: "/reports/{id}/places",
    tags: ["captures"],
    summary: "Where the statements of a report stand in its bytes, opened for a purpose that the record keeps",
    request: {
      params: OneReport,
      ...bodyOf(z.object({ for: z.string().min(1).max(500) }).openapi("OpeningFor")),
    },
    responses: answers(PlacesTold, "The bytes that carry each statement."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const { desk } = context.var;
    const found = await desk.folder.ledger.read((reader) => readEvidence(id, reader));
    if (!found?.known.capture) throw notFound(`report ${id} with its bytes`);
    const { bytes } = await keptOf(found, desk);
    if (bytes === null) throw notFound(`capture ${found.sha256} with its bytes as they were`);
    const purpose = context.req.valid("json").for;
    await enterAccess(desk.folder.ledger, { capture: found.known.capture, purpose, unless: PLACES });
    return context.json({ statements: placed(found, bytes) }, 200);
  },
);

evidence.openapi(
  createRoute({
    method: "post",
    path: "/reports/{id}/seal",
    tags: ["captures"],
    summary: "Seals a report, so that nothing that goes out leads to its source, or opens it again",
    request: {
      params: OneReport,
      ...bodyOf(z.object({ sealed: z.boolean(), reason: z.string().min(1).max(2000) }).openapi("Sealing")),
    },
    responses: answers(z.object({ seq: z.int(), sealed: z.boolean() }).openapi("Sealed"), "The entry that says so."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const { sealed, reason } = context.req.valid("json");
    const { seq } = await sealReport(context.var.desk.folder.ledger, { report: id, sealed, reason });
    return context.json({ seq, sealed }, 200);
  },
);

evidence.openapi(
  createRoute({
    method: "get",
    path: "/reports/{id}/versions",
    tags: ["reports"],
    summary:
      "The versions of the page that a report is from, with what changed word by word and statement by statement",
    request: { params: OneReport, query: Asking },
    responses: answers(VersionsTold, "The versions, the first first."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const versions = await read(context, (reader) => readVersions(id, reader));
    if (!versions) throw notFound(`report ${id}`);
    return context.json({ versions }, 200);
  },
);

evidence.openapi(
  createRoute({
    method: "get",
    path: "/reports/{id}/related",
    tags: ["reports"],
    summary:
      "Reports that have to do with this one, each with why: same text, a link, shared claims, shared people and bodies",
    request: { params: OneReport, query: Asking },
    responses: answers(RelatedTold, "The reports with most in common first."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const related = await read(context, (reader) => readRelated(id, reader, proseIn(askedIn(context).lang)));
    if (!related) throw notFound(`report ${id}`);
    return context.json({ related }, 200);
  },
);
