import { isRelatedHeading } from "../lines/page-words.ts";
import { isCaptionElement } from "./html-blocks.ts";

/** The elements of a page that tell of it, gathered in one walk. */
export interface PageSurvey {
  readonly jsonLd: string[];
  /** The first content of each meta element, by its name in small letters. */
  readonly metas: Map<string, string>;
  readonly canonical: string | null;
  /** Where the page sends its reader, as it has it. */
  readonly refresh: string | null;
  /** How many links there are whose words are long enough for a headline, beside menus and margins. */
  readonly headlineLinks: number;
  readonly headlines: Element[];
  /** Elements that hold a date, and whether they stand below a headline: above it stands the day of the visit. */
  readonly times: { readonly element: Element; readonly belowHeadline: boolean }[];
  readonly bylines: Element[];
  /** Captions above the first paragraph: of the picture under the headline, which is often outside the article. */
  readonly captionsAbove: Element[];
  readonly relatedHeadings: Element[];
  readonly hidden: Element[];
  readonly noscripts: Element[];
  readonly forms: Element[];
}

type Gathering = PageSurvey & {
  canonical: string | null;
  refresh: string | null;
  headlineLinks: number;
  hasBegun: boolean;
};

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const DATE_CLASS =
  /(?:^|[\s_-])(?:pub(?:lish(?:ed)?)?-?(?:date|time|on)?|post(?:ed)?-?(?:date|on)|(?:entry|article|news|story)-?(?:date|time)|date(?:time|line)?|timestamp|time)(?:$|[\s_-])/i;
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author(?:-?name|s)?|writer)(?:$|[\s_-])/i;
/** A class worth the finer looks. */
const TELLING_CLASS = /date|time|publ|post|by|author|writ|caption/i;
const SHORT_HEADING = 60;
/** What is longer than this and stands in a paragraph below the headline is the report itself. */
const REPORT_BEGINS = 80;
/** Of anything that marks the report a page has a few; hundreds are a list of other pages. */
const MOST = 200;

function isHidden(element: Element, name: string): boolean {
  if (name === "template") return true;
  if (name === "html" || name === "body") return false;
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    HIDDEN_STYLE.test(element.getAttribute("style") ?? "")
  );
}

/** The text of an element that holds a text and nothing else. */
function ownText(element: Element): string | null {
  const only = element.firstChild;
  if (only?.nodeType !== 3 || element.lastChild !== only) return null;
  const text = only.nodeValue ?? "";
  return text.length > SHORT_HEADING * 2 ? null : text.trim();
}

/** How many letters make the words of a link a headline. */
const HEADLINE = { least: 25, most: 250 };
const MARGINS = "nav, aside, footer, header";

function isHeadlineLink(link: Element): boolean {
  const { length } = (link.textContent ?? "").trim();
  return length >= HEADLINE.least && length <= HEADLINE.most && link.hasAttribute("href") && !link.closest(MARGINS);
}

function surveyHead(survey: Gathering, element: Element, name: string): void {
  if (name === "script") {
    if (/ld\+json/i.test(element.getAttribute("type") ?? "")) survey.jsonLd.push(element.textContent ?? "");
  } else if (name === "meta") {
    const key = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content")?.trim();
    if (/^refresh$/i.test(element.getAttribute("http-equiv") ?? "")) survey.refresh ??= content ?? null;
    if (key && content && !survey.metas.has(key.toLowerCase())) survey.metas.set(key.toLowerCase(), content);
  } else if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute("rel") ?? "")) {
    survey.canonical ??= element.getAttribute("href");
  }
}

function surveyMarked(survey: PageSurvey, element: Element, name: string, classes: string, property: string): void {
  if (name === "time" || /date(?:Published|Modified|Created)/.test(property) || DATE_CLASS.test(classes)) {
    if (survey.times.length < MOST) survey.times.push({ element, belowHeadline: survey.headlines.length > 0 });
  }
  if (/author/.test(property) || BYLINE_CLASS.test(classes)) survey.bylines.push(element);
}

function surveyBody(survey: Gathering, element: Element, name: string): void {
  const classes = element.getAttribute("class") ?? "";
  const property = element.getAttribute("itemprop") ?? "";
  if (name === "h1" || /(?:^|\s)headline(?:$|\s)/.test(property)) survey.headlines.push(element);
  if (name === "a" && isHeadlineLink(element)) survey.headlineLinks += 1;
  if (name === "time" || property !== "" || TELLING_CLASS.test(classes)) {
    surveyMarked(survey, element, name, classes, property);
  } else if (name === "a" && element.getAttribute("rel") === "author") {
    survey.bylines.push(element);
  }
  if (!survey.hasBegun) {
    survey.hasBegun = name === "p" && survey.headlines.length > 0 && (element.textContent ?? "").length > REPORT_BEGINS;
    if (survey.captionsAbove.length < MOST && isCaptionElement(element)) survey.captionsAbove.push(element);
  }
  if (survey.relatedHeadings.length >= MOST) return;
  const text = ownText(element);
  if (text && isRelatedHeading(text.replace(/[:：]$/, ""))) survey.relatedHeadings.push(element);
}

/** Walks a document once and gathers what tells of the page; nothing of it is run. */
export function surveyOf(document: Document): PageSurvey {
  const survey: Gathering = {
    jsonLd: [],
    metas: new Map(),
    canonical: null,
    refresh: null,
    headlineLinks: 0,
    headlines: [],
    times: [],
    bylines: [],
    captionsAbove: [],
    relatedHeadings: [],
    hidden: [],
    noscripts: [],
    forms: [],
    hasBegun: false,
  };
  // linkedom's getElementsByTagName knows no "*".
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName.toLowerCase();
    if (name === "script" || name === "meta" || name === "link") surveyHead(survey, element, name);
    else if (name === "noscript") survey.noscripts.push(element);
    else if (isHidden(element, name)) survey.hidden.push(element);
    else if (name === "form") survey.forms.push(element);
    else surveyBody(survey, element, name);
  }
  return survey;
}
