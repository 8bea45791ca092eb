import { addDays, type Day, earlier } from "../../../vocabulary/day.ts";
import { type CalendarUnit, periodOf, rangeOf, shifted } from "./period.ts";

/** So many units before (negative) or after the day of publication. */
export interface Distance {
  readonly by: number;
  readonly unit: Exclude<CalendarUnit, "weekend" | "season" | "half">;
}

/** So many of any unit and more reach beyond the calendar. */
const LONGEST = 3000;

/** The day that lies so far from another: months and longer on the same day of the month where there is one. */
export function distant(distance: Distance | null, day: Day): Day | null {
  if (distance === null || Math.abs(distance.by) > LONGEST) return null;
  const { by, unit } = distance;
  if (unit === "day" || unit === "week") return addDays(day, unit === "day" ? by : 7 * by);
  const months = by * MONTHS[unit];
  const month = rangeOf(shifted(periodOf("month", day), months));
  if (month === null) return null;
  return earlier(addDays(month.from, Number(day.slice(8)) - 1), month.to);
}

const MONTHS = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;
