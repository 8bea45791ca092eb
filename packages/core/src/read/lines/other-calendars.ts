import type { Day } from "../../vocabulary/day.ts";

/** The calendars beside the Gregorian in which outlets date their pages, as the runtime names them (Unicode CLDR). */
export type OtherCalendar = "persian" | "islamic-umalqura";

/** In which languages their months are looked up; Dari and Pashto have names of their own for the Persian ones. */
const LANGUAGES: { readonly [calendar in OtherCalendar]: readonly string[] } = {
  persian: ["fa", "fa-AF", "ps", "ar", "en"],
  "islamic-umalqura": ["ar", "fa", "ur", "tr", "en", "fr", "ru", "id"],
};

/** Usual spellings beside those of CLDR, by the number of the month. */
const ALSO: { readonly [calendar in OtherCalendar]: readonly (readonly [string, number])[] } = {
  persian: [
    ["سنبله", 6],
    ["day", 10],
    ["امرداد", 5],
  ],
  "islamic-umalqura": [
    ["ربيع الثاني", 4],
    ["جمادى الأول", 5],
    ["جمادى الثانية", 6],
    ["جمادى الثاني", 6],
    ["جمادي الاولي", 5],
    ["ذي القعدة", 11],
    ["ذي الحجة", 12],
    ["rabi al-awwal", 3],
    ["rabi al-thani", 4],
    ["jumada al-awwal", 5],
    ["jumada al-ula", 5],
    ["jumada al-thani", 6],
    ["jumada al-akhira", 6],
    ["shaaban", 8],
    ["ramadhan", 9],
    ["dhu al-qadah", 11],
    ["dhu al-hijjah", 12],
    ["dhu al-hijja", 12],
  ],
};

const CALENDARS = Object.keys(LANGUAGES) as OtherCalendar[];
const DAY = 86_400_000;
/** A day on which a month of each calendar is under way. */
const SOME_YEAR = Date.UTC(2024, 0, 5);

/** Numbers of year, month and day in a calendar. */
function readerOf(calendar: OtherCalendar): (at: number) => readonly [number, number, number] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    return [parts.get("year") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0];
  };
}

const readers = new Map<OtherCalendar, ReturnType<typeof readerOf>>();

function partsIn(calendar: OtherCalendar, at: number): readonly [number, number, number] {
  const reader = readers.get(calendar) ?? readerOf(calendar);
  readers.set(calendar, reader);
  return reader(at);
}

/** Days of a mean year and month, and the Gregorian day on which the years began to be counted. */
const MEAN: { readonly [calendar in OtherCalendar]: { readonly year: number; readonly month: number; first: number } } =
  {
    persian: { year: 365.2422, month: 30.5, first: Date.UTC(622, 2, 22) },
    "islamic-umalqura": { year: 354.367, month: 29.53, first: Date.UTC(622, 6, 19) },
  };
/** Days by which the mean can be wrong. */
const ASTRAY = 5;

/** The Gregorian day of a date in another calendar; null where that has no such day. */
export function dayInCalendar(calendar: OtherCalendar, year: number, month: number, day: number): Day | null {
  const { first, ...mean } = MEAN[calendar];
  const guess = first + Math.round((year - 1) * mean.year + (month - 1) * mean.month + day - 1) * DAY;
  for (let off = -ASTRAY; off <= ASTRAY; off++) {
    const [y, m, d] = partsIn(calendar, guess + off * DAY);
    if (y === year && m === month && d === day) return new Date(guess + off * DAY).toISOString().slice(0, 10);
  }
  return null;
}

/** A name as it is compared: without marks above and below letters, and with plain signs between its words. */
const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}|[ʻʼ'’`]/gu, "")
    .replace(/[\s\u200c-]+/g, " ")
    .toLowerCase()
    .trim();

interface NamedMonth {
  readonly calendar: OtherCalendar;
  readonly month: number;
}

function monthNames(): ReadonlyMap<string, NamedMonth> {
  const names = new Map<string, NamedMonth>();
  const note = (name: string, calendar: OtherCalendar, month: number) => {
    if (!names.has(plainName(name))) names.set(plainName(name), { calendar, month });
  };
  for (const calendar of CALENDARS) {
    for (const language of LANGUAGES[calendar]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { month: "long", timeZone: "UTC" });
      // A month has 29 days at least: in thirteen steps of 28 each is met.
      for (let step = 0; step < 14; step++) {
        const at = SOME_YEAR + step * 28 * DAY;
        note(format.format(at), calendar, partsIn(calendar, at)[1]);
      }
    }
    for (const [name, month] of ALSO[calendar]) note(name, calendar, month);
  }
  return names;
}

let names: ReadonlyMap<string, NamedMonth> | null = null;

/** Which month of which other calendar a name is of; null where it is of none. */
export function otherMonthNamed(name: string): NamedMonth | null {
  names ??= monthNames();
  return names.get(plainName(name)) ?? null;
}

/**
 * The last year that is taken for one of the Persian calendar where figures alone are printed: 1415 began there in 2036, and in
 * the Islamic calendar in 1994, before outlets had pages.
 */
const LAST_PERSIAN = 1415;

/** Which calendar the year of a date in figures is of. */
export const calendarOfYear = (year: number): OtherCalendar => (year <= LAST_PERSIAN ? "persian" : "islamic-umalqura");
