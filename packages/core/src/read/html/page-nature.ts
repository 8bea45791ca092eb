import type { Issue } from "../../vocabulary/issue.ts";
import { wordCount } from "../lines/prose.ts";
import type { PageMetadata } from "./page-metadata.ts";
import type { PageSurvey } from "./page-survey.ts";

/** What of a page has to be known to tell whether it is a report, and a whole one. */
export interface PageNature {
  readonly metadata: PageMetadata;
  readonly survey: PageSurvey;
  readonly paragraphs: readonly string[];
  readonly isDated: boolean;
  /** Whether the text is that of the page's metadata, which has all of it. */
  readonly isFromMetadata: boolean;
  /** Where it was had from, which makes addresses whole; null for a file. */
  readonly from: string | null;
}

/** A page that sends its reader on has fewer words than this. */
const THIN = 60;
/** A page of fewer words, of which nobody tells a day, may be a notice in the place of a report. */
const NOTICE = 40;
/** A page that leads to so many others, with so few words of prose for each, is a list of them. */
const LIST = { links: 10, words: 10 };
/** A paragraph of fewer words may introduce another page. */
const TEASER = 25;

/** `5; url=/there`, as the meta element has it. */
const REFRESH = /^\s*\d*(?:\.\d+)?\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i;

function sentOnTo({ survey, from }: PageNature): string | null {
  const written = REFRESH.exec(survey.refresh ?? "")?.[1]?.trim();
  const url = written ? URL.parse(written, from ?? undefined) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = "";
  return url.href === from?.replace(/#.*$/, "") ? null : url.href;
}

const issue = (code: Issue["code"], message: string): Issue => ({ code, message, span: null });

/** An issue where a page shows no report, or not all of one: what is read there may be something else. */
export function natureIssues(page: PageNature): Issue[] {
  const { metadata, survey, paragraphs, isDated } = page;
  const issues: Issue[] = [];
  if (metadata.isFree === false && !page.isFromMetadata) {
    const message =
      "The page says that its report is not free to read, so it may show but the beginning. Have somebody who may read it save the page, and add the file.";
    issues.push(issue("body-in-part", message));
  }
  if (metadata.isLive) {
    const message =
      "The page is a live blog: its entries have days of their own, and what they call “today” or “Monday” was read by the day of the page. Look at the days of its statements before you accept them.";
    issues.push(issue("time-unresolved", message));
  }
  if (metadata.isArticle) return issues;
  const words = paragraphs.reduce((sum, text) => sum + wordCount(text), 0);
  const prose = paragraphs.map(wordCount).filter((count) => count >= TEASER);
  const proseWords = prose.reduce((sum, count) => sum + count, 0);
  const to = words < THIN ? sentOnTo(page) : null;
  if (to !== null) {
    issues.push(
      issue("page-sends-on", `The page sends its reader on to ${to} and shows no report itself. Add that address.`),
    );
  } else if (survey.headlineLinks >= LIST.links && proseWords < survey.headlineLinks * LIST.words) {
    const message = `The page leads to ${survey.headlineLinks} others and has ${proseWords} words of prose: it seems to be a list of reports. Add those, and not the list.`;
    issues.push(issue("page-of-links", message));
  } else if (words < NOTICE && !isDated) {
    const message = `The page shows ${words} words and no day: it may be a notice (of consent, of signing in, of a check for robots, of an address that is gone) in the place of a report. If so, save the page from your browser and add the file.`;
    issues.push(issue("body-in-part", message));
  }
  return issues;
}
