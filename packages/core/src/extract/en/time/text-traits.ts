import { type Day, dayNumber } from "../../../vocabulary/day.ts";
import type { Meaning } from "./meaning.ts";
import { dayPeriod } from "./period.ts";
import type { Found } from "./recognise.ts";
import type { TextTraits } from "./scene.ts";

/** How many years back a date must lie to count as history. */
const LONG_PAST = 2;
/** So many dates of history to one that counts from the day of publication. */
const HISTORIES_PER_DEICTIC = 8;
/** Beside any that does, so many must say the month, as histories do and careers in a news report mostly do not. */
const FEWEST_MONTHS = 2;
const FEWEST = 2;
/** A day and month within so many days before publication, among the first times of a text, is that of a report. */
const FRESH = 7;
const FIRST_TIMES = 3;

/** What the times of a text, taken together, tell about how to read each of them. */
export function textTraits(found: readonly Found[], publication: Day | null): TextTraits {
  const meanings = found.flatMap(({ meaning }) =>
    meaning.kind === "span" ? [meaning.first.meaning, meaning.last.meaning] : [meaning],
  );
  return { isNarrative: isNarrative(meanings, publication), digitOrder: digitOrder(meanings) };
}

/**
 * Whether a text tells history: it names years long past, and next to nothing that counts from its day of publication.
 * HeidelTime asks its user for this; here the text answers.
 */
function isNarrative(meanings: readonly Meaning[], publication: Day | null): boolean {
  // News without its day stays undated where it counts from that day: an old year in it is not its own.
  if (publication === null) return !meanings.some(isDeictic);
  const year = Number(publication.slice(0, 4));
  const past = meanings.filter((meaning) => (writtenYear(meaning) ?? year) <= year - LONG_PAST);
  const months = past.filter((meaning) => meaning.kind !== "date" || meaning.month !== null).length;
  const present = meanings.filter(isDeictic).length + (isDatelined(meanings, publication) ? 1 : 0);
  if (present === 0) return past.length >= FEWEST;
  return months >= FEWEST_MONTHS && past.length >= HISTORIES_PER_DEICTIC * present;
}

function writtenYear(meaning: Meaning): number | null {
  if (meaning.kind === "unknown") return 0;
  if (meaning.kind === "numeric") return meaning.year;
  if (meaning.kind !== "date" && meaning.kind !== "part-of-year") return null;
  return meaning.year !== null && "absolute" in meaning.year ? meaning.year.absolute : null;
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === "weekday") return true;
  if (meaning.kind === "shift" || meaning.kind === "year-before") return meaning.from === "publication";
  if (meaning.kind === "part-of-day") return meaning.day !== null && isDeictic(meaning.day);
  return (
    meaning.kind === "date" && meaning.year !== null && "from" in meaning.year && meaning.year.from === "publication"
  );
}

/** Whether a day just before publication stands first, as in a dateline; further on it may be of any year. */
function isDatelined(meanings: readonly Meaning[], publication: Day): boolean {
  const first = meanings.slice(0, FIRST_TIMES);
  const past = first.findIndex((meaning) => (writtenYear(meaning) ?? 9999) < Number(publication.slice(0, 4)));
  return first.slice(0, past < 0 ? FIRST_TIMES : past).some((meaning) => isFresh(meaning, publication));
}

function isFresh(meaning: Meaning, publication: Day): boolean {
  if (meaning.kind !== "date" || meaning.month === null || meaning.day === null) return false;
  const year = writtenYear(meaning) ?? Number(publication.slice(0, 4));
  const period = dayPeriod(year, meaning.month, meaning.day);
  const age = period === null ? FRESH : dayNumber(publication) - period.index;
  return age >= 0 && age < FRESH;
}

function digitOrder(meanings: readonly Meaning[]): TextTraits["digitOrder"] {
  let [dayFirst, monthFirst] = [0, 0];
  for (const meaning of meanings) {
    if (meaning.kind !== "numeric") continue;
    if (meaning.first > 12) dayFirst++;
    if (meaning.second > 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "day-first" : "month-first";
}
