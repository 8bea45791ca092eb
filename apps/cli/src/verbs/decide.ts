import { type Decision, decide } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface DecideOptions extends CommonOptions {
  readonly reason?: string;
}

const createDecision =
  (name: string, description: string, decision: Decision["decision"]) => (surroundings: Surroundings) =>
    createCommand(name, description)
      .argument("<statement...>", "the ids of statements, or their beginnings, as inbox prints them")
      .option("--reason <why>", "kept with the decision")
      .action(async (typed: string[], options: DecideOptions) =>
        withLedger(options, surroundings, async ({ ledger }) => {
          const entries = await decide(ledger, async (reader) => {
            const statements = (await reader.statements()).map(({ statement }) => statement);
            const ids = [...new Set(typed.map((one) => oneById(one, "statement", statements).id))];
            return ids.map((statement) => ({ statement, decision, reason: options.reason ?? null }));
          });
          if (options.json) return printJson({ decision, entries: entries.map(({ seq, body }) => ({ seq, body })) });
          console.log(`${entries.length} ${entries.length === 1 ? "statement" : "statements"} ${decision}.`);
        }),
      );

export const acceptVerb = createDecision("accept", "accept statements as read", "accepted");
export const rejectVerb = createDecision("reject", "reject statements that were read wrongly", "rejected");
