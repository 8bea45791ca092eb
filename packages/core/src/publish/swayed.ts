import { supportKey } from "../standing/attacks.ts";
import { otherEnd, refutes } from "../standing/standing-of.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import type { Picture } from "./weigh.ts";

/** What a claim sees of others that it clashes with: as much as its label and its standing hang on. */
interface Seen {
  /** Whether one of them that is accepted attacks it. */
  readonly isDefeated: boolean;
  /** The greatest strength of those. */
  readonly strength: number;
  /** Whether one of them that is undecided attacks it. */
  readonly isChecked: boolean;
  /** Whether one of them that is undecided is more than a rumour. */
  readonly isDisputed: boolean;
}

/** What the support of a claim sees of the claims asked about. */
function seenOf(one: Weighed, { weighed }: Picture, isAsked: (claim: string) => boolean): Seen {
  const own = supportKey(one.sides.claim.id);
  const opponents = one.conflicts
    .filter(({ a, b }) => a === own || b === own)
    .map((conflict) => otherEnd(conflict, own))
    .filter(({ key }) => isAsked(key.slice(0, -1)))
    .map((end) => ({ ...end, label: weighed.get(end.key.slice(0, -1))?.label }));
  const defeating = opponents.filter(({ label, attacks }) => label === "in" && attacks);
  const open = opponents.filter(({ label }) => label === "undecided");
  return {
    isDefeated: defeating.length > 0,
    strength: Math.max(0, ...defeating.map(({ strength }) => strength)),
    isChecked: open.some(({ attacks }) => attacks),
    isDisputed: open.some(({ strength }) => strength > 1),
  };
}

/** What a standing says of a claim that clashes with others, given the level of its support: whether it may be another now. */
const MAY_MOVE: { readonly [standing in Standing]?: (level: number, before: Seen, after: Seen) => boolean } = {
  // Accepted: no attacker was accepted or undecided.
  established: (_, __, after) => after.isDefeated || after.isChecked,
  reported: (_, __, after) => after.isDefeated || after.isChecked,
  // Undecided, or accepted, where nothing undecided is more than a rumour.
  rumoured: (_, before, after) => after.isDefeated || after.isDisputed || before.isChecked !== after.isChecked,
  // Undecided: no attacker was accepted, one at least was undecided.
  disputed: (level, before, after) =>
    after.isDefeated ||
    (before.isChecked && !after.isChecked) ||
    (level <= 1 && before.isDisputed && !after.isDisputed),
  // Defeated: what else defeats it may hang on what defeated it until now.
  contradicted: (level, before, after) => (before.isDefeated && !after.isDefeated) || refutes(after.strength, level),
  refuted: (level, before, after) =>
    (before.isDefeated && !after.isDefeated) || (refutes(before.strength, level) && !refutes(after.strength, level)),
};

/**
 * The claims beside those asked about whose labels or standings may be others for what became of these. Whatever is not among
 * them is labelled as it was: each of its attackers is, or makes no difference by the standing that it was left in.
 * @param asked claims whose labels are known in both pictures, with all clashes of those that moved
 * @param pictures without something, and with it; what else was read has the same sides in both
 * @param leftIn the standings in which the ledger left claims, by what counts in the pictures
 */
export function swayedBy(
  asked: ReadonlySet<string>,
  [before, after]: readonly [Picture, Picture],
  leftIn: ReadonlyMap<string, Standing>,
): string[] {
  const isAsked = (claim: string) => asked.has(claim);
  return clashingBeside(asked, [before, after]).filter((id) => {
    const [then, now] = [before.weighed.get(id), after.weighed.get(id)];
    if (!then || !now) return true;
    const [was, is] = [seenOf(then, before, isAsked), seenOf(now, after, isAsked)];
    const keys = Object.keys(is) as (keyof Seen)[];
    if (keys.every((key) => was[key] === is[key])) return false;
    const mayMove = MAY_MOVE[leftIn.get(id) ?? "unknown"];
    return mayMove?.(now.sides.support?.level ?? 0, was, is) ?? true;
  });
}

/** The claims beside these that clash with one of them in one of the pictures. */
export function clashingBeside(claims: ReadonlySet<string>, pictures: readonly Picture[]): string[] {
  const beside = new Set<string>();
  for (const { weighed } of pictures)
    for (const claim of claims)
      for (const { a, b } of weighed.get(claim)?.conflicts ?? [])
        for (const key of [a, b]) if (!claims.has(key.slice(0, -1))) beside.add(key.slice(0, -1));
  return [...beside];
}
