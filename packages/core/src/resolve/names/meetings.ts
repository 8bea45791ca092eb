import type { WordRule } from "./word-match.ts";

/** Words that a name has at the most. */
export const MOST_WORDS = 24;

/**
 * Which words of two names met, one row a meeting: one word each, or two of a name that the other writes as one. Filled
 * anew for each pair of names and written over by the next, so that nothing is made in scoring.
 */
export interface Meetings {
  size: number;
  /** By meeting: the word of the first name, and the one after it where it is two, else -1. */
  readonly a: Int8Array;
  readonly aNext: Int8Array;
  readonly b: Int8Array;
  readonly bNext: Int8Array;
  readonly rules: WordRule[];
  /** Letters that change, and these beside the length of the word. */
  readonly edits: Float64Array;
  readonly distances: Float64Array;
  /** The words that met, a bit each. */
  takenA: number;
  takenB: number;
}

export const createMeetings = (): Meetings => ({
  size: 0,
  a: new Int8Array(MOST_WORDS),
  aNext: new Int8Array(MOST_WORDS),
  b: new Int8Array(MOST_WORDS),
  bNext: new Int8Array(MOST_WORDS),
  rules: new Array<WordRule>(MOST_WORDS).fill("other"),
  edits: new Float64Array(MOST_WORDS),
  distances: new Float64Array(MOST_WORDS),
  takenA: 0,
  takenB: 0,
});

/** The words of either side as bits. */
export const bitsOfPlaces = (place: number, next: number): number => (1 << place) | (next < 0 ? 0 : 1 << next);

export function addMeeting(
  met: Meetings,
  a: number,
  aNext: number,
  b: number,
  bNext: number,
  rule: WordRule,
  edits: number,
  distance: number,
): void {
  const at = met.size++;
  met.a[at] = a;
  met.aNext[at] = aNext;
  met.b[at] = b;
  met.bNext[at] = bNext;
  met.rules[at] = rule;
  met.edits[at] = edits;
  met.distances[at] = distance;
  met.takenA |= bitsOfPlaces(a, aNext);
  met.takenB |= bitsOfPlaces(b, bNext);
}
