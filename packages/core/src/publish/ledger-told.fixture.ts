import { following } from "../follow-up.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { History } from "./history.fixture.ts";
import { draftsOf, emptyLedger } from "./history-drafts.fixture.ts";

/** A ledger to which a history was told report by report, with what followed from each. */
export async function ledgerTold(history: History): Promise<Ledger> {
  const { ledger, setDay } = emptyLedger();
  for (const { recorded, drafts } of draftsOf(history)) {
    setDay(recorded);
    const report = drafts.find(({ kind }) => kind === "report");
    const follow = following(() =>
      report?.kind === "report" ? { cause: { kind: "report", of: report.body.id }, isNew: true } : null,
    );
    await ledger.append(async () => drafts, follow);
  }
  return ledger;
}
