import { date, type Meaning } from "../meaning.ts";
import type { Row } from "../row.ts";

/** Two digits of a number, counted from the right by twos. */
const twoDigits = (number: number, place: number) => Math.floor(number / 100 ** place) % 100;

/** Years that newspapers and histories write in digits; others are numbers of something else. */
const isYear = (year: number) => year >= 1000 && year < 2200;

function yearFirst(joined: number): Meaning | null {
  if (!isYear(Math.floor(joined / 10000))) return null;
  return date({
    year: { absolute: Math.floor(joined / 10000) },
    month: twoDigits(joined, 1),
    day: twoDigits(joined, 0),
  });
}

/** 22/04/2024 or 04/22/98: the order stays open until the calendar or the publication decides. */
function yearLast(joined: number): Meaning | null {
  const isShort = joined < 320_000;
  const scale = isShort ? 100 : 10_000;
  const [year, rest] = [joined % scale, Math.floor(joined / scale)];
  const full = isShort ? (year > 30 ? 1900 + year : 2000 + year) : year;
  if (!isYear(full)) return null;
  return { kind: "numeric", first: Math.floor(rest / 100), second: rest % 100, year: full };
}

function instant(joined: number): Meaning | null {
  if (!isYear(Math.floor(joined / 1e8))) return null;
  const day = date({
    year: { absolute: Math.floor(joined / 1e8) },
    month: twoDigits(joined, 3),
    day: twoDigits(joined, 2),
  });
  return { kind: "clock", minutes: 60 * twoDigits(joined, 1) + twoDigits(joined, 0), day };
}

/** Dates in digits. */
export const NUMERIC_DATES: readonly Row[] = [
  { pattern: "INSTANT", read: ({ instant: joined = 0 }) => instant(joined) },
  { pattern: "[WEEKDAY [,]] YEARFIRST", read: ({ yearfirst = 0 }) => yearFirst(yearfirst) },
  { pattern: "[WEEKDAY [,]] YEARLAST", read: ({ yearlast = 0 }) => yearLast(yearlast) },
  { pattern: "EIGHTDIGITS", read: ({ eightdigits = 0 }) => yearFirst(eightdigits) },
  {
    pattern: "NUMBER:nine SLASH NUMBER:eleven",
    read: ({ nine, eleven }) =>
      nine === 9 && eleven === 11 ? date({ year: { absolute: 2001 }, month: 9, day: 11 }) : null,
  },
];
