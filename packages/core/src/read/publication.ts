import { addDays, type Day, dayNumber } from "../vocabulary/day.ts";
import { HearsayError } from "../vocabulary/error.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { FoundIn, Publication } from "../vocabulary/report.ts";
import type { Span } from "../vocabulary/span.ts";
import type { OtherCalendar } from "./lines/other-calendars.ts";
import { momentsIn, type PrintedMoment } from "./lines/printed-moment.ts";
import { minutesOf } from "./lines/zone-names.ts";

/** A date that a page gives, and where. */
export interface DateFound {
  readonly moment: Pick<PrintedMoment, "day" | "time" | "zone" | "written">;
  readonly foundIn: FoundIn;
  readonly span: Span | null;
}

/** What else tells how a page's dates are meant. */
export interface DateEvidence {
  readonly today: Day;
  /** Of the languages, English alone writes both 12/03 and 03/12. */
  readonly language: string;
  /** Dates too weak to date the page, which can still tell 12/03 from 03/12. */
  readonly also: readonly DateFound[];
}

export interface Dated {
  readonly publication: Publication | null;
  readonly issues: readonly Issue[];
}

const MINUTES_A_DAY = 1440;

/** The day at Greenwich, where the page prints an offset; else the day as printed. */
function universalDay({ day, time, zone }: Pick<Publication, "day" | "time" | "zone">): Day {
  const east = zone === null ? null : minutesOf(zone);
  if (east === null || time === null) return day;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - east;
  return addDays(day, Math.floor(minutes / MINUTES_A_DAY));
}

/** A date that can be used, with the calendar in which it is printed where that is another. */
interface Usable extends Publication {
  readonly span: Span | null;
  readonly calendar: OtherCalendar | null;
}

/** Months of the Islamic calendar begin where the new moon is seen: a day earlier or later than reckoned. */
const isReckoned = ({ calendar }: Usable) => calendar === "islamic-umalqura";

/** Whether two dates can be one: the same day, or neighbours where a zone or the moon can make the difference. */
function agree(a: Usable, b: Usable): boolean {
  const apart = Math.abs(dayNumber(a.day) - dayNumber(b.day));
  return apart === 0 || (apart === 1 && (a.zone !== b.zone || isReckoned(a) || isReckoned(b)));
}

/** The first day of the clock of Unix, which programs write that have no date. */
const NO_DAY: Day = "1970-01-01";

/** Which of the two readings of `03/12/2024` is meant, where today, the language or another date of the page tells. */
function decided(dayFirst: Day, monthFirst: Day, evidence: DateEvidence, certain: ReadonlySet<Day>): Day | null {
  if (dayFirst > evidence.today !== monthFirst > evidence.today) {
    return dayFirst > evidence.today ? monthFirst : dayFirst;
  }
  if (certain.has(dayFirst) !== certain.has(monthFirst)) return certain.has(dayFirst) ? dayFirst : monthFirst;
  return evidence.language === "en" || evidence.language === "und" ? null : dayFirst;
}

function issue(code: Issue["code"], message: string, span: Span | null): Issue {
  return { code, message, span };
}

/** The dates that can be used, in the order given; an issue for each that cannot. */
function usable(found: readonly DateFound[], evidence: DateEvidence) {
  const certain = new Set(
    [...found, ...evidence.also].flatMap(({ moment }) => (moment.day?.kind === "day" ? [moment.day.day] : [])),
  );
  const dates: Usable[] = [];
  const issues: Issue[] = [];
  for (const { moment, foundIn, span } of found) {
    const { day: printed, time, zone, written } = moment;
    if (printed === null || printed.kind === "yearless") continue;
    if (printed.kind === "impossible") {
      issues.push(issue("date-impossible", `The calendar has no day “${written}”; it was not used.`, span));
      continue;
    }
    const day = printed.kind === "day" ? printed.day : decided(printed.dayFirst, printed.monthFirst, evidence, certain);
    const calendar = printed.kind === "day" ? (printed.calendar ?? null) : null;
    if (day === NO_DAY && foundIn !== "given") {
      const message = `The page gives “${written}”, the day that programs write where they have none; it was not used.`;
      issues.push(issue("date-impossible", message, span));
    } else if (day !== null) dates.push({ day, time, zone, written, foundIn, span, calendar });
    else issues.push(issue("date-conflict", ambiguity(written, printed), span));
  }
  return { dates, issues };
}

function ambiguity(written: string, printed: DateFound["moment"]["day"]): string {
  const days = printed?.kind === "either" ? `${printed.dayFirst} or ${printed.monthFirst}` : "several days";
  return `“${written}” can be ${days}; give the day with --published.`;
}

function reckoned({ written, day, span }: Usable): Issue {
  const message = `“${written}” is ${day} as the calendar of Umm al-Qura reckons it; where the moon is looked for it can be the day before or after. Give the day with --published where it matters.`;
  return issue("date-conflict", message, span);
}

/** The first date that is not after today, with an issue for each other date that says otherwise. */
function chosenOf(found: readonly DateFound[], evidence: DateEvidence) {
  const { dates, issues } = usable(found, evidence);
  const first = dates.find((date) => universalDay(date) <= evidence.today) ?? null;
  // A day that the page gives in the Gregorian calendar too is not reckoned.
  const exact = first && isReckoned(first) ? dates.find((date) => !isReckoned(date) && agree(date, first)) : undefined;
  const chosen = exact ?? first;
  if (chosen && isReckoned(chosen)) issues.push(reckoned(chosen));
  for (const date of dates) {
    if (chosen === null || date === chosen || agree(date, chosen)) continue;
    const message = `The page is also dated ${date.day} (“${date.written}”); ${chosen.day} was taken.`;
    issues.push(issue("date-conflict", message, date.span));
  }
  return { chosen, ahead: chosen === null ? dates[0] : undefined, issues };
}

/** The date of publication among the dates that a page gives, best first; a page dated after today is refused. */
export function publicationOf(found: readonly DateFound[], evidence: DateEvidence): Dated {
  const { chosen, ahead, issues } = chosenOf(found, evidence);
  if (ahead) throw inFuture(ahead, evidence.today);
  if (chosen === null) return { publication: null, issues };
  const { span, calendar: _, ...publication } = chosen;
  if (publication.time !== null && publication.zone === null) {
    issues.push(issue("time-without-zone", `The time ${publication.time} is printed without a zone.`, span));
  }
  return { publication, issues };
}

/** The date of the last change, where the page gives one that can be. */
export function modificationOf(found: readonly DateFound[], evidence: DateEvidence): Dated {
  const { chosen, ahead, issues } = chosenOf(found, evidence);
  if (ahead) {
    const message = `The page says it was changed on ${ahead.day}, which is after today; that was not used.`;
    issues.push(issue("date-impossible", message, ahead.span));
  }
  if (chosen === null) return { publication: null, issues };
  const { span: _, calendar: __, ...publication } = chosen;
  return { publication, issues };
}

function inFuture({ day, written, foundIn }: Publication, today: Day): HearsayError {
  const whose = foundIn === "given" ? "The date given is" : "The page is dated";
  return new HearsayError(
    "date-in-future",
    `${whose} ${day} (“${written}”), which is after today, ${today}. Give the true date with --published.`,
  );
}

/** The date that a person gives: a day, or a moment with or without a zone. */
export function givenDate(written: string): DateFound {
  const [moment, ...rest] = momentsIn(written.trim());
  if (moment?.day?.kind !== "day" || rest.length > 0 || moment.written !== written.trim()) {
    throw new HearsayError(
      "date-impossible",
      `“${written}” is no day of the calendar. Write the date as 2024-04-23, or with its time as 2024-04-23T18:09+03:00.`,
    );
  }
  return { moment, foundIn: "given", span: null };
}
