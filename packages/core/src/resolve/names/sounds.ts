/**
 * Which letters write which sound in the usual romanisations: ALA-LC, BGN/PCGN and ISO 9 for Cyrillic, the English,
 * French and German press, Wade-Giles and pinyin, McCune-Reischauer and Revised Romanisation, Turkish, Polish and
 * Hungarian with their marks folded away. Letters that can write one sound may stand for each other at little cost.
 */
const SOUNDS: readonly string[] = [
  "sh ch sch s x hs sz", // sh
  "ch tch tsch c cz cs q tsh tx ci", // tsh
  "zh j z sch rz g", // zh
  "j dj dzh g dsch c zh gi ch dg", // dzh
  "kh h ch x k hh", // German ach
  "k c q ck kh cc qu g kk", // k
  "f ph ff", // f
  "v w f ff b", // v
  "ts c z tz zz cz s", // ts
  "x ks cs", // ks
  "gh g r gg gu", // Arabic gh
  "th t s tt", // th
  "dh d z th dd", // dh
  "y i j yi ij iy yy ii", // y
  "ya ja ia ea iya ija iia", // ya
  "yu ju iu iou you", // yu
  "yo jo io e yeo ye je", // yo
  "u ou oo o w eu oe ue uu", // u
  "i y ee ie ei ea e ii iy ij yi", // i
  "ai ay ei ey e aj ae y", // ay
  "au aw ao ow o ou av", // aw
  "w ou u v hu", // w
  "shch sc schtsch chtch sch sht stsch", // shch
  "eo u o yo", // Korean eo
  "r j rh", // pinyin r
  "a e aa ah ae", // a
  "o oh au oo",
  "z s ss zz",
];

const LONGEST_SOUND = 7;

interface Chunk {
  readonly id: number;
  /** The sounds that these letters can write, one bit each. */
  readonly sounds: number;
  readonly length: number;
}

const chunks = new Map<string, Chunk>();
for (const [bit, row] of SOUNDS.entries()) {
  for (const letters of row.split(" ")) {
    const known = chunks.get(letters);
    chunks.set(letters, {
      id: known?.id ?? chunks.size + 1,
      sounds: (known?.sounds ?? 0) | (1 << bit),
      length: letters.length,
    });
  }
}

/** By the id of letters that write a sound: their sounds and how many letters they are. */
export const CHUNK_SOUNDS = new Int32Array(chunks.size + 1);
export const CHUNK_LENGTH = new Uint8Array(chunks.size + 1);
/** The sounds of a single letter by its code. */
export const LETTER_SOUNDS = new Int32Array(64);
const pairIds = new Uint8Array(64 * 64);
const longIds = new Map<string, number>();
for (const [letters, { id, sounds, length }] of chunks) {
  CHUNK_SOUNDS[id] = sounds;
  CHUNK_LENGTH[id] = length;
  if (length === 1) LETTER_SOUNDS[letters.charCodeAt(0) - 96] = sounds;
  else if (length === 2) pairIds[(letters.charCodeAt(0) - 96) * 64 + letters.charCodeAt(1) - 96] = id;
  else longIds.set(letters, id);
}

/** The id of the two letters that write one sound, or 0. */
export const pairChunk = (first: number, second: number) => pairIds[first * 64 + second]!;

/** Ends of the longer ones, so that most places of a word need no look-up. */
const lastPairs = new Set([...longIds.keys()].map((letters) => letters.slice(-2)));

/** The id of the longest run of three letters or more that ends at `end` and writes one sound, or 0. */
export function longChunk(word: string, end: number): number {
  if (!lastPairs.has(word.slice(end - 2, end))) return 0;
  for (let length = Math.min(LONGEST_SOUND, end); length > 2; length--) {
    const id = longIds.get(word.slice(end - length, end));
    if (id !== undefined) return id;
  }
  return 0;
}
