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

const FIRST_OPTIONS = new Map(
  [...Object.entries(READINGS), ...Object.entries(ARABIC)].map(([letters, classes]) => [
    letters,
    classes.split("|")[0]!,
  ]),
);

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

/** @param vowel what stands for a run of vowels; empty to leave them out */
function latinReadings(word: string, vowel: string): string[] {
  let readings = [""];
  for (let i = 0; i < word.length; ) {
    const letters = BY_FIRST.get(word[i]!)?.find((run) => word.startsWith(run, i));
    readings = extend(readings, letters === undefined ? vowel : READINGS[letters]!);
    i += letters?.length ?? 1;
  }
  return readings;
}

/** A run of vowels in a pattern. */
const VOWELS = "v";

/** The classes of consonants of a Latin word as they may be read, with where vowels stand; the usual reading first. */
export const patternsOf = (word: string): readonly string[] => latinReadings(word, VOWELS);

function arabicReadings(word: string): string[] {
  let readings = [""];
  for (const letter of word) readings = extend(readings, ARABIC[letter] ?? "");
  return readings;
}

/** The classes of consonants of a word, as they may be read, the usual reading first. */
export const readingsOf = (word: string, isArabic: boolean): readonly string[] =>
  isArabic ? arabicReadings(word) : latinReadings(word, "");

/** The first of the readings of a word, without the others. */
export function firstReadingOf(word: string, isArabic: boolean): string {
  let reading = "";
  for (let i = 0; i < word.length; ) {
    const letters = isArabic ? word[i]! : BY_FIRST.get(word[i]!)?.find((run) => word.startsWith(run, i));
    const classes = letters === undefined ? "" : (FIRST_OPTIONS.get(letters) ?? "");
    if (classes !== "" && !reading.endsWith(classes)) reading += classes;
    i += letters?.length ?? 1;
  }
  return reading;
}
