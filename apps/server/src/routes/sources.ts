import { readClaimLines, sourcesAfter, type SourceView as View } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { listed } from "../answers/lists.ts";
import { SourceLine, SourceView } from "../answers/sources.ts";
import { cursorAt, cursorIn, placesFrom } from "../cursor.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, read } from "../resource.ts";

const AT_A_TIME = 100;
/** Claims of one list that are put into words. */
const MOST_LINES = 20;

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
    return context.json({ ...source, claims }, 200);
  },
);
