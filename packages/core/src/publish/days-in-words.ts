import { type Day, lastDayOfMonth } from "../vocabulary/day.ts";
import type { DayRange, Time } from "../vocabulary/time.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const monthOf = (day: Day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";

/** "22 April 2024" */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8))} ${monthOf(day)} ${day.slice(0, 4)}`;
}

/** A whole month, year or decade by its name; null for other ranges. */
function calendarName({ from, to }: { from: Day; to: Day }): string | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from === `${from.slice(0, 4)}-01-01` && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith("-01") && to === lastDayOfMonth(year, month)) return `${monthOf(from)} ${from.slice(0, 4)}`;
  return null;
}

/** When, with its imprecision: "on 22 April 2024", "in January 2024", "between 5 May and 9 June 2024", "by ...". */
export function rangeInWords({ from, to }: DayRange): string {
  if (from === null && to === null) return "at an unknown time";
  if (from === null) return `by ${dayInWords(to as Day)}`;
  if (to === null) return `from ${namedStart(from)} on`;
  if (from === to) return `on ${dayInWords(from)}`;
  const name = calendarName({ from, to });
  if (name) return `in ${name}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = sameYear ? dayInWords(from).replace(/ \d{4}$/, "") : dayInWords(from);
  return `between ${first} and ${dayInWords(to)}`;
}

/** The first of January stands for its year: a career list dates by years. */
function namedStart(from: Day): string {
  return from.endsWith("-01-01") ? from.slice(0, 4) : dayInWords(from);
}

/** When a claim holds: its certain days where it has them, else the days in which it may. */
export function timeInWords({ core, support }: Time): string {
  if (core && core.from === core.to && support.from === core.from && support.to === core.to) return rangeInWords(core);
  return rangeInWords(support);
}

/** How long since, for silence: "3 days", "5 weeks", "4 months", "2 years". */
export function spanInWords(days: number): string {
  const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (days < 14) return plural(days, "day");
  if (days < 60) return plural(Math.round(days / 7), "week");
  if (days < 730) return plural(Math.round(days / 30.4), "month");
  return plural(Math.floor(days / 365.25), "year");
}
