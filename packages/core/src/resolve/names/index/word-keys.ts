/**
 * Keys under which a word is found whatever the romanisation: its consonants by class, with what one letter can be read
 * as in several ways, and these with one class left out, so that a mistyped consonant is found too.
 */
import { readingsOf } from "../consonants.ts";

const HASH = 0x01000193;
const hashFrom = (seed: number, text: string, skip: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) if (i !== skip) hash = Math.imul(hash ^ text.charCodeAt(i), HASH);
  return hash ^ (hash >>> 15);
};

const CLASSES_SEED = 0x811c9dc5 | 0;
const LETTERS_SEED = 0x2545f491;
/** Shorter readings with one class left out say nothing. */
const LEAST_CLASSES = 4;
/** Longer words are found by their classes. */
const LONGEST_SPELT = 8;

/** The hashes of the keys of one spelling. */
export function wordKeys(word: string, isArabic: boolean, into: Set<number>): void {
  for (const reading of readingsOf(word, isArabic)) {
    into.add(hashFrom(CLASSES_SEED, reading, -1));
    if (reading.length < LEAST_CLASSES) continue;
    for (let skip = 0; skip < reading.length; skip++) into.add(hashFrom(CLASSES_SEED, reading, skip));
  }
  if (isArabic || word.length > LONGEST_SPELT) return;
  into.add(hashFrom(LETTERS_SEED, word, -1));
  if (word.length > 2) for (let skip = 0; skip < word.length; skip++) into.add(hashFrom(LETTERS_SEED, word, skip));
}
