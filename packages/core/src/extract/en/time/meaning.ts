import type { Distance } from "./distance.ts";
import type { CalendarUnit } from "./period.ts";
import type { VagueTime } from "./vague-times.ts";

/** Units by the numbers of the lexicon, with the letter that TIMEX3 gives a duration of them. */
export const UNIT_NAMES = [
  "second",
  "minute",
  "hour",
  "day",
  "weekend",
  "week",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
] as const;
export type UnitName = (typeof UNIT_NAMES)[number];

export type Modifier =
  | "start"
  | "middle"
  | "end"
  | "early"
  | "late"
  | "approximate"
  | "before"
  | "after"
  | "since"
  | "until"
  | "by"
  | "not-before"
  | "less-than"
  | "more-than";

/** What a word of direction picks: "last" -1, "this" 0, "next" 1; null leaves it to the tense. */
export type Pick = -1 | 0 | 1 | null;
/** What relative words count from: the day of publication, or the last time that the text mentions. */
export type Origin = "publication" | "mention";
/** The year of something: written, or so many from the year of an origin. */
export type YearRef = { readonly absolute: number } | { readonly by: number; readonly from: Origin };

/** What an expression says, before it is known when it was said. */
export type Meaning =
  | {
      readonly kind: "date";
      readonly year: YearRef | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      readonly pick: Pick;
      /** What "next" and "last" count from. */
      readonly from: Origin;
    }
  /** A quarter, half or season; without an index the one last mentioned. Seasons count from 0 for spring. */
  | {
      readonly kind: "part-of-year";
      readonly unit: "quarter" | "half" | "season";
      readonly index: number | null;
      readonly year: YearRef | null;
      readonly pick: Pick;
    }
  | { readonly kind: "period"; readonly unit: CalendarUnit; readonly index: number }
  /** `week` counts weeks from the origin's; without it the nearest such day that way. */
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly week: number | null;
      /** "Two weeks ago Thursday": so many weeks before the latest one. */
      readonly weeksBack?: number;
      readonly pick: Pick;
      readonly from: Origin;
    }
  /** Numbers whose order is open: 04/05/2024. */
  | { readonly kind: "numeric"; readonly first: number; readonly second: number; readonly year: number }
  | { readonly kind: "shift"; readonly unit: CalendarUnit; readonly by: number; readonly from: Origin }
  /** "A year earlier": the quarter, half or month a year before the one reported, else the year. */
  | { readonly kind: "year-before"; readonly from: Origin }
  /** "The weekend", which the tense decides; "the year", "the quarter": the one that the text is about. */
  | { readonly kind: "open-unit"; readonly unit: CalendarUnit }
  | {
      readonly kind: "duration";
      readonly unit: UnitName;
      /** NaN where no number is said. */
      readonly count: number;
      /** -1 ends today ("the past three years"), 1 begins today, 0 hangs free. */
      readonly toward: -1 | 0 | 1;
      /** "The first nine months of 1989": which end, and of what. */
      readonly of: { readonly end: "first" | "last"; readonly whole: Meaning | null } | null;
    }
  /** "The first Thursday of May 2015"; -1 is the last. */
  | { readonly kind: "nth-weekday"; readonly nth: number; readonly weekday: number; readonly month: Meaning }
  /** The week of a day, or the so-and-so-many-th of a month; -1 is the last. */
  | { readonly kind: "week-of"; readonly ordinal: number | null; readonly whole: Meaning }
  /** "The quarter ended Sept. 30": the unit that holds a day. */
  | { readonly kind: "unit-of"; readonly unit: CalendarUnit; readonly day: Meaning }
  /** So many days from Easter Sunday, as the western churches reckon it. */
  | { readonly kind: "easter"; readonly offset: number; readonly year: YearRef | null; readonly pick: Pick }
  /** "The day after Thanksgiving", "the week before Easter". */
  | { readonly kind: "beside"; readonly unit: "day" | "week"; readonly by: 1 | -1; readonly whole: Meaning }
  /** So far from publication, to the day, week or month. */
  | { readonly kind: "anniversary"; readonly distance: Distance; readonly grain: "day" | "week" | "month" }
  | { readonly kind: "vague"; readonly time: VagueTime }
  | { readonly kind: "clock"; readonly minutes: number; readonly day: Meaning | null }
  | { readonly kind: "part-of-day"; readonly part: number; readonly day: Meaning | null }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "span"; readonly first: Bounded; readonly last: Bounded }
  /** Several times in one row: "May 3 and 4". Tokens from `at` up to `to`. */
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  /** A value that no calendar interval stands for: years before Christ. */
  | { readonly kind: "unknown"; readonly value: string }
  /** Consumed, and no time: "56-year-old", "flight 1549". */
  | { readonly kind: "none" };

interface Bounded {
  readonly meaning: Meaning;
  readonly modifier: Modifier | null;
}

interface ListItem {
  readonly at: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export const NOT_A_TIME: Meaning = { kind: "none" };

/** A date with what is said of it; what is not said is null. */
export function date(said: Partial<Omit<Extract<Meaning, { kind: "date" }>, "kind">>): Meaning {
  return { kind: "date", year: null, month: null, day: null, weekday: null, pick: null, from: "publication", ...said };
}

/** The unit of the calendar for a unit of the lexicon, or null for hours and smaller. */
export function calendarUnit(index: number | undefined): CalendarUnit | null {
  const name = UNIT_NAMES[index ?? -1];
  if (name === undefined || name === "second" || name === "minute" || name === "hour") return null;
  if (name === "fortnight") return "week";
  return name === "millennium" ? null : name;
}
