import { isBareDay, isEponym, isMonth } from "../is-month.ts";
import { MONTHS } from "../lexicon.ts";
import { calendarUnit, date, type Meaning } from "../meaning.ts";
import { pickOf, type Row, type Values, yearRefOf } from "../row.ts";
import { after, all, endsPhrase } from "../surroundings.ts";

const MONTH_DAY = "(MONTH [the] DAY|[the] DAY [of] MONTH)";
const orNull = (number: number | undefined) => number ?? null;

function read(values: Values): Meaning {
  const { month, day = values.ordday, weekday } = values;
  return date({
    year: yearRefOf(values),
    month: orNull(month),
    day: orNull(day),
    weekday: orNull(weekday),
    pick: pickOf(values),
  });
}

/** "The quarter ended Sept. 30": the unit that holds the day, and the day. */
function unitWith(values: Values, places: Values, end: number): Meaning | null {
  const unit = calendarUnit(values.unit);
  const { begin = 0, unit: verb = 0, month = 0, day = 0 } = places;
  if (unit === null) return null;
  const last = read(values);
  const whole: Meaning = { kind: "unit-of", unit, day: last };
  const items = [
    { at: begin, to: verb, meaning: whole },
    { at: Math.min(month, day), to: end, meaning: last },
  ];
  return { kind: "list", items };
}

/** Two days of one month as a range. */
function days(values: Values): Meaning {
  const first = { meaning: read({ ...values, day: values.day }), modifier: null };
  return {
    kind: "span",
    first,
    last: { meaning: read({ ...values, day: values.last, weekday: undefined }), modifier: null },
  };
}

/** Days of one month named in a row, each a time of its own. */
function list(values: Values, places: Values, end: number): Meaning {
  const named = ["day", "middle", "last"].filter((name) => values[name] !== undefined);
  const items = named.map((name, i) => ({
    at: i === 0 ? (places.begin ?? 0) : (places[name] ?? 0),
    to: i === named.length - 1 ? end : (places[name] ?? 0) + 1,
    meaning: read({ ...values, day: values[name] }),
  }));
  return { kind: "list", items };
}

/** A month and a year of two digits, as tables have them: "22 Aug 13", "Oct 92". */
const short = (values: Values): Meaning => {
  const { short: two = 0 } = values;
  return read({ ...values, year: two > 30 ? 1900 + two : 2000 + two });
};

/** In a table the two digits end the entry, or the month is abbreviated. */
const isTabular: NonNullable<Row["when"]> = (tokens, _, to) => {
  const [month, year, next] = [tokens[to - 2], tokens[to - 1], tokens[to]];
  if (year?.glued !== false || (next?.lower === "," && tokens[to + 1]?.shape === "plain")) return false;
  const isShort = (month?.lower.length ?? 9) < 4 && month?.lower !== "may";
  return isShort || next === undefined || next.sentence !== year.sentence || next.lower === "-" || next.lower === ")";
};

/** "April 22 and 5" goes on with no month of its own. */
const isNoMonthNext: NonNullable<Row["when"]> = (tokens, _, to) => !MONTHS.has(tokens[to]?.lower ?? "");

const isNoName: NonNullable<Row["when"]> = (tokens, from, to) => !isEponym(tokens, from, to);
/** "The following October" of what was last mentioned. */
const fromMention = (values: Values): Meaning => {
  const { month, day } = values;
  return date({ month: orNull(month), day: orNull(day), pick: pickOf(values), from: "mention" });
};

const nthWeekday = (values: Values): Meaning => ({
  kind: "nth-weekday",
  nth: values.nth ?? values.ordinal ?? 1,
  weekday: values.weekday ?? 1,
  month: read({ ...values, weekday: undefined }),
});

const isBetween = after("between");

/** "The week of May 5", "the first week of October". */
const weekOf = (values: Values): Meaning => ({
  kind: "week-of",
  ordinal: values.nth ?? values.ordinal ?? null,
  whole: read(values),
});

const ATTACKS =
  /^(?:attacks?|hijackers?|terror|terrorist|massacre|riots?|insurrection|committee|plotters?|suicide|assault)$/;
/** Days so famous that their year goes without saying before the word for what happened on them. */
const FAMOUS: ReadonlyMap<number, number> = new Map([
  [911, 2001],
  [106, 2021],
  [1007, 2023],
]);
const famous = ({ month = 0, day = 0 }: Values): Meaning | null => {
  const year = FAMOUS.get(100 * month + day);
  return year === undefined ? null : date({ year: { absolute: year }, month, day });
};

/** Months, days of months and full dates in words. */
export const CALENDAR_DATES: readonly Row[] = [
  { pattern: "MONTH DAY", when: (tokens, _, to) => ATTACKS.test(tokens[to]?.lower ?? ""), read: famous },
  { pattern: `the week (of|beginning|starting|commencing) ${MONTH_DAY} [<yearref>]`, read: weekOf },
  {
    pattern: `[the] (week {unit=5}|month {unit=7}|quarter {unit=8}) (ended|ending) [on] ${MONTH_DAY} [<yearref>]`,
    read: unitWith,
  },
  { pattern: "the (ORDINAL|last/final {nth=-1}) [full] week (of|in) MONTH [<yearref>]", read: weekOf },
  { pattern: "[WEEKDAY [,] [the]] [the] DAY [-/of] MONTH [<yearref>]", when: isNoName, read },
  { pattern: "[WEEKDAY [,] [the]] the ORDDAY of MONTH [<yearref>]", read },
  { pattern: "[WEEKDAY [,] [the]] MONTH [-] [the] DAY [<yearref>]", when: isNoName, read },
  { pattern: "[the] DAY MONTH YEAR2:short", when: isTabular, read: short },
  {
    pattern: "MONTH YEAR2:short",
    when: all(isTabular, (tokens, _, to) => (tokens[to - 1]?.numbers[0] ?? 0) > 31),
    read: short,
  },
  { pattern: "MONTH ' YEAR2:short", read: short },
  { pattern: "[WEEKDAY [,]] MONTH [the] ORDDAY [<yearref>]", when: all(isNoName, endsPhrase), read },
  { pattern: "WEEKDAY [,] the ORDDAY", read },
  { pattern: "the ORDDAY", when: isBareDay, read },
  { pattern: "<pick> MONTH DAY", read },
  { pattern: "[[the] month of] MONTH <yearref>", read },
  { pattern: "the month of MONTH", read },
  { pattern: "MONTH YEAR", read },
  { pattern: "<pick> MONTH", read },
  { pattern: "that MONTH [DAY] {ana=0}", read },
  { pattern: "the (following/next {pick=1}|previous/preceding {pick=-1}) MONTH [DAY]", read: fromMention },
  { pattern: "the (ORDINAL|last/final {nth=-1}) WEEKDAY (of|in) MONTH [<yearref>]", read: nthWeekday },
  { pattern: "MONTH", when: isMonth, read },
  { pattern: "<wordyear> ' s MONTH", read },
  { pattern: "YEAR MONTH DAY", read },
  { pattern: "[the] DAY <to> [the] DAY:last [of] MONTH [<yearref>]", read: days },
  { pattern: "[the] DAY SLASH DAY:last [of] MONTH [<yearref>]", read: days },
  { pattern: "[the] DAY and [the] DAY:last [of] MONTH [<yearref>]", when: isBetween, read: days },
  { pattern: "MONTH [the] DAY <to> [the] DAY:last [<yearref>]", when: isNoMonthNext, read: days },
  { pattern: "MONTH DAY SLASH DAY:last [<yearref>]", read: days },
  { pattern: "MONTH [the] DAY and [the] DAY:last [<yearref>]", when: isBetween, read: days },
  {
    pattern: "MONTH [the] DAY [, DAY:middle] [,] and/& [the] DAY:last [<yearref>]",
    when: isNoMonthNext,
    read: list,
  },
  { pattern: "[the] DAY [, DAY:middle] [,] and/& [the] DAY:last [of] MONTH [<yearref>]", read: list },
];
