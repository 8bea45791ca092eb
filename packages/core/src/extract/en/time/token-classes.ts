import {
  CARDINALS,
  COUNTING_NOUNS,
  DECADE_WORDS,
  MONTHS,
  NAMED_HOURS,
  ORDINALS,
  PARTS,
  PLURAL_UNITS,
  PLURAL_WEEKDAYS,
  SEASONS,
  TENS,
  UNITS,
  VAGUE_COUNTS,
  WEEKDAYS,
  ZONES,
} from "./lexicon.ts";
import { type Quantity, quantityAt } from "./quantity.ts";
import { CENTURY_WORDS, spelledOrdinalAt, spelledYearAt } from "./spelled-numbers.ts";
import type { TimeToken } from "./time-tokens.ts";
import {
  dayOf,
  decadeOf,
  meridiemOf,
  monthOf,
  ordinalOf,
  type Reading,
  weekdayOf,
  within,
  yearOf,
} from "./token-readings.ts";

type Tokens = readonly TimeToken[];

/** What a position of a row asks of the tokens: where it would end, and what number it says. */
export interface TokenClass {
  /** Words that it can begin with. */
  readonly words: readonly string[];
  /** Whether it can begin with a numeral. */
  readonly numerals: boolean;
  /** The token after it, or -1 where it does not stand here. */
  end(tokens: Tokens, at: number): number;
  value(tokens: Tokens, at: number): number;
}

/** A class of single tokens; `read` gives the number that the token says, or nothing. */
function single(words: Iterable<string>, numerals: boolean, read: Reading): TokenClass {
  const value = (tokens: Tokens, at: number) => {
    const token = tokens[at];
    return token === undefined ? undefined : read(token, tokens, at);
  };
  return {
    words: [...words],
    numerals,
    end: (tokens, at) => (value(tokens, at) === undefined ? -1 : at + 1),
    value: (tokens, at) => value(tokens, at) ?? Number.NaN,
  };
}

const inTable = (table: ReadonlyMap<string, number>) => single(table.keys(), false, (token) => table.get(token.lower));
/** Numerals of a shape; what they say is written as one number, two digits for each part after the first. */
const shaped = (shape: TimeToken["shape"]) =>
  single([], true, (token) =>
    token.shape === shape
      ? token.numbers.reduce((joined, part) => (part > 99 ? joined * 10000 : joined * 100) + part, 0)
      : undefined,
  );

const QUANTITY: TokenClass = {
  words: [
    ...CARDINALS.keys(),
    ...TENS.keys(),
    ...VAGUE_COUNTS,
    ...COUNTING_NOUNS.keys(),
    "a",
    "the",
    "half",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
  ],
  numerals: true,
  end: (tokens, at) => quantityAt(tokens, at)?.end ?? -1,
  value: (tokens, at) => quantityAt(tokens, at)?.value ?? Number.NaN,
};

/** A class of numbers in digits or in several words. */
function spelled(
  words: readonly string[],
  inDigits: Reading,
  inWords: (tokens: Tokens, at: number) => Quantity | null,
): TokenClass {
  const digits = single([], true, inDigits);
  return {
    words,
    numerals: true,
    end: (tokens, at) => (tokens[at]?.shape === "word" ? (inWords(tokens, at)?.end ?? -1) : digits.end(tokens, at)),
    value: (tokens, at) =>
      tokens[at]?.shape === "word" ? (inWords(tokens, at)?.value ?? 0) : digits.value(tokens, at),
  };
}
/** FY2023 in one word. */
const FISCAL_YEARS = new Map(Array.from({ length: 120 }, (_, i) => [`fy${1960 + i}`, 1960 + i]));
const YEAR = spelled(CENTURY_WORDS, yearOf, spelledYearAt);
const ORDDAY = spelled(
  [...ORDINALS.keys(), "twenty", "thirty", "thirtieth"],
  (token) => within(ordinalOf(token), 1, 31),
  (tokens, at) => {
    const ordinal = spelledOrdinalAt(tokens, at);
    return ordinal !== null && ordinal.value <= 31 ? ordinal : null;
  },
);

/** The classes that rows may name, in capitals. */
export const TOKEN_CLASSES: Readonly<Record<string, TokenClass>> = {
  MONTH: single(MONTHS.keys(), false, monthOf),
  WEEKDAY: single(WEEKDAYS.keys(), false, weekdayOf),
  WEEKDAYS: inTable(PLURAL_WEEKDAYS),
  SEASON: inTable(SEASONS),
  PART: inTable(PARTS),
  UNIT: inTable(UNITS),
  UNITS: inTable(PLURAL_UNITS),
  NOON: inTable(NAMED_HOURS),
  ZONE: single(ZONES, false, (token) => (ZONES.has(token.lower) && token.capital ? 0 : undefined)),
  QUANTITY,
  YEAR,
  YEAR2: single([], true, (token) =>
    token.shape === "plain" && token.end - token.start === 2 ? token.numbers[0] : undefined,
  ),
  FOURDIGITS: single([], true, (token) =>
    token.shape === "plain" && token.end - token.start === 4 ? within(token.numbers[0], 0, 2400) : undefined,
  ),
  NUMBER: shaped("plain"),
  DECADE: single(DECADE_WORDS.keys(), true, decadeOf),
  DAY: single([], true, dayOf),
  ORDDAY,
  ORDINAL: single(ORDINALS.keys(), true, ordinalOf),
  HOUR: single([...CARDINALS.keys()], true, (token) =>
    token.shape === "plain" && token.end - token.start <= 2
      ? within(token.numbers[0], 0, 24)
      : within(CARDINALS.get(token.lower), 1, 12),
  ),
  CLOCK: single([], true, (token) => {
    const [hour = 99, minute = 99] = token.numbers;
    return token.shape === "clock" && hour <= 24 && minute < 60 ? 60 * hour + minute : undefined;
  }),
  /** 9.30 as a time of day, in minutes. */
  DOTTED: single([], true, (token) => {
    const hour = Math.floor(token.numbers[0] ?? 99);
    const minute = Math.round(((token.numbers[0] ?? 0) - hour) * 100);
    return token.shape === "decimal" && hour <= 24 && minute < 60 ? 60 * hour + minute : undefined;
  }),
  MERIDIEM: single(["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "a. m.", "p. m."], false, meridiemOf),
  INSTANT: shaped("instant"),
  YEARFIRST: shaped("year-first"),
  YEARLAST: shaped("year-last"),
  EIGHTDIGITS: shaped("eight-digits"),
  QUARTERCODE: single(["q1", "q2", "q3", "q4"], false, (token) =>
    token.capital && /^q[1-4]$/.test(token.lower) ? Number(token.lower.charAt(1)) : undefined,
  ),
  FISCALYEAR: single(FISCAL_YEARS.keys(), false, (token) => FISCAL_YEARS.get(token.lower)),
  HALFCODE: single(["h1", "h2"], false, (token) =>
    token.capital && /^h[12]$/.test(token.lower) ? Number(token.lower.charAt(1)) : undefined,
  ),
  /** The mark that rows write alternatives with. */
  SLASH: single(["/"], false, (token) => (token.lower === "/" ? 0 : undefined)),
  /** A word with a capital, whatever it is. */
  NAME: { words: [], numerals: false, end: (tokens, at) => (tokens[at]?.capital ? at + 1 : -1), value: () => 0 },
  /** A word, whatever it is. */
  ANY: {
    words: [],
    numerals: false,
    end: (tokens, at) => (tokens[at]?.shape === "word" ? at + 1 : -1),
    value: () => 0,
  },
};
