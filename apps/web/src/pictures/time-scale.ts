import { scaleUtc } from "d3-scale";
import { addDays, dateOf, dayOf, daysBetween, monthInWords, shortDay } from "../days.ts";

interface Tick {
  readonly day: string;
  readonly at: number;
  /** null where there is no room for it. */
  readonly label: string | null;
  /** Whether there is room for its label on a narrow screen too. */
  readonly isMajor: boolean;
}

/** Days as places on an axis, in per cent of its length, so that a picture needs no measuring. */
export interface TimeScale {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly Tick[];
  /** Where the axis leaves out a stretch in which nothing was told. */
  readonly breakAt: number | null;
  at(day: string): number;
}

const START = 2;
const END = 98;

/** What a picture wants of its axis. */
interface Wishes {
  /** Room that a label needs, in per cent of a wide picture. */
  readonly room?: number;
  /** Days whose labels go before all others. */
  readonly prefer?: readonly string[];
  /** The share of the axis that the last stretch may take; what is longer is broken off. */
  readonly tail?: number;
}

const ROOM = 14;
/** The same on a narrow screen. */
const NARROW_ROOM = 30;

const clamp = (place: number) => Math.min(100, Math.max(0, place));

/** Keeps the labels that do not touch, those of the ends first. */
function labelled(
  places: readonly { day: string; at: number; label: string }[],
  { room = ROOM, prefer = [] }: Wishes,
): Tick[] {
  const ends = [places.at(-1), places[0]].filter((one) => one !== undefined);
  const wanted = places.filter(({ day }) => prefer.includes(day));
  const keep = (least: number) => {
    const kept = new Set<number>();
    for (const { at } of [...ends, ...wanted, ...places]) {
      if ([...kept].every((other) => Math.abs(other - at) >= least)) kept.add(at);
    }
    return kept;
  };
  const [wide, narrow] = [keep(room), keep(Math.max(room, NARROW_ROOM))];
  return places.map((one) => ({
    day: one.day,
    at: one.at,
    label: wide.has(one.at) ? one.label : null,
    isMajor: narrow.has(one.at),
  }));
}

function labelOf(day: string, span: number): string {
  if (day.endsWith("-01-01") && span > 700) return day.slice(0, 4);
  return span > 200 ? monthInWords(day) : shortDay(day);
}

/** An even axis with round years or months: for what lasts. */
export function evenScale(first: string, last: string): TimeScale {
  const isShort = daysBetween(first, last) < 365;
  const [from, to] = isShort ? [addDays(last, -365), last] : [first, last];
  const scale = scaleUtc()
    .domain([dateOf(from), dateOf(to)])
    .range([START, END]);
  const span = daysBetween(from, to);
  const ticks = scale.ticks(9).map((date) => {
    const day = dayOf(date);
    return { day, at: scale(date), label: labelOf(day, span) };
  });
  return { from, to, ticks: labelled(ticks, { room: 8 }), breakAt: null, at: (day) => clamp(scale(dateOf(day))) };
}

/**
 * An axis that stretches where much happens, so that two days in a row stay two: every given day keeps a least distance
 * from the next, and what is left of the length is shared by time.
 */
export function elasticScale(given: readonly string[], wishes: Wishes = {}): TimeScale {
  const days = [...new Set(given)].toSorted();
  const [from = "1970-01-01", to = from] = [days[0], days.at(-1)];
  if (days.length < 2) {
    const only = { day: from, at: 50, label: shortDay(from), isMajor: true };
    return { from, to, ticks: [only], breakAt: null, at: () => 50 };
  }
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const last = gaps.length - 1;
  const others = gaps.slice(0, last).reduce((sum, gap) => sum + gap, 0);
  const longest =
    wishes.tail === undefined || others === 0 ? Number.POSITIVE_INFINITY : (others * wishes.tail) / (1 - wishes.tail);
  const isBroken = (gaps[last] ?? 0) > longest;
  const drawn = gaps.map((gap, i) => (i === last ? Math.min(gap, longest) : gap));
  const least = Math.min(6, (0.7 * (END - START)) / gaps.length);
  const perDay = (END - START - least * gaps.length) / drawn.reduce((sum, gap) => sum + gap, 0);
  const places = [START];
  for (const gap of drawn) places.push((places.at(-1) ?? START) + least + gap * perDay);
  const scale = scaleUtc().domain(days.map(dateOf)).range(places);
  const ticks = days.map((day, i) => ({ day, at: places[i] ?? START, label: shortDay(day) }));
  return {
    from,
    to,
    ticks: labelled(ticks, wishes),
    breakAt: isBroken ? ((places.at(-2) ?? START) + (places.at(-1) ?? END)) / 2 : null,
    at: (day) => clamp(scale(dateOf(day))),
  };
}
