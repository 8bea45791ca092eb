import { attacksOf } from "../standing/attacks.ts";
import { groundedExtension } from "../standing/grounded-extension.ts";
import type { SideKey, Weighed } from "../vocabulary/standing.ts";

const claimOf = (side: SideKey) => side.slice(0, -1);

/**
 * The claims whose conflicts are to be read before the labels of the claims asked about, and of their opponents, are
 * those of the whole ledger. A side whose conflicts are not all known counts as undecided; what is accepted or defeated
 * whatever becomes of it needs no further reading.
 * @param settled the claims whose conflicts are all in the picture, those asked about among them
 */
export function claimsLeftOpen(
  asked: Iterable<string>,
  settled: ReadonlySet<string>,
  weighed: ReadonlyMap<string, Weighed>,
): Set<string> {
  const conflicts = new Set([...weighed.values()].flatMap((one) => one.conflicts));
  const attacks = [...attacksOf(conflicts)];
  const attackers = Map.groupBy(attacks, ([, attacked]) => attacked);
  const sides = new Set([...conflicts].flatMap(({ a, b }) => [a, b]));
  const unsure = [...sides].filter((side) => !settled.has(claimOf(side)));
  // What attacks itself is never accepted, and is defeated only by what is accepted anyway.
  const labels = groundedExtension<SideKey>(sides, [...attacks, ...unsure.map((side) => [side, side] as const)]);

  const open = new Set<string>();
  const needed = new Set([...asked].flatMap((id) => weighed.get(id)?.conflicts ?? []).flatMap(({ a, b }) => [a, b]));
  // `needed` grows while it is walked.
  for (const side of needed) {
    if (labels.get(side) !== "undecided") continue;
    if (!settled.has(claimOf(side))) open.add(claimOf(side));
    else for (const [by] of attackers.get(side) ?? []) if (labels.get(by) !== "out") needed.add(by);
  }
  return open;
}
