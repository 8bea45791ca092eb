import { ARABIC_CODES } from "./letters.ts";

/**
 * What it costs to read Arabic letters as Latin ones. A step reads one Arabic letter as none to three Latin ones, two
 * Arabic letters as one, or adds a Latin letter that Arabic leaves out; what a step costs was learned.
 */
export interface LetterModel {
  /** By Arabic letter and Latin chunk, see `stepPlace`. */
  readonly costs: Uint8Array;
}

/** Costs are counted in so many steps a unit of the natural logarithm. */
export const COST_STEPS = 12;
/** What a step costs that was never seen. */
export const UNSEEN = 14 * COST_STEPS;

const CHUNKS = 27 ** 3;
const PAIRS_FROM = ARABIC_CODES * CHUNKS;
/** Places of the table: one Arabic letter (0: none) with a chunk, then two with one Latin letter. */
export const STEP_PLACES = PAIRS_FROM + ARABIC_CODES * ARABIC_CODES * 27;

/** Where the cost of a step stands: Arabic letters from `i` to `k`, Latin letters from `j` to `l`. */
export function stepPlace(arabic: Uint8Array, latin: Uint8Array, i: number, k: number, j: number, l: number): number {
  if (k - i === 2) return PAIRS_FROM + (arabic[i]! * ARABIC_CODES + arabic[i + 1]!) * 27 + latin[j]!;
  let chunk = 0;
  for (let at = j; at < l; at++) chunk = chunk * 27 + latin[at]!;
  return (k > i ? arabic[i]! : 0) * CHUNKS + chunk;
}

const INFINITE = 1 << 28;
/** Three rows of the table of least costs, and the one being filled. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(32), new Int32Array(32), new Int32Array(32)];

/** The least cost of reading an Arabic word as a Latin one, in steps; grows with the letters, the right one too. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the cells of a table, taken apart it is slower
export function readingCost({ costs }: LetterModel, arabic: Uint8Array, latin: Uint8Array): number {
  const [m, n] = [arabic.length, latin.length];
  let [older, old, row] = rows;
  for (let i = 0; i <= m; i++) {
    const letter = i > 0 ? arabic[i - 1]! : 0;
    const own = letter * CHUNKS;
    const pair = i > 1 ? PAIRS_FROM + (arabic[i - 2]! * ARABIC_CODES + letter) * 27 : -1;
    for (let j = 0; j <= n; j++) {
      const last = j > 0 ? latin[j - 1]! : 0;
      let least = i === 0 && j === 0 ? 0 : INFINITE;
      if (i > 0) {
        least = Math.min(least, old[j]! + costs[own]!);
        if (j > 0) least = Math.min(least, old[j - 1]! + costs[own + last]!);
        if (j > 1) {
          const two = latin[j - 2]! * 27 + last;
          least = Math.min(least, old[j - 2]! + costs[own + two]!);
          if (j > 2) least = Math.min(least, old[j - 3]! + costs[own + latin[j - 3]! * 729 + two]!);
        }
        if (pair >= 0 && j > 0) least = Math.min(least, older[j - 1]! + costs[pair + last]!);
      }
      if (j > 0) least = Math.min(least, row[j - 1]! + costs[last]!);
      row[j] = least;
    }
    [older, old, row] = [old, row, older];
  }
  rows = [older, old, row];
  return old[n]!;
}
