import { COST_STEPS, readingCost } from "../arabic/letter-model.ts";
import { latinCodes } from "../arabic/letters.ts";
import { codesOf, lettersOf } from "../letters.ts";
import { spellingCost } from "../spelling-cost.ts";
import { letterModel, readingEdits } from "../word-match.ts";
import type { Spelt, WordList } from "./word-list.ts";

/** How far a word may be from the one asked for, as a share of its letters. */
const FARTHEST = 0.5;
/** Letters of an Arabic word, and of one beside it, that are read. */
const MOST_READ = 24;

/**
 * How like indexed words are to one that is asked for, from 0 to 1, by the costs of spelling or of reading Arabic; 0 for
 * other words. What was worked out for a word is kept, so that many names may ask for it.
 */
export function likenessTo({ spellings, arabic }: Spelt, words: WordList): (word: number) => number {
  const own = spellings.map(lettersOf);
  const codes = latinCodes(spellings[0] ?? "");
  const known = new Map<number, number>();

  const reading = (read: Uint8Array, latin: Uint8Array) =>
    readingEdits(readingCost(letterModel(), read, latin) / COST_STEPS, read.length) / Math.max(read.length, 1);

  const distance = (word: number): number => {
    const letters = words.view(word);
    const other = words.arabicOf(word);
    if (arabic && !other) return reading(arabic, codesOf(letters, MOST_READ));
    if (other && !arabic) return reading(other, codes);
    let least = 1;
    for (const one of own) {
      const length = Math.max(one.length, letters.length, 1);
      least = Math.min(least, spellingCost(one, letters, FARTHEST * 100 * length) / 100 / length);
    }
    return least;
  };

  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const apart = distance(word);
    const likeness = apart > FARTHEST ? 0 : 1 - apart;
    known.set(word, likeness);
    return likeness;
  };
}
