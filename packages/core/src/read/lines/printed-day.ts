import { isBelow } from "../../vocabulary/characters.ts";
import { calendarDay, type Day } from "../../vocabulary/day.ts";
import type { Span } from "../../vocabulary/span.ts";
import { ASCII_MONTH_NAMES, MONTH_NAMES, mayNameMonth, monthNamed } from "./month-names.ts";
import { calendarOfYear, dayInCalendar, type OtherCalendar, otherMonthNamed } from "./other-calendars.ts";

/** The day that a printed date means. `either` is `03/12/2024`, where the page does not say which is the month. */
export type PrintedDay =
  | { readonly kind: "day"; readonly day: Day; readonly calendar?: OtherCalendar }
  | { readonly kind: "either"; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: "impossible" }
  | { readonly kind: "yearless" };

/** A date as a page prints it; offsets are into the line. */
export interface FoundDay extends Span {
  readonly day: PrintedDay;
}

type Groups = readonly (string | undefined)[];

const DATE = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го)?`;
const YEAR = String.raw`((?:19|20)\d{2})`;

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

interface Form {
  readonly form: RegExp;
  readonly needsMonth: boolean;
  readonly read: (groups: Groups) => PrintedDay;
}

/** The ways to print a date; the first that fits a stretch of a line reads it. */
function formsWith(months: string, letters: string, flags: string): readonly Form[] {
  const before = `(?<![${letters}])`;
  const after = `(?![${letters}])`;
  const month = `(${months})`;
  const form = (source: string, read: Form["read"]): Form => {
    const needsMonth = source.includes(month);
    return { form: new RegExp(source, flags), needsMonth, read };
  };
  return [
    form(String.raw`(?<![\d/.-])${YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])`, ([, year, , number, day]) =>
      exactly(year, Number(number), day),
    ),
    form(String.raw`${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`, ([, year, number, day]) =>
      exactly(year, Number(number), day),
    ),
    form(
      String.raw`${before}${DATE}[.\s-]*(?:of\s|de\s|del\s)?\s*${month}[.,\s-]*(?:de\s|del\s)?\s*${YEAR}${after}`,
      ([, day, name, year]) => exactly(year, monthNamed(name ?? ""), day),
    ),
    form(String.raw`${before}${month}\.?\s+${DATE}\.?,?\s+${YEAR}${after}`, ([, name, day, year]) =>
      exactly(year, monthNamed(name ?? ""), day),
    ),
    form(String.raw`${before}${YEAR}[.,\s-]+${month}[.,\s-]+${DATE}${after}`, ([, year, name, day]) =>
      exactly(year, monthNamed(name ?? ""), day),
    ),
    form(String.raw`(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2${YEAR}(?![\d/-])`, numeric),
    form(String.raw`${before}${DATE}[.\s-]*(?:of\s|de\s)?\s*${month}${after}`, () => ({ kind: "yearless" })),
    form(String.raw`${before}${month}\.?\s+${DATE}${after}`, () => ({ kind: "yearless" })),
  ];
}

let ofAscii: readonly Form[] | null = null;
let ofAny: readonly Form[] | null = null;

/** Patterns with the months of every language take long to compile; most lines ask for none of them. */
function formsFor(line: string): readonly Form[] {
  if (isBelow(line, 0x80)) {
    ofAscii ??= formsWith(ASCII_MONTH_NAMES, "a-z0-9", "gi");
    return ofAscii;
  }
  ofAny ??= formsWith(MONTH_NAMES, String.raw`\p{L}\p{N}`, "giu");
  return ofAny;
}

const OTHER_YEAR = String.raw`(1[34]\d{2})(?!\d)`;
const mayBeOfOther = new RegExp(String.raw`(?<!\d)${OTHER_YEAR}`);
/** The words of a month's name, of which there are three at most: "Dhu al-Hijjah", "ربيع الأول". */
const NAME = String.raw`((?:\p{L}[\p{L}\p{M}ʻʼ'’\u200c-]*\s?){1,3}?)`;

function inOther(calendar: OtherCalendar, year: Groups[0], month: number, day: Groups[0]): PrintedDay {
  const found = dayInCalendar(calendar, Number(year), month, Number(day));
  return found === null ? { kind: "impossible" } : { kind: "day", day: found, calendar };
}

const numericInOther = (year: Groups[0], month: Groups[0], day: Groups[0]): PrintedDay =>
  inOther(calendarOfYear(Number(year)), year, Number(month), day);

function namedInOther(year: Groups[0], name: Groups[0], day: Groups[0]): PrintedDay | null {
  const named = otherMonthNamed(name ?? "");
  return named && inOther(named.calendar, year, named.month, day);
}

/** The ways to print a date of another calendar; null where the words between are no month of one. */
const OTHER_FORMS: readonly { readonly form: RegExp; readonly read: (groups: Groups) => PrintedDay | null }[] = [
  {
    form: new RegExp(String.raw`(?<![\d/.-])${OTHER_YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])`, "gu"),
    read: ([, year, , month, day]) => numericInOther(year, month, day),
  },
  {
    form: new RegExp(String.raw`(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2${OTHER_YEAR}(?![/-])`, "gu"),
    read: ([, day, , month, year]) => numericInOther(year, month, day),
  },
  {
    form: new RegExp(String.raw`(?<!\d)(\d{1,2})\s+${NAME}[\s,،]*${OTHER_YEAR}`, "gu"),
    read: ([, day, name, year]) => namedInOther(year, name, day),
  },
  {
    form: new RegExp(String.raw`(?<!\d)${OTHER_YEAR}[\s,،]+${NAME}\s*(\d{1,2})(?!\d)`, "gu"),
    read: ([, year, name, day]) => namedInOther(year, name, day),
  },
  {
    form: new RegExp(String.raw`(?<![\p{L}\p{M}])${NAME}\s*(\d{1,2})[\s,،]+${OTHER_YEAR}`, "gu"),
    read: ([, name, day, year]) => namedInOther(year, name, day),
  },
];

/** The dates of the Persian and the Islamic calendar that are printed in a line. */
function othersIn(line: string): FoundDay[] {
  if (!mayBeOfOther.test(line)) return [];
  return OTHER_FORMS.flatMap(({ form, read }) =>
    [...line.matchAll(form)].flatMap((match): FoundDay[] => {
      const day = read(match);
      return day === null ? [] : [{ start: match.index, end: match.index + match[0].length, day }];
    }),
  );
}

const isApart = (one: Span, found: readonly Span[]) =>
  found.every((other) => one.end <= other.start || one.start >= other.end);

/** Every date printed in a line, in order. */
export function daysIn(line: string): FoundDay[] {
  const found: FoundDay[] = [];
  if (!/\d/.test(line)) return found;
  const namesMonth = mayNameMonth(line);
  for (const { form, needsMonth, read } of formsFor(line)) {
    if (needsMonth && !namesMonth) continue;
    for (const match of line.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isApart({ start, end }, found)) found.push({ start, end, day: read(match) });
    }
  }
  for (const one of othersIn(line)) if (isApart(one, found)) found.push(one);
  return found.sort((a, b) => a.start - b.start);
}
