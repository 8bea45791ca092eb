import { addDays, type Day, earlier, later } from "../../../vocabulary/day.ts";
import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";
import { type Bounds, NO_BOUNDS } from "./bounds.ts";
import { type Distance, distant } from "./distance.ts";
import type { Meaning, Modifier, UnitName } from "./meaning.ts";
import type { VagueTime } from "./vague-times.ts";

/** The days around publication that a vague word allows; "until recently" has no beginning, "until now" holds today. */
export function vagueBounds({ value, from, to }: VagueTime, lead: Modifier | null, publication: Day | null): Bounds {
  if (publication === null) return NO_BOUNDS;
  const isPresent = value === "PRESENT_REF";
  const today = { from: publication, to: publication };
  if (lead === "until" || lead === "by") {
    return { support: { from: null, to: distant(to, publication) }, core: isPresent ? today : null };
  }
  return { support: inOrder(distant(from, publication), distant(to, publication)), core: isPresent ? today : null };
}

/** A stretch of time; one that is running ends with the telling: "has been ill for three weeks". */
type Stretch = Extract<Meaning, { kind: "duration" }> & { readonly isRunning: boolean };

/** "In the past three years", "over the next two months", "the first nine months of 1989"; free ones have none. */
export function durationBounds(
  stretch: Stretch,
  modifier: Modifier | null,
  whole: ClosedRange | null,
  publication: Day | null,
): Bounds {
  const { unit, count, toward, of, isRunning } = stretch;
  const distance = distanceOf(unit, count);
  if (of !== null && whole !== null && distance !== null) return whollyIn(stretchOf(whole, of.end, distance));
  if (publication === null) return NO_BOUNDS;
  if (isRunning) return runningBounds(distance, modifier, publication);
  if (toward === 0) return NO_BOUNDS;
  const other = distance === null ? null : distant({ ...distance, by: toward * distance.by }, publication);
  return whollyIn(toward < 0 ? inOrder(other, publication) : inOrder(publication, other));
}

/** "For more than three weeks" has no first day; "for nearly three weeks" is certain on the last one alone. */
function runningBounds(distance: Distance | null, modifier: Modifier | null, publication: Day): Bounds {
  const first = distance === null ? null : distant({ ...distance, by: -distance.by }, publication);
  const support = { from: modifier === "more-than" ? null : first, to: publication };
  const isShorter = modifier === "less-than" || first === null;
  return { support, core: { from: isShorter ? publication : first, to: publication } };
}

/** A stretch named for itself: a state told with it holds all through it. */
const whollyIn = (support: DayRange | null): Bounds => ({
  support,
  core: support?.from == null || support.to === null ? null : { from: support.from, to: support.to },
});

/** So much from the beginning or the end of a whole. */
function stretchOf(whole: ClosedRange, end: "first" | "last", distance: Distance): ClosedRange {
  if (end === "first") {
    const after = distant(distance, whole.from);
    return {
      from: whole.from,
      to: after === null ? whole.to : later(whole.from, earlier(addDays(after, -1), whole.to)),
    };
  }
  const begin = distant({ ...distance, by: -distance.by }, addDays(whole.to, 1));
  return { from: begin === null ? whole.from : earlier(later(begin, whole.from), whole.to), to: whole.to };
}

/** Durations as distances, to whole units; hours and smaller may touch one day more. */
function distanceOf(unit: UnitName, count: number): Distance | null {
  if (Number.isNaN(count)) return null;
  if (unit === "second" || unit === "minute" || unit === "hour") return { by: 1, unit: "day" };
  if (unit === "fortnight") return { by: 2 * Math.ceil(count), unit: "week" };
  if (unit === "weekend") return { by: Math.ceil(count), unit: "week" };
  if (unit === "millennium") return null;
  return { by: Math.ceil(count), unit };
}

function inOrder(from: Day | null, to: Day | null): DayRange | null {
  return from !== null && to !== null && from > to ? null : { from, to };
}
