/**
 * The outline of a word: its consonants by class and its vowels as one, at most 31 of them. How far two outlines are apart
 * is counted for many words at once with whole machine words (Myers 1999), before their letters are compared.
 */
import { readingsOf } from "./word-keys.ts";

const LONGEST_OUTLINE = 30;
const CLASSES = "BTSKLRMN";
const OUTLINE_CODES = CLASSES.length + 1;

/** The outline of a word by the first of its readings, as codes. */
export function outlineOf(word: string, isArabic: boolean): Uint8Array {
  const reading = readingsOf(word, isArabic)[0] ?? "";
  return Uint8Array.from(reading.slice(0, LONGEST_OUTLINE), (letter) => CLASSES.indexOf(letter) + 1);
}

/** For each code, the places of an outline where it stands, as bits. */
export function outlineBits(outline: Uint8Array): Int32Array {
  const bits = new Int32Array(OUTLINE_CODES);
  for (const [i, code] of outline.entries()) bits[code]! |= 1 << i;
  return bits;
}

/** How many classes two outlines are apart. */
export function outlineDistance(bits: Int32Array, length: number, codes: Uint8Array, from: number, to: number): number {
  if (length === 0) return to - from;
  let positive = -1;
  let negative = 0;
  let distance = length;
  const last = 1 << (length - 1);
  for (let i = from; i < to; i++) {
    const equal = bits[codes[i]!]!;
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
