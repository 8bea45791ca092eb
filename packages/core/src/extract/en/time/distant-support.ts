import { addDays, type Day, earlier, later } from "../../../vocabulary/day.ts";
import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";
import { type Distance, distant } from "./distance.ts";
import type { Meaning, UnitName } from "./meaning.ts";
import type { VagueTime } from "./vague-times.ts";

/** The days around publication that a vague word allows. */
export function vagueSupport({ from, to }: VagueTime, publication: Day | null): DayRange | null {
  if (publication === null) return null;
  return inOrder(distant(from, publication), distant(to, publication));
}

/** "In the past three years", "over the next two months", "the first nine months of 1989"; free ones have none. */
export function durationSupport(
  { unit, count, toward, of }: Extract<Meaning, { kind: "duration" }>,
  whole: ClosedRange | null,
  publication: Day | null,
): DayRange | null {
  const distance = distanceOf(unit, count);
  if (of !== null && whole !== null && distance !== null) return stretchOf(whole, of.end, distance);
  if (toward === 0 || publication === null) return null;
  const other = distance === null ? null : distant({ ...distance, by: toward * distance.by }, publication);
  return toward < 0 ? inOrder(other, publication) : inOrder(publication, other);
}

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
