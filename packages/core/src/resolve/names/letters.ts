import { CHUNK_SOUNDS, LETTER_SOUNDS, longChunk, pairChunk } from "./sounds.ts";
import { COSTS } from "./spelling-costs.ts";

const OMITTED = new Uint8Array(64).fill(COSTS.letter);
for (const letter of "aeiouyhw") OMITTED[letter.charCodeAt(0) - 96] = COSTS.silent;

/** Letters of one word that are compared; what follows is taken as it is, since no name is longer. */
export const LONGEST_WORD = 40;

/**
 * Words as codes of letters, one after another, with what ends at each letter: two numbers a letter in one place, since a word
 * is fetched for one comparison and another for the next. A view of one word moves by `from`.
 */
export interface Letters {
  /** By letter: its code and what ends there, see `codeIn` and the others, then its sounds. */
  readonly cells: Int32Array;
  /** Letters before it. */
  from: number;
  length: number;
}

/** Numbers a letter. */
export const CELL = 2;
const OMITTED_FROM = 6;
const PAIR_FROM = 14;
const LONG_FROM = 22;
const CODE = 63;
const BYTE = 255;
/** Set, so that the number is below zero, where two letters or more that end here write one sound. */
const CHUNK = 1 << 31;

/** 1 to 26 for letters, 27 to 36 for digits. */
export const codeIn = (cell: number) => cell & CODE;
/** What leaving the letter out costs, see `spelling-costs.ts`. */
export const omittedIn = (cell: number) => (cell >>> OMITTED_FROM) & BYTE;
/** The two letters ending here that write one sound, see `sounds.ts`. */
export const pairIn = (cell: number) => (cell >>> PAIR_FROM) & BYTE;
/** Three letters or more that do. */
export const longIn = (cell: number) => (cell >>> LONG_FROM) & BYTE;

function letterCode(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 48 + 27;
  return 37 + (unit % 24);
}

/** Writes a folded word into `cells` from the letter `at`; gives how many letters it has. */
export function writeLetters(word: string, cells: Int32Array, at: number): number {
  const length = Math.min(word.length, LONGEST_WORD);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const code = letterCode(word.charCodeAt(i));
    const pair = i > 0 ? pairChunk(before, code) : 0;
    const long = i > 1 ? longChunk(word, i + 1) : 0;
    const omitted = (i > 0 && before === code ? COSTS.doubled : OMITTED[code]!) + (i === 0 ? COSTS.first : 0);
    const chunk = pair !== 0 || long !== 0 ? CHUNK : 0;
    const place = CELL * (at + i);
    cells[place] = code | (omitted << OMITTED_FROM) | (pair << PAIR_FROM) | (long << LONG_FROM) | chunk;
    // All the sounds that any of these can write, one bit each.
    cells[place + 1] = LETTER_SOUNDS[code]! | CHUNK_SOUNDS[pair]! | CHUNK_SOUNDS[long]!;
    before = code;
  }
  return length;
}

export function lettersOf(word: string): Letters {
  const length = Math.min(word.length, LONGEST_WORD);
  const cells = new Int32Array(CELL * length);
  writeLetters(word, cells, 0);
  return { cells, from: 0, length };
}

/** The codes of the first letters of a word. */
export const codesOf = ({ cells, from, length }: Letters, most: number): Uint8Array =>
  Uint8Array.from({ length: Math.min(most, length) }, (_, i) => codeIn(cells[CELL * (from + i)]!));
