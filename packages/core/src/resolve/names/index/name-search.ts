import { readName } from "../read-name.ts";
import { scoreNames } from "../score-names.ts";
import { namePartsOf } from "./name-parts.ts";
import { type AskedWords, BESIDE, createPostings, type Weighed } from "./postings.ts";
import { FAR_AT_FIRST, type QuickLook } from "./quick-look.ts";
import { createTextPool } from "./text-pool.ts";
import { likenessTo } from "./word-likeness.ts";
import { createWordList, speltOf } from "./word-list.ts";

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

/** Words that begin as typed. */
const MOST_BEGUN = 300;
/** Words that may be the one asked for, among which it is looked for how many names hold it: they tell how common it is. */
const MOST_COMMON = 100;
/** Of words that seem near so many are compared letter by letter. */
const MOST_SPELT = 700;
/** From this on a word is taken for the one asked for, and below the other for another. */
const SAME_WORD = 0.9;
const LEAST_LIKE = 0.65;
/** Likenesses are sorted in so many steps. */
const STEPS = 100;
/** How like a word read from Arabic letters is that seems to be so far at a first look: what was seen on average. */
const LIKE_AT_FIRST = [0.95, 0.86, 0.81, 0.77, 0.74, 0.71, 0.69, 0.67, 0.65, 0.62, 0.6, 0.57, 0.54, 0.5];

/** Names whose words are compared, and those that are then compared in full. */
const MOST_HELD = 400;
const MOST_COMPARED = 40;
/** The least share of what is asked for that a name has to hold. */
const LEAST_HELD = 0.2;

/** How much more a name's share of what was asked for says than the score of the two names, which knows no rare words. */
const SHARE_SAYS = 2;
const worthOf = (likeness: number, weight: number) => likeness + SHARE_SAYS * weight;

type LikeWords = Pick<AskedWords, "words" | "likeness">;

/** A word that is asked for, and the indexed words that may be it. */
interface Asked extends AskedWords {
  readonly look: QuickLook;
  readonly likenessOf: (word: number) => number;
}

/** Words with how like each is, the likest first; without those that are other words. */
function likestFirst(words: Int32Array, likenessOf: (word: number) => number): LikeWords {
  const likeness = new Float32Array(words.length);
  const ends = new Int32Array(STEPS + 2);
  for (let i = 0; i < words.length; i++) {
    likeness[i] = likenessOf(words[i]!);
    if (likeness[i]! >= LEAST_LIKE) ends[STEPS + 1 - Math.floor(likeness[i]! * STEPS)]!++;
  }
  for (let step = 0; step <= STEPS; step++) ends[step + 1]! += ends[step]!;
  const size = ends[STEPS + 1]!;
  const sorted = { words: new Int32Array(size), likeness: new Float32Array(size) };
  for (let i = 0; i < words.length; i++) {
    if (likeness[i]! < LEAST_LIKE) continue;
    const at = ends[STEPS - Math.floor(likeness[i]! * STEPS)]!++;
    sorted.words[at] = words[i]!;
    sorted.likeness[at] = likeness[i]!;
  }
  return sorted;
}

/** Words as near as they seem: what reading Arabic letters costs says less of words that nobody has seen together yet. */
const asTheySeem = (words: Int32Array, apart: Uint8Array): LikeWords => ({
  words,
  likeness: Float32Array.from(apart, (far) => LIKE_AT_FIRST[far]!),
});

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

  const askedFor = (part: string): Asked => {
    const spelt = speltOf(part);
    const near = words.near(spelt);
    const likenessOf = likenessTo(spelt, words);
    const { words: like, likeness } = spelt.arabic
      ? asTheySeem(near.words, near.apart)
      : likestFirst(near.words.subarray(0, MOST_SPELT), likenessOf);
    let common = 1;
    for (const word of like.subarray(0, MOST_COMMON)) if (likenessOf(word) > SAME_WORD) common += postings.count(word);
    return { words: like, likeness, weight: Math.log(2 + texts.size / common), look: near.look, likenessOf };
  };

  /** The words that begin as typed, those of many names first. */
  const begunWith = (letters: string): AskedWords => {
    const begun = words.startingWith(letters).map((word) => ({ word, names: postings.count(word) }));
    const kept = begun.sort((a, b) => b.names - a.names || a.word - b.word).slice(0, MOST_BEGUN);
    return {
      words: Int32Array.from(kept, ({ word }) => word),
      likeness: new Float32Array(kept.length).fill(1),
      weight: 1,
    };
  };

  const wordsAskedFor = (parts: readonly string[]) =>
    [...new Set(parts)].map(askedFor).filter((one) => one.words.length > 0);

  /** How like the word of a name that is most like the one asked for is, words that share no key with it among them. */
  const bestLikeness = ({ look, likenessOf }: Asked, ofName: Int32Array): number => {
    let best = 0;
    for (const word of ofName) if (words.apart(word, look) < FAR_AT_FIRST) best = Math.max(best, likenessOf(word));
    return best;
  };

  /** What a name holds of what is asked for, by the letters of its words. */
  const weigh = (asked: readonly Asked[], total: number, at: number): Weighed => {
    const ofName = postings.wordsOf(at);
    let sum = 0;
    for (const one of asked) sum += one.weight * bestLikeness(one, ofName) ** 2;
    return { at, weight: sum / total - BESIDE * Math.max(0, ofName.length - asked.length) };
  };

  const byWeight = (a: Weighed, b: Weighed) => b.weight - a.weight || a.at - b.at;

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
      return postings.gather(asked, most).map(({ at, weight }) => ({ at, likeness: weight }));
    },
    find(name, most) {
      const asked = wordsAskedFor(namePartsOf(name));
      const total = asked.reduce((sum, one) => sum + one.weight, 0);
      const weighed = postings
        .gather(asked, MOST_HELD)
        .map(({ at }) => weigh(asked, total, at))
        .filter(({ weight }) => weight >= LEAST_HELD)
        .sort(byWeight)
        .slice(0, MOST_COMPARED);
      const query = readName(name);
      return weighed
        .map(({ at, weight }) => ({ at, weight, likeness: scoreNames(query, readName(texts.at(at))) }))
        .sort((a, b) => worthOf(b.likeness, b.weight) - worthOf(a.likeness, a.weight) || a.at - b.at)
        .slice(0, most)
        .map(({ at, likeness }) => ({ at, likeness }));
    },
  };
}
