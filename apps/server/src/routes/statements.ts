import { decideOn, StatementId } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { StatementRef } from "../answers/words.ts";
import { notFound } from "../problem.ts";
import { answers, bodyOf, createResource } from "../resource.ts";

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
    responses: answers(z.object({ statement: StatementRef, decision: Verdict }), "What was entered."),
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
