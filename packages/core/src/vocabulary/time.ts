import { z } from "zod";
import { addDays, Day } from "./day.ts";

/** A range of days, both ends included; null leaves an end open. */
export const DayRange = z
  .object({ from: Day.nullable(), to: Day.nullable() })
  .refine(
    (range) => range.from === null || range.to === null || range.from <= range.to,
    "a range ends before it begins",
  );
export type DayRange = z.infer<typeof DayRange>;

/** A range with both ends known. */
export const ClosedRange = z.object({ from: Day, to: Day });
export type ClosedRange = z.infer<typeof ClosedRange>;

/**
 * When a claim holds, as imprecisely as it was told: certainly on every day of `core`, on at least one day of
 * `support`. `starts` and `ends` say that the edge of the range is the true edge of the thing.
 * After the Security Force Monitor's Research Handbook (CC BY 4.0).
 */
export const Time = z.object({
  core: ClosedRange.nullable(),
  support: DayRange,
  starts: z.boolean(),
  ends: z.boolean(),
});
export type Time = z.infer<typeof Time>;

export const ALWAYS: DayRange = { from: null, to: null };

/** The time of an event inside a window: certain only where the window is one day. */
export function eventTime(support: DayRange): Time {
  const core = isClosed(support) && support.from === support.to ? support : null;
  return { core, support, starts: false, ends: false };
}

export function isClosed(range: DayRange): range is ClosedRange {
  return range.from !== null && range.to !== null;
}

/** Whether two ranges share a day; an open end reaches for ever. */
export function overlaps(a: DayRange, b: DayRange): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Whether the whole of `a` lies before the first day of `b`. */
export function isBefore(a: DayRange, b: DayRange): boolean {
  return a.to !== null && b.from !== null && a.to < b.from;
}

/** Whether every day of `inner` is a day of `outer`. */
export function contains(outer: DayRange, inner: DayRange): boolean {
  const startsInside = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const endsInside = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return startsInside && endsInside;
}

export function includesDay(range: DayRange, day: Day): boolean {
  return (range.from === null || range.from <= day) && (range.to === null || day <= range.to);
}

export function sameRange(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The days that both have, or null where they have none. */
export function intersection(a: DayRange, b: DayRange): DayRange | null {
  if (!overlaps(a, b)) return null;
  const from = a.from === null ? b.from : b.from === null || a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return { from, to };
}

/** The shortest range that holds both; an open end stays open. */
export function hull(a: DayRange, b: DayRange): DayRange {
  return {
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
  };
}

/** The day before the range begins: the last day on which what it changes was surely unchanged. */
export function eveOf(range: DayRange): Day | null {
  return range.from === null ? null : addDays(range.from, -1);
}
