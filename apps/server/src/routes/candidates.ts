import {
  Day,
  type EntityKind,
  type Entry,
  identify,
  insistIdentifiedAsSeen,
  KINDS,
  readCandidates,
  readGrounds,
  takeBack,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Candidate, IdentityEntry } from "../answers/candidate.ts";
import { today } from "../desk.ts";
import { AskedBack, askedIn, asking } from "../question.ts";
import { answers, bodyOf, createResource, listOf, MEANWHILE, read } from "../resource.ts";

/** Candidates that are given at a time. */
const AT_A_TIME = 20;

const Candidates = z.object({
  candidates: listOf(Candidate),
  of: z.int().openapi({ description: "How many there are in all." }),
  asked: AskedBack,
});

const PAIR = z.tuple([z.string().max(40), z.string().max(40)]);

const Identifying = z
  .object({
    pair: PAIR,
    verdict: z.enum(["same", "different", "unsure"]),
    reason: z.string().max(2000).optional().openapi({ description: "What speaks for and against, where left out." }),
    day: Day.optional().openapi({ description: "The day of knowledge from which it counts; today where left out." }),
    seen: z.int().nonnegative().optional().openapi({
      description:
        "The entry of the last judgement on the two that was seen, 0 for none. Left out, it overrules whatever was judged meanwhile.",
    }),
  })
  .openapi("Identifying");

const TakingBack = z
  .object({ pair: PAIR.optional(), reason: z.string().min(1).max(2000).optional() })
  .openapi("TakingBack");

/** Who may be who, and what people judge of it. */
export const candidates = createResource();

candidates.openapi(
  createRoute({
    method: "get",
    path: "/candidates",
    tags: ["candidates"],
    summary: "Persons, organisations and posts that may be one, the likeliest first",
    request: {
      query: asking({
        kind: z.enum(["person", "organisation", "post"]).optional(),
        of: z.string().optional().openapi({ description: "Only pairs with this entity." }),
        unsure: z.enum(["true"]).optional().openapi({ description: "Those too that somebody was unsure of." }),
      }),
    },
    responses: answers(Candidates, "Pairs that nobody has judged, with what speaks for and against."),
  }),
  async (context) => {
    const { kind, of, unsure } = context.req.valid("query");
    const wanted = {
      most: AT_A_TIME,
      kinds: kind ? [kind as EntityKind] : KINDS,
      withUnsure: unsure === "true",
      language: askedIn(context).lang,
      ...(of === undefined ? {} : { of }),
    };
    const found = await read(context, (reader) => readCandidates(reader, wanted));
    return context.json({ ...found, asked: askedIn(context) }, 200);
  },
);

function judged(entry: Entry | undefined) {
  if (entry?.kind !== "identity") throw new Error("A judgement made another entry.");
  return { seq: entry.seq, actor: entry.actor, ...entry.body };
}

candidates.openapi(
  createRoute({
    method: "post",
    path: "/identities",
    tags: ["candidates"],
    summary: "Judges that two entities are one, that they are not, or that nobody can say",
    request: bodyOf(Identifying),
    responses: {
      ...answers(IdentityEntry, "The entry that was made. A later one on the same two replaces it."),
      ...MEANWHILE,
    },
  }),
  async (context) => {
    const { pair, verdict, reason, day, seen } = context.req.valid("json");
    const [entry] = await identify(context.var.desk.folder.ledger, async (reader) => {
      if (seen !== undefined) await insistIdentifiedAsSeen(reader, pair, seen);
      const said = reason?.trim() || (await readGrounds(reader, pair)) || "judged";
      return { pair, verdict, reason: said, day: day ?? today() };
    });
    return context.json(judged(entry), 200);
  },
);

candidates.openapi(
  createRoute({
    method: "post",
    path: "/identities/undo",
    tags: ["candidates"],
    summary: "Takes a judgement back: every answer is as it was before",
    request: bodyOf(TakingBack),
    responses: answers(IdentityEntry, "The entry that was made."),
  }),
  async (context) => {
    const { pair, reason } = context.req.valid("json");
    const [entry] = await takeBack(context.var.desk.folder.ledger, pair ?? null, reason);
    return context.json(judged(entry), 200);
  },
);
