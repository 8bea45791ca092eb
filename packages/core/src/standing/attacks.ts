import type { Conflict, SideKey } from "../vocabulary/standing.ts";
import type { Side, Sides, WeighedClaim } from "../vocabulary/voice.ts";
import type { ClaimIndex, ConflictRule } from "./conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "./conflicts/conflict-rules.ts";

export const supportKey = (claim: string): SideKey => `${claim}+`;
export const denialKey = (claim: string): SideKey => `${claim}-`;

/** The stronger attacks the weaker, equals attack each other; null where a side has no strength to attack with. */
function compare(rule: Conflict["rule"], a: Strong, b: Strong): Conflict {
  const attacks = a.strength > b.strength ? "a-b" : a.strength < b.strength ? "b-a" : "both";
  return { rule, a: a.key, b: b.key, strength: [a.strength, b.strength], attacks };
}

interface Strong {
  readonly key: SideKey;
  readonly strength: number;
}

/** Sides made of echoes alone have no level and take no part. */
function strong(side: Side | null, level: Side["level"] | undefined = side?.level): Strong | null {
  if (!side || level === null || level === undefined) return null;
  return { key: side.polarity === "support" ? supportKey(side.claim) : denialKey(side.claim), strength: level };
}

function conflictOf(rule: ConflictRule, a: Side | null, b: Side | null): Conflict | null {
  const first = strong(a);
  const second = strong(b, rule.weighing === "shown-b-only" ? b?.levelShown : b?.level);
  if (!first || !second) return null;
  const conflict = compare(rule.name, first, second);
  const defeats = rule.weighing === "firsthand-b-defeats-a" && b?.firsthand && a?.ruling === null;
  return defeats ? { ...conflict, attacks: "b-a" } : conflict;
}

/** All conflicts between the sides that somebody takes, each with the direction of its attack. */
export function conflictsBetween(index: ClaimIndex, sides: ReadonlyMap<string, Sides>): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const { support, denial } of sides.values()) {
    const [a, b] = [strong(denial), strong(support)];
    if (a && b) conflicts.push(compare("denied", a, b));
  }
  const supportOf = (claim: WeighedClaim) => sides.get(claim.id)?.support ?? null;
  const told = index.only((claim) => strong(supportOf(claim)) !== null);
  const isReported = (claim: WeighedClaim) => (supportOf(claim)?.level ?? 0) >= 2;
  for (const rule of CONFLICT_RULES) {
    // Two people who met may both bring up the same pair.
    const seen = new Set<string>();
    for (const { a, b } of rule.find(told, isReported)) {
      const pair = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
      const conflict = seen.has(pair) ? null : conflictOf(rule, supportOf(a), supportOf(b));
      seen.add(pair);
      if (conflict) conflicts.push(conflict);
    }
  }
  return conflicts;
}

/** The attacks that the conflicts make, as pairs [attacker, attacked]. */
export function* attacksOf(conflicts: Iterable<Conflict>): Iterable<readonly [SideKey, SideKey]> {
  for (const { a, b, attacks } of conflicts) {
    if (attacks !== "b-a") yield [a, b];
    if (attacks !== "a-b") yield [b, a];
  }
}
