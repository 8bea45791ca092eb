import { type Letters, LONGEST_WORD } from "./letters.ts";
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

/** The cheapest way for runs of letters that write one sound, ending before `i` in one word and before `j` in the other. */
function byChunks(a: Letters, b: Letters, i: number, j: number): number {
  const x = a.from + i - 1;
  const y = b.from + j - 1;
  const pairA = a.pairs[x]!;
  const longA = a.longs[x]!;
  const pairB = b.pairs[y]!;
  const longB = b.longs[y]!;
  const one = LETTER_SOUNDS[b.codes[y]!]!;
  let least = chunkAgainst(LETTER_SOUNDS[a.codes[x]!]!, (i - 1) * WIDTH + j, 0, pairB, longB);
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
  const fromA = a.from;
  const fromB = b.from;
  // What is read in the walk is taken out of the objects before: that alone halves its time.
  const { codes: codesA, sounds: soundsA, chunks: chunksA, omitted: omittedA } = a;
  const { codes: codesB, sounds: soundsB, chunks: chunksB, omitted: omittedB } = b;
  table[0] = 0;
  for (let j = 1; j <= n; j++) table[j] = table[j - 1]! + omittedB[fromB + j - 1]!;
  for (let i = 1; i <= m; i++) {
    const at = fromA + i - 1;
    const code = codesA[at]!;
    const codeBefore = i > 1 ? codesA[at - 1]! : -1;
    const gone = omittedA[at]!;
    const row = i * WIDTH;
    const above = row - WIDTH;
    const sounds = soundsA[at]!;
    const chunks = chunksA[at]!;
    const exchanges = code * SIZE;
    let diagonal = table[above]!;
    let left = diagonal + gone;
    if (i === 1 && code !== codesB[fromB]) diagonal += COSTS.first;
    table[row] = left;
    let lowest = left;
    for (let j = 1; j <= n; j++) {
      const to = fromB + j - 1;
      const other = codesB[to]!;
      const over = table[above + j]!;
      let least = diagonal + EXCHANGE[exchanges + other]!;
      diagonal = over;
      if (other === codeBefore && j > 1 && code === codesB[to - 1])
        least = lesser(least, table[above - WIDTH + j - 2]! + COSTS.swapped);
      if (((chunks | chunksB[to]!) & sounds & soundsB[to]!) !== 0) least = lesser(least, byChunks(a, b, i, j));
      least = lesser(lesser(least, over + gone), left + omittedB[to]!);
      table[row + j] = least;
      left = least;
      lowest = lesser(lowest, least);
    }
    if (lowest > most + 2 * COSTS.sound) return FAR;
  }
  return table[m * WIDTH + n]!;
}
