import { dayNumber, weekday as weekdayOf } from "../../../vocabulary/day.ts";
import type { ClosedRange } from "../../../vocabulary/time.ts";
import type { Meaning, YearRef } from "./meaning.ts";
import { dayPeriod, type Period, periodOf, rangeOf, yearIn } from "./period.ts";
import { type Dated, dated, pickPeriod, yearsAround } from "./pick-period.ts";
import type { Setting } from "./resolved.ts";
import type { Mention, Scene } from "./scene.ts";

type DateMeaning = Extract<Meaning, { kind: "date" }>;
type InYear = (year: number) => Period | null;

/** A history that jumps back further than this has gone on into the next year. */
const FAR_BACK = 200;

/** The year that a reference means, or null where nothing tells. */
export function yearNumber(year: YearRef | null, scene: Scene): number | null {
  if (year === null) return null;
  if ("absolute" in year) return year.absolute;
  const published = scene.publication === null ? null : Number(scene.publication.slice(0, 4));
  const mentioned = scene.mentionedYear() ?? (scene.isNarrative ? null : published);
  const base = year.from === "publication" ? published : mentioned;
  return base === null ? null : base + year.by;
}

/** The interval that a date means: written in full, or completed from publication, tense and what was mentioned. */
export function dateOf(meaning: DateMeaning, setting: Setting): Period | null {
  const { month, day } = meaning;
  const year = yearNumber(meaning.year, setting.scene);
  if (month === null) {
    if (day !== null) return dayAlone(day, meaning.weekday, setting);
    return year === null ? null : { unit: "year", index: year };
  }
  const inYear = (of: number): Period | null =>
    day === null ? { unit: "month", index: of * 12 + month - 1 } : dayPeriod(of, month, day);
  return year === null ? withoutYear(meaning, inYear, setting) : inYear(year);
}

function withoutYear(meaning: DateMeaning, inYear: InYear, setting: Setting): Period | null {
  const told = inToldYear(meaning, inYear, setting);
  if (told !== null) return told;
  const { scene, direction } = setting;
  const mentioned = meaning.from === "mention" ? scene.mentioned("month") : null;
  const base = (mentioned === null ? null : rangeOf(mentioned)?.to) ?? scene.publication;
  if (base === null || scene.isAdrift) return null;
  return pickPeriod(onWeekday(yearsAround(base, inYear), meaning.weekday), meaning.pick, base, direction);
}

/** Those that fall on the weekday named with them, or all where none does. */
function onWeekday(options: readonly Dated[], weekday: number | null): readonly Dated[] {
  const fitting = options.filter(({ range }) => weekdayOf(range.from) === weekday);
  return fitting.length > 0 ? fitting : options;
}

/** In the year that the text is in, where it tells of the past: all of a history, or the sentences after a date. */
function inToldYear({ pick, weekday }: DateMeaning, inYear: InYear, setting: Setting): Period | null {
  const mention = setting.scene.latest("year");
  const year = mention === null ? null : yearIn(mention.period);
  const range = mention === null ? null : rangeOf(mention.period);
  if (pick !== null || mention === null || year === null || range === null) return null;
  if (setting.scene.isNarrative) return onward(inYear, year, mention, range, weekday);
  if (!carriesOn(mention, year, setting)) return null;
  const [here] = dated([inYear(year)]);
  return here !== undefined && here.range.from >= range.from ? here.period : null;
}

/** Whether a date of years ago, just mentioned, lends its year to what comes next. */
function carriesOn(mention: Mention, year: number, { scene, sentence, paragraph, direction }: Setting): boolean {
  const isNear =
    mention.sentence === sentence || (mention.paragraph === paragraph && mention.sentence === sentence - 1);
  const isOld = scene.publication !== null && year < Number(scene.publication.slice(0, 4)) - 1;
  return isNear && isOld && mention.dated && mention.period.unit !== "year" && direction() !== "future";
}

/** The same year, or the next where that would lead far back or the weekday says so. */
function onward(
  inYear: InYear,
  year: number,
  last: Mention,
  there: ClosedRange,
  weekday: number | null,
): Period | null {
  const [here] = dated([inYear(year)]);
  if (here === undefined || last.period.unit === "year") return inYear(year);
  const isOtherDay = weekday !== null && here.period.unit === "day" && weekdayOf(here.range.from) !== weekday;
  const isFarBack = dayNumber(there.from) - dayNumber(here.range.from) > FAR_BACK;
  return isOtherDay || isFarBack ? (inYear(year + 1) ?? here.period) : here.period;
}

/** "The 23rd": of the month mentioned, or of the one before or after publication. */
function dayAlone(day: number, weekday: number | null, { scene, direction }: Setting): Period | null {
  const [mentioned, published] = [scene.mentioned("month"), scene.published("month")];
  const isNear = mentioned !== null && published !== null && Math.abs(mentioned.index - published.index) <= 2;
  const base = scene.isNarrative || isNear ? mentioned : published;
  if (base === null) return null;
  const months = [base.index - 1, base.index, base.index + 1];
  const options = onWeekday(
    dated(months.map((index) => dayPeriod(Math.floor(index / 12), (index % 12) + 1, day))),
    weekday,
  );
  if (base === published && base !== mentioned) {
    return scene.publication === null ? null : pickPeriod(options, null, scene.publication, direction);
  }
  return (
    (options.find(({ range }) => periodOf("month", range.from).index === base.index) ?? options[0])?.period ?? null
  );
}
