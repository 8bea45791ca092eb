import {
  Decision,
  decideOn,
  HearsayError,
  type KnownStatement,
  Placement,
  Statement,
  StatementId,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { fromCore, Instant, StatementRef } from "../answers/words.ts";
import { notFound } from "../problem.ts";
import { Asking, asking } from "../question.ts";
import { answers, bodyOf, createResource, listOf, MEANWHILE, orNull, read } from "../resource.ts";

const Known = z
  .object({
    seq: z.int(),
    recorded: Instant,
    statement: fromCore(Statement, "Statement", "Somebody's word on a claim, on the exact stretch of the report."),
    placement: orNull(fromCore(Placement, "Placement", "Who is whom in it, and which claim it is on.")),
    decision: orNull(
      z
        .object({
          decision: Decision.shape.decision,
          reason: z.string().nullable(),
          by: listOf(StatementRef).optional(),
          seq: z.int(),
          actor: z.string(),
          recorded: Instant,
        })
        .openapi("LastDecision"),
    ),
  })
  .openapi("KnownStatement");

function toldOf({ seq, recorded, statement, placement, decision }: KnownStatement) {
  const { statement: _, ...last } = decision ?? { statement: null };
  return { seq, recorded, statement, placement, decision: decision && (last as Omit<typeof decision, "statement">) };
}

const Verdict = z.enum(["accepted", "rejected", "undecided"]);
const Deciding = z
  .object({
    decision: Verdict,
    reason: z.string().max(2000).nullable(),
    seen: z.int().nonnegative().nullable().default(null).openapi({
      description:
        "The entry of the last decision that was seen, 0 for none. Null overrules whatever was decided meanwhile.",
    }),
  })
  .openapi("Deciding");

/** Somebody's word on a claim, and what people decided on it. */
export const statements = createResource();

statements.openapi(
  createRoute({
    method: "post",
    path: "/statements/{id}/decision",
    tags: ["statements", "judgements"],
    summary: "Accepts or rejects a statement, or takes that back",
    request: { params: z.object({ id: z.string() }), ...bodyOf(Deciding) },
    responses: {
      ...answers(z.object({ statement: StatementRef, decision: Verdict }), "What was entered."),
      ...MEANWHILE,
    },
  }),
  async (context) => {
    const { decision, reason, seen } = context.req.valid("json");
    const { id } = context.req.valid("param");
    const statement = StatementId.safeParse(id);
    if (!statement.success) throw notFound(`statement ${id}`);
    await decideOn(context.var.desk.folder.ledger, [{ statement: statement.data, decision, reason, seen }]);
    return context.json({ statement: id, decision }, 200);
  },
);

statements.openapi(
  createRoute({
    method: "get",
    path: "/statements",
    tags: ["statements"],
    summary: "The statements of a report, or on a claim, in the order of entry",
    description:
      "What was entered, also what was rejected or published later: somebody who decides has to see all of it. So `on`, `clock` and `counted` do not bear on it, and `known` says only who is one with whom; a claim's proof tells which statements count on a day.",
    request: { query: asking({ report: z.string().optional(), claim: z.string().optional() }) },
    responses: answers(z.object({ listed: listOf(Known) }), "All of them: those of one report or claim are few."),
  }),
  async (context) => {
    const { report, claim } = context.req.valid("query");
    if ((report === undefined) === (claim === undefined))
      throw new HearsayError(
        "usage",
        "Say of which report, or on which claim: report=r-... or claim=c-..., one of them.",
      );
    const where = report === undefined ? { claims: [claim ?? ""] } : { reports: [report] };
    const listed = await read(context, (reader) => reader.statements(where));
    return context.json({ listed: listed.map(toldOf) }, 200);
  },
);

statements.openapi(
  createRoute({
    method: "get",
    path: "/statements/{id}",
    tags: ["statements"],
    summary: "A statement as it was read, whom it means, and the last decision on it",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(Known, "The statement. Its history is beside it."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const [known] = await read(context, (reader) => reader.statements({ ids: [id] }));
    if (!known) throw notFound(`statement ${id}`);
    return context.json(toldOf(known), 200);
  },
);
