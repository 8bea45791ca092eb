import type { Label, SideKey, Weighed } from "../vocabulary/standing.ts";
import type { Picture } from "./weigh.ts";

/** One step of a labelling: what became of a side, and the attackers that make it so. */
export interface LabelStep {
  readonly side: SideKey;
  readonly label: Label;
  /**
   * Of a side that is in all its attackers, each of them out; of one that is out those that are in; of one that is left
   * open those that are left open too.
   */
  readonly because: readonly SideKey[];
}

interface Labelled {
  readonly label: Label;
  readonly attackers: readonly SideKey[];
}

function labelledIn(picture: Picture, key: SideKey): Labelled | null {
  const one: Weighed | undefined = picture.weighed.get(key.slice(0, -1));
  const label = (key.endsWith("+") ? one?.label : one?.denialLabel) ?? null;
  if (!one || label === null) return null;
  const attackers = one.conflicts.flatMap(({ a, b, attacks }): SideKey[] => {
    if (a === key && attacks !== "a-b") return [b];
    return b === key && attacks !== "b-a" ? [a] : [];
  });
  return { label, attackers: [...new Set(attackers)].sort() };
}

/**
 * Why the sides of a claim are labelled as they are, step by step back to sides that nobody attacks
 * (`docs/standing.md`, section 7): so much of the conflicts that the grounded labelling of these steps alone gives the
 * same labels.
 */
export function labellingOf({ sides }: Weighed, picture: Picture): LabelStep[] {
  const steps = new Map<SideKey, LabelStep>();
  const open: SideKey[] = [`${sides.claim.id}+`, `${sides.claim.id}-`];
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    const one = steps.has(key) ? null : labelledIn(picture, key);
    if (!one) continue;
    const isReason = (label: Label | undefined) =>
      one.label === "in" || label === (one.label === "out" ? "in" : one.label);
    const because = one.attackers.filter((attacker) => isReason(labelledIn(picture, attacker)?.label));
    steps.set(key, { side: key, label: one.label, because });
    open.push(...because);
  }
  return [...steps.values()];
}
