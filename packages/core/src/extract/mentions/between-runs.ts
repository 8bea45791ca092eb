import { CLASS_BIT, type WordClass } from "./lexicon/word-classes.ts";
import type { LineRuns } from "./line-runs.ts";

/** What stands between two runs: marks and small words by their counters ... */
const COUNTED_WORDS: { readonly [plain: string]: number } = {
  ",": 0,
  ";": 1,
  ".": 2,
  "!": 2,
  "?": 2,
  and: 3,
  "&": 3,
  while: 4,
  just: 4,
  whereas: 4,
  of: 5,
  "(": 6,
  ")": 6,
  "[": 6,
  "]": 6,
};
/** ... then classes of words ... */
const COUNTED_CLASSES: readonly (readonly [WordClass, number])[] = [
  ["move", 7],
  ["be", 8],
  ["past", 9],
  ["coming", 10],
  ["speech", 11],
];
/** ... then runs, from here on by their tag, and words of any kind. */
const RUNS = 12;
const WORDS = RUNS + 4;
export const BETWEEN = {
  commas: 0,
  semicolons: 1,
  stops: 2,
  moves: 7,
  be: 8,
  past: 9,
  coming: 10,
  ranks: RUNS + 1,
  posts: RUNS + 2,
  organisations: RUNS + 3,
};

/** Counts what stands between two runs of a line. Words inside other runs say nothing here. */
export function betweenRuns({ words, runs }: LineRuns, a: number, b: number): Float64Array {
  const [lo, hi] = a < b ? [a, b] : [b, a];
  const counts = new Float64Array(WORDS + 1);
  for (let n = lo + 1; n < hi; n++) counts[RUNS + runs[n]!.tag]!++;
  counts[WORDS] = runs[hi]!.from - runs[lo]!.to;
  for (let n = lo; n < hi; n++) {
    for (let i = runs[n]!.to; i < runs[n + 1]!.from; i++) {
      const { plain, classes } = words[i]!;
      const counter = Object.hasOwn(COUNTED_WORDS, plain) ? COUNTED_WORDS[plain] : undefined;
      if (counter !== undefined) counts[counter]!++;
      for (const [name, at] of COUNTED_CLASSES) if (classes & CLASS_BIT[name]) counts[at]!++;
    }
  }
  return counts;
}
