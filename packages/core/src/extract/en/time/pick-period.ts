import { addDays, type Day, dayNumber } from "../../../vocabulary/day.ts";
import type { ClosedRange } from "../../../vocabulary/time.ts";
import type { Pick } from "./meaning.ts";
import { type Period, rangeOf } from "./period.ts";
import type { Direction } from "./tense.ts";

/** A calendar interval with its days. */
export interface Dated {
  readonly period: Period;
  readonly range: ClosedRange;
}

/** Beyond so many days back a day without a year may rather be one soon to come, and the other way round. */
const LONG_AGO = 270;
const SOON = 75;

/** What recurs every year, in the year before a day, in its year and after it, as far as the calendar has it. */
export function yearsAround(day: Day, inYear: (year: number) => Period | null): Dated[] {
  const year = Number(day.slice(0, 4));
  return dated([year - 1, year, year + 1].map(inYear));
}

/** Those of some intervals that the calendar has. */
export function dated(periods: readonly (Period | null)[]): Dated[] {
  return periods.flatMap((period) => {
    const range = period === null ? null : rangeOf(period);
    return period === null || range === null ? [] : [{ period, range }];
  });
}

/**
 * One of several intervals in order. "Last" is the latest before publication, "next" the first after it; else the tense
 * decides, and where it does not, the latest that is not after publication.
 */
export function pickPeriod(
  options: readonly Dated[],
  pick: Pick,
  publication: Day,
  direction: () => Direction,
): Period | null {
  if (pick === -1) return options.findLast(({ range }) => range.to < publication)?.period ?? null;
  if (pick === 1) return options.find(({ range }) => range.from > publication)?.period ?? null;
  if (pick === 0) return options.find(({ range }) => sameYear(range.from, publication))?.period ?? null;
  const next = options.find(({ range }) => range.to >= publication);
  const latest = options.findLast(({ period, range }) => range.from <= lastDay(period, publication));
  if (next === undefined || latest === undefined) return next?.period ?? latest?.period ?? null;
  return nearer(latest, next, publication, direction()).period;
}

const sameYear = (one: Day, other: Day) => one.slice(0, 4) === other.slice(0, 4);

/** A report may be dated a day before what it tells, on the other side of the world. */
const lastDay = ({ unit }: Period, publication: Day) => (unit === "day" ? addDays(publication, 1) : publication);

/** The one that the tense points to, but for days: nobody writes of one almost a year away without its year. */
function nearer(latest: Dated, next: Dated, publication: Day, direction: Direction): Dated {
  const byTense = direction === "future" ? next : latest;
  if (latest.period.unit !== "day") return byTense;
  const [back, ahead] = [daysBetween(latest.range.from, publication), daysBetween(publication, next.range.from)];
  if (direction === "future") return ahead > LONG_AGO && back < SOON / 2 ? latest : next;
  return back > LONG_AGO && ahead < (direction === "past" ? SOON / 2 : SOON) ? next : latest;
}

const daysBetween = (from: Day, to: Day) => dayNumber(to) - dayNumber(from);
