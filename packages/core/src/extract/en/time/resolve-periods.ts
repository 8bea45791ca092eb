import { addDays, type Day, weekday as weekdayOf } from "../../../vocabulary/day.ts";
import { distant } from "./distance.ts";
import { easterOf } from "./easter.ts";
import type { Meaning } from "./meaning.ts";
import { type CalendarUnit, PER_YEAR, type Period, periodOf, rangeOf, shifted } from "./period.ts";
import { pickPeriod, yearsAround } from "./pick-period.ts";
import { dateOf, yearNumber } from "./resolve-dates.ts";
import type { Resolved, Setting } from "./resolved.ts";
import type { Scene } from "./scene.ts";

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
  if (meaning.weeksBack !== undefined) {
    const latest = addDays(base, -((weekdayOf(base) - meaning.weekday + 7) % 7));
    return periodOf("day", addDays(latest, -7 * meaning.weeksBack));
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
  const { scene } = setting;
  if (meaning.unit === "quarter" && meaning.by === -4) {
    const reported = reportedQuarter(scene);
    return reported === null ? null : shifted(reported, -4);
  }
  const base = meaning.from === "publication" ? scene.published(meaning.unit) : mentionedOr(meaning.unit, setting);
  return base === null ? null : shifted(base, meaning.by);
}

/** "Fell 27% in May from a year earlier": in the May before. */
export function yearBefore({ from }: Extract<Meaning, { kind: "year-before" }>, setting: Setting): Period | null {
  const compared = comparedWith(setting.scene, setting.sentence);
  if (compared !== null) return shifted(compared, -PER_YEAR[compared.unit]);
  return shiftedPeriod({ kind: "shift", unit: "year", by: -1, from }, setting);
}

/** What "a year earlier" is set against: a quarter just reported, or the month or half that the same sentence reports. */
function comparedWith(
  scene: Scene,
  sentence: number,
): (Period & { readonly unit: "half" | "quarter" | "month" }) | null {
  const quarter = scene.latestOf("quarter");
  if (quarter !== null && sentence - quarter.sentence <= 1) return { ...quarter.period, unit: "quarter" };
  const latest = scene.latest("year");
  if (scene.isNarrative || latest === null || latest.sentence !== sentence) return null;
  const { unit, index } = latest.period;
  return unit === "half" || unit === "month" ? { unit, index } : null;
}

/** The quarter that a report is about: the one mentioned, else the last that is over. */
function reportedQuarter(scene: Scene): Period | null {
  const published = scene.published("quarter");
  return scene.latestOf("quarter")?.period ?? (published === null ? null : shifted(published, -1));
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
  if (unit === "quarter") return reportedQuarter(scene);
  if (unit === "week") return published === null ? null : weekJustOver(published, setting);
  const mention = scene.latest(unit);
  const isNear = mention !== null && sentence - mention.sentence <= 1 && mention.paragraph === paragraph;
  return scene.isNarrative || isNear ? (scene.mentioned(unit) ?? published) : published;
}

/** On a Monday "the week" that something ended is the one before. */
function weekJustOver(published: Period, { scene, direction }: Setting): Period {
  const isMonday = scene.publication !== null && weekdayOf(scene.publication) === 1;
  return isMonday && direction() === "past" ? shifted(published, -1) : published;
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

/** A feast that moves with Easter: of the year given, or the one that tense and publication point to. */
export function easterFeast(
  { offset, year, pick }: Extract<Meaning, { kind: "easter" }>,
  { scene, direction }: Setting,
): Period | null {
  const inYear = (of: number): Period | null => {
    const easter = easterOf(of);
    return easter === null ? null : periodOf("day", addDays(easter, offset));
  };
  const told = yearNumber(year, scene) ?? (scene.isNarrative ? scene.mentionedYear() : null);
  if (told !== null) return inYear(told);
  return scene.publication === null || scene.isAdrift
    ? null
    : pickPeriod(yearsAround(scene.publication, inYear), pick, scene.publication, direction);
}

/** The unit that holds a day. */
export function unitOf({ unit, day }: Extract<Meaning, { kind: "unit-of" }>, setting: Setting): Period | null {
  const period = day.kind === "date" ? dateOf(day, setting) : null;
  const range = period === null ? null : rangeOf(period);
  return range === null ? null : periodOf(unit, range.to);
}

/** Most of a week lies this far from the day that it follows or leads to. */
const INTO_WEEK = 4;

/** The day or week right after or before something. */
export function besideOf({ unit, by }: Extract<Meaning, { kind: "beside" }>, whole: Resolved | null): Period | null {
  if (whole?.range == null) return null;
  const edge = by > 0 ? whole.range.to : whole.range.from;
  return periodOf(unit, addDays(edge, unit === "day" ? by : by * INTO_WEEK));
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
