import type { DateFound } from "../publication.ts";
import type { LabelledMoment } from "./meta-line.ts";

/** How many blocks may lie between a date and the time printed on a line of its own. */
const NEAR = 2;

type Placed = LabelledMoment & { readonly block: number };

/** A date with the time that stands near it on a line of its own. */
function withTime(date: Placed, times: Placed[]): DateFound["moment"] {
  if (date.time !== null) return date;
  const near = times.findIndex((time) => Math.abs(time.block - date.block) <= NEAR);
  const [time] = near < 0 ? [] : times.splice(near, 1);
  return time ? { day: date.day, time: time.time, zone: time.zone, written: `${date.written} ${time.written}` } : date;
}

/**
 * The dates that the lines of a page count for: of publication, the announced ones first, and of change. A weak date
 * counts only where no other line has one.
 */
export function countedDates(moments: readonly Placed[]): { published: DateFound[]; modified: DateFound[] } {
  const times = moments.filter((moment) => moment.day === null);
  const found = moments
    .filter((moment) => moment.day !== null)
    .map((date) => ({
      label: date.label,
      isWeak: date.isWeak,
      date: {
        moment: withTime(date, times),
        foundIn: "text" as const,
        span: { start: date.start, end: date.end },
      },
    }));
  const datesThat = (fits: (one: (typeof found)[number]) => boolean) => found.filter(fits).map((one) => one.date);
  const published = [
    ...datesThat((one) => one.label === "published"),
    ...datesThat((one) => one.label === null && !one.isWeak),
  ];
  return {
    published: published.length > 0 ? published : datesThat((one) => one.label === null),
    modified: datesThat((one) => one.label === "modified"),
  };
}
