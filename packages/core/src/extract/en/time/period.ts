import { calendarDay, type Day, dayNumber, dayOf, lastDayOfMonth } from "../../../vocabulary/day.ts";
import type { ClosedRange } from "../../../vocabulary/time.ts";
import { SEASON_CODES } from "./lexicon.ts";

export type CalendarUnit =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** One calendar interval: the so-and-so-many-th of its unit, so that "two weeks before" is a subtraction. */
export interface Period {
  readonly unit: CalendarUnit;
  readonly index: number;
}

interface UnitRow {
  readonly indexOf: (day: Day) => number;
  readonly first: (index: number) => Day | null;
  readonly last: (index: number) => Day | null;
  /** As TIMEX3 writes it. */
  readonly value: (index: number) => string;
}

/** Monday of week 0, as a day number. */
const FIRST_MONDAY = -3;
const yearOf = (day: Day) => Number(day.slice(0, 4));
const monthOf = (day: Day) => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
const pad = (number: number, width: number) => String(number).padStart(width, "0");
const parts = (index: number, perYear: number) => ({
  year: Math.floor(index / perYear),
  part: ((index % perYear) + perYear) % perYear,
});

const monthFirst = (index: number) => calendarDay(parts(index, 12).year, parts(index, 12).part + 1, 1);
const monthLast = (index: number) => {
  const { year, part } = parts(index, 12);
  return year >= 1 && year < 9999 ? lastDayOfMonth(year, part + 1) : null;
};
const dayNumbered = (number: number) => (number > -719_000 && number < 2_932_000 ? dayOf(number) : null);

/** A unit that is a fixed count of months; `offset` is the month that the first begins in, counted from January. */
function months(count: number, offset: number, value: UnitRow["value"]): UnitRow {
  return {
    indexOf: (day) => Math.floor((monthOf(day) - offset) / count),
    first: (index) => monthFirst(index * count + offset),
    last: (index) => monthLast(index * count + offset + count - 1),
    value,
  };
}

function weekValue(index: number): string {
  const monday = index * 7 + FIRST_MONDAY;
  const thursday = dayNumbered(monday + 3);
  if (thursday === null) return "XXXX-WXX";
  const newYear = dayNumber(`${thursday.slice(0, 4)}-01-01`);
  return `${thursday.slice(0, 4)}-W${pad(Math.floor((monday + 3 - newYear) / 7) + 1, 2)}`;
}

const weekIndex = (day: Day) => Math.floor((dayNumber(day) - FIRST_MONDAY) / 7);

const UNITS: Readonly<Record<CalendarUnit, UnitRow>> = {
  day: {
    indexOf: dayNumber,
    first: dayNumbered,
    last: dayNumbered,
    value: (index) => dayNumbered(index) ?? "XXXX-XX-XX",
  },
  week: {
    indexOf: weekIndex,
    first: (index) => dayNumbered(index * 7 + FIRST_MONDAY),
    last: (index) => dayNumbered(index * 7 + FIRST_MONDAY + 6),
    value: weekValue,
  },
  weekend: {
    indexOf: weekIndex,
    first: (index) => dayNumbered(index * 7 + FIRST_MONDAY + 5),
    last: (index) => dayNumbered(index * 7 + FIRST_MONDAY + 6),
    value: (index) => `${weekValue(index)}-WE`,
  },
  month: months(1, 0, (index) => `${pad(parts(index, 12).year, 4)}-${pad(parts(index, 12).part + 1, 2)}`),
  quarter: months(3, 0, (index) => `${pad(parts(index, 4).year, 4)}-Q${parts(index, 4).part + 1}`),
  /** Meteorological and northern; winter is named for the year in which it begins. */
  season: months(3, 2, (index) => `${pad(parts(index, 4).year, 4)}-${SEASON_CODES[parts(index, 4).part]}`),
  half: months(6, 0, (index) => `${pad(parts(index, 2).year, 4)}-H${parts(index, 2).part + 1}`),
  year: months(12, 0, (index) => pad(index, 4)),
  decade: months(120, 0, (index) => pad(index, 3)),
  century: months(1200, 0, (index) => pad(index, 2)),
};

/** Units that are parts of a year, and how many make one. */
export const PER_YEAR = { month: 12, season: 4, quarter: 4, half: 2 } as const;

/** The interval of a unit that holds a day. */
export function periodOf(unit: CalendarUnit, day: Day): Period {
  return { unit, index: UNITS[unit].indexOf(day) };
}

/** The interval so many later. */
export function shifted(period: Period, by: number): Period {
  return { unit: period.unit, index: period.index + by };
}

/** All of its days, or null where the calendar does not reach. */
export function rangeOf({ unit, index }: Period): ClosedRange | null {
  const [from, to] = [UNITS[unit].first(index), UNITS[unit].last(index)];
  return from === null || to === null ? null : { from, to };
}

export function periodValue({ unit, index }: Period): string {
  return UNITS[unit].value(index);
}

/** The year that it begins in. */
export function yearIn(period: Period): number | null {
  const range = rangeOf(period);
  return range === null ? null : yearOf(range.from);
}

/** One day, or null where the calendar has none such. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  const found = calendarDay(year, month, day);
  return found === null ? null : periodOf("day", found);
}
