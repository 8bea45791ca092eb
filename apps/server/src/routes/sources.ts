import { readClaimLines, type SourceView as View } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { listed } from "../answers/lists.ts";
import { SourceLine, SourceView } from "../answers/sources.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn, placeIn } from "../question.ts";
import { answers, createResource, read } from "../resource.ts";

const AT_A_TIME = 100;
/** Claims of one list that are put into words. */
const MOST_LINES = 20;

/** Outlets and those whom they quote: what each said first, what it only repeated, and what became of it. */
export const sources = createResource();

const lineOf = ({ quotes, quotedBy, ties, claims, ...line }: View) => line;

sources.openapi(
  createRoute({
    method: "get",
    path: "/sources",
    tags: ["sources"],
    summary: "The sources, those of most reports and tellings first",
    request: {
      query: asking({
        q: z.string().optional().openapi({ description: "A part of the name." }),
        after: placeIn("How many sources are passed over."),
      }),
    },
    responses: answers(listed(SourceLine).extend({ of: z.int(), asked: AskedBack }), "A hundred sources at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const wanted = (context.req.query("q") ?? "").toLowerCase();
    const book = await context.var.desk.sources(asked, numberIn(context, "entry"));
    const all = book.filter(({ name }) => name.toLowerCase().includes(wanted));
    const after = numberIn(context, "after") ?? 0;
    const next = after + AT_A_TIME < all.length ? after + AT_A_TIME : null;
    return context.json({ listed: all.slice(after, after + AT_A_TIME).map(lineOf), next, of: all.length, asked }, 200);
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
    const source = (await context.var.desk.sources(asked, numberIn(context, "entry"))).find((one) => one.key === key);
    if (!source) throw notFound(`source ${key}`);
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
