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

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const WITHOUT_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "22 April 2024" */
export const dayInWords = (day: string) => LONG.format(dateOf(day));
/** "22 Apr 2024" */
export const shortDay = (day: string) => SHORT.format(dateOf(day));
/** "22 Apr" */
export const dayAndMonth = (day: string) => WITHOUT_YEAR.format(dateOf(day));
/** "Apr 2024" */
export const monthInWords = (day: string) => MONTH.format(dateOf(day));
/** "23 November 2026 at 20:58 UTC" */
export const momentInWords = (instant: string) => `${MOMENT.format(new Date(instant))} UTC`;

const endOfMonth = (day: string) => addDays(day, 1).endsWith("-01");

/** "1 May 2020", "Jul 2012", "2005", "Jul–Dec 2012": a few days as the calendar calls them. */
export function rangeInWords(from: string, to: string): string {
  const isMonths = from.endsWith("-01") && endOfMonth(to);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  if (from === to) return from.endsWith("-01-01") ? from.slice(0, 4) : shortDay(from);
  if (from.endsWith("-01-01") && to.endsWith("-12-31") && isOneYear) return from.slice(0, 4);
  if (isMonths && from.slice(0, 7) === to.slice(0, 7)) return monthInWords(from);
  if (isMonths && isOneYear) return `${monthInWords(from).slice(0, -5)}–${monthInWords(to)}`;
  return `${shortDay(from)} – ${shortDay(to)}`;
}

/** "1 May 2020", "1 May 2020 to 3 Jun 2021": a stretch of days. */
export function stretchInWords(from: string, to: string): string {
  return from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;
}
