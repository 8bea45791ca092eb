import { arabicCodes } from "../arabic/letters.ts";
import { CELL, type Letters, LONGEST_WORD, writeLetters } from "../letters.ts";
import { outlineOf } from "../outline.ts";
import { romanise } from "../romanise.ts";
import { scriptOf } from "../scripts.ts";
import { createKeyBuckets } from "./key-buckets.ts";
import { FAR_AT_FIRST, type Print, printOf, type QuickLook, quickLook } from "./quick-look.ts";
import { wordKeys } from "./word-keys.ts";

/** A word as it is asked for or indexed. */
export interface Spelt {
  readonly spellings: readonly string[];
  readonly arabic: Uint8Array | null;
  /** The consonants by class, by the first reading of the first spelling. */
  readonly outline: Uint8Array;
  readonly print: Print;
  /** Hashes of the keys under which it is found. */
  readonly keys: ReadonlySet<number>;
}

const GLUED_ARTICLE = /^[ae]l(?=[bcdfghjklmnpqrstvwxyz][a-z]{3})/;

/** How a folded word of any script is spelt in Latin letters, and the keys that it is found under. */
export function speltOf(word: string): Spelt {
  const { script, word: plain } = scriptOf(word);
  const spellings = script === "latin" ? [plain.replace(/[^a-z0-9]/g, "")] : romanise(plain, script);
  const arabic = script === "arabic" ? arabicCodes(plain) : null;
  const keys = new Set<number>();
  if (arabic) wordKeys(plain, true, keys);
  else
    for (const spelling of spellings) {
      wordKeys(spelling, false, keys);
      if (GLUED_ARTICLE.test(spelling)) wordKeys(spelling.slice(2), false, keys);
    }
  const outline = outlineOf(arabic ? plain : (spellings[0] ?? ""), arabic !== null);
  return { spellings, arabic, keys, outline, print: printOf(spellings[0] ?? "", outline, arabic !== null) };
}

/** Words that may be the one asked for, the nearest at a first look first. */
interface NearWords {
  readonly size: number;
  readonly words: Int32Array;
  /** How far each seems to be, see `QuickLook`. */
  readonly apart: Uint8Array;
  readonly look: QuickLook;
}

/** Every different word of the indexed names once, with its letters in one place and its keys. */
export interface WordList {
  readonly size: number;
  numberOf(word: string): number;
  /** Moves the view to the letters of a word. */
  view(word: number): Letters;
  arabicOf(word: number): Uint8Array | undefined;
  /** How far a word seems to be. */
  apart(word: number, look: QuickLook): number;
  /** Puts what was added in order, so that it is found faster; happens by itself from time to time. */
  order(): void;
  /** The words that share a key with one; a list under a key that many have is left out where there are enough without it. */
  near(spelt: Spelt): NearWords;
  /** The words that begin with some letters, in no order. */
  startingWith(letters: string): number[];
}

/** How many words are looked at for one, and how many of them are given. */
const MOST_LOOKS = 8000;
const MOST_NEAR = 1000;

/** Words that came since, with which an alphabet is good enough. */
const MOST_OUT_OF_ORDER = 4096;

const grown = <T extends Uint8Array | Int32Array>(array: T, size: number): T => {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (size: number) => T)(Math.max(size, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
};

export function createWordList(): WordList {
  const numbers = new Map<string, number>();
  const letters = { cells: new Int32Array(1 << 13), from: 0, length: 0 };
  let used = 0;
  /** By word what it is looked at by first, see `Print`; and whether it was seen for the word that is asked for, a bit each. */
  let shapes = new Int32Array(1 << 10);
  let masks = new Int32Array(1 << 10);
  let seen = new Int32Array(1 << 5);
  let starts = new Int32Array(1 << 10);
  const arabic = new Map<number, Uint8Array>();
  /** The words in the order of the alphabet, made when asked for, and those that came since. */
  let alphabet: string[] = [];
  let outOfOrder: string[] = [];
  const buckets = createKeyBuckets();
  /** What was found last, as it was found. */
  let found = new Int32Array(1 << 12);
  let foundApart = new Uint8Array(1 << 12);

  const addLetters = (spelling: string) => {
    letters.cells = grown(letters.cells, CELL * (used + LONGEST_WORD));
    used += writeLetters(spelling, letters.cells, used);
  };

  /** The words found by a look, in bands of how far they seem to be. */
  const inBands = (size: number, look: QuickLook): NearWords => {
    const bandEnds = new Int32Array(FAR_AT_FIRST + 1);
    for (let i = 0; i < size; i++) bandEnds[foundApart[i]! + 1]!++;
    for (let band = 0; band < FAR_AT_FIRST; band++) bandEnds[band + 1]! += bandEnds[band]!;
    const words = new Int32Array(Math.min(size, MOST_NEAR));
    const apart = new Uint8Array(words.length);
    for (let i = 0; i < size; i++) {
      const at = bandEnds[foundApart[i]!]!++;
      if (at >= words.length) continue;
      words[at] = found[i]!;
      apart[at] = foundApart[i]!;
    }
    return { size: words.length, words, apart, look };
  };

  return {
    order: buckets.order,
    get size() {
      return numbers.size;
    },
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(word, number);
      outOfOrder.push(word);
      const { spellings, arabic: codes, print, keys } = speltOf(word);
      starts = grown(starts, number + 2);
      starts[number] = used;
      addLetters(spellings[0] ?? "");
      starts[number + 1] = used;
      shapes = grown(shapes, number + 1);
      masks = grown(masks, number + 1);
      shapes[number] = print.shape;
      masks[number] = print.letters;
      if (codes) arabic.set(number, codes);
      buckets.add(number, print.shape, keys);
      if (buckets.isFull) {
        buckets.widen();
        for (const [one, at] of numbers) buckets.add(at, shapes[at]!, speltOf(one).keys);
      } else if (buckets.isUnordered) buckets.order();
      return number;
    },
    view(word) {
      letters.from = starts[word]!;
      letters.length = starts[word + 1]! - letters.from;
      return letters;
    },
    arabicOf: (word) => arabic.get(word),
    apart: (word, look) => look.apart(shapes[word]!, masks[word]!),
    startingWith(letters) {
      if (outOfOrder.length > MOST_OUT_OF_ORDER) {
        alphabet = [...numbers.keys()].sort();
        outOfOrder = [];
      }
      const found = outOfOrder.filter((word) => word.startsWith(letters)).map((word) => numbers.get(word)!);
      let [low, high] = [0, alphabet.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (alphabet[middle]! < letters) low = middle + 1;
        else high = middle;
      }
      for (; low < alphabet.length && alphabet[low]!.startsWith(letters); low++)
        found.push(numbers.get(alphabet[low]!)!);
      return found;
    },
    near({ outline, print, keys }) {
      const look = quickLook(print, outline);
      seen = grown(seen, (numbers.size >> 5) + 1);
      seen.fill(0);
      let size = 0;
      buckets.under(keys, MOST_LOOKS, (word, shape) => {
        if (look.byShape(shape) >= FAR_AT_FIRST) return;
        const bit = 1 << (word & 31);
        if ((seen[word >> 5]! & bit) !== 0) return;
        seen[word >> 5]! |= bit;
        const apart = look.apart(shape, masks[word]!);
        if (apart >= FAR_AT_FIRST) return;
        found = grown(found, size + 1);
        foundApart = grown(foundApart, size + 1);
        found[size] = word;
        foundApart[size++] = apart;
      });
      return inBands(size, look);
    },
  };
}
