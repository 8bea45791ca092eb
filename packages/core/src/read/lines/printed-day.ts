import { calendarDay, type Day } from "../../vocabulary/day.ts";
import type { Span } from "../../vocabulary/span.ts";
import { MONTH_NAMES, mayNameMonth, monthNamed } from "./month-names.ts";

/** The day that a printed date means. `either` is `03/12/2024`, where the page does not say which is the month. */
export type PrintedDay =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "either"; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: "impossible" }
  | { readonly kind: "yearless" };

/** A date as a page prints it; offsets are into the line. */
export interface FoundDay extends Span {
  readonly day: PrintedDay;
}

type Groups = readonly (string | undefined)[];

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const MONTH = `(${MONTH_NAMES})`;
const DATE = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го)?`;
const YEAR = String.raw`((?:19|20)\d{2})`;
const pattern = (source: string) => new RegExp(source, "giu");

function exactly(year: Groups[0], month: number | null, day: Groups[0]): PrintedDay {
  const found = month === null ? null : calendarDay(Number(year), month, Number(day));
  return found === null ? { kind: "impossible" } : { kind: "day", day: found };
}

/** `12/03/2024`: the one reading that the calendar has, or both. Dots are day first wherever dates have dots. */
function numeric([, first, separator, second, year]: Groups): PrintedDay {
  const dayFirst = calendarDay(Number(year), Number(second), Number(first));
  const monthFirst = calendarDay(Number(year), Number(first), Number(second));
  if (dayFirst !== null && (monthFirst === null || monthFirst === dayFirst || separator === ".")) {
    return { kind: "day", day: dayFirst };
  }
  if (monthFirst !== null)
    return dayFirst === null ? { kind: "day", day: monthFirst } : { kind: "either", dayFirst, monthFirst };
  return { kind: "impossible" };
}

const FORMS: readonly { readonly form: RegExp; readonly read: (groups: Groups) => PrintedDay }[] = [
  {
    form: pattern(String.raw`(?<![\d/.-])${YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])`),
    read: ([, year, , month, day]) => exactly(year, Number(month), day),
  },
  {
    form: pattern(String.raw`${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`),
    read: ([, year, month, day]) => exactly(year, Number(month), day),
  },
  {
    form: pattern(
      String.raw`${BEFORE}${DATE}[.\s-]*(?:of\s|de\s|del\s)?\s*${MONTH}[.,\s-]*(?:de\s|del\s)?\s*${YEAR}${AFTER}`,
    ),
    read: ([, day, month, year]) => exactly(year, monthNamed(month ?? ""), day),
  },
  {
    form: pattern(String.raw`${BEFORE}${MONTH}\.?\s+${DATE}\.?,?\s+${YEAR}${AFTER}`),
    read: ([, month, day, year]) => exactly(year, monthNamed(month ?? ""), day),
  },
  {
    form: pattern(String.raw`${BEFORE}${YEAR}[.,\s-]+${MONTH}[.,\s-]+${DATE}${AFTER}`),
    read: ([, year, month, day]) => exactly(year, monthNamed(month ?? ""), day),
  },
  { form: pattern(String.raw`(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2${YEAR}(?![\d/-])`), read: numeric },
  {
    form: pattern(String.raw`${BEFORE}${DATE}[.\s-]*(?:of\s|de\s)?\s*${MONTH}${AFTER}`),
    read: () => ({ kind: "yearless" }),
  },
  { form: pattern(String.raw`${BEFORE}${MONTH}\.?\s+${DATE}${AFTER}`), read: () => ({ kind: "yearless" }) },
];

const MONTH_FORMS = new Set(FORMS.map(({ form }) => form).filter(({ source }) => source.includes(MONTH)));

/** Every date printed in a line, in order. */
export function daysIn(line: string): FoundDay[] {
  const found: FoundDay[] = [];
  if (!/\d/.test(line)) return found;
  const namesMonth = mayNameMonth(line);
  for (const { form, read } of FORMS) {
    if (MONTH_FORMS.has(form) && !namesMonth) continue;
    for (const match of line.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.every((other) => end <= other.start || start >= other.end))
        found.push({ start, end, day: read(match) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
