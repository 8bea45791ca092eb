import { dateFormat, say } from "./languages/say.ts";

const MILLISECONDS = 86_400_000;

/** Whether a value is a calendar day written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return dayOf(new Date(dateOf(day).getTime() + count * MILLISECONDS));
}

export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / MILLISECONDS);
}

export function firstOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

export function lastOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

const day = (options: Intl.DateTimeFormatOptions) => dateFormat({ day: "numeric", year: "numeric", ...options });

/** "22 April 2024" */
export const dayInWords = (of: string) => day({ month: "long" }).format(dateOf(of));
/** "22 Apr 2024" */
export const shortDay = (of: string) => day({ month: "short" }).format(dateOf(of));
/** "22 Apr" */
export const dayAndMonth = (of: string) => dateFormat({ day: "numeric", month: "short" }).format(dateOf(of));
/** "Apr 2024" */
export const monthInWords = (of: string) => dateFormat({ month: "short", year: "numeric" }).format(dateOf(of));
/** "2024" */
export const yearInWords = (of: string) => dateFormat({ year: "numeric" }).format(dateOf(of));
/** "20:58", of an instant read as UTC */
export const hourInWords = (of: Date) => dateFormat({ timeStyle: "short" }).format(of);

/** "2 February 2024, 18:40": the day and, where a page prints one, the time on the clock of the place. */
export function momentPrinted({ day, time }: { readonly day: string; readonly time: string | null }): string {
  if (time === null) return dayInWords(day);
  return say("when.hour", { day: dayInWords(day), time: hourInWords(new Date(`${day}T${time}Z`)) });
}

/** "23 November 2026 at 20:58 UTC" */
export const momentInWords = (instant: string) =>
  say("when.utc", {
    moment: day({ month: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(instant)),
  });

const isEndOfMonth = (of: string) => addDays(of, 1).endsWith("-01");
const isYear = (from: string, to: string) =>
  from.endsWith("-01-01") && to.endsWith("-12-31") && from.slice(0, 4) === to.slice(0, 4);
const isMonths = (from: string, to: string) => from.endsWith("-01") && isEndOfMonth(to);

/** "1 May 2020", "Jul 2012", "2005", "Jul – Dec 2012": a few days as the calendar calls them. */
export function rangeInWords(from: string, to: string): string {
  if (from === to) return from.endsWith("-01-01") ? yearInWords(from) : shortDay(from);
  if (isYear(from, to)) return yearInWords(from);
  if (isMonths(from, to)) {
    return dateFormat({ month: "short", year: "numeric" }).formatRange(dateOf(from), dateOf(to));
  }
  return day({ month: "short" }).formatRange(dateOf(from), dateOf(to));
}

/** "1 May 2020", "1 May 2020 to 3 Jun 2021": a stretch of days. */
export function stretchInWords(from: string, to: string): string {
  return from === to ? shortDay(from) : say("when.stretch", { from: shortDay(from), to: shortDay(to) });
}

/** How long since, for silence: "3 days", "5 weeks", "4 months", "2 years". */
export function spanInWords(days: number): string {
  if (days < 14) return say("count.day", { count: days });
  if (days < 60) return say("count.week", { count: Math.round(days / 7) });
  if (days < 730) return say("count.month", { count: Math.round(days / 30.4) });
  return say("count.year", { count: Math.floor(days / 365.25) });
}

interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** When, with its imprecision: "on 22 April 2024", "in January 2024", "between 5 May and 9 June 2024", "by ...". */
export function whenInWords({ from, to }: Range): string {
  if (from === null && to === null) return say("when.unknown");
  if (from === null) return say("when.by", { day: dayInWords(to ?? "") });
  if (to === null) {
    return say("when.from", { day: from.endsWith("-01-01") ? yearInWords(from) : dayInWords(from) });
  }
  if (from === to) return say("when.on", { day: dayInWords(from) });
  if (isYear(from, to)) return say("when.in", { time: yearInWords(from) });
  if (isMonths(from, to) && from.slice(0, 7) === to.slice(0, 7)) {
    return say("when.in", { time: dateFormat({ month: "long", year: "numeric" }).format(dateOf(from)) });
  }
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const first = isOneYear ? dateFormat({ day: "numeric", month: "long" }).format(dateOf(from)) : dayInWords(from);
  return say("when.between", { from: first, to: dayInWords(to) });
}
