import { lastAdmission, nameWords, readClaimLines, sourcesAfter, type SourceView as View } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { listed } from "../answers/lists.ts";
import { SourceLine, SourceView } from "../answers/sources.ts";
import { cursorAt, cursorIn, placesFrom } from "../cursor.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const AT_A_TIME = 100;
/** Claims of one list that are put into words. */
const MOST_LINES = 20;
/** Names that are offered to whoever is typing. */
const MOST_NAMES = 8;

/** Outlets and those whom they quote: what each said first, what it only repeated, and what became of it. */
export const sources = createResource();

const lineOf = ({ quotes, quotedBy, ties, claims, entries, ...line }: View) => line;

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
    const words = nameWords(context.req.valid("query").q.slice(0, 200));
    const book = await context.var.desk.sources(askedIn(context), numberIn(context, "entry"));
    const isMeant = (name: string) => {
      const own = nameWords(name);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    };
    const meant = words.length === 0 ? [] : book.filter(({ name }) => isMeant(name));
    return context.json({ names: meant.slice(0, MOST_NAMES).map(({ key, name }) => ({ key, name })) }, 200);
  },
);

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources/{key}",
    tags: ["sources"],
    summary: "A source: whom it quotes, who quotes it, and the claims behind the numbers",
    request: { params: z.object({ key: z.string() }), query: Asking },
    responses: answers(SourceView, "The source as known."),
  }),
  async (context) => {
    const { key } = context.req.valid("param");
    const asked = askedIn(context);
    const found = (await context.var.desk.sources(asked, numberIn(context, "entry"))).find((one) => one.key === key);
    if (!found) throw notFound(`source ${key}`);
    const { entries, ...source } = found;
    const lines = (claims: readonly string[]) =>
      read(context, (reader) => readClaimLines(reader, claims.slice(0, MOST_LINES), asked));
    const { first, later, refuted, corrected } = source.claims;
    const claims = {
      first: await lines(first),
      later: await lines(later),
      refuted: await lines(refuted),
      corrected: await lines(corrected),
    };
    // An admission is no knowledge of the world: it counts for every day known.
    const judged = lastAdmission(await read(context, (reader) => reader.judgements()), source.name);
    const admission = judged && { holds: judged.holds, reason: judged.reason, day: judged.day, actor: judged.actor };
    return context.json({ ...source, claims, admission }, 200);
  },
);
