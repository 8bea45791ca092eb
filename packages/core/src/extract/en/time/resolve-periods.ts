import { addDays, type Day, weekday as weekdayOf } from "../../../vocabulary/day.ts";
import { distant } from "./distance.ts";
import type { Meaning } from "./meaning.ts";
import { type CalendarUnit, PER_YEAR, type Period, periodOf, rangeOf, shifted } from "./period.ts";
import { pickPeriod, yearsAround } from "./pick-period.ts";
import { dateOf, yearNumber } from "./resolve-dates.ts";
import type { Setting } from "./resolved.ts";

/** A quarter, half or season: of the year given, or the one that tense and publication point to. */
export function partOfYear(meaning: Extract<Meaning, { kind: "part-of-year" }>, setting: Setting): Period | null {
  const { scene } = setting;
  const perYear = PER_YEAR[meaning.unit];
  const said = meaning.unit === "season" ? meaning.index : meaning.index === null ? null : meaning.index - 1;
  const last = scene.latestOf(meaning.unit);
  const place = said ?? (last === null ? null : ((last.period.index % perYear) + perYear) % perYear);
  if (place === null) return null;
  const inYear = (year: number): Period => ({ unit: meaning.unit, index: year * perYear + place });
  const year = yearNumber(meaning.year, scene);
  if (year !== null) return inYear(year);
  if (scene.isAdrift || (meaning.year !== null && scene.isNarrative)) return null;
  const told = scene.isNarrative ? scene.mentionedYear() : null;
  if (told !== null && meaning.pick === null) return inYear(told);
  return scene.publication === null
    ? null
    : pickPeriod(yearsAround(scene.publication, inYear), meaning.pick, scene.publication, setting.direction);
}

/** A day of the week: the nearest that way, or that of a week. */
export function weekdayPeriod(meaning: Extract<Meaning, { kind: "weekday" }>, setting: Setting): Period | null {
  const { scene } = setting;
  const mention = scene.mentioned("day");
  const isTold = meaning.from === "mention" || (scene.isNarrative && meaning.week === null);
  const told = isTold && mention !== null ? rangeOf(mention) : null;
  const base = told?.from ?? scene.publication;
  if (base === null) return null;
  if (meaning.week !== null) {
    const monday = rangeOf(shifted(periodOf("week", base), meaning.week))?.from;
    return monday === undefined ? null : periodOf("day", addDays(monday, meaning.weekday - 1));
  }
  return periodOf("day", nearest(base, meaning, isTold, setting));
}

/** "Sunday's vote is the first": so few days ahead of it the present speaks of what comes. */
const NEAR_AHEAD = 2;

function nearest(
  base: Day,
  { weekday, pick, from }: Extract<Meaning, { kind: "weekday" }>,
  isTold: boolean,
  setting: Setting,
): Day {
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (pick === -1) return addDays(base, -(back || 7));
  if (pick === 1) return addDays(base, ahead || 7);
  if (from === "publication" && isTold) return addDays(base, ahead);
  const direction = setting.direction();
  if (pick === 0) return direction === "past" ? addDays(base, -back) : addDays(base, ahead);
  const isNearer = direction === "present" && ahead <= NEAR_AHEAD;
  return direction === "future" || isNearer ? addDays(base, ahead) : addDays(base, -back);
}

/** So many units from publication or from what was last mentioned. */
export function shiftedPeriod(meaning: Extract<Meaning, { kind: "shift" }>, setting: Setting): Period | null {
  const { scene, sentence } = setting;
  const quarter = scene.latestOf("quarter");
  if (meaning.unit === "year" && meaning.by === -1 && quarter !== null && sentence - quarter.sentence <= 1) {
    return shifted(quarter.period, -4);
  }
  const base = meaning.from === "publication" ? scene.published(meaning.unit) : mentionedOr(meaning.unit, setting);
  return base === null ? null : shifted(base, meaning.by);
}

/** What was last mentioned; where nothing was, a report counts from its own day. */
function mentionedOr(unit: CalendarUnit, { scene }: Setting): Period | null {
  const mentioned = scene.mentioned(unit);
  return mentioned ?? (scene.isNarrative ? null : scene.published(unit));
}

/** "The weekend" by the tense; "the year", "the quarter", "the month" as the text is about one. */
export function openUnit(unit: CalendarUnit, setting: Setting): Period | null {
  const { scene, sentence, paragraph } = setting;
  const published = scene.published(unit);
  if (unit === "weekend") return published === null ? null : weekend(published, setting);
  if (unit === "quarter") return scene.latestOf(unit)?.period ?? (published === null ? null : shifted(published, -1));
  const mention = scene.latest(unit);
  const isNear = mention !== null && sentence - mention.sentence <= 1 && mention.paragraph === paragraph;
  return scene.isNarrative || isNear ? (scene.mentioned(unit) ?? published) : published;
}

function weekend(published: Period, { scene, direction }: Setting): Period {
  const isOver = scene.publication !== null && scene.publication < (rangeOf(published)?.from ?? "");
  return isOver && direction() !== "future" ? shifted(published, -1) : published;
}

/** The week that holds a day, or the first (-1: the last) whole week or so of a month. */
export function weekOf({ ordinal, whole }: Extract<Meaning, { kind: "week-of" }>, setting: Setting): Period | null {
  const period = whole.kind === "date" ? dateOf(whole, setting) : null;
  const range = period === null ? null : rangeOf(period);
  if (range === null) return null;
  if (ordinal === null) return periodOf("week", range.from);
  return periodOf("week", ordinal < 0 ? addDays(range.to, -3) : addDays(range.from, 7 * ordinal - 4));
}

/** "The last Friday of May": counted from the end where it is the last. */
export function nthWeekday(meaning: Extract<Meaning, { kind: "nth-weekday" }>, setting: Setting): Period | null {
  const period = meaning.month.kind === "date" ? dateOf(meaning.month, setting) : null;
  const range = period === null ? null : rangeOf(period);
  if (range === null) return null;
  const first = addDays(range.from, (meaning.weekday - weekdayOf(range.from) + 7) % 7);
  const last = addDays(range.to, -((weekdayOf(range.to) - meaning.weekday + 7) % 7));
  const day = meaning.nth < 0 ? last : addDays(first, 7 * (meaning.nth - 1));
  return day > range.to ? null : periodOf("day", day);
}

/** "Seven years ago this month". */
export function anniversary(meaning: Extract<Meaning, { kind: "anniversary" }>, { scene }: Setting): Period | null {
  const day = scene.publication === null ? null : distant(meaning.distance, scene.publication);
  return day === null ? null : periodOf(meaning.grain, day);
}
