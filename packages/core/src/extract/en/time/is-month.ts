import { DOUBTFUL_MONTHS, MONTHS, WEEKDAYS } from "./lexicon.ts";
import { endsPhrase, isWord, listed, wordAt } from "./surroundings.ts";
import type { TimeToken } from "./time-tokens.ts";
import { ordinalOf } from "./token-readings.ts";

type Tokens = readonly TimeToken[];

/** Words that lead to a month. */
const LEADING = listed(
  "in since until till by from of before after during between through throughout around about circa early late mid last next this past " +
    "to and or for every each back than with as beginning starting ending dated already only - / & (",
);
/** Of these, the ones that a month and not a person follows: "in April Parliament met", but "and April Jones". */
const LEADING_NO_NAME = listed("in since until till by during last next this early late mid between");
/** What follows a month or a day in the name of a place or an event: October Square, June 4 Movement. */
const EPONYMS = listed(
  "square street avenue road boulevard bridge river palace stadium university hospital school brigade battalion regiment camp palace prison " +
    "movement revolution war wars crisis campaign offensive uprising coup putsch plot massacre declaration agreement accord accords theses days",
);

/** Whether a month's name alone means the month: "May", "March" and "April" need a word that leads to it. */
export function isMonth(tokens: Tokens, from: number, to: number): boolean {
  const token = tokens[to - 1];
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (token === undefined || isEponym(tokens, from, to)) return false;
  if (next?.lower === "/" || (before?.lower === "/" && !MONTHS.has(wordAt(tokens, from - 2)))) return false;
  if (!DOUBTFUL_MONTHS.has(token.lower)) return true;
  const isLed = before !== undefined && LEADING.has(before.lower);
  if (token.lower === "march" && wordAt(tokens, to) === "on" && wordAt(tokens, from - 1) !== "in") return false;
  if (token.lower === "may" || token.lower === "march" || token.lower === "august") return isLed;
  if (isNameAt(tokens, to)) return token.stopped || LEADING_NO_NAME.has(wordAt(tokens, from - 1));
  return token.stopped || isLed || !before?.capital;
}

function isNameAt(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    isWord(next) &&
    next.capital &&
    !next.stopped &&
    !MONTHS.has(next.lower) &&
    !WEEKDAYS.has(next.lower)
  );
}

/** Whether a date has become part of a name. */
export function isEponym(tokens: Tokens, _from: number, to: number): boolean {
  return tokens[to]?.capital === true && EPONYMS.has(wordAt(tokens, to));
}

/** Words that go on after a day of the month standing alone: "on the 23rd, he", "until the 5th and". */
const AFTER_BARE_DAY = listed("and to but he she they it the in at for when while after before with - , . ; : ) ? !");
const MONTH_POINTERS = listed("this that last next the each every");
const BEFORE_BARE_DAY = listed("on until till by from since to before after between and");

const isOrdinal = (token: TimeToken | undefined) => token !== undefined && ordinalOf(token) !== undefined;

/** Whether "the 23rd" is a day of a month. */
export function isBareDay(tokens: Tokens, from: number, to: number): boolean {
  const next = tokens[to];
  if (wordAt(tokens, from - 1) === "and" && !isOrdinal(tokens[from - 2])) return false;
  if (next?.lower === "of") return MONTH_POINTERS.has(wordAt(tokens, to + 1)) && wordAt(tokens, to + 2) === "month";
  return BEFORE_BARE_DAY.has(wordAt(tokens, from - 1)) && (next === undefined || AFTER_BARE_DAY.has(next.lower));
}

const BEFORE_SEASON = listed("in during since until by through over of for from this late early mid before after - to");
/** After "the fall" these make it a drop. */
const FALLING = listed("in of from to by");

/** Whether "the spring" is the season: after a preposition, and not "the fall of". */
export function isSeason(tokens: Tokens, from: number, to: number): boolean {
  const isDrop = wordAt(tokens, to - 1) === "fall" && FALLING.has(wordAt(tokens, to));
  if (isDrop || wordAt(tokens, to) === "of" || isNameAt(tokens, to) || !endsPhrase(tokens, from, to)) return false;
  return BEFORE_SEASON.has(wordAt(tokens, from - 1));
}
