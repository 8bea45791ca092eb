import { nameWords } from "../vocabulary/names.ts";
import { nameLikeness, wordLikeness } from "./name-likeness.ts";

export interface NameHit {
  /** The place of the name in the list that was indexed. */
  readonly at: number;
  readonly likeness: number;
}

/** Finds the names that are like a name, without comparing it with all of them. */
export interface NameIndex {
  /** @param most how many to give at the most, best first */
  find(name: string, most: number): NameHit[];
}

/** Spellings that are looked at for one word of a question. */
const MOST_SPELLINGS = 24;
/** Names that are compared in full. */
const MOST_CANDIDATES = 400;

/** The pairs of neighbouring letters of a word, its edges included. */
function pairsOf(word: string): Set<string> {
  const edged = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 0; i < edged.length - 1; i++) pairs.add(edged.slice(i, i + 2));
  return pairs;
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Indexes names by their words, and the words by their pairs of letters, so that a misspelt one is found too. */
export function createNameIndex(names: readonly string[]): NameIndex {
  const words: string[] = [];
  const numberOf = new Map<string, number>();
  const namesWith: number[][] = [];
  const wordsWith = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const word of new Set(nameWords(name))) {
      let number = numberOf.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        numberOf.set(word, number);
        namesWith.push([]);
        for (const pair of pairsOf(word)) push(wordsWith, pair, number);
      }
      (namesWith[number] as number[]).push(at);
    }
  }

  /** The indexed words that are like a word: those that share most of its pairs of letters. */
  const spellingsOf = (word: string): { number: number; likeness: number }[] => {
    const pairs = pairsOf(word);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const number of wordsWith.get(pair) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count * 3 >= pairs.size)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4 * MOST_SPELLINGS)
      .map(([number]) => ({ number, likeness: wordLikeness(word, words[number] as string) }))
      .filter(({ likeness }) => likeness > 0.3)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_SPELLINGS);
  };

  return {
    find(name, most) {
      const weight = new Map<number, number>();
      for (const word of new Set(nameWords(name))) {
        const seen = new Set<number>();
        for (const { number, likeness } of spellingsOf(word)) {
          const bearers = namesWith[number] as number[];
          // A rare word says more than a common one.
          const rarity = Math.log(1 + names.length / bearers.length);
          for (const at of bearers) {
            if (seen.has(at)) continue;
            seen.add(at);
            weight.set(at, (weight.get(at) ?? 0) + likeness * rarity);
          }
        }
      }
      return [...weight]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_CANDIDATES)
        .map(([at]) => ({ at, likeness: nameLikeness(name, names[at] as string) }))
        .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
        .slice(0, most);
    },
  };
}
