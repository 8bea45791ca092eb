import { Day, type Entry, insistJudgedAsSeen, judge, reversalOf, Tie, VERDICTS } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { DayWritten } from "../answers/words.ts";
import { cursorAt, cursorFrom, cursorIn, cursorTo } from "../cursor.ts";
import { today } from "../desk.ts";
import { notFound } from "../problem.ts";
import { AskedBack, askedIn, asking } from "../question.ts";
import { answers, bodyOf, createResource, listOf, MEANWHILE, read } from "../resource.ts";

/** Judgements that are listed at a time. */
const AT_A_TIME = 100;

const Reason = z.string().min(1).max(2000);

const Judging = z
  .object({
    verdict: z.enum(VERDICTS),
    from: z.string().min(1).max(500),
    to: z.string().min(1).max(500),
    reason: Reason,
    day: Day.optional(),
    seen: z.int().nonnegative().optional().openapi({
      description:
        "The entry of the last judgement on the two that was seen, 0 for none. Left out, it overrules whatever was judged meanwhile.",
    }),
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
    actor: z.string().openapi({ description: "Who judged." }),
  })
  .openapi("Judgement");

const Judgements = z.object({
  listed: listOf(Judged),
  cursor: cursorTo,
  asked: AskedBack,
});

function judged(entry: Entry | undefined) {
  if (entry?.kind !== "judgement") throw new Error("A judgement made another entry.");
  return { seq: entry.seq, actor: entry.actor, ...entry.body };
}

/** What people judge of reports and sources. */
export const judgements = createResource();

judgements.openapi(
  createRoute({
    method: "get",
    path: "/judgements",
    tags: ["judgements"],
    summary: "What people judged of reports and sources by the day known, the last first",
    request: { query: asking({ cursor: cursorIn }) },
    responses: answers(Judgements, "A hundred judgements at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { cursor } = context.req.valid("query");
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : cursorFrom("judgements", cursor);
    const all = (await read(context, (reader) => reader.judgements()))
      .filter(({ seq, day }) => seq < before && day <= asked.known)
      .toReversed();
    const listed = all.slice(0, AT_A_TIME);
    const last = all.length > AT_A_TIME ? listed.at(-1) : undefined;
    return context.json({ listed, cursor: last ? cursorAt("judgements", last.seq) : null, asked }, 200);
  },
);

judgements.openapi(
  createRoute({
    method: "post",
    path: "/judgements",
    tags: ["judgements"],
    summary: "Judges that two reports or names are tied, or stand apart",
    request: bodyOf(Judging),
    responses: {
      ...answers(Judged, "The entry that was made. A later one on the same two replaces it."),
      ...MEANWHILE,
    },
  }),
  async (context) => {
    const { day, seen, ...judging } = context.req.valid("json");
    const [entry] = await judge(context.var.desk.folder.ledger, async (reader) => {
      if (seen !== undefined) await insistJudgedAsSeen(reader, judging, seen);
      return { ...judging, day: day ?? today() };
    });
    return context.json(judged(entry), 200);
  },
);

judgements.openapi(
  createRoute({
    method: "post",
    path: "/judgements/{seq}/undo",
    tags: ["judgements"],
    summary: "Takes a judgement back by an entry that says the opposite; both stay",
    request: { params: z.object({ seq: z.string() }), ...bodyOf(z.object({ reason: Reason }).openapi("Undoing")) },
    responses: { ...answers(Judged, "The entry that was made."), ...MEANWHILE },
  }),
  async (context) => {
    const { seq } = context.req.valid("param");
    if (!/^\d{1,15}$/.test(seq)) throw notFound(`judgement ${seq}`);
    const { reason } = context.req.valid("json");
    const [entry] = await judge(context.var.desk.folder.ledger, (reader) =>
      reversalOf(reader, Number(seq), reason, today()),
    );
    return context.json(judged(entry), 200);
  },
);
