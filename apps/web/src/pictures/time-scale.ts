import { scaleUtc } from "d3-scale";
import { addDays, dateOf, dayAndMonth, dayOf, daysBetween, monthInWords, shortDay, yearInWords } from "../days.ts";

interface Tick {
  readonly day: string;
  readonly at: number;
  /** null where there is no room for it. */
  readonly label: string | null;
  /** From which length of the axis on there is room for its label. */
  readonly from: Room;
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
  /** Days whose labels go before all others. */
  readonly prefer?: readonly string[];
  /** The share of the axis that the last stretch may take; what is longer is broken off. */
  readonly tail?: number;
}

/** Lengths of an axis, in pixels, for which labels are chosen: the style sheet names the same. */
const ROOMS = { narrow: 300, middle: 500, wide: 800 } as const;
type Room = keyof typeof ROOMS;
/** Pixels that a character of a label takes, and that lie between two labels. */
const CHARACTER = 6.2;
const BETWEEN = 8;

const clamp = (place: number) => Math.min(100, Math.max(0, place));

/** On which side of its place a label stands: the outer ones reach inwards. */
export const anchorAt = (at: number) => (at < 8 ? "start" : at > 92 ? "end" : "middle");

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 };

interface Place {
  readonly day: string;
  readonly at: number;
  readonly label: string;
}

/** From where to where a label reaches on an axis of so many pixels, in per cent of it. */
function reachOf({ at, label }: Place, width: number): { readonly from: number; readonly to: number } {
  const length = ((label.length * CHARACTER + BETWEEN) / width) * 100;
  const from = at - length * SHARE_BEFORE[anchorAt(at)];
  return { from, to: from + length };
}

/** Keeps the labels that do not touch: those of the ends first, then what is preferred, then those that name a year. */
function labelled(places: readonly Place[], { prefer = [] }: Wishes): Tick[] {
  const ends = [places[0], places.at(-1)].filter((one) => one !== undefined);
  const wanted = places.filter(({ day }) => prefer.includes(day));
  const years = places.filter(({ label }) => /\p{Nd}{4}$/u.test(label));
  const keep = (pixels: number) => {
    const kept = new Map<Place, ReturnType<typeof reachOf>>();
    for (const place of [...ends, ...wanted, ...years, ...places]) {
      const reach = reachOf(place, pixels);
      if ([...kept.values()].every(({ from, to }) => reach.to <= from || reach.from >= to)) kept.set(place, reach);
    }
    return kept;
  };
  const rooms = (Object.keys(ROOMS) as Room[]).map((room) => ({ room, kept: keep(ROOMS[room]) }));
  return places.map((place) => {
    const first = rooms.find(({ kept }) => kept.has(place));
    return { day: place.day, at: place.at, label: first ? place.label : null, from: first?.room ?? "wide" };
  });
}

function labelOf(day: string, span: number): string {
  if (day.endsWith("-01-01") && span > 700) return yearInWords(day);
  return span > 200 ? monthInWords(day) : shortDay(day);
}

/** An even axis with round years or months: for what lasts. */
export function evenScale(first: string, last: string, wishes: Wishes = {}): TimeScale {
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
  return { from, to, ticks: labelled(ticks, wishes), breakAt: null, at: (day) => clamp(scale(dateOf(day))) };
}

const MOST_DAYS = 60;

/** The least distance of two days that follow each other, in per cent: room for a label of day and month. */
const LEAST = 12;

/**
 * An axis that stretches where much happens, so that two days in a row stay two: every given day keeps a least distance
 * from the next, and what is left of the length is shared by time.
 */
export function elasticScale(given: readonly string[], wishes: Wishes = {}): TimeScale {
  const days = [...new Set(given)].toSorted();
  const [from = "1970-01-01", to = from] = [days[0], days.at(-1)];
  // More days than have room beside each other are told by round years and months.
  if (days.length > MOST_DAYS) return evenScale(from, to, wishes);
  if (days.length < 2) {
    const only = { day: from, at: 50, label: shortDay(from), from: "narrow" as const };
    return { from, to, ticks: [only], breakAt: null, at: () => 50 };
  }
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const last = gaps.length - 1;
  const others = gaps.slice(0, last).reduce((sum, gap) => sum + gap, 0);
  const longest =
    wishes.tail === undefined || others === 0 ? Number.POSITIVE_INFINITY : (others * wishes.tail) / (1 - wishes.tail);
  const isBroken = (gaps[last] ?? 0) > longest;
  const drawn = gaps.map((gap, i) => (i === last ? Math.min(gap, longest) : gap));
  const least = Math.min(LEAST, (0.7 * (END - START)) / gaps.length);
  const perDay = (END - START - least * gaps.length) / drawn.reduce((sum, gap) => sum + gap, 0);
  const places = [START];
  for (const gap of drawn) places.push((places.at(-1) ?? START) + least + gap * perDay);
  const scale = scaleUtc().domain(days.map(dateOf)).range(places);
  const ticks = days.map((day, i) => {
    const isOfYear = days[i - 1]?.slice(0, 4) === day.slice(0, 4);
    return { day, at: places[i] ?? START, label: isOfYear ? dayAndMonth(day) : shortDay(day) };
  });
  return {
    from,
    to,
    ticks: labelled(ticks, wishes),
    breakAt: isBroken ? ((places.at(-2) ?? START) + (places.at(-1) ?? END)) / 2 : null,
    at: (day) => clamp(scale(dateOf(day))),
  };
}
