import { following } from "./follow-up.ts";
import { type Identifying, identityDrafts, takenBackDrafts } from "./identify.ts";
import { type Judging, judgementDrafts } from "./judge.ts";
import type { Ledger, LedgerReader } from "./ledger/ledger.ts";
import type { Cause, Draft, Entry } from "./vocabulary/entry.ts";

/** Enters what a person decided, and what follows from it. Gives the entries of the decisions alone. */
export async function entering(
  ledger: Ledger,
  compose: (reader: LedgerReader) => Promise<readonly Draft[]>,
  causeOf: (drafts: readonly Entry[]) => Cause,
): Promise<Entry[]> {
  let entries: readonly Entry[] = [];
  await ledger.append(
    compose,
    following((entered) => {
      entries = [...entered];
      return entries.length > 0 ? { cause: causeOf(entries), isNew: false } : null;
    }),
  );
  return [...entries];
}

/** Enters a judgement, and the standings that it moves. @throws HearsayError as `judgementDrafts` */
export function judge(ledger: Ledger, judging: (reader: LedgerReader) => Promise<Judging>): Promise<Entry[]> {
  const drafts = async (reader: LedgerReader) => judgementDrafts(await judging(reader), reader);
  return entering(ledger, drafts, ([first]) => ({
    kind: "judgement",
    of: first?.kind === "judgement" ? `${first.body.from} / ${first.body.to}` : "",
  }));
}

const causeOfIdentity = ([first]: readonly Entry[]): Cause => ({
  kind: "identity",
  of: first?.kind === "identity" ? first.body.pair.join(" ") : "",
});

/** Enters whether two entities are one, and the standings that it moves. @throws HearsayError as `identityDrafts` */
export function identify(
  ledger: Ledger,
  identifying: (reader: LedgerReader) => Promise<Identifying>,
): Promise<Entry[]> {
  const drafts = async (reader: LedgerReader) => identityDrafts(await identifying(reader), reader);
  return entering(ledger, drafts, causeOfIdentity);
}

/**
 * Takes a judgement back whether two entities are one, and enters the standings that this moves.
 * @param pair the two ids; without them, those that were judged last
 * @throws HearsayError as `takenBackDrafts`
 */
export function takeBack(
  ledger: Ledger,
  pair: readonly [string, string] | null,
  reason = "taken back",
): Promise<Entry[]> {
  return entering(ledger, (reader) => takenBackDrafts(pair, reason, reader), causeOfIdentity);
}
