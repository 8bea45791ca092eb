import { CHUNK_SOUNDS, LETTER_SOUNDS, longChunk, pairChunk } from "./sounds.ts";
import { COSTS } from "./spelling-costs.ts";

const OMITTED = new Uint8Array(64).fill(COSTS.letter);
for (const letter of "aeiouyhw") OMITTED[letter.charCodeAt(0) - 96] = COSTS.silent;

/** Letters of one word that are compared; what follows is taken as it is, since no name is longer. */
export const LONGEST_WORD = 40;

/** Words as codes of letters, one after another, with what ends at each letter. A view of one word moves by `from`. */
export interface Letters {
  /** 1 to 26 for letters, 27 to 36 for digits. */
  readonly codes: Uint8Array;
  /** The two letters ending here that write one sound, see `sounds.ts`. */
  readonly pairs: Uint8Array;
  /** Three letters or more that do. */
  readonly longs: Uint8Array;
  /** All bits where two letters or more that end here write one sound, else none. */
  readonly chunks: Int8Array;
  /** What leaving the letter out costs, see `spelling-costs.ts`. */
  readonly omitted: Uint8Array;
  /** All the sounds that any of these can write, one bit each. */
  readonly sounds: Int32Array;
  from: number;
  length: number;
}

function letterCode(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 48 + 27;
  return 37 + (unit % 24);
}

/** Writes a folded word into `letters` from `at`; gives how many letters it has. */
export function writeLetters(word: string, letters: Letters, at: number): number {
  const length = Math.min(word.length, LONGEST_WORD);
  const { codes, pairs, longs, chunks, omitted, sounds } = letters;
  for (let i = 0; i < length; i++) {
    codes[at + i] = letterCode(word.charCodeAt(i));
    pairs[at + i] = i > 0 ? pairChunk(codes[at + i - 1]!, codes[at + i]!) : 0;
    longs[at + i] = i > 1 ? longChunk(word, i + 1) : 0;
    chunks[at + i] = pairs[at + i]! | longs[at + i]! ? -1 : 0;
    omitted[at + i] =
      (i > 0 && codes[at + i - 1] === codes[at + i] ? COSTS.doubled : OMITTED[codes[at + i]!]!) +
      (i === 0 ? COSTS.first : 0);
    sounds[at + i] = LETTER_SOUNDS[codes[at + i]!]! | CHUNK_SOUNDS[pairs[at + i]!]! | CHUNK_SOUNDS[longs[at + i]!]!;
  }
  return length;
}

export function lettersOf(word: string): Letters {
  const size = Math.min(word.length, LONGEST_WORD);
  const letters = {
    codes: new Uint8Array(size),
    pairs: new Uint8Array(size),
    longs: new Uint8Array(size),
    chunks: new Int8Array(size),
    omitted: new Uint8Array(size),
    sounds: new Int32Array(size),
    from: 0,
    length: size,
  };
  writeLetters(word, letters, 0);
  return letters;
}
