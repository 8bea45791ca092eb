/**
 * The outline of a word: its consonants by class and its vowels as one, at most 31 of them. How far two outlines are apart
 * is counted for many words at once with whole machine words (Myers 1999), before their letters are compared.
 */
import { firstReadingOf } from "./consonants.ts";

const LONGEST_OUTLINE = 30;
const CLASSES = "BTSKLRMN";
const OUTLINE_CODES = CLASSES.length + 1;

/** The outline of a word by the first of its readings, as codes. */
export function outlineOf(word: string, isArabic: boolean): Uint8Array {
  const reading = firstReadingOf(word, isArabic);
  return Uint8Array.from(reading.slice(0, LONGEST_OUTLINE), (letter) => CLASSES.indexOf(letter) + 1);
}

/** For each code, the places of an outline where it stands, as bits. */
export function outlineBits(outline: Uint8Array): Int32Array {
  const bits = new Int32Array(OUTLINE_CODES);
  for (const [i, code] of outline.entries()) bits[code]! |= 1 << i;
  return bits;
}

/** The classes are the codes of an outline, from 1 on; so many bits further up is its length. */
const LENGTH_FROM = 16;

/** Which classes stand in an outline, a bit each, with its length: enough to tell most words apart. */
export function classesOf(outline: Uint8Array): number {
  let bits = outline.length << LENGTH_FROM;
  for (const code of outline) bits |= 1 << code;
  return bits;
}

const ONLY_CLASSES = (1 << LENGTH_FROM) - 1;

/** How many bits of a number are set. */
export function bitsOf(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The length of the longer of two outlines by their classes. */
export const longerOutline = (a: number, b: number): number => Math.max(a >>> LENGTH_FROM, b >>> LENGTH_FROM);

/** So many classes two outlines are apart at the least: those that only one has. */
export const leastApart = (a: number, b: number): number =>
  Math.max(bitsOf(a & ~b & ONLY_CLASSES), bitsOf(b & ~a & ONLY_CLASSES));

const NONE = new Uint8Array(0);

/**
 * How many classes two outlines are apart.
 * @param bits of the one outline, which is `length` long
 * @param codes of the other, from `from` to before `to`, with `rest` after it
 */
export function outlineDistance(
  bits: Int32Array,
  length: number,
  codes: Uint8Array,
  from = 0,
  to = codes.length,
  rest: Uint8Array = NONE,
): number {
  const end = to + rest.length;
  if (length === 0) return end - from;
  let positive = -1;
  let negative = 0;
  let distance = length;
  const last = 1 << (length - 1);
  for (let i = from; i < end; i++) {
    const equal = bits[i < to ? codes[i]! : rest[i - to]!]!;
    const diagonal = (((equal & positive) + positive) ^ positive) | equal | negative;
    const up = negative | ~(diagonal | positive);
    const down = positive & diagonal;
    if (up & last) distance++;
    else if (down & last) distance--;
    const shifted = (up << 1) | 1;
    positive = (down << 1) | ~(diagonal | shifted);
    negative = shifted & diagonal;
  }
  return distance;
}

/** An outline of so many classes is packed into one number, so many bits a class. */
export const MOST_PACKED = 6;
/** In place of an outline that has more of them. */
export const TOO_LONG = -1;
const BITS = 4;

/** The first classes of an outline in one number: what many words are looked at by, one after another. */
export function packedOutline(outline: Uint8Array): number {
  let packed = 0;
  for (let i = Math.min(outline.length, MOST_PACKED) - 1; i >= 0; i--) packed = (packed << BITS) | outline[i]!;
  return packed;
}

/** How many classes an outline, given by its bits and length (`MOST_PACKED` at most), and a packed one are apart. */
export function packedDistance(bits: Int32Array, length: number, packed: number): number {
  let positive = -1;
  let negative = 0;
  let distance = length;
  const last = length - 1;
  if (length === 0) {
    for (let rest = packed; rest !== 0; rest >>>= BITS) distance++;
    return distance;
  }
  for (let rest = packed; rest !== 0; rest >>>= BITS) {
    const equal = bits[rest & ((1 << BITS) - 1)]!;
    const diagonal = (((equal & positive) + positive) ^ positive) | equal | negative;
    const up = negative | ~(diagonal | positive);
    const down = positive & diagonal;
    distance += ((up >>> last) & 1) - ((down >>> last) & 1);
    const shifted = (up << 1) | 1;
    positive = (down << 1) | ~(diagonal | shifted);
    negative = shifted & diagonal;
  }
  return distance;
}
