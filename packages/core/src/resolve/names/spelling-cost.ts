import { CELL, codeIn, type Letters, LONGEST_WORD, longIn, omittedIn, pairIn } from "./letters.ts";
import { CHUNK_LENGTH, CHUNK_SOUNDS, LETTER_SOUNDS } from "./sounds.ts";
import { COSTS } from "./spelling-costs.ts";

const VOWEL = new Uint8Array(64);
for (const letter of "aeiouy") VOWEL[letter.charCodeAt(0) - 96] = 1;
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

/** What the letters ending at `i` and at `j` cost where they write one sound together; more than any where they do not. */
const FAR = 1 << 20;

const WIDTH = LONGEST_WORD + 1;
const table = new Int32Array(WIDTH * WIDTH);

/** The lesser of two small numbers without a branch: which one it is cannot be foretold, and a wrong guess costs more. */
const lesser = (a: number, b: number) => a + ((b - a) & ((b - a) >> 31));

/** The cheapest way for runs of letters that write one sound, ending at `x` before `i` in one word, at `y` before `j` in the other. */
function byChunks(x: number, y: number, i: number, j: number): number {
  const longA = longIn(x);
  const pairA = pairIn(x);
  const pairB = pairIn(y);
  const longB = longIn(y);
  const one = LETTER_SOUNDS[codeIn(y)]!;
  let least = chunkAgainst(LETTER_SOUNDS[codeIn(x)]!, (i - 1) * WIDTH + j, 0, pairB, longB);
  if (pairA !== 0) least = lesser(least, chunkAgainst(CHUNK_SOUNDS[pairA]!, (i - 2) * WIDTH + j, one, pairB, longB));
  if (longA !== 0)
    least = lesser(
      least,
      chunkAgainst(CHUNK_SOUNDS[longA]!, (i - CHUNK_LENGTH[longA]!) * WIDTH + j, one, pairB, longB),
    );
  return least + COSTS.sound;
}

/** The least cost before letters that write one of these sounds met one letter, two or more that write it too. */
function chunkAgainst(sounds: number, at: number, one: number, pair: number, long: number): number {
  let least = (sounds & one) === 0 ? FAR : table[at - 1]!;
  if ((sounds & CHUNK_SOUNDS[pair]!) !== 0) least = lesser(least, table[at - 2]!);
  if ((sounds & CHUNK_SOUNDS[long]!) !== 0) least = lesser(least, table[at - CHUNK_LENGTH[long]!]!);
  return least;
}

/**
 * The least cost of writing one word as the other, in hundredths of a letter (Wagner and Fischer 1974, with neighbours
 * that changed places and with runs of letters that write one sound). Symmetric. Stops where it passes `most`.
 */
export function spellingCost(a: Letters, b: Letters, most = FAR): number {
  const m = a.length;
  const n = b.length;
  // What is read in the walk is taken out of the objects before: that alone halves its time.
  const cellsA = a.cells;
  const cellsB = b.cells;
  const fromA = CELL * a.from;
  const fromB = CELL * b.from;
  table[0] = 0;
  for (let j = 1, to = fromB; j <= n; j++, to += CELL) table[j] = table[j - 1]! + omittedIn(cellsB[to]!);
  let codeBefore = -1;
  for (let i = 1, at = fromA; i <= m; i++, at += CELL) {
    const cell = cellsA[at]!;
    const code = codeIn(cell);
    const gone = omittedIn(cell);
    const row = i * WIDTH;
    const above = row - WIDTH;
    const sounds = cellsA[at + 1]!;
    const exchanges = code * SIZE;
    let diagonal = table[above]!;
    let left = diagonal + gone;
    if (i === 1 && n > 0 && code !== codeIn(cellsB[fromB]!)) diagonal += COSTS.first;
    table[row] = left;
    let lowest = left;
    let otherBefore = -1;
    for (let j = 1, to = fromB; j <= n; j++, to += CELL) {
      const cellB = cellsB[to]!;
      const other = codeIn(cellB);
      const over = table[above + j]!;
      let least = diagonal + EXCHANGE[exchanges + other]!;
      diagonal = over;
      if (other === codeBefore && code === otherBefore)
        least = lesser(least, table[above - WIDTH + j - 2]! + COSTS.swapped);
      if ((cell | cellB) < 0 && (sounds & cellsB[to + 1]!) !== 0) least = lesser(least, byChunks(cell, cellB, i, j));
      least = lesser(lesser(least, over + gone), left + omittedIn(cellB));
      table[row + j] = least;
      left = least;
      lowest = lesser(lowest, least);
      otherBefore = other;
    }
    if (lowest > most + 2 * COSTS.sound) return FAR;
    codeBefore = code;
  }
  return table[m * WIDTH + n]!;
}
