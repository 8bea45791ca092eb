import type { Day } from "../../../vocabulary/day.ts";
import { type CalendarUnit, type Period, periodOf, rangeOf, yearIn } from "./period.ts";
import type { Found } from "./recognise.ts";
import type { TimeToken } from "./time-tokens.ts";

/** A calendar interval that the text has named. */
export interface Mention {
  readonly period: Period;
  readonly sentence: number;
  readonly paragraph: number;
  /** Its year was written. */
  readonly dated: boolean;
}

/** From fine to coarse. */
const GRAIN: Readonly<Record<CalendarUnit, number>> = {
  day: 0,
  weekend: 1,
  week: 2,
  month: 3,
  season: 4,
  quarter: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
};
const REMEMBERED = 16;

/** What a text tells about itself before any of its times is worked out. */
export interface TextTraits {
  /** Tells of times long past, each counted from the one before it, rather than from the day of publication. */
  readonly isNarrative: boolean;
  /** Which comes first where it writes dates in digits; null where it never shows. */
  readonly digitOrder: "day-first" | "month-first" | null;
}

/** What has been said so far: the day of publication and the times mentioned, the latest last. */
export class Scene {
  readonly publication: Day | null;
  readonly traits: TextTraits;
  #mentions: Mention[] = [];
  #isAdrift = false;

  constructor(publication: Day | null, traits: TextTraits) {
    this.publication = publication;
    this.traits = traits;
  }

  get isNarrative(): boolean {
    return this.traits.isNarrative;
  }

  mention(mention: Mention): void {
    this.#isAdrift = false;
    this.#mentions.push(mention);
    if (this.#mentions.length > REMEMBERED) this.#mentions.shift();
  }

  /** Drops what was mentioned: nothing can be counted from a time that the calendar here does not reach. */
  forget(): void {
    this.#mentions = [];
    this.#isAdrift = true;
  }

  /** Whether the text is in a time that nothing can be counted from. */
  get isAdrift(): boolean {
    return this.#isAdrift;
  }

  /** The latest mention that is at least as fine as a unit. */
  latest(unit: CalendarUnit): Mention | null {
    return this.#mentions.findLast(({ period }) => GRAIN[period.unit] <= GRAIN[unit]) ?? null;
  }

  /** The latest mention of just this unit. */
  latestOf(unit: CalendarUnit): Mention | null {
    return this.#mentions.findLast(({ period }) => period.unit === unit) ?? null;
  }

  /** The interval of a unit around the day of publication. */
  published(unit: CalendarUnit): Period | null {
    return this.publication === null ? null : periodOf(unit, this.publication);
  }

  /** The interval of a unit around what was last mentioned. */
  mentioned(unit: CalendarUnit): Period | null {
    const mention = this.latest(unit);
    const from = mention === null ? null : rangeOf(mention.period)?.from;
    return from === null || from === undefined ? null : periodOf(unit, from);
  }

  /** The year that the text is in where it tells of the past. */
  mentionedYear(): number | null {
    const mention = this.latest("year");
    return mention === null ? null : yearIn(mention.period);
  }
}

/** Where in the text a time stands. */
export function placeOf(tokens: readonly TimeToken[], found: Found): { sentence: number; paragraph: number } {
  const token = tokens[found.from];
  return { sentence: token?.sentence ?? 0, paragraph: token?.paragraph ?? 0 };
}
