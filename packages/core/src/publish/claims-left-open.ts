import { attacksOf, supportKey } from "../standing/attacks.ts";
import { groundedExtension } from "../standing/grounded-extension.ts";
import { possibleLabels } from "../standing/possible-labels.ts";
import { attacksOn, otherEnd, sideByKey, standingGiven } from "../standing/standing-of.ts";
import type { Label, SideKey, Weighed } from "../vocabulary/standing.ts";

const claimOf = (side: SideKey) => side.slice(0, -1);

/** What is asked of a picture, and how far it was read. */
export interface Asked {
  /** Their standings are asked for, and the labels of their sides. */
  readonly claims: Iterable<string>;
  /** Of these claims, those of which the opponent that is told as the reason is asked for too. */
  isExplained(claim: string): boolean;
  /** The claims whose conflicts are all in the picture, those asked about among them. */
  readonly settled: ReadonlySet<string>;
  /** How many opponents of one side are read at a time: one that is accepted defeats it, and so on. */
  readonly most: number;
}

const LABELS: readonly Label[] = ["in", "out", "undecided"];

/** What is known of the labels of sides in a picture of which some conflicts are unread. */
function labelsKnown(weighed: ReadonlyMap<string, Weighed>, isSettled: (side: SideKey) => boolean) {
  const conflicts = new Set([...weighed.values()].flatMap((one) => one.conflicts));
  const attacks = [...attacksOf(conflicts)];
  const sides = new Set([...conflicts].flatMap(({ a, b }) => [a, b]));
  const unsure = [...sides].filter((side) => !isSettled(side));
  // What attacks itself is never accepted, and is defeated only by what is accepted anyway.
  const labels = groundedExtension<SideKey>(sides, [...attacks, ...unsure.map((side) => [side, side] as const)]);
  const { mayBeIn, mayBeOut } = possibleLabels(sides, attacks, isSettled);
  const attackers = Map.groupBy(attacks, ([, attacked]) => attacked);
  return {
    labelOf: (side: SideKey): Label => labels.get(side) ?? "undecided",
    mayBeIn,
    /** Whether the label hangs on what is unread. */
    isOpen: (side: SideKey) => labels.get(side) === "undecided" && (mayBeIn.has(side) || mayBeOut.has(side)),
    attackersOf: (side: SideKey) => new Set((attackers.get(side) ?? []).map(([attacker]) => attacker)),
  };
}

type LabelsKnown = ReturnType<typeof labelsKnown>;

/** The opponents whose labels may change the standing of a claim whose own label is known, the strongest first. */
function decidingFor(one: Weighed, weighed: ReadonlyMap<string, Weighed>, { labelOf, isOpen }: LabelsKnown): SideKey[] {
  const own = supportKey(one.sides.claim.id);
  const conflicts = one.conflicts.filter(({ a, b }) => a === own || b === own);
  const open = conflicts.map((conflict) => otherEnd(conflict, own)).filter(({ key }) => isOpen(key));
  if (open.length === 0 || isOpen(own)) return [];
  const sideOf = (key: SideKey) => sideByKey(weighed.get(claimOf(key))?.sides, key);
  // Only how many are accepted, or left open, counts: where all alike make no difference, no mixture does.
  const standings = LABELS.map((label) =>
    standingGiven(one.sides, labelOf(own), conflicts, {
      sideOf,
      labelOf: (key) => (isOpen(key) ? label : labelOf(key)),
    }),
  );
  if (new Set(standings).size === 1) return [];
  return open.toSorted((a, b) => b.strength - a.strength).map(({ key }) => key);
}

/** Whether the standing of a claim is the same whatever its unread conflicts are: none bears on it, or it is refuted. */
function isSureUnsettled(one: Weighed, weighed: ReadonlyMap<string, Weighed>, { labelOf, isOpen }: LabelsKnown) {
  const own = supportKey(one.sides.claim.id);
  if (one.label === null) return true;
  if (labelOf(own) !== "out") return false;
  const sideOf = (key: SideKey) => sideByKey(weighed.get(claimOf(key))?.sides, key);
  // What counts for the refutation is accepted for certain; what is open counts for nothing.
  const sure = { sideOf, labelOf: (key: SideKey) => (isOpen(key) ? "undecided" : labelOf(key)) };
  return standingGiven(one.sides, "out", one.conflicts, sure) === "refuted";
}

/** The attackers of which one may be the reason that is told of a claim (`reasonOf`), and whose labels are open. */
function mayExplain(one: Weighed, { labelOf, isOpen }: LabelsKnown): SideKey[] {
  const own = supportKey(one.sides.claim.id);
  if (one.label === null || isOpen(own) || labelOf(own) === "in") return [];
  // Of what is defeated the strongest attacker that is accepted, of what is undecided the strongest that is undecided.
  const reason = labelOf(own) === "out" ? "in" : "undecided";
  const attackers = attacksOn(one).map((conflict) => otherEnd(conflict, own).key);
  const first = attackers.findIndex((key) => labelOf(key) === reason && !isOpen(key));
  return attackers.slice(0, first < 0 ? attackers.length : first).filter(isOpen);
}

/** The sides whose labels are asked for with a claim all of whose conflicts are known: its own, and those that decide. */
function neededOf(
  one: Weighed,
  { isExplained, most }: Asked,
  weighed: ReadonlyMap<string, Weighed>,
  known: LabelsKnown,
): SideKey[] {
  const { id } = one.sides.claim;
  const own = one.conflicts.flatMap(({ a, b }) => [a, b]).filter((side) => claimOf(side) === id);
  const deciding = decidingFor(one, weighed, known).slice(0, most);
  const reasons = isExplained(id) ? mayExplain(one, known).slice(0, most) : [];
  return [...own, ...reasons, ...deciding];
}

/**
 * The claims whose conflicts are to be read next before what is asked is as in the whole ledger; none where it is. A side
 * whose conflicts are not all known counts as undecided: what is accepted or defeated whatever becomes of it, or can be
 * neither, needs no further reading.
 */
export function claimsLeftOpen(asked: Asked, weighed: ReadonlyMap<string, Weighed>): Set<string> {
  const { settled, most } = asked;
  const isSettled = (side: SideKey) => settled.has(claimOf(side));
  const known = labelsKnown(weighed, isSettled);
  const open = new Set<string>();
  const needed = new Set<SideKey>();
  for (const id of asked.claims) {
    const one = weighed.get(id);
    if (one && settled.has(id)) for (const side of neededOf(one, asked, weighed, known)) needed.add(side);
    else if (one && !isSureUnsettled(one, weighed, known)) open.add(id);
  }
  // `needed` grows while it is walked.
  for (const side of needed) {
    if (!known.isOpen(side)) continue;
    if (!isSettled(side)) {
      open.add(claimOf(side));
      continue;
    }
    const by = [...known.attackersOf(side)].filter(known.isOpen);
    for (const attacker of by) if (isSettled(attacker)) needed.add(attacker);
    const unread = by.filter((attacker) => !isSettled(attacker));
    // One that is accepted defeats the side; one that stays undecided keeps it from being accepted.
    const first = unread.toSorted((a, b) => Number(known.mayBeIn.has(b)) - Number(known.mayBeIn.has(a)));
    for (const attacker of first.slice(0, most)) open.add(claimOf(attacker));
  }
  return open;
}
