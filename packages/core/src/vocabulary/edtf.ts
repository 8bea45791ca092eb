import { addDays, calendarDay, type Day, lastDayOfMonth } from "./day.ts";
import { type ClosedRange, type DayRange, isClosed } from "./time.ts";

/** A date or an interval in EDTF (ISO 8601-2): the days that it can mean, and of an interval what its two ends can mean. */
export interface EdtfRange {
  readonly support: DayRange;
  /** Of an interval, the days of its first and last end; null where that is open or there is only one date. */
  readonly opening: ClosedRange | null;
  readonly closing: ClosedRange | null;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

const yearRange = (from: number, to: number) => rangeOf(calendarDay(from, 1, 1), calendarDay(to, 12, 31));
const rangeOf = (from: Day | null, to: Day | null) => (from !== null && to !== null ? { from, to } : null);

function monthRange(year: number, month: number, reach: number): ClosedRange | null {
  if (month < 1 || month > 12) return null;
  const first = year * 12 + month - 1 - reach;
  const last = year * 12 + month - 1 + reach;
  const lastDay = lastDayOfMonth(Math.floor(last / 12), (last % 12) + 1);
  return rangeOf(calendarDay(Math.floor(first / 12), (first % 12) + 1, 1), lastDay);
}

/** The days that one date can mean. About a date (`~`) is taken to reach one unit to both sides, as in `docs/time.md`. */
function pointRange(text: string): ClosedRange | null {
  const [, year, month, day, mark] = POINT.exec(text) ?? [];
  if (year === undefined || year.startsWith("0000")) return null;
  const reach = mark === "~" || mark === "%" ? 1 : 0;
  const [least, most] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (month === undefined || month === "XX") return yearRange(least - reach, most + reach);
  if (least !== most) return null;
  if (day === undefined || day === "XX") return monthRange(least, Number(month), reach);
  const one = calendarDay(least, Number(month), Number(day));
  return one === null ? null : { from: addDays(one, -reach), to: addDays(one, reach) };
}

const isOpen = (end: string) => end === "" || end === "..";

/**
 * Reads a date or an interval in EDTF: `2012-07`, `2024-01-01/2024-04-22`, `../2012-07`, `2005~`, `201X`.
 * @returns null where the text is none, or its ends do not meet
 */
export function parseEdtf(text: string): EdtfRange | null {
  const ends = text.trim().split("/");
  if (ends.length > 2) return null;
  const [first = "", last] = ends;
  if (last === undefined) {
    const support = pointRange(first);
    return support && { support, opening: null, closing: null };
  }
  const [opening, closing] = [pointRange(first), pointRange(last)];
  if ((opening === null && !isOpen(first)) || (closing === null && !isOpen(last)) || !(opening ?? closing)) return null;
  if (opening && closing && opening.from > closing.to) return null;
  return { support: { from: opening?.from ?? null, to: closing?.to ?? null }, opening, closing };
}

/** The days on which a state that an interval dates held for certain: from the last day of its start to the first of its end. */
export function certainIn({ support, opening, closing }: EdtfRange): ClosedRange | null {
  if (opening === null && closing === null) return isClosed(support) ? support : null;
  if (opening === null || closing === null) return null;
  return opening.to <= closing.from ? { from: opening.to, to: closing.from } : null;
}

function edtfPoint({ from, to }: ClosedRange): string | null {
  const year = from.slice(0, 4);
  if (from === to) return from;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const isMonth = from.endsWith("-01") && to === lastDayOfMonth(Number(year), Number(from.slice(5, 7)));
  return isMonth ? from.slice(0, 7) : null;
}

/** The shortest EDTF that means these days: `2024-02`, `2024-02-03/2024-05-01`, `../2024-05-01`; "" for all days. */
export function edtfOf(range: DayRange): string {
  if (range.from === null && range.to === null) return "";
  return (isClosed(range) ? edtfPoint(range) : null) ?? `${range.from ?? ".."}/${range.to ?? ".."}`;
}
