import { followUp } from "./follow-up.ts";
import { type Judging, judgementDrafts } from "./judge.ts";
import type { Ledger, LedgerReader } from "./ledger/ledger.ts";
import type { Cause, Decision, Draft, Entry } from "./vocabulary/entry.ts";

/** Enters what a person decided, and what follows from it. Gives the entries of the decisions alone. */
export async function entering(
  ledger: Ledger,
  compose: (reader: LedgerReader) => Promise<readonly Draft[]>,
  causeOf: (drafts: readonly Entry[]) => Cause,
): Promise<Entry[]> {
  const entries = await ledger.append(compose);
  if (entries.length > 0) await followUp(ledger, causeOf(entries));
  return entries;
}

/** Enters decisions on statements, and the standings that they move. */
export function decide(
  ledger: Ledger,
  compose: (reader: LedgerReader) => Promise<readonly Decision[]>,
): Promise<Entry[]> {
  const drafts = async (reader: LedgerReader) =>
    (await compose(reader)).map((body): Draft => ({ kind: "decision", body }));
  return entering(ledger, drafts, (entries) => ({
    kind: "decision",
    of: entries.flatMap((one) => (one.kind === "decision" ? one.body.statement : [])).join(" "),
  }));
}

/** Enters a judgement, and the standings that it moves. @throws HearsayError as `judgementDrafts` */
export function judge(ledger: Ledger, judging: (reader: LedgerReader) => Promise<Judging>): Promise<Entry[]> {
  const drafts = async (reader: LedgerReader) => judgementDrafts(await judging(reader), reader);
  return entering(ledger, drafts, ([first]) => ({
    kind: "judgement",
    of: first?.kind === "judgement" ? `${first.body.from} / ${first.body.to}` : "",
  }));
}
