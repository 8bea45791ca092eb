import { type Letters, LONGEST_WORD } from "./letters.ts";
import { CHUNK_LENGTH, CHUNK_SOUNDS, LETTER_SOUNDS } from "./sounds.ts";

/** What changes between two spellings of one word cost, in hundredths of a letter. */
const COSTS = {
  /** Letters that write the same sound in some romanisation. */
  sound: 28,
  /** One vowel for another. */
  vowel: 35,
  /** A vowel, or an h, that one spelling leaves out. */
  silent: 45,
  /** A letter written once or twice. */
  doubled: 15,
  /** Voiced for unvoiced: d and t, b and p, g and k. */
  near: 60,
  /** Neighbours that changed places. */
  swapped: 80,
  letter: 100,
  /** What a change at the first letter costs beside. */
  first: 20,
};

const VOWEL = new Uint8Array(64);
for (const letter of "aeiouy") VOWEL[letter.charCodeAt(0) - 96] = 1;
const SILENT = new Uint8Array(64);
for (const letter of "aeiouyhw") SILENT[letter.charCodeAt(0) - 96] = 1;

const SIZE = 64;
const EXCHANGE = new Uint8Array(SIZE * SIZE).fill(COSTS.letter);
const NEAR = ["dt", "bp", "gk", "mn", "bv", "sz", "lr", "gq", "kq"];
for (let a = 0; a < SIZE; a++)
  for (let b = 0; b < SIZE; b++) {
    if (a === b) EXCHANGE[a * SIZE + b] = 0;
    else if (VOWEL[a] && VOWEL[b]) EXCHANGE[a * SIZE + b] = COSTS.vowel;
    else if (LETTER_SOUNDS[a]! & LETTER_SOUNDS[b]!) EXCHANGE[a * SIZE + b] = COSTS.sound;
  }
for (const [a, b] of NEAR.map((pair) => [pair.charCodeAt(0) - 96, pair.charCodeAt(1) - 96] as const)) {
  EXCHANGE[a * SIZE + b] = Math.min(EXCHANGE[a * SIZE + b]!, COSTS.near);
  EXCHANGE[b * SIZE + a] = Math.min(EXCHANGE[b * SIZE + a]!, COSTS.near);
}
/** Digits are no letters: one for another is another number. */
const DIGITS_FROM = 27;
const DIGITS_TO = 36;
for (let a = DIGITS_FROM; a <= DIGITS_TO; a++)
  for (let b = 0; b < SIZE; b++) if (a !== b) EXCHANGE[a * SIZE + b] = EXCHANGE[b * SIZE + a] = 120;
/** Digits that stand for letters where somebody wants to pass by a filter. */
for (const [digit, letter] of ["0o", "1i", "1l", "3e", "4a", "5s", "9g", "7t", "8b"].map(
  (pair) => [pair.charCodeAt(0) - 48 + 27, pair.charCodeAt(1) - 96] as const,
))
  EXCHANGE[digit * SIZE + letter] = EXCHANGE[letter * SIZE + digit] = COSTS.vowel;

const omitting = (codes: Uint8Array, at: number, from: number) =>
  at > from && codes[at - 1] === codes[at] ? COSTS.doubled : SILENT[codes[at]!] ? COSTS.silent : COSTS.letter;

/** What the letters ending at `i` and at `j` cost where they write one sound together; more than any where they do not. */
const FAR = 1 << 20;

const WIDTH = LONGEST_WORD + 1;
const table = new Int32Array(WIDTH * WIDTH);

/** The cheapest way for runs of letters that write one sound, ending before `i` in one word and before `j` in the other. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the cells of a table, taken apart it is slower
function byChunks(a: Letters, b: Letters, i: number, j: number): number {
  const x = a.from + i - 1;
  const y = b.from + j - 1;
  let least = FAR;
  for (let s = 0; s < 3; s++) {
    const from = s === 0 ? 0 : s === 1 ? a.pairs[x]! : a.longs[x]!;
    if (s > 0 && from === 0) continue;
    const sounds = s === 0 ? LETTER_SOUNDS[a.codes[x]!]! : CHUNK_SOUNDS[from]!;
    const long = s === 0 ? 1 : CHUNK_LENGTH[from]!;
    for (let t = s === 0 ? 1 : 0; t < 3; t++) {
      const to = t === 0 ? 0 : t === 1 ? b.pairs[y]! : b.longs[y]!;
      if (t > 0 && to === 0) continue;
      if ((sounds & (t === 0 ? LETTER_SOUNDS[b.codes[y]!]! : CHUNK_SOUNDS[to]!)) === 0) continue;
      const wide = t === 0 ? 1 : CHUNK_LENGTH[to]!;
      const cost = table[(i - long) * WIDTH + (j - wide)]! + COSTS.sound;
      if (cost < least) least = cost;
    }
  }
  return least;
}

/** What leaving out each letter of the second word costs. */
const added = new Int32Array(WIDTH);

/**
 * The least cost of writing one word as the other, in hundredths of a letter (Wagner and Fischer 1974, with neighbours
 * that changed places and with runs of letters that write one sound). Symmetric. Stops where it passes `most`.
 */
export function spellingCost(a: Letters, b: Letters, most = FAR): number {
  const [m, n] = [a.length, b.length];
  table[0] = 0;
  for (let j = 1; j <= n; j++) {
    const cost = omitting(b.codes, b.from + j - 1, b.from) + (j === 1 ? COSTS.first : 0);
    added[j] = cost;
    table[j] = table[j - 1]! + cost;
  }
  for (let i = 1; i <= m; i++) if (fillRow(a, b, i) > most + 2 * COSTS.sound) return FAR;
  return table[m * WIDTH + n]!;
}

/** Fills the row of the table for one letter of the first word; gives the least cost in it. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the cells of a table, taken apart it is slower
function fillRow(a: Letters, b: Letters, i: number): number {
  const at = a.from + i - 1;
  const code = a.codes[at]!;
  const gone = omitting(a.codes, at, a.from) + (i === 1 ? COSTS.first : 0);
  const row = i * WIDTH;
  const above = row - WIDTH;
  const sounds = a.sounds[at]!;
  const chunks = a.pairs[at]! | a.longs[at]!;
  const codeBefore = i > 1 ? a.codes[at - 1]! : -1;
  const exchanges = code * SIZE;
  const n = b.length;
  let left = table[above]! + gone;
  table[row] = left;
  let lowest = left;
  for (let j = 1; j <= n; j++) {
    const to = b.from + j - 1;
    const other = b.codes[to]!;
    const exchange = EXCHANGE[exchanges + other]!;
    let least = table[above + j - 1]! + exchange;
    if (exchange > 0) {
      if (i === 1 && j === 1) least += COSTS.first;
      if (other === codeBefore && j > 1 && code === b.codes[to - 1]) {
        const swapped = table[above - WIDTH + j - 2]! + COSTS.swapped;
        if (swapped < least) least = swapped;
      }
      if ((sounds & b.sounds[to]!) !== 0 && (chunks | b.pairs[to]! | b.longs[to]!) !== 0) {
        const sounding = byChunks(a, b, i, j);
        if (sounding < least) least = sounding;
      }
    } else if ((chunks | b.pairs[to]! | b.longs[to]!) !== 0) {
      const sounding = byChunks(a, b, i, j);
      if (sounding < least) least = sounding;
    }
    const without = table[above + j]! + gone;
    if (without < least) least = without;
    const withOther = left + added[j]!;
    if (withOther < least) least = withOther;
    table[row + j] = least;
    left = least;
    if (least < lowest) lowest = least;
  }
  return lowest;
}
