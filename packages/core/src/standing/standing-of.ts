import type { Conflict, Label, SideKey, Standing, Weighed } from "../vocabulary/standing.ts";
import type { Side, Sides } from "../vocabulary/voice.ts";
import { attacksOf, conflictsBetween, denialKey, supportKey } from "./attacks.ts";
import type { ClaimIndex } from "./conflicts/conflict-rule.ts";
import { groundedExtension } from "./grounded-extension.ts";

/** The version of the rules: the same version gives the same answer on the same ledger, byte for byte. */
export const RULES_VERSION = 1;

/** The other side of a conflict: how strong it is here, what became of it, whether it attacks. */
export interface Opponent {
  readonly label: Label;
  readonly strength: number;
  readonly attacks: boolean;
  readonly deniesOutright: boolean;
}

/** What the standing of a claim is read off, once sides are labelled. */
export interface Outcome {
  /** Whether anybody has taken a stance on it at all. */
  readonly mentioned: boolean;
  /** Of its support: null where there is none or only echoes. */
  readonly level: number | null;
  readonly hasSupport: boolean;
  readonly denialLevel: number | null;
  /** Whether all that was said for it was taken back, and no supporter has since said something else. */
  readonly takenBack: boolean;
  /** Whether somebody takes it back, heard before or not. */
  readonly retracted: boolean;
  readonly label: Label | null;
  readonly opponents: readonly Opponent[];
}

/** Whether what is defeated is refuted: by how strong the strongest accepted side is that defeats it, and by its own level. */
export const refutes = (strength: number, level: number): boolean => strength >= 4 || (strength >= 3 && level <= 1);

/** Refuted or contradicted: by what the strongest accepted side that defeats this one amounts to. */
function defeatOf(level: number, opponents: readonly Opponent[]): Standing {
  const winners = opponents.filter((one) => one.attacks && one.label === "in");
  const best = Math.max(0, ...winners.map((one) => one.strength));
  return refutes(best, level) ? "refuted" : "contradicted";
}

function openQuestion(level: number, opponents: readonly Opponent[]): Standing {
  const undecided = opponents.filter((one) => one.label === "undecided");
  const isRumour = level <= 1 && undecided.every((one) => one.strength <= 1 && !one.deniesOutright);
  return isRumour ? "rumoured" : "disputed";
}

/** Where nobody supports it of his own: taken back, denied, or known from echoes alone. */
function withoutSupport({ hasSupport, denialLevel, takenBack, retracted }: Outcome): Standing {
  if (takenBack) return "withdrawn";
  if (denialLevel !== null) return denialLevel >= 4 ? "refuted" : "contradicted";
  if (retracted) return "withdrawn";
  return hasSupport ? "rumoured" : "contradicted";
}

/** The standing of a claim, first match wins (`docs/standing.md`, section 5). */
export function standingFrom(outcome: Outcome): Standing {
  const { mentioned, level, label, opponents } = outcome;
  if (!mentioned) return "unknown";
  if (level === null) return withoutSupport(outcome);
  if (label === "out") return defeatOf(level, opponents);
  if (label === "undecided") return openQuestion(level, opponents);
  return level >= 3 ? "established" : level === 2 ? "reported" : "rumoured";
}

function outcomeOf(sides: Sides, label: Label | null, opponents: readonly Opponent[]): Outcome {
  const { mentioned, support, denial, takenBack, isRetracted } = sides;
  return {
    mentioned,
    level: support?.level ?? null,
    hasSupport: support !== null,
    denialLevel: denial?.level ?? null,
    takenBack,
    retracted: isRetracted,
    label,
    opponents,
  };
}

/** The side of a claim that a key names. */
export function sideByKey(one: Sides | undefined, key: SideKey): Side | null {
  return (key.endsWith("+") ? one?.support : one?.denial) ?? null;
}

/** The other end of a conflict of this side. */
export function otherEnd({ a, b, strength, attacks }: Conflict, key: SideKey) {
  return key === a
    ? { key: b, strength: strength[1], attacks: attacks !== "a-b" }
    : { key: a, strength: strength[0], attacks: attacks !== "b-a" };
}

/** The conflicts in which the support of a claim is attacked, the strongest attacker first. */
export function attacksOn({ sides, conflicts }: Weighed): Conflict[] {
  const own = supportKey(sides.claim.id);
  const ends = conflicts
    .filter(({ a, b }) => a === own || b === own)
    .map((conflict) => ({ conflict, ...otherEnd(conflict, own) }));
  return ends
    .filter(({ attacks }) => attacks)
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ conflict }) => conflict);
}

/** What became of the sides of a neighbourhood. */
export interface Labelled {
  sideOf(key: SideKey): Side | null;
  labelOf(key: SideKey): Label;
}

/**
 * The standing of a claim, given what became of the sides that its support cannot hold beside.
 * @param label that of its support; null where none takes part
 * @param conflicts those of its support
 */
export function standingGiven(
  sides: Sides,
  label: Label | null,
  conflicts: readonly Conflict[],
  { sideOf, labelOf }: Labelled,
): Standing {
  const own = supportKey(sides.claim.id);
  const opponents = conflicts.flatMap((conflict): Opponent[] => {
    const { key, strength, attacks } = otherEnd(conflict, own);
    const side = sideOf(key);
    if (!side) return [];
    const deniesOutright = side.polarity === "denial" && side.outright;
    return [{ label: labelOf(key), strength, attacks, deniesOutright }];
  });
  return standingFrom(outcomeOf(sides, label, opponents));
}

const NONE: readonly Conflict[] = [];

/** The conflicts of one side or the other, each once. */
function eitherOf(a: readonly Conflict[] | undefined, b: readonly Conflict[] | undefined): readonly Conflict[] {
  return a && b ? [...new Set([...a, ...b])] : (a ?? b ?? NONE);
}

/** What became of a side: accepted where it is in no conflict, null where it takes no part. */
function labelIn(labels: ReadonlyMap<SideKey, Label>, key: SideKey, side: Side | null): Label | null {
  return side && side.level !== null ? (labels.get(key) ?? "in") : null;
}

/**
 * Weighs every claim of a neighbourhood: sides that cannot both hold attack each other, the grounded labelling decides
 * what is accepted, and each claim gets its standing with all that it was computed from (`docs/standing.md`, 4 and 5).
 */
export function weighSides(index: ClaimIndex, sides: ReadonlyMap<string, Sides>): Map<string, Weighed> {
  const conflicts = conflictsBetween(index, sides);
  // Of sides in no conflict nothing is asked: nobody attacks them.
  const labels = groundedExtension<SideKey>([], attacksOf(conflicts));
  const bySide = new Map<SideKey, Conflict[]>();
  for (const conflict of conflicts) {
    for (const key of [conflict.a, conflict.b]) {
      const list = bySide.get(key);
      if (list) list.push(conflict);
      else bySide.set(key, [conflict]);
    }
  }

  const labelled: Labelled = {
    sideOf: (key) => sideByKey(sides.get(key.slice(0, -1)), key),
    labelOf: (key) => labels.get(key) ?? "undecided",
  };
  const weighed = new Map<string, Weighed>();
  for (const one of sides.values()) {
    const [plus, minus] = [supportKey(one.claim.id), denialKey(one.claim.id)];
    const label = labelIn(labels, plus, one.support);
    weighed.set(one.claim.id, {
      standing: standingGiven(one, label, bySide.get(plus) ?? NONE, labelled),
      sides: one,
      label,
      denialLabel: labelIn(labels, minus, one.denial),
      conflicts: eitherOf(bySide.get(plus), bySide.get(minus)),
      origins: one.support?.origins ?? [],
    });
  }
  return weighed;
}
