import { calendarUnit, date, type Meaning, type Origin, UNIT_NAMES } from "../meaning.ts";
import type { CalendarUnit } from "../period.ts";
import type { Row, Values } from "../row.ts";
import { after, all, endsPhrase, listed, notAfter, notFollowedBy, wordAt } from "../surroundings.ts";
import { vagueAgo } from "../vague-times.ts";

const shift = (unit: CalendarUnit, by: number, from: Origin): Meaning => ({ kind: "shift", unit, by, from });

/** So many units from an origin; hours and minutes name no day and stay durations. */
const moved =
  (from: Origin, sign: 1 | -1) =>
  (values: Values): Meaning | null => {
    const unitIndex = values.unit ?? values.units ?? 0;
    const { count = values.by ?? 1 } = values;
    const unit = calendarUnit(unitIndex);
    const name = UNIT_NAMES[unitIndex];
    if (name === undefined) return null;
    if (Number.isNaN(count) && sign < 0 && from === "publication") return vagueAgo(name);
    if (unit === null || Number.isNaN(count)) return { kind: "duration", unit: name, count, toward: 0, of: null };
    if (unit === "century") return shift("decade", Math.round(sign * count * 10), from);
    if (unit === "year" && sign < 0 && count === 1) return { kind: "year-before", from };
    const scale = name === "fortnight" ? 2 : 1;
    return shift(unit, Math.round(sign * count * scale), from);
  };

/** "Two weeks ago today", "seven years ago this month": so far back, and as fine as the second word. */
const toTheDay = (values: Values): Meaning | null => {
  const unit = calendarUnit(values.unit ?? values.units);
  const grain = (["day", "week", "month"] as const)[values.grain ?? 0];
  const count = values.count ?? 1;
  if (unit === null || unit === "weekend" || unit === "season" || unit === "half") return null;
  if (grain === undefined || !Number.isInteger(count)) return null;
  return { kind: "anniversary", distance: { by: -count, unit }, grain };
};

const bareAgo = (values: Values): Meaning | null => {
  const name = UNIT_NAMES[values.units ?? 0];
  return name === undefined ? null : vagueAgo(name);
};

const named =
  (from: Origin, name = "by") =>
  (values: Values): Meaning | null => {
    const unit = calendarUnit(values.unit);
    return unit === null ? null : shift(unit, values[name] ?? 0, from);
  };

/** "The year", "the quarter": the one that the text is about. */
const theUnit = (values: Values): Meaning | null => {
  const unit = calendarUnit(values.unit);
  return unit === "year" || unit === "month" || unit === "quarter" ? { kind: "open-unit", unit } : null;
};

/** Weeks, decades and days only as parts: "the end of the week", "later in the day". */
const isPartly: NonNullable<Row["when"]> = (tokens, from) =>
  (wordAt(tokens, from - 1) === "of" || wordAt(tokens, from - 1) === "in") && PARTS_OF.has(wordAt(tokens, from - 2));
const PARTS_OF = listed("end beginning start middle close rest remainder earlier later early late");

/** "The last day" is the end of something, and so is "the last hour". */
const notADay: NonNullable<Row["when"]> = (tokens, _, to) => wordAt(tokens, to - 1) !== "day";

const yearEnd = ({ year }: Values): Meaning =>
  date({ year: year === undefined ? { by: 0, from: "publication" } : { absolute: year } });

const FISCAL = "fiscal/financial/calendar/school/academic/budget/tax";

/** "Ended the week with a loss", "for the week": the week of trading. */
const endsOrBegins: NonNullable<Row["when"]> = (tokens, from, to) =>
  (WEEK_VERBS.has(wordAt(tokens, from - 1)) || wordAt(tokens, from - 1) === "for") && endsPhrase(tokens, from, to);
const WEEK_VERBS = listed(
  "end ends ended ending finish finished finishing close closed closing begin began start started open opened",
);

/** "A week ago Friday": so many weeks before the latest Friday. */
const weekdayWeeksAgo = ({ count = 1, weekday = 1 }: Values): Meaning | null =>
  Number.isInteger(count)
    ? { kind: "weekday", weekday, week: null, weeksBack: count, pick: null, from: "publication" }
    : null;

const DURING = "over within during throughout";
const isRunning = after("in during for of throughout by since until through to");

/** Times told by their distance from the day of the report, or from the last time mentioned. */
export const RELATIVE: readonly Row[] = [
  { pattern: "today/nowadays", read: () => shift("day", 0, "publication") },
  { pattern: "yesterday", read: () => shift("day", -1, "publication") },
  { pattern: "tomorrow", read: () => shift("day", 1, "publication") },
  { pattern: "[the] day before yesterday", read: () => shift("day", -2, "publication") },
  { pattern: "[the] day after tomorrow", read: () => shift("day", 2, "publication") },
  { pattern: "(last/past {by=-1}|this {by=0}|next {by=1}) UNIT", when: notADay, read: named("publication") },
  { pattern: "next day", read: () => shift("day", 1, "mention") },
  { pattern: "(this past {by=-1}|this coming {by=1}) UNIT", read: named("publication") },
  {
    pattern: "(the current/present {by=0}|the very/same [very] {ana=0}|that [very/same] {ana=0}) UNIT",
    read: (values) => named(values.ana === undefined ? "publication" : "mention")(values),
  },
  {
    pattern: "the (last/latest {by=-1}|most recent {by=-1}|coming {by=1}) UNIT",
    when: all(notAfter(DURING), notADay),
    read: named("publication"),
  },
  { pattern: "the UNIT before last", read: (values) => named("publication")({ ...values, by: -2 }) },
  { pattern: "the UNIT after next", read: (values) => named("publication")({ ...values, by: 2 }) },
  {
    pattern: "the (following/next {by=1}|previous/preceding/prior {by=-1}) UNIT",
    when: notAfter(DURING),
    read: named("mention"),
  },
  {
    pattern: "the UNIT (before/earlier/previous {by=-1}|after/afterwards/later {by=1})",
    when: endsPhrase,
    read: named("mention"),
  },
  { pattern: "(following/next {by=1}|previous {by=-1}) UNIT", when: after("the"), read: named("mention") },
  { pattern: "<count> (UNIT|UNITS) (ago|back)", read: moved("publication", -1) },
  {
    pattern: "<count> (UNIT|UNITS) ago (today {grain=0}|this week {grain=1}|this month {grain=2})",
    read: toTheDay,
  },
  { pattern: "UNITS ago", read: bareAgo },
  { pattern: "<count> (UNIT|UNITS) (from now|hence)", read: moved("publication", 1) },
  { pattern: "<count> (UNIT|UNITS) (earlier|previously|beforehand)", read: moved("mention", -1) },
  { pattern: "<count> (UNIT|UNITS) before", when: endsPhrase, read: moved("mention", -1) },
  { pattern: "<count> (UNIT|UNITS) (later|afterward|afterwards)", read: moved("mention", 1) },
  {
    pattern: "<count> (UNIT|UNITS) (after|on)",
    when: endsPhrase,
    read: moved("mention", 1),
  },
  {
    pattern: "[the] UNIT - (ago|earlier) [period/month/figure/level/week]",
    read: (values) => moved("mention", -1)({ ...values, count: 1 }),
  },
  { pattern: "[the] year - (ago|earlier) [fiscal] [ORDINAL [-]] quarter", read: () => shift("quarter", -4, "mention") },
  {
    pattern: `(last/past {by=-1}|this {by=0}|next {by=1}|the current/present {by=0}|the coming/next {by=1}|the past/last {by=-1}) ${FISCAL} year {unit=9}`,
    read: named("publication"),
  },
  { pattern: "<count> week/weeks ago [on] WEEKDAY", read: weekdayWeeksAgo },
  { pattern: "(earlier|later|early|late) (in|on) the day", read: () => shift("day", 0, "mention") },
  { pattern: "(earlier|later) [in] (that|the same) UNIT", read: (values) => named("mention")({ ...values, by: 0 }) },
  {
    pattern: "the UNIT",
    when: all(isRunning, notFollowedBy("ended ending through")),
    read: theUnit,
  },
  { pattern: "the full/whole/entire year {unit=9}", when: isRunning, read: theUnit },
  {
    pattern:
      "the same (period|time|stretch|months|quarter) [a year (earlier|ago|before)|[of/in] last year|the year before|the previous year|the year earlier]",
    when: (_, from, to) => to - from > 3,
    read: () => ({ kind: "year-before", from: "mention" }),
  },
  { pattern: "the week", when: endsOrBegins, read: () => ({ kind: "open-unit", unit: "week" }) },
  {
    pattern: "the (week {unit=5}|decade {unit=10})",
    when: isPartly,
    read: (values) => named("publication")({ ...values, by: 0 }),
  },
  {
    pattern: "this time (last {rel=-1}|next {rel=1}) year",
    read: ({ rel = 0 }) => date({ year: { by: rel, from: "publication" } }),
  },
  { pattern: "[the] (year [-]|year ' s) end [YEAR]", read: yearEnd },
  { pattern: "close/end of year", read: yearEnd },
  {
    pattern: "this day",
    when: all(notAfter("to"), notFollowedBy("in of and")),
    read: () => shift("day", 0, "publication"),
  },
  { pattern: "the weekend", read: () => ({ kind: "open-unit", unit: "weekend" }) },
];
