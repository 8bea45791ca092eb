/**
 * Keys under which a word is found whatever the romanisation: its consonants by class, with what one letter can be read
 * as in several ways, once alone and once with where vowels stand; and these with one left out, so that a mistyped letter
 * is found too.
 */
import { patternsOf, readingsOf } from "../consonants.ts";

const HASH = 0x01000193;

/** The hash of a text without the letter at `skip`; neighbours that are then alike count once, as they do in a reading. */
function hashFrom(seed: number, text: string, skip: number): number {
  let hash = seed;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (i === skip || unit === last) continue;
    hash = Math.imul(hash ^ unit, HASH);
    last = unit;
  }
  return hash ^ (hash >>> 15);
}

const CLASSES_SEED = 0x811c9dc5 | 0;
const PATTERN_SEED = 0x7f4a7c15;
const LETTERS_SEED = 0x2545f491;
/** Shorter readings and patterns with one class left out say nothing. */
const LEAST_CLASSES = 4;
/** So many patterns of one word are kept: others hardly find more. */
const MOST_PATTERNS = 2;
/** Longer words are found by their classes. */
const LONGEST_SPELT = 5;

/** The hashes of the keys of one spelling. */
export function wordKeys(word: string, isArabic: boolean, into: Set<number>): void {
  for (const reading of readingsOf(word, isArabic)) addShortened(CLASSES_SEED, reading, into);
  if (isArabic) return;
  for (const pattern of patternsOf(word).slice(0, MOST_PATTERNS)) addShortened(PATTERN_SEED, pattern, into);
  if (word.length > LONGEST_SPELT) return;
  into.add(hashFrom(LETTERS_SEED, word, -1));
  if (word.length > 2) for (let skip = 0; skip < word.length; skip++) into.add(hashFrom(LETTERS_SEED, word, skip));
}

/** Adds the key of a reading, and of all that are shorter by one, where it is long enough. */
function addShortened(seed: number, reading: string, into: Set<number>): void {
  into.add(hashFrom(seed, reading, -1));
  if (reading.length < LEAST_CLASSES) return;
  for (let skip = 0; skip < reading.length; skip++) into.add(hashFrom(seed, reading, skip));
}
