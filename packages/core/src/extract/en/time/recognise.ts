import { createGrammar } from "./grammar.ts";
import { joinedSpans } from "./joined-spans.ts";
import { PARTS } from "./lexicon.ts";
import type { Meaning, Modifier } from "./meaning.ts";
import { CALENDAR_DATES } from "./rows/calendar-dates.ts";
import { CLOCK_TIMES } from "./rows/clock-times.ts";
import { DURATIONS } from "./rows/durations.ts";
import { HOLIDAYS } from "./rows/holidays.ts";
import { MODIFIERS, type ModifierRow } from "./rows/modifiers.ts";
import { NOT_TIMES } from "./rows/not-times.ts";
import { NUMERIC_DATES } from "./rows/numeric-dates.ts";
import { RELATIVE } from "./rows/relative.ts";
import { SETS } from "./rows/sets.ts";
import { VAGUE } from "./rows/vague.ts";
import { WEEKDAYS } from "./rows/weekdays.ts";
import { YEARS } from "./rows/years.ts";
import { isNumeral } from "./surroundings.ts";
import type { TimeToken } from "./time-tokens.ts";

/** Words that mean a time: the tokens `from` up to `to`, and what they say. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly modifier: Modifier | null;
}

type Tokens = readonly TimeToken[];

/** Every family of rows; of matches of one length the earlier row wins. */
const times = createGrammar([
  ...NOT_TIMES,
  ...SETS,
  ...NUMERIC_DATES,
  ...CALENDAR_DATES,
  ...YEARS,
  ...WEEKDAYS,
  ...HOLIDAYS,
  ...CLOCK_TIMES,
  ...VAGUE,
  ...RELATIVE,
  ...DURATIONS,
]);
const modifiers = createGrammar(MODIFIERS);
const FIRST_WORDS = new Set([...times.firstWords, ...modifiers.firstWords]);
const canBegin = (token: TimeToken) => isNumeral(token) || FIRST_WORDS.has(token.lower);

/** What a modifier may stand before, by the kind of the time. */
const MODIFIABLE: Readonly<Record<ModifierRow["before"], ReadonlySet<Meaning["kind"]>>> = {
  calendar: new Set([
    "date",
    "part-of-year",
    "period",
    "weekday",
    "shift",
    "year-before",
    "easter",
    "part-of-day",
    "open-unit",
  ]),
  "lengths-and-hours": new Set(["duration", "clock", "shift", "year-before"]),
};
const DAYLIKE: ReadonlySet<Meaning["kind"]> = new Set(["date", "weekday", "shift", "numeric"]);

/** The times that a text names, in order and apart, as far as words alone tell. */
export function recognised(tokens: Tokens): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const next = canBegin(tokens[at] as TimeToken) ? timeAt(tokens, at) : null;
    if (next === null) at++;
    else {
      if (next.meaning.kind === "list") found.push(...next.meaning.items.map((item) => listed(item, next)));
      else if (next.meaning.kind !== "none") found.push(next);
      at = next.to;
    }
  }
  return joinedSpans(found, tokens);
}

function listed(item: { at: number; to: number; meaning: Meaning }, { modifier }: Found): Found {
  return { from: item.at, to: item.to, meaning: item.meaning, modifier };
}

/** The longest time that begins at a token, with the words before it that modify it. */
function timeAt(tokens: Tokens, at: number): Found | null {
  const bare = bareTimeAt(tokens, at);
  const modified = modifiers.longestAt(tokens, at, (row, _, end) => {
    const inner = bareTimeAt(tokens, end);
    return inner !== null && MODIFIABLE[row.before].has(inner.meaning.kind)
      ? { ...inner, modifier: row.modifier }
      : null;
  });
  const longest: Found | null =
    modified !== null && (bare === null || modified.found.to > bare.to) ? modified.found : bare;
  const time = longest === null ? null : withDay({ ...longest, from: at }, tokens);
  return time === null || isPartOfNothing(time, tokens) ? null : time;
}

/** "The night of the attack" names no day. */
function isPartOfNothing({ meaning, to }: Found, tokens: Tokens): boolean {
  return meaning.kind === "part-of-day" && meaning.day === null && tokens[to]?.lower === "of";
}

function bareTimeAt(tokens: Tokens, at: number): Found | null {
  const match = times.longestAt(tokens, at, (row, { values, places }, end) =>
    row.when === undefined || row.when(tokens, at, end) ? row.read(values, { begin: at, ...places }, end) : null,
  );
  if (match === null) return null;
  return withPart({ from: at, to: match.end, meaning: match.found, modifier: null }, tokens);
}

/** "Tuesday night", "April 22, in the evening": a day goes on with a part of it. */
function withPart(found: Found, tokens: Tokens): Found {
  const { meaning, to } = found;
  if (!isDay(meaning)) return found;
  const isQualified = /^(?:early|late|mid)$/.test(tokens[to]?.lower ?? "");
  const at = isQualified ? (tokens[to + 1]?.lower === "-" ? to + 2 : to + 1) : to;
  const part = PARTS.get(tokens[at]?.lower ?? "");
  if (part === undefined || tokens[at]?.capital) return found;
  return { ...found, to: at + 1, meaning: { kind: "part-of-day", part, day: meaning } };
}

function isDay(meaning: Meaning): boolean {
  if (!DAYLIKE.has(meaning.kind)) return false;
  if (meaning.kind === "date") return meaning.day !== null;
  return meaning.kind !== "shift" || meaning.unit === "day";
}

/** "9 a.m. Tuesday" is one time; "9 a.m. on Tuesday" and "the evening of May 5" take their day along. */
function withDay(found: Found, tokens: Tokens): Found {
  const { meaning, to } = found;
  if ((meaning.kind !== "clock" && meaning.kind !== "part-of-day") || meaning.day !== null) return found;
  const gap = tokens[to]?.lower ?? "";
  const isApart = gap === "on" || gap === "of" || gap === ",";
  const next = bareTimeAt(tokens, isApart ? to + 1 : to);
  const day = next === null ? null : dayOf(next.meaning);
  if (next === null || day === null) return found;
  const joins = gap === "of" || !isApart || gap === ",";
  return { ...found, to: joins ? next.to : to, meaning: { ...meaning, day } };
}

function dayOf(meaning: Meaning): Meaning | null {
  if (meaning.kind === "part-of-day") return meaning.day;
  return isDay(meaning) ? meaning : null;
}
