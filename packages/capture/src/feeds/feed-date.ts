import type { ToldMoment } from "@hearsay/core";

/** The zones that RFC 822 names; letters of the military are not among them, since mails used them wrongly. */
const ZONES: { readonly [name: string]: string } = {
  UT: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  Z: "+00:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Wed, 3 Apr 2024 14:05:10 +0300`, with what feeds leave out and add; the weekday is not believed. */
const MAIL =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(.*)$/i;
/** `2024-04-03T14:05:10+03:00`, with a space instead of the T, or the day alone. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?)?\s*(.*)$/i;
const OFFSET = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?$/i;

/** The zone as an offset; null where none is named or nobody can tell which it is. */
function zoneOf(written: string): string | null {
  const name = written.trim().toUpperCase();
  const [, sign, hours, minutes = "00"] = OFFSET.exec(name) ?? [];
  if (sign && hours) return Number(hours) > 14 ? null : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return ZONES[name] ?? null;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // Feeds that have no date write the first day of the clock, or of the calendar.
  return isReal && year > 1990 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

/**
 * The moment that a feed writes, in the zone in which it is written; null where it is none, or could be two.
 * @param written RFC 822 as in RSS, RFC 3339 as in Atom and JSON Feed, and what is taken for them
 */
export function feedMoment(written: string | undefined): ToldMoment | null {
  const text = (written ?? "").trim();
  const mail = MAIL.exec(text);
  const iso = mail ? null : ISO.exec(text);
  const [, a = "", b = "", c = "", hour, minute, rest = ""] = mail ?? iso ?? [];
  if (a === "") return null;
  const year = mail ? (c.length === 2 ? `${Number(c) < 70 ? 20 : 19}${c}` : c) : a;
  const month = mail ? MONTHS.indexOf(b.toLowerCase()) + 1 : Number(b);
  const day = dayOf(Number(year), month, Number(mail ? a : c));
  if (day === null) return null;
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  const time = isTime ? `${hour.padStart(2, "0")}:${minute}` : null;
  return { day, time, zone: time === null ? null : zoneOf(rest), written: text };
}

const MINUTES = 60_000;

/** The instant of a moment in milliseconds, for telling which of two is later; without a zone, as if at Greenwich. */
export function instantOfMoment({ day, time, zone }: ToldMoment): number {
  const [hours = 0, minutes = 0] = (zone ?? "+00:00").slice(1).split(":").map(Number);
  const east = (zone?.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * MINUTES;
  return Date.parse(`${day}T${time ?? "00:00"}:00Z`) - east;
}
