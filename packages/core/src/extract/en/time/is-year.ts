import { isNumeral, isWord, listed, wordAt } from "./surroundings.ts";
import type { TimeToken } from "./time-tokens.ts";

type Tokens = readonly TimeToken[];

/** Words and marks that a year may follow. */
const LEADING = listed(
  "in since until till by from of before after during between through throughout circa early late mid dated year to and or for than with " +
    'as starting the its his her their our a s around about - ( [ | , ; : / "',
);
/** Words after which four digits are a count even without a noun. */
const COUNTING = listed(
  "some nearly over almost than least most approximately roughly only total another up under below above exceeding worth estimated all " +
    "these those numbered numbering totalling totaling",
);
/** "Since at least 2019" counts nothing. */
const BOUNDING = listed("since until till from by before");
/** Things that carry a number for a name. */
const NUMBERED = listed(
  "flight route highway road motorway room boeing airbus windows vision agenda resolution article section chapter law decree order act " +
    "unit division brigade battalion regiment squadron company platoon channel code extension ext box apartment building block gate lot " +
    "model series type page pages paragraph verse psalm protocol iso version case file bill form class track line bus train tram hotline " +
    "dial call text sms phone tel fax pin zip post number no nos n formula area sector zone district ward precinct units fm am radio russell fortune wilshire",
);
/** The years that newspapers write about without a word that leads to them. */
const USUAL = { from: 1700, to: 2060 };
const EARLIEST_LED = 1500;

/** Whether four digits standing alone are a year. What they count was looked at when the token was read. */
export function isYear(tokens: Tokens, from: number, to: number): boolean {
  const [token, before, next] = [tokens[to - 1], tokens[from - 1], tokens[to]];
  const number = token?.numbers[0] ?? 0;
  const lead = wordAt(tokens, from - 1);
  const isLed = before === undefined || LEADING.has(lead);
  if (token?.shape === "word") return before !== undefined && isLed;
  if (token?.shape === "short-year") return isLed && before !== undefined;
  const isGuarded = lead === "least" && BOUNDING.has(wordAt(tokens, from - 3));
  if (isGuarded && !isPlural(next)) return number >= USUAL.from && number <= USUAL.to;
  if (NUMBERED.has(lead) || COUNTING.has(lead) || isInCode(tokens, from, to) || next?.lower === "%") return false;
  if (number < EARLIEST_LED) return lead === "in" && !isPlural(next);
  if (number > USUAL.to) return ["by", "in", "until", "of"].includes(lead) && !isPlural(next);
  if (number % 100 === 0 && number < 2000) return isLed && !isPlural(next);
  if (number === 2000 && lead === "of") return !isPlural(next);
  return number >= USUAL.from || isLed;
}

/** Whether the years of a range like 2013-22 may begin here; the dash says the rest. */
export function isFirstYear(tokens: Tokens, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  const isLed = before === undefined || LEADING.has(before.lower);
  const goesOn = next?.glued === true && (next.lower === "-" || next.lower === "/");
  return isLed && !goesOn && !NUMBERED.has(wordAt(tokens, from - 1));
}

const isPlural = (token: TimeToken | undefined) =>
  token !== undefined && isWord(token) && !token.capital && /[^s]s$/.test(token.lower);

/** Part of a longer number or of a code: 555-1998, A-1999, 12/1657, +2010. */
function isInCode(tokens: Tokens, from: number, to: number): boolean {
  const [token, before, second, next] = [tokens[from], tokens[from - 1], tokens[from - 2], tokens[to]];
  const isJoint = (mark: TimeToken | undefined) => mark?.lower === "/" || mark?.lower === "+" || mark?.lower === "=";
  if (isJoint(next) || isJoint(before)) return true;
  if (next?.glued && next.lower === "-" && tokens[to + 1]?.glued && isNumeral(tokens[to + 1])) return true;
  if (!token?.glued || before === undefined) return false;
  if (before.shape !== "mark") return true;
  if (!before.glued || (before.lower !== "-" && before.lower !== ".")) return false;
  const isCode = isWord(second) && second?.capital === true && second.end - second.start < 5;
  return isNumeral(second) || isCode;
}
