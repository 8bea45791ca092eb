import type { Meaning } from "./meaning.ts";
import { type Period, shifted, yearIn } from "./period.ts";
import { onCalendar, type Resolved, type Resolver, type Setting } from "./resolved.ts";

/** A range told by its ends, or null where they do not make one. */
export function spanOf(
  { first, last }: Extract<Meaning, { kind: "span" }>,
  setting: Setting,
  resolve: Resolver,
): Resolved | null {
  const inherited = inherit(first.meaning, last.meaning);
  const from = resolve(inherited, setting);
  if (from?.range == null || from.period === null) return null;
  const to = resolve(following(last.meaning, inherited, from.period), setting);
  const end = to === null ? null : notBefore(from, to, last.meaning);
  if (end?.range == null) return null;
  const range = { from: from.range.from, to: end.range.to };
  return { type: "DATE", value: `${from.value}/${end.value}`, range, period: end.period, first: from.period };
}

/** The first end takes month and year from the last where it has none of its own. */
function inherit(first: Meaning, last: Meaning): Meaning {
  if (first.kind === "part-of-year" && last.kind === "part-of-year") return { ...first, year: first.year ?? last.year };
  if (first.kind === "weekday" && last.kind === "weekday") return { ...first, week: first.week ?? last.week };
  if (first.kind !== "date" || last.kind !== "date" || first.year !== null) return first;
  const { year } = last;
  const isYearBefore = (first.month ?? 0) > (last.month ?? 12) && year !== null && "absolute" in year;
  return { ...first, month: first.month ?? last.month, year: isYearBefore ? { absolute: year.absolute - 1 } : year };
}

/** The last end takes the year that the first has, or the one after it where its month comes first. */
function following(last: Meaning, first: Meaning, period: Period): Meaning {
  const year = yearIn(period);
  if ((last.kind !== "date" && last.kind !== "part-of-year") || last.year !== null || year === null) return last;
  const isYearAfter = last.kind === "date" && first.kind === "date" && (last.month ?? 12) < (first.month ?? 1);
  return { ...last, year: { absolute: isYearAfter ? year + 1 : year } };
}

/** The last end where it does not lie before the first; a weekday may be that of the week after. */
function notBefore(from: Resolved, to: Resolved, last: Meaning): Resolved | null {
  if (from.range === null || to.range === null || to.period === null) return null;
  if (to.range.to >= from.range.from) return to;
  return last.kind === "weekday" ? onCalendar(shifted(to.period, 7)) : null;
}
