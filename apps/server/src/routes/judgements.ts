import { Day, judge, Tie, VERDICTS } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { DayWritten } from "../answers/words.ts";
import { today } from "../desk.ts";
import { answers, bodyOf, createResource } from "../resource.ts";

const Judging = z
  .object({
    verdict: z.enum(VERDICTS),
    from: z.string().min(1).max(500),
    to: z.string().min(1).max(500),
    reason: z.string().min(1).max(2000),
    day: Day.optional(),
  })
  .openapi("Judging");

const Judged = z
  .object({
    seq: z.int(),
    tie: Tie,
    from: z.string(),
    to: z.string(),
    holds: z.boolean(),
    reason: z.string(),
    day: DayWritten,
  })
  .openapi("Judgement");

/** What people judge of reports and sources. */
export const judgements = createResource();

judgements.openapi(
  createRoute({
    method: "post",
    path: "/judgements",
    tags: ["judgements"],
    summary: "Judges that two reports or names are tied, or stand apart",
    request: bodyOf(Judging),
    responses: answers(Judged, "The entry that was made. A later one on the same two replaces it."),
  }),
  async (context) => {
    const { day, ...judging } = context.req.valid("json");
    const [entry] = await judge(context.var.desk.folder.ledger, async () => ({ ...judging, day: day ?? today() }));
    if (entry?.kind !== "judgement") throw new Error("A judgement made another entry.");
    return context.json({ seq: entry.seq, ...entry.body }, 200);
  },
);
