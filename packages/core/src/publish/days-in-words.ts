import { type Day, lastDayOfMonth } from "../vocabulary/day.ts";
import type { DayRange, Time } from "../vocabulary/time.ts";
import { ENGLISH } from "./prose/english.ts";
import type { DayWords } from "./prose/prose.ts";

/** "22 April 2024" */
export const dayInWords = (day: Day, words: DayWords = ENGLISH.days): string => words.day(day);

/** A whole month, year or decade by its name; null for other ranges. */
function calendarName({ from, to }: { from: Day; to: Day }, words: DayWords): string | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from === `${from.slice(0, 4)}-01-01` && to === `${from.slice(0, 4)}-12-31`) return words.year(from);
  if (from.endsWith("-01") && to === lastDayOfMonth(year, month)) return words.month(from);
  return null;
}

/**
 * When, with its imprecision: "on 22 April 2024", "in January 2024", "between 5 May and 9 June 2024", "by ...".
 * @param words those of another language; else English
 */
export function rangeInWords({ from, to }: DayRange, words: DayWords = ENGLISH.days): string {
  if (from === null && to === null) return words.unknown;
  if (from === null) return words.by(words.day(to as Day));
  // The first of January stands for its year: a career list dates by years.
  if (to === null) return words.from(from.endsWith("-01-01") ? words.year(from) : words.day(from));
  if (from === to) return words.on(words.day(from));
  const name = calendarName({ from, to }, words);
  if (name) return words.in(name);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return words.between(isOneYear ? words.dayOfYear(from) : words.day(from), words.day(to));
}

/** When a claim holds: its certain days where it has them, else the days in which it may. */
export function timeInWords({ core, support }: Time, words: DayWords = ENGLISH.days): string {
  const isCertain = core && core.from === core.to && support.from === core.from && support.to === core.to;
  return rangeInWords(isCertain ? core : support, words);
}

/** How long since, for silence: "3 days", "5 weeks", "4 months", "2 years". */
export function spanInWords(days: number, { count }: DayWords = ENGLISH.days): string {
  if (days < 14) return count(days, "day");
  if (days < 60) return count(Math.round(days / 7), "week");
  if (days < 730) return count(Math.round(days / 30.4), "month");
  return count(Math.floor(days / 365.25), "year");
}
