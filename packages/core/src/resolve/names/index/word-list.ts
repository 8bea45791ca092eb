import { arabicCodes } from "../arabic/letters.ts";
import { type Letters, LONGEST_WORD, writeLetters } from "../letters.ts";
import { bitsOf, MOST_PACKED, outlineBits, outlineOf, packedDistance, packedOutline } from "../outline.ts";
import { romanise } from "../romanise.ts";
import { scriptOf } from "../scripts.ts";
import { wordKeys } from "./word-keys.ts";

/** A word as it is asked for or indexed. */
export interface Spelt {
  readonly spellings: readonly string[];
  readonly arabic: Uint8Array | null;
  /** The consonants by class, by the first reading of the first spelling. */
  readonly outline: Uint8Array;
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
  return { spellings, arabic, keys, outline: outlineOf(arabic ? plain : (spellings[0] ?? ""), arabic !== null) };
}

/** Every different word of the indexed names once, with its letters in one place and its keys. */
export interface WordList {
  readonly size: number;
  numberOf(word: string): number;
  /** Moves the view to the letters of a word. */
  view(word: number): Letters;
  arabicOf(word: number): Uint8Array | undefined;
  /** Puts what was added in order, so that it is found faster; happens by itself from time to time. */
  order(): void;
  /**
   * The words that share a key with one, in bands of how far they seem to be: classes of consonants apart first, then
   * letters that only one has. A list of words under a key that many have is left out where there are enough without it.
   */
  near(spelt: Spelt): readonly (readonly number[])[];
  /** The words that begin with some letters, in no order. */
  startingWith(letters: string): number[];
}

/** What a class of consonants counts beside a letter. */
const CLASS_APART = 3;

/** How far a word may be at a first look, and how many words are looked at in that way for one. */
const MOST_APART = 14;
const MOST_LOOKS = 8000;
/** Numbers by which a word is looked at first. */
const PRINT = 4;

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** Keys added since the buckets were put in order; more of them, and they are put in order again. */
const MOST_PENDING = 1 << 16;

/** Words that came since, with which an alphabet is good enough. */
const MOST_OUT_OF_ORDER = 4096;
/** While names are only added, more of them are waited for: putting them in order passes over all. */
const MOST_UNORDERED = 1 << 20;

const FIRST_BUCKETS = 1 << 12;
const MOST_BUCKETS = 1 << 21;
/** Keys a bucket, at which there are made more of them, and how many times more. */
const FULL = 3;
const WIDER = 8;

const grown = <T extends Uint8Array | Int8Array | Int32Array>(array: T, size: number): T => {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (size: number) => T)(Math.max(size, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
};

export function createWordList(): WordList {
  const numbers = new Map<string, number>();
  const letters = {
    codes: new Uint8Array(1 << 12),
    pairs: new Uint8Array(1 << 12),
    longs: new Uint8Array(1 << 12),
    chunks: new Int8Array(1 << 12),
    omitted: new Uint8Array(1 << 12),
    sounds: new Int32Array(1 << 12),
    from: 0,
    length: 0,
  };
  let used = 0;
  /** By word, side by side: which letters it has, one bit each; its outline, packed; how long it is; the question in which it was seen last. */
  let prints = new Int32Array(1 << 12);
  let round = 0;
  let starts = new Int32Array(1 << 10);
  const arabic = new Map<number, Uint8Array>();
  /** The words in the order of the alphabet, made when asked for, and those that came since. */
  let alphabet: string[] = [];
  let outOfOrder: string[] = [];
  /** The words of each bucket of keys, in order; those that came since as chains: the last one, then the one before it. */
  let buckets = FIRST_BUCKETS;
  let bucketStarts = new Int32Array(buckets + 1);
  let bucketWords = new Int32Array(0);
  let heads = new Int32Array(buckets);
  let before = new Int32Array(1 << 12);
  let owners = new Int32Array(1 << 12);
  let entries = 1;

  /** At least so many words are under a key. */
  const sizeOf = (bucket: number) => bucketStarts[bucket + 1]! - bucketStarts[bucket]!;

  const addKeys = (word: number, keys: ReadonlySet<number>) => {
    before = grown(before, entries + keys.size);
    owners = grown(owners, entries + keys.size);
    for (const key of keys) {
      const bucket = key & (buckets - 1);
      before[entries] = heads[bucket]!;
      owners[entries] = word;
      heads[bucket] = entries++;
    }
  };

  /** More buckets, and every word under its keys anew. */
  const widen = () => {
    buckets = Math.min(MOST_BUCKETS, buckets * WIDER);
    bucketStarts = new Int32Array(buckets + 1);
    bucketWords = new Int32Array(0);
    heads = new Int32Array(buckets);
    entries = 1;
    for (const [word, number] of numbers) addKeys(number, speltOf(word).keys);
  };

  const order = () => {
    if (entries === 1) return;
    const nextStarts = new Int32Array(buckets + 1);
    const next = new Int32Array(bucketWords.length + entries - 1);
    let used = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      nextStarts[bucket] = used;
      for (let i = bucketStarts[bucket]!; i < bucketStarts[bucket + 1]!; i++) next[used++] = bucketWords[i]!;
      for (let entry = heads[bucket]!; entry !== 0; entry = before[entry]!) next[used++] = owners[entry]!;
    }
    nextStarts[buckets] = used;
    bucketStarts = nextStarts;
    bucketWords = next;
    heads.fill(0);
    entries = 1;
    before = new Int32Array(1 << 12);
    owners = new Int32Array(1 << 12);
  };

  return {
    order,
    get size() {
      return numbers.size;
    },
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(word, number);
      outOfOrder.push(word);
      const spelt = speltOf(word);
      const spelling = spelt.spellings[0] ?? "";
      letters.codes = grown(letters.codes, used + LONGEST_WORD);
      letters.pairs = grown(letters.pairs, used + LONGEST_WORD);
      letters.longs = grown(letters.longs, used + LONGEST_WORD);
      letters.chunks = grown(letters.chunks, used + LONGEST_WORD);
      letters.omitted = grown(letters.omitted, used + LONGEST_WORD);
      letters.sounds = grown(letters.sounds, used + LONGEST_WORD);
      starts = grown(starts, number + 2);
      starts[number] = used;
      used += writeLetters(spelling, letters, used);
      starts[number + 1] = used;
      prints = grown(prints, (number + 1) * PRINT);
      prints[number * PRINT] = letterMask(spelling);
      prints[number * PRINT + 1] = packedOutline(spelt.outline);
      prints[number * PRINT + 2] = spelling.length;
      if (spelt.arabic) arabic.set(number, spelt.arabic);
      addKeys(number, spelt.keys);
      if (entries + bucketWords.length > FULL * buckets && buckets < MOST_BUCKETS) widen();
      else if (entries > MOST_UNORDERED) order();
      return number;
    },
    view(word) {
      letters.from = starts[word]!;
      letters.length = starts[word + 1]! - letters.from;
      return letters;
    },
    arabicOf: (word) => arabic.get(word),
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
    near({ outline, spellings, keys }) {
      if (entries > MOST_PENDING) order();
      const bands: number[][] = Array.from({ length: MOST_APART }, () => []);
      const bits = outlineBits(outline.subarray(0, MOST_PACKED));
      const long = Math.min(MOST_PACKED, outline.length);
      const spelling = spellings[0] ?? "";
      const mask = letterMask(spelling);
      const look = (word: number) => {
        const at = word * PRINT;
        if (prints[at + 3] === round) return;
        prints[at + 3] = round;
        const apart = packedDistance(bits, long, prints[at + 1]!);
        const length = Math.abs(prints[at + 2]! - spelling.length);
        const distance = CLASS_APART * apart + bitsOf(prints[at]! ^ mask) + length;
        if (distance < MOST_APART) bands[distance]!.push(word);
      };
      round++;
      const under = [...keys].map((key) => key & (buckets - 1)).sort((x, y) => sizeOf(x) - sizeOf(y) || x - y);
      let looks = 0;
      for (const bucket of under) {
        if (looks > 0 && looks + sizeOf(bucket) > MOST_LOOKS) break;
        looks += sizeOf(bucket);
        for (let i = bucketStarts[bucket]!; i < bucketStarts[bucket + 1]!; i++) look(bucketWords[i]!);
        for (let entry = heads[bucket]!; entry !== 0; entry = before[entry]!) look(owners[entry]!);
      }
      return bands;
    },
  };
}
