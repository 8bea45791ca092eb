import type { Meaning } from "./meaning.ts";
import type { Found } from "./recognise.ts";
import type { TimeToken } from "./time-tokens.ts";

/** Words between the ends of a range, and the words before it that they ask for; null asks for none. */
const CONNECTORS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ["to", new Set(["from"])],
  ["until", new Set(["from"])],
  ["till", new Set(["from"])],
  ["and", new Set(["between"])],
  ["-", null],
  ["through", null],
  ["thru", null],
]);
/** What is moved from one day to another did not last from the one to the other. */
const MOVING = new Set(
  "postponed delayed moved shifted rescheduled brought changed advanced deferred cut raised rose fell grew".split(" "),
);
const ENDS: ReadonlySet<Meaning["kind"]> = new Set(["date", "part-of-year", "weekday", "period", "numeric"]);

/** Puts the two ends of a range told in words together: "from May 3 to June 9", "between Monday and Friday". */
export function joinedSpans(found: readonly Found[], tokens: readonly TimeToken[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    if (before === undefined || !isSpan(before, next, tokens)) joined.push(next);
    else {
      const span: Meaning = { kind: "span", first: before, last: next };
      joined[joined.length - 1] = { from: before.from, to: next.to, meaning: span, modifier: null };
    }
  }
  return joined;
}

function isSpan(first: Found, last: Found, tokens: readonly TimeToken[]): boolean {
  const gap = last.from - first.to;
  const isGuarded = gap === 3 && tokens[first.to + 1]?.lower === "at" && tokens[first.to + 2]?.lower === "least";
  if (gap !== 1 && !isGuarded) return false;
  if (!ENDS.has(first.meaning.kind) || !isSameGrain(first.meaning, last.meaning)) return false;
  const leads = CONNECTORS.get(tokens[first.to]?.lower ?? "");
  if (leads === undefined) return false;
  if (leads === null) return !isMoved(tokens, first.from);
  return leads.has(tokens[first.from - 1]?.lower ?? "") ? !isMoved(tokens, first.from) : false;
}

function isSameGrain(first: Meaning, last: Meaning): boolean {
  if (first.kind === "date" && last.kind === "date") {
    if (isFull(first) && isFull(last)) return true;
    return (first.day === null) === (last.day === null) && (first.month === null) === (last.month === null);
  }
  return first.kind === last.kind;
}

/** Whether the year of a date is written, so that the other end of a range may be told more or less finely. */
const isFull = ({ year }: Extract<Meaning, { kind: "date" }>) => year !== null && "absolute" in year;

function isMoved(tokens: readonly TimeToken[], from: number): boolean {
  return [2, 3, 4].some((back) => MOVING.has(tokens[from - back]?.lower ?? ""));
}
