import type { Judging } from "./judge.ts";
import type { KnownJudgement, LedgerReader } from "./ledger/ledger.ts";
import type { Day } from "./vocabulary/day.ts";
import { HearsayError } from "./vocabulary/error.ts";
import { bodyKey } from "./vocabulary/names.ts";

type Ends = Pick<KnownJudgement, "from" | "to">;

/** Two judgements are on the same two whatever the case and the order in which they name them. */
const pairOf = ({ from, to }: Ends) => [bodyKey(from), bodyKey(to)].toSorted().join(" / ");

async function lastOn(reader: LedgerReader, ends: Ends): Promise<KnownJudgement | null> {
  const pair = pairOf(ends);
  return (await reader.judgements()).findLast((one) => pairOf(one) === pair) ?? null;
}

/**
 * Refuses a judgement on two on which somebody judged since they were looked at.
 * @param seen the entry of the last judgement that was seen, 0 for none
 * @throws HearsayError `decided-meanwhile`, with who judged what
 */
export async function insistJudgedAsSeen(reader: LedgerReader, ends: Ends, seen: number): Promise<void> {
  const last = await lastOn(reader, ends);
  if (seen === (last?.seq ?? 0)) return;
  const what = last
    ? `${last.actor} judged in entry ${last.seq} that "${last.tie}" ${last.holds ? "holds" : "does not hold"} (${last.reason})`
    : "The ledger has no such judgement";
  throw new HearsayError(
    "decided-meanwhile",
    `${what}. What you judged was not entered. Look at it again, then keep that or enter yours.`,
    {
      meanwhile: last
        ? [
            {
              seq: last.seq,
              actor: last.actor,
              recorded: null,
              of: [last.from, last.to],
              what: last.holds ? last.tie : "apart",
              reason: last.reason,
            },
          ]
        : [],
    },
  );
}

/**
 * What reverses a judgement: the opposite on the same two.
 * @param seq the entry of the judgement
 * @throws HearsayError `not-found` where there is none, `decided-meanwhile` where a later one replaced it
 */
export async function reversalOf(reader: LedgerReader, seq: number, reason: string, day: Day): Promise<Judging> {
  const one = (await reader.judgements()).find((judgement) => judgement.seq === seq);
  if (!one)
    throw new HearsayError("not-found", `Entry ${seq} is no judgement. The list of judgements tells their entries.`);
  const { from, to } = one;
  await insistJudgedAsSeen(reader, { from, to }, seq);
  return { verdict: one.holds ? "apart" : one.tie, from, to, reason, day };
}
