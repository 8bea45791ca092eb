import { addDays, type Day } from "../../../vocabulary/day.ts";
import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";
import type { Modifier } from "./meaning.ts";

/** What a time says of a state told with it. */
interface Told {
  readonly support: DayRange | null;
  /** The part of the calendar that the words name: the last one of a range. */
  readonly part: ClosedRange;
  /** Of a range, the part that its first end names. */
  readonly opening: ClosedRange | null;
  readonly lead: Modifier | null;
  readonly publication: Day | null;
}

/**
 * The days on which a state told with a time holds for certain (`core` in `docs/time.md`). "Since May" began on some day
 * of May, so that June is certain and the first of May is not; "in May" is taken as told of all of May.
 */
export function certainDays({ support, part, opening, lead, publication }: Told): ClosedRange | null {
  if (support === null) return null;
  if (lead === "since") return publication === null ? null : inside(support, part.to, publication);
  if (lead === "by") return inside(support, part.to, part.to);
  if (lead === "until") return inside(support, addDays(part.from, -1), addDays(part.from, -1));
  if (lead !== null) return null;
  if (opening !== null) return inside(support, opening.to, part.from);
  return support.from === null || support.to === null ? null : { from: support.from, to: support.to };
}

/** The days from one to another as far as they lie in a range. */
function inside(range: DayRange, from: Day, to: Day): ClosedRange | null {
  const first = range.from !== null && range.from > from ? range.from : from;
  const last = range.to !== null && range.to < to ? range.to : to;
  return first > last ? null : { from: first, to: last };
}
