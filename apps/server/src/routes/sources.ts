import {
  lastAdmission,
  placeAfter,
  readClaimLines,
  readReportsOf,
  SOURCE_LISTS,
  sourcesAfter,
  type SourceView as View,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ClaimLine } from "../answers/claim.ts";
import { ListedReport, listed, listedByEntry } from "../answers/lists.ts";
import { SourceLine, SourceView } from "../answers/sources.ts";
import { cursorAt, cursorFrom, cursorIn, placesFrom, withCursor } from "../cursor.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, listOf, read, type Served } from "../resource.ts";
import { sourcesBeginning } from "../source-names.ts";

const AT_A_TIME = 100;
/** Claims of one list that are put into words. */
const MOST_LINES = 20;
/** What the cursors of the lists below one source are called. */
const [CLAIMS, REPORTS] = ["source-claims", "source-reports"];
/** Names that are offered to whoever is typing. */
const MOST_NAMES = 8;

/** Outlets and those whom they quote: what each said first, what it only repeated, and what became of it. */
export const sources = createResource();

const lineOf = ({ quotes, quotedBy, ties, claims, entries, published, ...line }: View) => line;

const OneSource = z.object({ key: z.string() });

async function sourceIn(context: Context<Served>): Promise<View> {
  const key = context.req.param("key") ?? "";
  const book = await context.var.desk.sources(askedIn(context), numberIn(context, "entry"));
  const found = book.find((one) => one.key === key);
  if (!found) throw notFound(`source ${key}`);
  return found;
}

/** A part of one of the lists of claims of a source. */
async function claimsPart(context: Context<Served>, claims: readonly string[], after?: string) {
  return read(context, async (reader) => {
    const from = after === undefined ? 0 : await placeAfter(reader, claims, after);
    const part = claims.slice(from, from + MOST_LINES);
    const last = from + part.length < claims.length ? part.at(-1) : undefined;
    const cursor = last === undefined ? null : cursorAt(CLAIMS, last);
    return { listed: await readClaimLines(reader, part, askedIn(context)), cursor };
  });
}

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources",
    tags: ["sources"],
    summary: "The sources, those of most reports and tellings first",
    request: {
      query: asking({
        q: z.string().optional().openapi({ description: "A part of the name." }),
        cursor: cursorIn,
      }),
    },
    responses: answers(listed(SourceLine).extend({ of: z.int(), asked: AskedBack }), "A hundred sources at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const wanted = (context.req.query("q") ?? "").toLowerCase();
    const book = await context.var.desk.sources(asked, numberIn(context, "entry"));
    const all = book.filter(({ name }) => name.toLowerCase().includes(wanted));
    const { cursor } = context.req.valid("query");
    const place = cursor === undefined ? null : placesFrom("sources", cursor, ["entry", "weight", "name"]);
    // The order is that of the first part, whatever is entered meanwhile.
    const until = place ? Number(place[0]) : (await context.var.desk.folder.ledger.head()).seq;
    const rest = sourcesAfter(all, until, place ? { weight: Number(place[1]), key: place[2] } : undefined);
    const part = rest.slice(0, AT_A_TIME);
    const last = rest.length > AT_A_TIME ? part.at(-1) : undefined;
    const next = last ? cursorAt("sources", until, last.weight, last.source.key) : null;
    return context.json({ listed: part.map(({ source }) => lineOf(source)), cursor: next, of: all.length, asked }, 200);
  },
);

sources.openapi(
  createRoute({
    method: "get",
    path: "/source-names",
    tags: ["sources", "typing"],
    summary: "The sources known so far that what is typed can become",
    request: { query: asking({ q: z.string().openapi({ description: "Words, the last one perhaps begun." }) }) },
    responses: answers(
      z.object({ names: listOf(z.object({ key: z.string(), name: z.string() })) }),
      "Eight at most, those of most reports and tellings first.",
    ),
  }),
  async (context) => {
    const names = await context.var.desk.sourceNames(numberIn(context, "entry"));
    return context.json({ names: sourcesBeginning(names, context.req.valid("query").q, MOST_NAMES) }, 200);
  },
);

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources/{key}",
    tags: ["sources"],
    summary: "A source: whom it quotes, who quotes it, and the claims behind the numbers",
    request: { params: OneSource, query: Asking },
    responses: answers(SourceView, "The source as known."),
  }),
  async (context) => {
    const { entries, published, ...source } = await sourceIn(context);
    const { first, later, refuted, corrected } = source.claims;
    const claims = {
      first: await claimsPart(context, first),
      later: await claimsPart(context, later),
      refuted: await claimsPart(context, refuted),
      corrected: await claimsPart(context, corrected),
    };
    // An admission is no knowledge of the world: it counts for every day known.
    const judged = lastAdmission(await read(context, (reader) => reader.judgements()), source.name);
    const admission = judged && { holds: judged.holds, reason: judged.reason, day: judged.day, actor: judged.actor };
    return context.json({ ...source, claims, admission }, 200);
  },
);

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources/{key}/claims/{list}",
    tags: ["sources", "claims"],
    summary: "More of the claims that a source said first or later, that were refuted since, or that it took back",
    request: { params: OneSource.extend({ list: z.enum(SOURCE_LISTS) }), query: asking({ cursor: cursorIn }) },
    responses: answers(listed(ClaimLine), "Twenty claims at most, in the order of entry."),
  }),
  async (context) => {
    const { cursor } = context.req.valid("query");
    const after = cursor === undefined ? undefined : placesFrom(CLAIMS, cursor, ["claim"])[0];
    const { claims } = await sourceIn(context);
    return context.json(await claimsPart(context, claims[context.req.valid("param").list], after), 200);
  },
);

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources/{key}/reports",
    tags: ["sources", "reports"],
    summary: "The reports that a source published",
    request: { params: OneSource, query: asking({ cursor: cursorIn }) },
    responses: answers(listedByEntry(ListedReport), "Twenty reports at most, those entered last first."),
  }),
  async (context) => {
    const { cursor } = context.req.valid("query");
    const before = cursor === undefined ? undefined : cursorFrom(REPORTS, cursor);
    const { published } = await sourceIn(context);
    const list = await read(context, (reader) => readReportsOf(reader, askedIn(context), published, before));
    return context.json(withCursor(REPORTS, list), 200);
  },
);
