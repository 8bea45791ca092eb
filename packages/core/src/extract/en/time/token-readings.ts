import { countsThings } from "./counted-nouns.ts";
import { DECADE_WORDS, DOUBTFUL_MONTHS, MONTHS, ORDINALS, WEEKDAYS } from "./lexicon.ts";
import type { TimeToken } from "./time-tokens.ts";

type Tokens = readonly TimeToken[];

/** The number that a token says where it is of some class, or nothing. */
export type Reading = (token: TimeToken, tokens: Tokens, at: number) => number | undefined;

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

export const within = (value: number | undefined, from: number, to: number) =>
  value !== undefined && value >= from && value <= to ? value : undefined;

/** Months have a capital; in lower case only what is nothing but a month. */
export function monthOf(token: TimeToken): number | undefined {
  const month = MONTHS.get(token.lower);
  return token.capital || (token.lower.length > 4 && !DOUBTFUL_MONTHS.has(token.lower)) ? month : undefined;
}

/** Weekdays have a capital; an abbreviation has its stop or a date after it. */
export function weekdayOf(token: TimeToken, tokens: Tokens, at: number): number | undefined {
  const weekday = WEEKDAYS.get(token.lower);
  if (weekday === undefined || token.lower.endsWith("day")) return token.capital ? weekday : undefined;
  const next = tokens[at + 1];
  const isDated = next !== undefined && (next.shape === "plain" || (next.lower === "," && tokens[at + 2]?.capital));
  return token.capital && (token.stopped || isDated) ? weekday : undefined;
}

export function yearOf(token: TimeToken, tokens: Tokens, at: number): number | undefined {
  const number = token.numbers[0] ?? 0;
  if (token.shape !== "short-year" && token.shape !== "plain") return undefined;
  if (countsThings(tokens, at)) return undefined;
  if (token.shape === "short-year") return number > 30 ? 1900 + number : 2000 + number;
  return token.shape === "plain" && token.end - token.start === 4 ? within(number, FIRST_YEAR, LAST_YEAR) : undefined;
}

/** Decades by their first three digits: 199 for the 1990s, the '90s and the 90s. */
export function decadeOf(token: TimeToken): number | undefined {
  const number = token.numbers[0] ?? 0;
  if (token.shape === "short-decade") return number > 2 ? 190 + number : 200 + number;
  if (token.shape !== "decade" || number % 10 !== 0) return DECADE_WORDS.get(token.lower);
  return number >= 1000
    ? within(number, FIRST_YEAR, LAST_YEAR) && number / 10
    : number >= 20
      ? 190 + number / 10
      : undefined;
}

export function ordinalOf(token: TimeToken): number | undefined {
  return token.shape === "ordinal" ? token.numbers[0] : ORDINALS.get(token.lower);
}

/** "On April 28 troops" has a day although troops follow; "in April 28 troops" has none. */
const isLedByMonth = (tokens: Tokens, at: number) =>
  MONTHS.has(tokens[at - 1]?.lower ?? "") && tokens[at - 2]?.lower === "on";

export function dayOf(token: TimeToken, tokens: Tokens, at: number): number | undefined {
  if (token.shape === "ordinal") return within(token.numbers[0], 1, 31);
  if (token.shape !== "plain" || token.end - token.start > 2) return undefined;
  return isLedByMonth(tokens, at) || !countsThings(tokens, at) ? within(token.numbers[0], 1, 31) : undefined;
}

/** Hours to add for the half of the day: 0 for am, 12 for pm. */
export const meridiemOf = (token: TimeToken) => {
  const letters = token.lower.replace(/[.\s]/g, "");
  if (letters !== "am" && letters !== "pm") return undefined;
  return letters === "pm" ? 12 : 0;
};
