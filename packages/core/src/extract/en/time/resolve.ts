import { durationValue } from "./duration-value.ts";
import type { Meaning } from "./meaning.ts";
import { isOpenOrder, numericDate } from "./numeric-date.ts";
import type { CalendarUnit } from "./period.ts";
import { dateOf } from "./resolve-dates.ts";
import { clockTime, partOfDay } from "./resolve-hours.ts";
import {
  anniversary,
  besideOf,
  easterFeast,
  nthWeekday,
  openUnit,
  partOfYear,
  shiftedPeriod,
  unitOf,
  weekdayPeriod,
  weekOf,
  yearBefore,
} from "./resolve-periods.ts";
import { spanOf } from "./resolve-spans.ts";
import { offCalendar, onCalendar, type Resolved, type Setting } from "./resolved.ts";

/** Works out what is meant, or null where the words turn out to mean no time. */
export function resolve(meaning: Meaning, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case "date":
      return onCalendar(dateOf(meaning, setting), unknownDate(meaning));
    case "numeric":
      return onCalendar(numericDate(meaning, setting.scene), isOpenOrder(meaning) ? `${meaning.year}-XX-XX` : null);
    case "part-of-year":
      return onCalendar(partOfYear(meaning, setting), meaning.index === null ? null : UNKNOWN[meaning.unit]);
    case "period":
      return onCalendar({ unit: meaning.unit, index: meaning.index });
    case "weekday":
      return onCalendar(weekdayPeriod(meaning, setting), `XXXX-WXX-${meaning.weekday}`);
    case "shift":
      return onCalendar(shiftedPeriod(meaning, setting), UNKNOWN[meaning.unit]);
    case "year-before":
      return onCalendar(yearBefore(meaning, setting), UNKNOWN.year);
    case "open-unit":
      return onCalendar(openUnit(meaning.unit, setting), meaning.unit === "weekend" ? UNKNOWN.weekend : null);
    case "anniversary":
      return onCalendar(anniversary(meaning, setting));
    case "nth-weekday":
      return onCalendar(nthWeekday(meaning, setting));
    case "week-of":
      return onCalendar(weekOf(meaning, setting));
    case "unit-of":
      return onCalendar(unitOf(meaning, setting));
    case "easter":
      return onCalendar(easterFeast(meaning, setting), "XXXX-XX-XX");
    case "beside":
      return onCalendar(besideOf(meaning, resolve(meaning.whole, setting)));
    case "clock":
      return clockTime(meaning, setting, resolve);
    case "part-of-day":
      return partOfDay(meaning, setting, resolve);
    case "span":
      return spanOf(meaning, setting, resolve);
    case "duration":
      return offCalendar("DURATION", durationValue(meaning.unit, meaning.count));
    case "vague":
      return offCalendar("DATE", meaning.time.value);
    case "unknown":
      return offCalendar("DATE", meaning.value);
    case "set":
      return offCalendar("SET", meaning.value);
    case "list":
    case "none":
      return null;
  }
}

/** Values where the calendar cannot be reached, for want of a day of publication or of a time mentioned. */
const UNKNOWN: Readonly<Record<CalendarUnit, string>> = {
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  season: "XXXX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** What a date says without its year. */
function unknownDate({ month, day }: Extract<Meaning, { kind: "date" }>): string {
  const pad = (number: number | null) => (number === null ? "XX" : String(number).padStart(2, "0"));
  if (month === null && day === null) return "XXXX";
  return day === null ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`;
}
