/** An annotated time: TIMEX3 type and value, offsets in UTF-16. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** A time found, with the days that it stands for; null where it claims no interval of the calendar. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly range: { readonly from: string; readonly to: string } | null;
}

type Range = NonNullable<FoundTime["range"]>;

const DAY = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const months = (year: number, first: number, count: number): Range => ({
  from: isoOf(Date.UTC(year, first - 1, 1)),
  to: isoOf(Date.UTC(year, first - 1 + count, 0)),
});

function week(year: number, number: number, firstDay: number): Range {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY;
  return { from: isoOf(monday + firstDay * DAY), to: isoOf(monday + 6 * DAY) };
}

/** TIMEX3 values that denote one interval of the calendar; seasons do not, for they begin on no day. */
const INTERVALS: readonly (readonly [form: RegExp, range: (year: number, part: number) => Range])[] = [
  [/^(\d{3})$/, (decade) => ({ from: `${decade}0-01-01`, to: `${decade}9-12-31` })],
  [/^(\d{4})$/, (year) => months(year, 1, 12)],
  [/^(\d{4})-(\d{2})$/, (year, month) => months(year, month, 1)],
  [/^(\d{4})-Q([1-4])$/, (year, quarter) => months(year, 3 * quarter - 2, 3)],
  [/^(\d{4})-H([12])$/, (year, half) => months(year, 6 * half - 5, 6)],
  [/^(\d{4})-W(\d{2})$/, (year, number) => week(year, number, 0)],
  [/^(\d{4})-W(\d{2})-WE$/, (year, number) => week(year, number, 5)],
];

function intervalOf({ type, value }: GoldTime): Range | null {
  if (type !== "DATE") return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { from: value, to: value };
  for (const [form, range] of INTERVALS) {
    const match = form.exec(value);
    if (match) return range(Number(match[1]), Number(match[2]));
  }
  return null;
}

/** Pairs of overlapping times, each in one pair: the same words first, then the largest overlap, then the earliest. */
function pairs(gold: readonly GoldTime[], found: readonly FoundTime[]): Map<number, number> {
  const overlaps = gold.flatMap((one, i) =>
    found.flatMap((other, j) => {
      const length = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      return length > 0 ? [{ i, j, length, same: one.start === other.start && one.end === other.end }] : [];
    }),
  );
  overlaps.sort((a, b) => Number(b.same) - Number(a.same) || b.length - a.length || a.i - b.i || a.j - b.j);
  const goldOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of overlaps) {
    if (goldOf.has(j) || taken.has(i)) continue;
    goldOf.set(j, i);
    taken.add(i);
  }
  return goldOf;
}

/** Counts of intervals of the calendar: wanted, claimed, and claimed right. */
export interface RangeCounts {
  readonly wanted: number;
  readonly claimed: number;
  readonly right: number;
}

/**
 * Counts for one text. Another interval, one where nothing is annotated and one for a vague reference are wrong; what
 * stands on times of day, durations, sets and values in part unknown counts neither way. One range over both annotated
 * ends of it is right for both.
 */
export function rangeCounts(gold: readonly GoldTime[], found: readonly FoundTime[]): RangeCounts {
  const wanted = gold.map(intervalOf);
  const goldOf = pairs(gold, found);
  const right = new Set<number>();
  let wrong = 0;
  for (const [j, { start, end, range }] of found.entries()) {
    if (range === null) continue;
    const ends = gold.flatMap((one, i) => (wanted[i] && one.start < end && start < one.end ? [i] : []));
    const [first, last] = ends.map((i) => wanted[i]);
    const i = goldOf.get(j);
    if (ends.length === 2 && range.from === first?.from && range.to === last?.to)
      for (const one of ends) right.add(one);
    else if (i === undefined) wrong++;
    else if (!wanted[i]) wrong += Number(gold[i]?.value.endsWith("_REF"));
    else if (range.from === wanted[i].from && range.to === wanted[i].to) right.add(i);
    else wrong++;
  }
  return { wanted: wanted.filter(Boolean).length, claimed: right.size + wrong, right: right.size };
}

/** The harmonic mean of the shares of what was claimed and of what was wanted that are right. */
export const f1Of = ({ wanted, claimed, right }: RangeCounts) => (2 * right) / (wanted + claimed);
