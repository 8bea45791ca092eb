import type { LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { type AsKnown, Standing } from "../vocabulary/standing.ts";
import { allStandings } from "./all-standings.ts";
import { aroundLines } from "./answer-from.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";

/** Claims with their standings as known, in the order of their entry; claims of which nobody had spoken are not there. */
export type StandingList = readonly { readonly claim: string; readonly standing: Standing }[];

/**
 * The standing of every claim. As known today they are those in which the ledger's own changes left them, which takes no
 * weighing; as known on another day all are weighed.
 */
export async function readStandings(reader: LedgerReader, as: AsKnown, today: Day): Promise<StandingList> {
  const list: { claim: string; standing: Standing }[] = [];
  if (as.known < today) {
    for await (const { claim, standing } of allStandings(reader, as))
      if (standing !== "unknown") list.push({ claim, standing });
    return list;
  }
  const last = (await reader.lastStandings()).filter((one) => one.counted === as.counted);
  const standings = new Map(last.map(({ claim, standing }) => [claim, standing]));
  for (const claim of await reader.claimIds()) {
    const standing = standings.get(claim) ?? "unknown";
    if (standing !== "unknown") list.push({ claim, standing });
  }
  return list;
}

/**
 * Where a list of claims in the order of entry goes on after one of them, also where that is not in it any more.
 * @throws HearsayError `not-found` for a claim that was never entered
 */
export async function placeAfter(reader: LedgerReader, ids: readonly string[], claim: string): Promise<number> {
  const at = ids.indexOf(claim);
  if (at >= 0) return at + 1;
  const order = new Map((await reader.identifiedAs(null).claimIds()).map((id, i) => [id, i]));
  const gone = order.get(claim);
  if (gone === undefined) {
    throw new HearsayError("not-found", `There is no claim ${claim} in this ledger. Begin the list anew.`);
  }
  const next = ids.findIndex((one) => (order.get(one) ?? 0) > gone);
  return next < 0 ? ids.length : next;
}

/** How many claims have each standing. */
export function tallyOf(list: StandingList): { readonly [standing in Standing]: number } {
  const counts = Object.fromEntries(Standing.options.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of list) counts[standing]++;
  return counts;
}

/** These claims in words, with their standings as known, in the order given. */
export async function readClaimLines(
  reader: LedgerReader,
  claims: readonly string[],
  as: AsKnown,
): Promise<ClaimLine[]> {
  const { holdings, picture } = await aroundLines(reader, claims, as);
  return claims.flatMap((id) => {
    const claim = picture.weighed.get(id)?.sides.claim;
    return claim ? [claimLine(claim, picture, holdings)] : [];
  });
}
