import { addDays, type Day, dayNumber, earlier } from "../../../vocabulary/day.ts";
import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";
import { type Bounds, NO_BOUNDS } from "./bounds.ts";
import { certainDays } from "./certain-days.ts";
import type { Modifier } from "./meaning.ts";
import { type CalendarUnit, type Period, periodOf, rangeOf, shifted } from "./period.ts";

/** Which part of an interval a modifier means, by shares of its length; days of months and months of years come first. */
const SHARES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  start: [0, 1 / 3],
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  end: [2 / 3, 1],
};
/** Days of a month, first and last; 31 stands for its last day. */
const OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  start: [1, 10],
  early: [1, 10],
  middle: [10, 20],
  late: [20, 31],
  end: [21, 31],
};
/** Months of a year. */
const OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  start: [1, 1],
  early: [1, 4],
  middle: [5, 8],
  late: [9, 12],
  end: [12, 12],
};

/** The part of an interval that a modifier means; the whole where it means no part. */
function narrowed(range: ClosedRange, unit: CalendarUnit, modifier: Modifier | null): ClosedRange {
  if (modifier === "approximate") return widened(range, unit);
  const share = modifier === null ? undefined : SHARES[modifier];
  if (share === undefined || unit === "day") return range;
  if (unit === "month") return daysOfMonth(range, OF_MONTH[modifier as string] ?? [1, 31]);
  if (unit === "year") return monthsOfYear(range, OF_YEAR[modifier as string] ?? [1, 12]);
  const length = dayNumber(range.to) - dayNumber(range.from) + 1;
  return {
    from: addDays(range.from, Math.floor(length * share[0])),
    to: addDays(range.from, Math.max(Math.ceil(length * share[1]), 1) - 1),
  };
}

function daysOfMonth({ from, to }: ClosedRange, [first, last]: readonly [number, number]): ClosedRange {
  return { from: addDays(from, first - 1), to: last === 31 ? to : addDays(from, last - 1) };
}

function monthsOfYear({ from, to }: ClosedRange, [first, last]: readonly [number, number]): ClosedRange {
  const january = periodOf("month", from);
  return {
    from: rangeOf(shifted(january, first - 1))?.from ?? from,
    to: rangeOf(shifted(january, last - 1))?.to ?? to,
  };
}

/** "Around 1990" reaches one unit to either side, as `2005~` does in time.md. */
function widened(range: ClosedRange, unit: CalendarUnit): ClosedRange {
  const before = rangeOf(shifted(periodOf(unit, range.from), -1));
  const after = rangeOf(shifted(periodOf(unit, range.from), 1));
  return { from: before?.from ?? range.from, to: after?.to ?? range.to };
}

/** How a calendar interval stands in its text. */
interface Told {
  /** The interval, or the last one of a range. */
  readonly period: Period;
  readonly modifier: Modifier | null;
  /** The first interval of a range told by its ends, and what is said of it. */
  readonly first: { readonly period: Period; readonly modifier: Modifier | null } | null;
  /** "Since", "until", "by" and the like in front of the expression. */
  readonly lead: Modifier | null;
  readonly publication: Day | null;
  /** The clause speaks of what is to come, so that publication ends nothing. */
  readonly isFuture: boolean;
}

/** The days that a claim told with a calendar interval may be dated to, and those that a state is certain on. */
export function calendarBounds(told: Told): Bounds {
  const { modifier, lead, publication } = told;
  const last = rangeOf(told.period);
  const opening = told.first === null ? null : rangeOf(told.first.period);
  if (last === null || (told.first !== null && opening === null)) return NO_BOUNDS;
  const isBesides = modifier === "before" || modifier === "after";
  const part = isBesides ? besides(last, modifier, told) : narrowed(last, told.period.unit, modifier);
  const begin =
    opening === null || told.first === null ? null : narrowed(opening, told.first.period.unit, told.first.modifier);
  const support = isBesides ? part : supportOf(told, { from: begin?.from ?? part.from, to: part.to });
  return { support, core: certainDays({ support, part, opening: begin, lead, publication }) };
}

/** What lies on the side of a part of the calendar that the words around it say. */
function supportOf({ modifier, lead, publication, isFuture }: Told, part: ClosedRange): DayRange | null {
  const now = isFuture ? null : publication;
  if (lead === "since") return ordered(part.from, publication);
  if (lead === "by") return ordered(isFuture ? publication : null, clipped(part, now));
  if (lead === "not-before" && isFuture) return ordered(part.from, null);
  if (lead === "until" || modifier === "more-than") return ordered(null, clipped(part, now));
  if (lead === "before") return ordered(null, addDays(part.from, -1));
  if (lead === "after") return ordered(addDays(part.to, 1), now === null || now <= part.to ? null : now);
  if (modifier === "less-than") return ordered(part.from, now);
  return ordered(part.from, clipped(part, now));
}

/** "Earlier this month" ends at publication, "later this month" begins there; elsewhere they say nothing of it. */
function besides(range: ClosedRange, modifier: "before" | "after", { publication, isFuture }: Told): ClosedRange {
  const holdsToday = publication !== null && range.from <= publication && publication <= range.to;
  if (!holdsToday) return range;
  return modifier === "after" && isFuture ? { from: publication, to: range.to } : { from: range.from, to: publication };
}

/** Nothing that a report tells as done lies after it; what lies there altogether is plainly of the future. */
function clipped({ from, to }: ClosedRange, publication: Day | null): Day {
  return publication === null || from > publication ? to : earlier(to, publication);
}

function ordered(from: Day | null, to: Day | null): DayRange | null {
  return from !== null && to !== null && from > to ? null : { from, to };
}
