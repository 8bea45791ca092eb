import {
  aroundClaim,
  placeAfter,
  proofInWords,
  proofOf,
  proseIn,
  readClaimLines,
  type StandingList,
  spreadOf,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimLine, Proof } from "../answers/claim.ts";
import { listed } from "../answers/lists.ts";
import { Spread } from "../answers/spread.ts";
import { cursorAt, cursorIn, placesFrom } from "../cursor.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Claims that are put into words at a time. */
const AT_A_TIME = 100;

const Claims = listed(ClaimLine).extend({
  of: z.int().openapi({ description: "How many there are in all." }),
  asked: AskedBack,
});

const ClaimAnswer = z.object({ proof: Proof, words: listOf(z.string()) });

/** The first of a list, from a place on, that fit. */
function firstThat<T>(list: readonly T[], from: number, fits: (one: T) => boolean, most: number): T[] {
  const found: T[] = [];
  for (let i = from; i < list.length && found.length < most; i++) {
    const one = list[i] as T;
    if (fits(one)) found.push(one);
  }
  return found;
}

/** What may be so, with its standing and the proof of it. */
export const claims = createResource();

claims.openapi(
  createRoute({
    method: "get",
    path: "/claims",
    tags: ["claims"],
    summary: "The claims with their standings, in the order of entry",
    request: {
      query: asking({
        standing: z.string().optional().openapi({ description: "Only the claims of this standing." }),
        cursor: cursorIn,
      }),
    },
    responses: answers(Claims, "A hundred claims at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const wanted = context.req.query("standing");
    const { cursor } = context.req.valid("query");
    const fits = ({ standing }: StandingList[number]) => !wanted || standing === wanted;
    const list = await context.var.desk.standings(asked, numberIn(context, "entry"));
    const listed = await read(context, async (reader) => {
      const last = cursor === undefined ? null : placesFrom("claims", cursor, ["claim"])[0];
      const all = list.map(({ claim }) => claim);
      const from = last === null ? 0 : await placeAfter(reader, all, last);
      const ids = firstThat(list, from, fits, AT_A_TIME + 1).map(({ claim }) => claim);
      return { lines: await readClaimLines(reader, ids.slice(0, AT_A_TIME), asked), ids };
    });
    const last = listed.ids.length > AT_A_TIME ? listed.ids[AT_A_TIME - 1] : undefined;
    const next = last === undefined ? null : cursorAt("claims", last);
    return context.json({ listed: listed.lines, cursor: next, of: list.filter(fits).length, asked }, 200);
  },
);

claims.openapi(
  createRoute({
    method: "get",
    path: "/claims/{id}",
    tags: ["claims", "standings"],
    summary: "A claim with the proof of its standing",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(ClaimAnswer, "The proof as data and in words."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const asked = askedIn(context);
    const proof = await read(context, async (reader) => {
      const { claim, holdings, picture } = await aroundClaim(reader, id, asked);
      return proofOf(claim, picture, holdings);
    });
    if (!proof) throw notFound(`claim ${id}`);
    return context.json({ proof, words: proofInWords(proof, proseIn(asked.lang)) }, 200);
  },
);

claims.openapi(
  createRoute({
    method: "get",
    path: "/claims/{id}/spread",
    tags: ["claims", "spread"],
    summary: "Who repeated whom on a claim, and why each counts under its origin",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(Spread, "The tellings in the order of their publication."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const spread = await read(context, async (reader) => {
      const { holdings, picture } = await aroundClaim(reader, id, askedIn(context));
      return spreadOf(id, picture, holdings);
    });
    if (!spread) throw notFound(`claim ${id}`);
    return context.json(spread, 200);
  },
);
