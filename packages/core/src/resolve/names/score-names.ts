import { type Alignment, alignNames } from "./align-names.ts";
import { areInitialsAlone, nameTraits, numbersDiffer, swapsParent } from "./name-traits.ts";
import { PAIR_WEIGHTS } from "./pair-weights.data.ts";
import { type Name, type NameFlag, type NameKind, readName } from "./read-name.ts";
import type { WordRule } from "./word-match.ts";

/** From this on two names may be one. */
export const SAME_NAME = 0.5;

/** Why two names cannot be one, whatever their words say. */
export type NameBar = "nothing-to-compare" | "numbers-differ" | "parent-and-child-swapped" | "initials-alone";

/** A word that met a word, or one that the other name lacks. */
export interface NameStep {
  readonly a: string | null;
  readonly b: string | null;
  readonly rule: WordRule | "missing";
  /** Letters that change. */
  readonly edits: number;
  /** What changes beside the length of the word, from 0 to 1. */
  readonly cost: number;
}

/** Two names compared, with everything that the score rests on. */
export interface NameComparison {
  readonly score: number;
  readonly steps: readonly NameStep[];
  readonly bar: NameBar | null;
  readonly flags: { readonly a: readonly NameFlag[]; readonly b: readonly NameFlag[] };
}

/** What is left of a score where a bar stands: below the border, in order. */
const BARRED = 0.45;

const WEIGHTS = Float64Array.from(PAIR_WEIGHTS, ([, weight]) => weight);

/** What stands against two names being one. */
export function barOf(a: Name, b: Name, alignment: Alignment): NameBar | null {
  if (a.words.length === 0 || b.words.length === 0)
    return a.squashed !== "" && a.squashed === b.squashed ? null : "nothing-to-compare";
  if (numbersDiffer(a, b)) return "numbers-differ";
  if (swapsParent(a, b, alignment.met)) return "parent-and-child-swapped";
  return areInitialsAlone(alignment) && a.squashed !== b.squashed ? "initials-alone" : null;
}

/** The same two names in the same order, whichever way they were asked for: nothing then hangs on the order. */
const inOrder = (a: Name, b: Name): readonly [Name, Name] => (a.text <= b.text ? [a, b] : [b, a]);

/** The score of two names whose words have met, with the learned weights or others. */
export function scoreOf(
  a: Name,
  b: Name,
  alignment: Alignment,
  bar: NameBar | null,
  weights: Float64Array = WEIGHTS,
): number {
  if (bar === "nothing-to-compare") return 0;
  const traits = nameTraits(a, b, alignment);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * traits[i]!;
  const likeness = 1 / (1 + Math.exp(-sum));
  return bar === null ? likeness : BARRED * likeness;
}

/** How surely two names that were read are one, from 0 to 1; from `SAME_NAME` on they may be. Symmetric. */
export function scoreNames(one: Name, other: Name): number {
  const [a, b] = inOrder(one, other);
  const alignment = alignNames(a, b);
  return scoreOf(a, b, alignment, barOf(a, b, alignment));
}

/** Compares two names as written and says what met what, by which rule, at which cost. */
export function compareNames(one: string, other: string, kind?: NameKind): NameComparison {
  const [first, second] = [readName(one, kind), readName(other, kind)];
  const [a, b] = inOrder(first, second);
  const alignment = alignNames(a, b);
  const bar = barOf(a, b, alignment);
  const turned = a !== first;
  const textOf = (name: Name, at: readonly number[]) => at.map((i) => name.words[i]!.text).join(" ");
  const step = (x: string | null, y: string | null, rule: NameStep["rule"], edits: number, cost: number): NameStep =>
    turned ? { a: y, b: x, rule, edits, cost } : { a: x, b: y, rule, edits, cost };
  return {
    score: scoreOf(a, b, alignment, bar),
    steps: [
      ...alignment.met.map((met) => step(textOf(a, met.a), textOf(b, met.b), met.rule, met.edits, met.distance)),
      ...alignment.leftA.map((i) => step(a.words[i]!.text, null, "missing", 0, 0)),
      ...alignment.leftB.map((j) => step(null, b.words[j]!.text, "missing", 0, 0)),
    ],
    bar,
    flags: { a: first.flags, b: second.flags },
  };
}
