/**
 * Keys under which a word is found whatever the romanisation: its consonants by class, with what one letter can be read
 * as in several ways, and these with one class left out, so that a mistyped consonant is found too.
 */

/** What letters are read as, longest first: classes apart by a stroke; none is a letter that some spellings leave out. */
const READINGS: { readonly [letters: string]: string } = {
  schtsch: "S",
  shch: "S",
  chtch: "S",
  tsch: "S",
  dsch: "S",
  tch: "S",
  sch: "S",
  dzh: "S",
  dj: "S",
  sh: "S",
  zh: "S",
  ts: "S",
  tz: "S",
  cz: "S",
  sz: "S",
  hs: "S",
  kh: "K|",
  gh: "K|",
  ph: "B",
  ck: "K",
  qu: "K",
  th: "T",
  dh: "T",
  ch: "S|K",
  b: "B",
  p: "B",
  f: "B",
  v: "B",
  w: "|B",
  t: "T",
  d: "T",
  s: "S",
  z: "S",
  c: "K|S",
  k: "K",
  q: "K",
  g: "K|S",
  j: "S|",
  x: "KS|S|K",
  l: "L",
  r: "R",
  m: "M",
  n: "N",
  h: "",
};
/** The runs that begin with a letter, longest first. */
const BY_FIRST = Map.groupBy(
  Object.keys(READINGS).sort((a, b) => b.length - a.length),
  (letters) => letters[0]!,
);
/** Arabic letters, and what each may stand for. */
const ARABIC: { readonly [letter: string]: string } = {
  ب: "B",
  پ: "B",
  ف: "B",
  ڤ: "B",
  ت: "T",
  ط: "T",
  د: "T",
  ض: "T",
  ٹ: "T",
  ڈ: "T",
  ة: "",
  ث: "T|S",
  ذ: "T|S",
  ظ: "S|T",
  ج: "S|K",
  چ: "S",
  ژ: "S",
  س: "S",
  ص: "S",
  ش: "S",
  ز: "S",
  خ: "K|",
  ق: "K",
  ك: "K",
  ک: "K",
  غ: "K|",
  گ: "K",
  ڨ: "K",
  ل: "L",
  ر: "R",
  ڑ: "R",
  م: "M",
  ن: "N",
  ں: "N",
  و: "|B",
};

/** Readings of one word that are kept. */
const MOST_READINGS = 6;

function extend(readings: readonly string[], classes: string): string[] {
  if (classes === "") return [...readings];
  const out: string[] = [];
  for (const option of classes.split("|"))
    for (const reading of readings) {
      // A class written twice is one: letters are doubled, or neighbours of one class.
      const next = option === "" || reading.endsWith(option) ? reading : reading + option;
      if (!out.includes(next) && out.length < MOST_READINGS) out.push(next);
    }
  return out;
}

function latinReadings(word: string): string[] {
  let readings = [""];
  for (let i = 0; i < word.length; ) {
    const letters = BY_FIRST.get(word[i]!)?.find((run) => word.startsWith(run, i));
    if (letters !== undefined) readings = extend(readings, READINGS[letters]!);
    i += letters?.length ?? 1;
  }
  return readings;
}

function arabicReadings(word: string): string[] {
  let readings = [""];
  for (const letter of word) readings = extend(readings, ARABIC[letter] ?? "");
  return readings;
}

/** The classes of consonants of a word, as they may be read. */
export const readingsOf = (word: string, isArabic: boolean): readonly string[] =>
  isArabic ? arabicReadings(word) : latinReadings(word);

const HASH = 0x01000193;
const hashFrom = (seed: number, text: string, skip: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) if (i !== skip) hash = Math.imul(hash ^ text.charCodeAt(i), HASH);
  return hash ^ (hash >>> 15);
};

const CLASSES_SEED = 0x811c9dc5 | 0;
const LETTERS_SEED = 0x2545f491;
/** Shorter readings with one class left out say nothing. */
const LEAST_CLASSES = 4;
/** Longer words are found by their classes. */
const LONGEST_SPELT = 8;

/** The hashes of the keys of one spelling. */
export function wordKeys(word: string, isArabic: boolean, into: Set<number>): void {
  for (const reading of readingsOf(word, isArabic)) {
    into.add(hashFrom(CLASSES_SEED, reading, -1));
    if (reading.length < LEAST_CLASSES) continue;
    for (let skip = 0; skip < reading.length; skip++) into.add(hashFrom(CLASSES_SEED, reading, skip));
  }
  if (isArabic || word.length > LONGEST_SPELT) return;
  into.add(hashFrom(LETTERS_SEED, word, -1));
  if (word.length > 2) for (let skip = 0; skip < word.length; skip++) into.add(hashFrom(LETTERS_SEED, word, skip));
}
