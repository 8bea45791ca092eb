import { type Deciding, decideOn } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface DecideOptions extends CommonOptions {
  readonly reason?: string;
}

const createDecision =
  (name: string, description: string, decision: Deciding["decision"]) => (surroundings: Surroundings) =>
    createCommand(name, description)
      .argument("<statement...>", "the ids of statements, or their beginnings, as inbox prints them")
      .option("--reason <why>", "kept with the decision")
      .action(async (typed: string[], options: DecideOptions) =>
        withLedger(options, surroundings, async ({ ledger }) => {
          const statements = (await ledger.read((reader) => reader.statements())).map(({ statement }) => statement);
          const ids = [...new Set(typed.map((one) => oneById(one, "statement", statements).id))];
          const reason = options.reason ?? null;
          // Whoever names a statement decides on it as it is now.
          const wanted = ids.map((statement): Deciding => ({ statement, decision, reason, seen: null }));
          const decided = await decideOn(ledger, wanted);
          if (options.json) return printJson({ decision, decided });
          console.log(`${ids.length} ${ids.length === 1 ? "statement" : "statements"} ${decision}.`);
        }),
      );

export const acceptVerb = createDecision("accept", "accept statements as read", "accepted");
export const rejectVerb = createDecision("reject", "reject statements that were read wrongly", "rejected");
