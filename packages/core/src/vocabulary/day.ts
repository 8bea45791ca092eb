import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`. Which zone it is a day of, the field that holds it says. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD")
  .refine(isCalendarDay, "there is no such day");
export type Day = z.infer<typeof Day>;

const MILLISECONDS = 86_400_000;

const IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether the text is a day that the calendar has: `2024-02-30` is not. Every entry has some, so no `Date` is made. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  const last = month === 2 && isLeap(Number(text.slice(0, 4))) ? 29 : (IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** Days of 400 years of the Gregorian calendar, and from 1 March of the year 0 to 1970-01-01. */
const ERA = 146_097;
const EPOCH = 719_468;
const FIRST_NUMBER = -719_528;
const LAST_NUMBER = 2_932_896;

/** Days since 1970-01-01, counted in years that begin in March (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month > 2 ? 0 : 1);
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - EPOCH;
}

/** The day with that number; the inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  if (number < FIRST_NUMBER || number > LAST_NUMBER) return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
  const days = number + EPOCH;
  const era = Math.floor(days / ERA);
  const inEra = days - era * ERA;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / (ERA - 1))) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  return `${pad4(year + era * 400 + (month > 2 ? 0 : 1))}-${pad2(month)}-${pad2(day)}`;
}

/** The day so many days later, or earlier where the count is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/** The day of a year, month (1 to 12) and day of the month, or null where the calendar has none. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCalendarDay(text) ? text : null;
}

/** The last day of a month (1 to 12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return addDays(
    month === 12 ? `${pad4(year + 1)}-01-01` : `${pad4(year)}-${String(month + 1).padStart(2, "0")}-01`,
    -1,
  );
}

function pad4(year: number): string {
  return String(year).padStart(4, "0");
}

const pad2 = (number: number) => String(number).padStart(2, "0");

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
