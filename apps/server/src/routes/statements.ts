import { decide, type StatementId } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { StatementRef } from "../answers/words.ts";
import { notFound } from "../problem.ts";
import { answers, bodyOf, createResource } from "../resource.ts";

const Verdict = z.enum(["accepted", "rejected", "undecided"]);
const Deciding = z.object({ decision: Verdict, reason: z.string().max(2000).nullable() }).openapi("Deciding");

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
    const { decision, reason } = context.req.valid("json");
    const { id } = context.req.valid("param");
    await decide(context.var.desk.folder.ledger, async (reader) => {
      const [known] = await reader.statements({ ids: [id] });
      if (!known) throw notFound(`statement ${id}`);
      return [{ statement: id as StatementId, decision, reason }];
    });
    return context.json({ statement: id, decision }, 200);
  },
);
