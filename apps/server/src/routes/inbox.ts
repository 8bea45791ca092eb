import { decideOnAll, type InboxWhere, readInbox, waitingWhere } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { DecidedTold, Inbox } from "../answers/review.ts";
import { cursorFrom, cursorIn, cursorTo, withCursor } from "../cursor.ts";
import { askedIn, asking, numberIn, placeIn } from "../question.ts";
import { answers, bodyOf, createResource, listOf, read } from "../resource.ts";

const ITEMS_AT_A_TIME = 30;

const WHERE = {
  report: z.string().optional().openapi({ description: "Those of one report." }),
  outlet: z.string().optional().openapi({ description: "Those of an outlet's reports." }),
  rule: z.string().optional().openapi({ description: "Those that a rule of extraction found." }),
} as const;

const DecidingOnAll = z
  .object({
    where: z.object(WHERE),
    until: z.int().nonnegative().openapi({ description: "The last entry when they were counted." }),
    expected: z.int().positive().openapi({ description: "How many there were." }),
    decision: z.enum(["accepted", "rejected"]),
    reason: z.string().trim().max(2000).nullable(),
  })
  .openapi("DecidingOnAll");

function whereIn(context: Context): InboxWhere {
  const given = Object.keys(WHERE).map((name) => [name, context.req.query(name)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** What waits for a person's decision. */
export const inbox = createResource();

inbox.openapi(
  createRoute({
    method: "get",
    path: "/inbox",
    tags: ["inbox"],
    summary: "The statements on which nobody has decided, in the order of entry",
    request: {
      query: asking({ ...WHERE, after: placeIn("Statements entered after this entry."), cursor: cursorIn }),
    },
    responses: answers(Inbox.extend({ cursor: cursorTo }), "Statements with the passages that they stand in."),
  }),
  async (context) => {
    const { cursor } = context.req.valid("query");
    const after = cursor === undefined ? (numberIn(context, "after") ?? 0) : cursorFrom("inbox", cursor);
    const where = whereIn(context);
    const { lang } = askedIn(context);
    const part = await read(context, (reader) => readInbox(reader, where, after, ITEMS_AT_A_TIME, lang));
    return context.json(withCursor("inbox", part), 200);
  },
);

inbox.openapi(
  createRoute({
    method: "get",
    path: "/inbox/count",
    tags: ["inbox"],
    summary: "How many wait: the number that is confirmed before all of them are decided on",
    request: { query: asking(WHERE) },
    responses: answers(z.object({ waiting: z.int(), until: z.int() }), "The number, and the last entry counted."),
  }),
  async (context) => {
    const counted = await read(context, async (reader) => ({
      waiting: await reader.countWaiting(await waitingWhere(reader, whereIn(context))),
      until: (await reader.head()).seq,
    }));
    return context.json(counted, 200);
  },
);

inbox.openapi(
  createRoute({
    method: "post",
    path: "/inbox/decision",
    tags: ["inbox"],
    summary: "Decides in one way on everything that waits and fits, if it is as much as was counted",
    request: bodyOf(DecidingOnAll),
    responses: answers(z.object({ decided: listOf(DecidedTold) }), "The last decision on each."),
  }),
  async (context) => {
    const { where, until, expected, decision, reason } = context.req.valid("json");
    const { ledger } = context.var.desk.folder;
    const given = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
    const found = await ledger.read((reader) => waitingWhere(reader, given));
    const decided = await decideOnAll(ledger, { ...found, until }, expected, { decision, reason });
    return context.json({ decided }, 200);
  },
);
