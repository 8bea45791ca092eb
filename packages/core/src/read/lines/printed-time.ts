import type { Span } from "../../vocabulary/span.ts";
import { ZONE_NAMES, zoneOf } from "./zone-names.ts";

/** A time of day as a page prints it, with the zone where one is printed; offsets are into the line. */
export interface PrintedTime extends Span {
  /** `HH:MM` on the clock of 24 hours. */
  readonly time: string;
  readonly zone: string | null;
}

const HALF = String.raw`[ap]\.?\s?m\b\.?|صباح(?:ا|اً)?|مساء(?:ً)?|ص(?!\p{L})|م(?!\p{L})`;
const SECONDS = String.raw`(?::[0-5]\d(?:[.,]\d{1,9})?)?`;
const CLOCKS = [
  new RegExp(String.raw`(?<![\d:./-])(\d{1,2})[:h](\d{2})(?!\d)${SECONDS}\s*(${HALF})?`, "giu"),
  new RegExp(String.raw`(?<![\d:./-])(\d{1,2})\.(\d{2})\s*(?:(${HALF})|Uhr\b|uur\b|hrs\b|h\b)`, "giu"),
  new RegExp(String.raw`(?<![\d:./-])(\d{1,2})()\s*(${HALF})`, "giu"),
  /(?<![\d:./-])([01]\d|2[0-3])([0-5]\d)()(?=\s?(?:GMT|UTC|hrs)\b)/gu,
];
const ZONE = new RegExp(
  String.raw`^\s*\(?(Z\b|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d{2})?(?!\d)|(?:${ZONE_NAMES})(?!\p{L})|\p{Lu}\p{L}+ [Tt]ime\b)\)?`,
  "u",
);

function clockOf(hours: number, minutes: number, half: string): string | null {
  const isLate = /^(?:p|م)/iu.test(half);
  const isHalved = half !== "";
  if (minutes > 59 || hours > 23 || (isHalved && (hours > 12 || hours === 0))) return null;
  const hour = isHalved ? (hours % 12) + (isLate ? 12 : 0) : hours;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function zoneAfter(line: string, at: number): { zone: string | null; end: number } {
  const printed = ZONE.exec(line.slice(at, at + 40));
  const zone = printed?.[1] ? zoneOf(printed[1].replace(/\s(?=[+-])/, "")) : null;
  return zone === null || !printed ? { zone: null, end: at } : { zone, end: at + printed[0].length };
}

/** Every time of day printed in a line, in order. */
export function timesIn(line: string): PrintedTime[] {
  const found: PrintedTime[] = [];
  if (!/\d/.test(line)) return found;
  for (const pattern of CLOCKS) {
    for (const match of line.matchAll(pattern)) {
      const start = match.index;
      if (found.some((other) => start >= other.start && start < other.end)) continue;
      const time = clockOf(Number(match[1]), Number(match[2] || "0"), match[3] ?? "");
      if (time === null) continue;
      const clockEnd = start + match[0].trimEnd().length;
      found.push({ start, time, ...zoneAfter(line, clockEnd) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
