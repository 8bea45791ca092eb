import { calendarDay, type Day } from "../../../vocabulary/day.ts";
import type { Meaning } from "./meaning.ts";
import { type Period, periodOf } from "./period.ts";
import type { Scene } from "./scene.ts";

type NumericMeaning = Extract<Meaning, { kind: "numeric" }>;

const readingsOf = ({ year, first, second }: NumericMeaning) => ({
  dayFirst: calendarDay(year, second, first),
  monthFirst: calendarDay(year, first, second),
});

/** Whether the calendar has a day for either order of the numbers. */
export function isOpenOrder(meaning: NumericMeaning): boolean {
  const { dayFirst, monthFirst } = readingsOf(meaning);
  return dayFirst !== null && monthFirst !== null;
}

/** 22/04/2024 is plain; 04/05/2024 is read in the order of its text, else as publication, else as not after it. */
export function numericDate(meaning: NumericMeaning, scene: Scene): Period | null {
  const { dayFirst, monthFirst } = readingsOf(meaning);
  const isPlain = dayFirst === null || monthFirst === null || dayFirst === monthFirst;
  const day = isPlain ? (dayFirst ?? monthFirst) : inOrder(dayFirst, monthFirst, scene);
  return day === null ? null : periodOf("day", day);
}

function inOrder(dayFirst: Day, monthFirst: Day, { publication, traits }: Scene): Day | null {
  if (traits.digitOrder !== null) return traits.digitOrder === "day-first" ? dayFirst : monthFirst;
  if (publication === null) return null;
  if (dayFirst === publication || monthFirst === publication) return publication;
  if (dayFirst <= publication === monthFirst <= publication) return null;
  return dayFirst <= publication ? dayFirst : monthFirst;
}
