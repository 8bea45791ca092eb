import { HearsayError } from "../vocabulary/error.ts";
import { reportIdOf } from "../vocabulary/ids.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Part, PartKind, Report } from "../vocabulary/report.ts";
import type { Span } from "../vocabulary/span.ts";
import { dateInAddress, outletOfAddress } from "./address-facts.ts";
import { datelineDate } from "./lines/dateline-date.ts";
import type { PageInput } from "./page-input.ts";
import { type DateFound, givenDate, modificationOf, publicationOf } from "./publication.ts";

/** What a reader found in a page, before the person's own word and the rules on dates are applied. */
export interface FoundPage {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly title: string | null;
  readonly outlet: Report["outlet"];
  readonly author: string | null;
  /** The dates the page gives, best first. */
  readonly published: readonly DateFound[];
  readonly modified: readonly DateFound[];
  /** Where the page dates itself from the reader's moment. */
  readonly relativeDate: Span | null;
  readonly section: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly paraphrases: string | null;
  readonly issues: readonly Issue[];
}

/** Parts that belong to the page or say when and where; alone they are no report. */
const NO_TEXT: ReadonlySet<PartKind> = new Set(["furniture", "date", "byline", "section", "related", "note"]);

function outletIssue(outlet: Report["outlet"]): Issue[] {
  if (outlet !== null && outlet.foundIn !== "address") return [];
  const message =
    outlet === null
      ? "The page does not name its outlet; give it with --outlet."
      : `The page does not name its outlet; ${outlet.name} was taken from its address. Give the name with --outlet.`;
  return [{ code: "outlet-not-named", message, span: null }];
}

function undatedIssue(page: FoundPage): Issue {
  const span = page.relativeDate;
  const yearless = page.published.find(({ moment }) => moment.day?.kind === "yearless");
  if (span !== null) {
    const words = page.text.slice(span.start, span.end);
    const message = `The page dates itself “${words}”, which is no date once the page is kept; give the day with --published.`;
    return { code: "date-not-found", message, span };
  }
  const message = yearless
    ? `“${yearless.moment.written}” names no year; give the day with --published.`
    : "The page prints no date of publication; give the day with --published.";
  return { code: "date-not-found", message, span: yearless?.span ?? null };
}

/** The day that a feed or a file tells; one that lies ahead tells nothing. */
function datesTold({ told, today }: PageInput): DateFound[] {
  if (!told?.published || told.published.day > today) return [];
  const { day, ...rest } = told.published;
  return [{ moment: { day: { kind: "day", day }, ...rest }, foundIn: told.by, span: null }];
}

/** What the page itself says with what its file says before it, or its feed behind it. */
function withTold<T>(told: PageInput["told"], own: T | null, other: T | null | undefined): T | null {
  return told?.by === "file" ? (other ?? own) : (own ?? other ?? null);
}

/** The day in the dateline of the first paragraph: what the page has where no line of its own dates it. */
function dateInDateline({ text, parts }: FoundPage): DateFound[] {
  const first = parts.find((part) => part.kind === "paragraph");
  const moment = first && datelineDate(text.slice(first.start, first.end));
  if (!first || !moment) return [];
  return [{ moment, foundIn: "text", span: { start: first.start + moment.start, end: first.start + moment.end } }];
}

function datesOf(page: FoundPage, input: PageInput, language: string, url: string | null) {
  const { given, today } = input;
  const inAddress = dateInAddress(url);
  const evidence = { today, language, also: inAddress };
  const own = given.published === undefined ? [] : [givenDate(given.published)];
  const told = datesTold(input);
  const others = input.told?.by === "file" ? [...told, ...page.published] : [...page.published, ...told];
  const dated = [...own, ...others].filter(({ moment }) => moment.day?.kind !== "yearless");
  const elsewhere = inAddress.length > 0 ? inAddress : dateInDateline(page);
  const published = publicationOf(dated.length > 0 ? dated : elsewhere, evidence);
  const modified = modificationOf(page.modified, evidence);
  const issues = [...published.issues, ...modified.issues];
  if (published.publication === null && published.issues.length === 0) issues.push(undatedIssue(page));
  return { published: published.publication, modified: modified.publication, issues };
}

/** The report that a page is, the person's word before the page's; with an issue for whatever neither tells. */
export function reportOf(page: FoundPage, input: PageInput): Report {
  if (!page.parts.some((part) => !NO_TEXT.has(part.kind))) {
    throw new HearsayError(
      "input-without-text",
      "The page holds no text of a report. Save the article itself, or paste its text into a file, and add that.",
    );
  }
  const { given, told } = input;
  const language = given.language ?? page.language;
  const title = given.title ?? withTold(told, page.title, told?.title);
  const author = given.author ?? withTold(told, page.author, told?.author);
  const url = given.url ?? input.url ?? page.url;
  const outletTold = told?.outlet ? { name: told.outlet, foundIn: told.by } : null;
  const own = withTold(told, page.outlet, outletTold);
  const named = given.outlet === undefined ? own : { name: given.outlet, foundIn: "given" as const };
  const outlet = named ?? outletOfAddress(url);
  const dates = datesOf(page, input, language, url);
  const issues: Issue[] = [...page.issues];
  if (title === null) issues.push({ code: "title-not-found", message: "The page prints no title.", span: null });
  issues.push(...outletIssue(outlet));
  if (author === null) {
    issues.push({ code: "author-not-named", message: "The page does not name an author.", span: null });
  }
  issues.push(...dates.issues);
  return {
    id: reportIdOf({ capture: input.capture, text: page.text }),
    title: title ?? "",
    outlet,
    author,
    published: dates.published,
    modified: dates.modified,
    section: given.section ?? page.section,
    language,
    url,
    credit: page.credit,
    paraphrases: given.paraphrases ?? page.paraphrases,
    text: page.text,
    parts: [...page.parts],
    capture: input.capture,
    issues,
  };
}
