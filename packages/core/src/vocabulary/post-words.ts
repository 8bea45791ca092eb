import { countryIn } from "./countries.ts";
import { nameWords } from "./names.ts";
import { remembering } from "./remembering.ts";

/** Words of an office that do not tell one from another. */
const SMALL = new Set(["of", "the", "to", "for", "in", "at", "on", "and", "s"]);
/** British and American spellings of one office, and words for whoever heads a body. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["advisor", "adviser"],
  ["defense", "defence"],
  ["councilor", "councillor"],
  ["organization", "organisation"],
  ["center", "centre"],
  ["labor", "labour"],
  ["chief", "head"],
  ["boss", "head"],
  ["chairwoman", "chairman"],
  ["chairperson", "chairman"],
]);

/** Short forms of offices as they are used of them alone, spelt out. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  `goc: general officer commanding
oc: officer commanding
co: commanding officer
cinc: commander in chief
cds: chief of defence staff
cdf: chief of defence forces
coas: chief of army staff
cas: chief of air staff
cns: chief of naval staff
igp: inspector general of police
ig: inspector general
dig: deputy inspector general
dg: director general
ddg: deputy director general
pm: prime minister
fm: foreign minister
vp: vice president
ceo: chief executive officer`
    .split("\n")
    .map((line) => {
      const [short = "", long = ""] = line.split(": ");
      return [short, long.split(" ")] as const;
    }),
);

const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
/** Units that are told apart by a number, roman or not. */
const UNITS = new Set(
  "army corps division brigade regiment battalion squadron company platoon unit wing fleet bureau directorate command district region zone section department".split(
    " ",
  ),
);
const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: { readonly [letter: string]: number } = { i: 1, v: 5, x: 10 };

function romanValue(word: string): number {
  const values = [...word].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** "7", "7th", "seventh" and, of a unit, "VII" are one number. */
function numbered(word: string, isOfUnit: boolean): string {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits) return String(Number(digits));
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return String(ordinal);
  return isOfUnit && ROMAN.test(word) ? String(romanValue(word)) : word;
}

/** The words that tell one post from another, spelt in one way: short forms in full, numbers as digits. */
export const postWords = remembering((title): ReadonlySet<string> => {
  const plain = title.replace(/[“”"]/g, "").replace(/\b(?:\p{Lu}\.){2,}/gu, (run) => `${run.replaceAll(".", "")} `);
  const words = nameWords(plain).flatMap((word) => SHORT.get(word) ?? [word]);
  const isOfUnit = words.some((word) => UNITS.has(word));
  const kept = words.filter((word) => !SMALL.has(word));
  return new Set(kept.map((word) => numbered(SPELLINGS.get(word) ?? word, isOfUnit)));
});

/** The numbers among the words of a post: "7 Division" is not "8 Division". */
export const numbersIn = (words: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => /^\d+$/.test(word))
    .sort()
    .join(" ");

/** Equal keys are one unit however its number is written; null for a name without a number. */
export function unitKey(name: string): string | null {
  const words = postWords(name);
  return numbersIn(words) === "" ? null : [...words].join(" ");
}

/** A title with its body or place behind it: "president of Orlia", "ambassador to the Holy See". */
const OF_A_NAME = /\s(?:of|to|for|in|at)\s+(?:the\s+)?\p{Lu}/u;

/**
 * Whether a title by itself says whose office it is, by a name behind it, a country or the number of a unit: "president of
 * Orlia", "Syrian president", "commander of 7 Division". A mere "Interior Minister" can be that of any country.
 */
export const saysWhose = (title: string): boolean =>
  OF_A_NAME.test(title) || countryIn(title.split(/[\s’']+/u)) !== null || numbersIn(postWords(title)) !== "";
