import { alignNames } from "./align-names.ts";
import { likelyParts } from "./likely-parts.ts";
import { createMeetings } from "./meetings.ts";
import { areInitialsAlone, nameTraits, numbersDiffer, swapsParent } from "./name-traits.ts";
import { PAIR_WEIGHTS } from "./pair-weights.data.ts";
import { type Name, type NameFlag, type NameKind, readName, type WordPart } from "./read-name.ts";
import type { WordRule } from "./word-match.ts";

/** From this on two names may be one. */
export const SAME_NAME = 0.5;

/** Why two names cannot be one, whatever their words say. */
export type NameBar = "nothing-to-compare" | "numbers-differ" | "parent-and-child-swapped" | "initials-alone";

/** A word that met a word, or one that the other name lacks. */
export interface NameStep {
  readonly a: string | null;
  readonly b: string | null;
  /** What either word probably is; of two that met one, the first. */
  readonly parts: { readonly a: WordPart | null; readonly b: WordPart | null };
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

/** The meetings of the two names that were looked at last. */
const met = createMeetings();

/** What stands against two names being one. */
function barOf(a: Name, b: Name): NameBar | null {
  if (a.words.length === 0 || b.words.length === 0)
    return a.squashed !== "" && a.squashed === b.squashed ? null : "nothing-to-compare";
  if (numbersDiffer(a, b)) return "numbers-differ";
  if (swapsParent(a, b, met)) return "parent-and-child-swapped";
  return areInitialsAlone(met) && a.squashed !== b.squashed ? "initials-alone" : null;
}

/** The score of two names whose words have met. */
function scoreMet(a: Name, b: Name, bar: NameBar | null, weights: Float64Array): number {
  if (bar === "nothing-to-compare") return 0;
  const traits = nameTraits(a, b, met);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * traits[i]!;
  const likeness = 1 / (1 + Math.exp(-sum));
  return bar === null ? likeness : BARRED * likeness;
}

/**
 * How surely two names that were read are one, from 0 to 1; from `SAME_NAME` on they may be. Symmetric.
 * @param weights those of `NAME_TRAITS`, where others than the learned ones are asked for
 */
export function scoreNames(one: Name, other: Name, weights: Float64Array = WEIGHTS): number {
  // In one order, whichever way they were asked for: nothing then hangs on it.
  const turned = one.text > other.text;
  const [a, b] = [turned ? other : one, turned ? one : other];
  alignNames(a, b, met);
  return scoreMet(a, b, barOf(a, b), weights);
}

/** What of `NAME_TRAITS` holds of two names that were read, and how much. */
export function traitsOfNames(one: Name, other: Name): Float64Array {
  const [a, b] = one.text <= other.text ? [one, other] : [other, one];
  alignNames(a, b, met);
  return nameTraits(a, b, met).slice();
}

/** Compares two names as written and says what met what, by which rule, at which cost. */
export function compareNames(one: string, other: string, kind?: NameKind): NameComparison {
  const [first, second] = [readName(one, kind), readName(other, kind)];
  const turned = one > other;
  const [a, b] = turned ? [second, first] : [first, second];
  alignNames(a, b, met);
  const bar = barOf(a, b);
  const [partsA, partsB] = [likelyParts(a), likelyParts(b)];
  const steps = [
    ...stepsMet(a, b, partsA, partsB),
    ...stepsMissing(a, met.takenA, partsA, "a"),
    ...stepsMissing(b, met.takenB, partsB, "b"),
  ];
  return {
    score: scoreMet(a, b, bar, WEIGHTS),
    steps: turned
      ? steps.map((step) => ({ ...step, a: step.b, b: step.a, parts: { a: step.parts.b, b: step.parts.a } }))
      : steps,
    bar,
    flags: { a: first.flags, b: second.flags },
  };
}

const textOf = ({ words }: Name, place: number, next: number) =>
  next < 0 ? words[place]!.text : `${words[place]!.text} ${words[next]!.text}`;

const stepsMet = (a: Name, b: Name, partsA: readonly WordPart[], partsB: readonly WordPart[]): NameStep[] =>
  Array.from({ length: met.size }, (_, at) => ({
    a: textOf(a, met.a[at]!, met.aNext[at]!),
    b: textOf(b, met.b[at]!, met.bNext[at]!),
    parts: { a: partsA[met.a[at]!]!, b: partsB[met.b[at]!]! },
    rule: met.rules[at]!,
    edits: met.edits[at]!,
    cost: met.distances[at]!,
  }));

const stepsMissing = ({ words }: Name, taken: number, parts: readonly WordPart[], side: "a" | "b"): NameStep[] =>
  words.flatMap(({ text }, i) =>
    taken & (1 << i)
      ? []
      : [
          {
            ...{ a: null, b: null, [side]: text },
            parts: { a: null, b: null, [side]: parts[i]! },
            rule: "missing",
            edits: 0,
            cost: 0,
          },
        ],
  );
