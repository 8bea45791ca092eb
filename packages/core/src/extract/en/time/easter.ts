import { addDays, calendarDay, type Day } from "../../../vocabulary/day.ts";

/** Easter Sunday of a year of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterOf(year: number): Day | null {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const shift = Math.floor((century + 8) / 25);
  const moonShift = Math.floor((century - shift + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const fromMarch = epact + weekday - 7 * correction + 21;
  const march = calendarDay(year, 3, 1);
  return march === null ? null : addDays(march, fromMarch);
}
