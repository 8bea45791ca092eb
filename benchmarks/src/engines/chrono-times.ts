import { weekday } from "@hearsay/core";
import type { FoundTime } from "@hearsay/evaluation/range-agreement";
import { type ParsedComponents, type ParsedResult, parse } from "chrono-node";

const DAY = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
type Range = NonNullable<FoundTime["range"]>;

const dayOf = (part: ParsedComponents) =>
  Date.UTC(part.get("year") ?? 0, (part.get("month") ?? 1) - 1, part.get("day") ?? 1);

function months(from: number, first: number, count: number): Range {
  const year = new Date(from).getUTCFullYear();
  return { from: isoOf(Date.UTC(year, first, 1)), to: isoOf(Date.UTC(year, first + count, 0)) };
}

/** chrono-node gives a day for everything; what it was sure of, else the unit it read, tells how wide the time is. */
function rangeOf(part: ParsedComponents, words: string): Range {
  const day = dayOf(part);
  const month = new Date(day).getUTCMonth();
  if (part.isCertain("day") || part.isCertain("weekday")) return { from: isoOf(day), to: isoOf(day) };
  const monday = day - (weekday(isoOf(day)) - 1) * DAY;
  if (/week/i.test(words)) return { from: isoOf(monday), to: isoOf(monday + 6 * DAY) };
  if (/quarter/i.test(words)) return months(day, month - (month % 3), 3);
  if (/year/i.test(words) || !part.isCertain("month")) {
    return part.isCertain("year") || /year/i.test(words) ? months(day, 0, 12) : { from: isoOf(day), to: isoOf(day) };
  }
  return months(day, month, 1);
}

function foundTime({ index, text, start, end }: ParsedResult): FoundTime {
  const at = { start: index, end: index + text.length };
  if (start.isCertain("hour")) return { ...at, range: null };
  const first = rangeOf(start, text);
  return { ...at, range: { from: first.from, to: end ? rangeOf(end, text).to : first.to } };
}

/** The times that chrono-node reads in a text published on a day, in UTC. */
export function chronoTimes(text: string, day: string): FoundTime[] {
  return parse(text, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 }).map(foundTime);
}
