import type { ClosedRange } from "../../../vocabulary/time.ts";
import type { Meaning } from "./meaning.ts";
import { type Period, periodValue, rangeOf } from "./period.ts";
import type { Scene } from "./scene.ts";
import type { Direction } from "./tense.ts";

/** What an expression means on the calendar. */
export interface Resolved {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** As TIMEX3 writes it. */
  readonly value: string;
  readonly range: ClosedRange | null;
  /** The interval that later words may count from; of a range, its last end. */
  readonly period: Period | null;
  /** Of a range, its first end. */
  readonly first: Period | null;
}

/** Where an expression stands, for the rules that look around. */
export interface Setting {
  readonly scene: Scene;
  readonly sentence: number;
  readonly paragraph: number;
  /** Where its clause looks; asked only where it matters. */
  readonly direction: () => Direction;
}

/** Works out what an inner meaning is, for meanings that hold others. */
export type Resolver = (meaning: Meaning, setting: Setting) => Resolved | null;

/** A calendar interval as it is; where there is none, the value that says so, or nothing. */
export function onCalendar(period: Period | null, unknown: string | null = null): Resolved | null {
  const range = period === null ? null : rangeOf(period);
  if (period !== null && range !== null)
    return { type: "DATE", value: periodValue(period), range, period, first: null };
  return unknown === null ? null : offCalendar("DATE", unknown);
}

/** A time that is no calendar interval. */
export function offCalendar(type: Resolved["type"], value: string): Resolved {
  return { type, value, range: null, period: null, first: null };
}
