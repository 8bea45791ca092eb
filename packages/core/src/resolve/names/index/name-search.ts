import { COST_STEPS, readingCost } from "../arabic/letter-model.ts";
import { latinCodes } from "../arabic/letters.ts";
import { lettersOf } from "../letters.ts";
import { readName } from "../read-name.ts";
import { scoreNames } from "../score-names.ts";
import { spellingCost } from "../spelling-cost.ts";
import { letterModel, readingEdits } from "../word-match.ts";
import { namePartsOf } from "./name-parts.ts";
import { createPostings } from "./postings.ts";
import { createTextPool } from "./text-pool.ts";
import { createWordList, type Spelt, speltOf } from "./word-list.ts";

export interface FoundName {
  /** The place of the name in the order of adding. */
  readonly at: number;
  readonly likeness: number;
}

/** Names in memory, found by other spellings, other scripts, with typing errors, in another order. */
export interface NameSearch {
  /** Names that were added and not removed. */
  readonly size: number;
  /** Gives the place of the name. */
  add(name: string): number;
  /** The name at this place is found no more; no other gets its place. False where there is none. */
  remove(at: number): boolean;
  /** @param most how many to give at the most, best first */
  find(name: string, most: number): FoundName[];
  /**
   * The names that somebody may be typing: the last word is its beginning, those before it are whole and may be misspelt.
   * @param most how many to give at the most, best first; their likeness is the share of what was typed that they hold
   */
  complete(typed: string, most: number): FoundName[];
}

/** How far a word may be from the one asked for, as a share of its letters. */
const FARTHEST = 0.5;
/** Words that are looked at for one that is asked for. */
const MOST_WORDS = 300;
/** Words whose letters are compared. */
const MOST_LOOKED_AT = 1000;
/** Names that are compared in full. */
const MOST_COMPARED = 40;
/** The least share of what is asked for that a name has to hold. */
const LEAST_HELD = 0.2;

/** How much more a name's share of what was asked for says than the score of the two names, which knows no rare words. */
const SHARE_SAYS = 2;
const worthOf = ({ likeness, weight }: { likeness: number; weight: number }) => likeness + SHARE_SAYS * weight;

interface Asked {
  /** Indexed words with how like the one asked for they are, best first. */
  readonly words: readonly { readonly word: number; readonly likeness: number }[];
  readonly weight: number;
}

export function createNameSearch(names: Iterable<string> = []): NameSearch {
  const words = createWordList();
  const texts = createTextPool();
  const postings = createPostings();

  const add = (name: string): number => {
    const at = texts.add(name);
    postings.add(namePartsOf(name).map((part) => words.numberOf(part)));
    return at;
  };
  for (const name of names) add(name);
  words.order();
  postings.order();

  const likenessTo = ({ spellings, arabic }: Spelt) => {
    const own = spellings.map(lettersOf);
    return (word: number): number => {
      const letters = words.view(word);
      const other = words.arabicOf(word);
      if (arabic && !other) {
        const codes = letters.codes.subarray(letters.from, letters.from + Math.min(24, letters.length));
        return (
          1 -
          readingEdits(readingCost(letterModel(), arabic, codes) / COST_STEPS, arabic.length) /
            Math.max(arabic.length, 1)
        );
      }
      if (other && !arabic)
        return (
          1 -
          readingEdits(readingCost(letterModel(), other, latinCodes(spellings[0] ?? "")) / COST_STEPS, other.length) /
            Math.max(other.length, 1)
        );
      let least = 1;
      for (const one of own) {
        const length = Math.max(one.length, letters.length, 1);
        least = Math.min(least, spellingCost(one, letters, FARTHEST * 100 * length) / 100 / length);
      }
      return 1 - least;
    };
  };

  const askedFor = (part: string): Asked => {
    const spelt = speltOf(part);
    const likeness = likenessTo(spelt);
    const found: { word: number; likeness: number }[] = [];
    for (const word of words.near(spelt).flat().slice(0, MOST_LOOKED_AT)) {
      const like = likeness(word);
      if (like >= 1 - FARTHEST) found.push({ word, likeness: like });
    }
    found.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
    const kept = found.slice(0, MOST_WORDS);
    const best = kept[0];
    const common =
      best && best.likeness > 0.8
        ? kept.filter((one) => one.likeness > 0.9).reduce((sum, one) => sum + postings.count(one.word), 1)
        : 1;
    return { words: kept, weight: Math.log(2 + texts.size / common) };
  };

  /** The words that begin as typed, those of many names first. */
  const begunWith = (letters: string): Asked => {
    const begun = words.startingWith(letters).map((word) => ({ word, names: postings.count(word) }));
    const kept = begun.sort((a, b) => b.names - a.names || a.word - b.word).slice(0, MOST_WORDS);
    return { words: kept.map(({ word }) => ({ word, likeness: 1 })), weight: 1 };
  };

  const wordsAskedFor = (parts: readonly string[]) =>
    [...new Set(parts)].map(askedFor).filter((one) => one.words.length > 0);

  return {
    get size() {
      return postings.names;
    },
    add,
    remove: (at) => postings.remove(at),
    complete(typed, most) {
      const parts = namePartsOf(typed);
      const last = parts.pop();
      if (last === undefined) return [];
      const begun = begunWith(last);
      const asked = [...wordsAskedFor(parts), ...(begun.words.length > 0 ? [begun] : [])];
      return postings.gather(asked, most).map(({ at, weight }) => ({ at, likeness: Math.max(0, weight) }));
    },
    find(name, most) {
      const asked = wordsAskedFor(namePartsOf(name));
      const weights = postings.gather(asked, MOST_COMPARED).filter(({ weight }) => weight >= LEAST_HELD);
      const query = readName(name);
      return weights
        .map(({ at, weight }) => ({ at, weight, likeness: scoreNames(query, readName(texts.at(at))) }))
        .sort((a, b) => worthOf(b) - worthOf(a) || a.at - b.at)
        .slice(0, most)
        .map(({ at, likeness }) => ({ at, likeness }));
    },
  };
}
