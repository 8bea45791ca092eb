import { aroundClaim, proofInWords, proofOf, readClaimLines, spreadOf } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimLine, Proof } from "../answers/claim.ts";
import { listed } from "../answers/lists.ts";
import { Spread } from "../answers/spread.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn, placeIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Claims that are put into words at a time. */
const AT_A_TIME = 100;

const Claims = listed(ClaimLine).extend({
  of: z.int().openapi({ description: "How many there are in all." }),
  asked: AskedBack,
});

const ClaimAnswer = z.object({ proof: Proof, words: listOf(z.string()) });

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
        after: placeIn("How many claims are passed over."),
      }),
    },
    responses: answers(Claims, "A hundred claims at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const wanted = context.req.query("standing");
    const after = numberIn(context, "after") ?? 0;
    const list = (await context.var.desk.standings(asked, numberIn(context, "entry"))).filter(
      ({ standing }) => !wanted || standing === wanted,
    );
    const ids = list.slice(after, after + AT_A_TIME).map(({ claim }) => claim);
    const lines = await read(context, (reader) => readClaimLines(reader, ids, asked));
    const next = after + ids.length < list.length ? after + ids.length : null;
    return context.json({ listed: lines, next, of: list.length, asked }, 200);
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
    const proof = await read(context, async (reader) => {
      const { claim, holdings, picture } = await aroundClaim(reader, id, askedIn(context));
      return proofOf(claim, picture, holdings);
    });
    if (!proof) throw notFound(`claim ${id}`);
    return context.json({ proof, words: proofInWords(proof) }, 200);
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
