import { pagePlacesOf } from "@hearsay/capture";
import { proseIn, readEvidence, readRelated, readVersions, sealReport, sha256Of } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { EvidenceTold, RelatedTold, VersionsTold } from "../answers/evidence.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn } from "../question.ts";
import { answers, bodyOf, createResource, read } from "../resource.ts";

const OneReport = z.object({ id: z.string() });

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
    const { known, sha256, captures, custody, isSealed, statements } = found;
    const bytes = await context.var.desk.folder.captures.get(sha256);
    const isWhole = bytes !== null && sha256Of(bytes) === sha256;
    const seen = isWhole && known.capture ? pagePlacesOf(known.report, known.capture, bytes) : null;
    const places = seen?.placesOf(statements.map(({ statement }) => statement.span)) ?? [];
    const told = statements.map(({ statement }, i) => {
      const place = places[i];
      const where = place ? { from: place.from, to: place.to } : null;
      return { statement: statement.id, quote: statement.quote, bytes: where };
    });
    const kept: "whole" | "missing" | "changed" = isWhole ? "whole" : bytes === null ? "missing" : "changed";
    return context.json(
      { report: id, title: known.report.title, sha256, kept, captures, custody, isSealed, statements: told },
      200,
    );
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
