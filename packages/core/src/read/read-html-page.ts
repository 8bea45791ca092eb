import type { Issue } from "../vocabulary/issue.ts";
import type { Report } from "../vocabulary/report.ts";
import { reportOf } from "./compose-report.ts";
import { articleBodyOf, fullerBody, leadCaptions } from "./html/article-body.ts";
import { addBlocks, addCaption, addPart, createHtmlText, type HtmlText, isNew } from "./html/html-parts.ts";
import { metadataOf, type PageMetadata } from "./html/page-metadata.ts";
import { natureIssues } from "./html/page-nature.ts";
import { type PageSurvey, surveyOf } from "./html/page-survey.ts";
import { pageTitleOf } from "./html/page-title.ts";
import { takeRelatedLinks } from "./html/related-links.ts";
import { seenText } from "./html/seen-text.ts";
import { shownOf } from "./html/shown-page.ts";
import { languageFound, languageIssues } from "./language-of.ts";
import { countedDates } from "./lines/counted-dates.ts";
import { bareText } from "./lines/printed-name.ts";
import { wireCreditOf } from "./lines/wire-credit.ts";
import { ownAddress } from "./own-address.ts";
import type { PageInput } from "./page-input.ts";

function titleOf(survey: PageSurvey, metadata: PageMetadata, document: Document, given: string | undefined) {
  return pageTitleOf({
    jsonLd: given ?? metadata.jsonLdTitle,
    meta: metadata.metaTitle,
    printed: survey.headlines.map((headline) => seenText(headline.textContent ?? "")).filter((text) => text !== ""),
    document: seenText(document.title ?? "") || null,
    site: metadata.outlet ? [metadata.outlet.name] : [],
  });
}

function markupIssues(metadata: PageMetadata, title: string | null, other: string | null): Issue[] {
  const issues: Issue[] = [];
  if (metadata.brokenScripts > 0) {
    const message = "Metadata of the page (JSON-LD) is broken and could not be read.";
    issues.push({ code: "markup-unusable", message, span: null });
  }
  for (const written of metadata.noDates) {
    const message = `The metadata of the page has “${written.slice(0, 60)}” for its date, which is no day; it was not used.`;
    issues.push({ code: "date-impossible", message, span: null });
  }
  if (other !== null && title !== null) {
    const message = `The page prints the title “${other}” and calls itself “${title}”; the second was taken.`;
    issues.push({ code: "title-conflict", message, span: null });
  }
  return issues;
}

/** Whether a person, a feed or a file tells the day. */
const isDatedBeside = ({ given, told }: PageInput) => given.published !== undefined || Boolean(told?.published);

function elsewhereIssue(elsewhere: string | null): Issue[] {
  if (elsewhere === null) return [];
  const message = `The page says that it stands at ${elsewhere}, which is another site. It was taken as a page of where it was had from; add that one, too, if it is the first.`;
  return [{ code: "page-elsewhere", message, span: null }];
}

function absolute(href: string, base: string | null): string {
  return base !== null && URL.canParse(href, base) ? new URL(href, base).href : href;
}

/** The text of the report: title, lead captions, article, related headlines. Reading the article uses the document up. */
function composedText(
  document: Document,
  survey: PageSurvey,
  title: string | null,
  { url, body }: { readonly url: string | null; readonly body: readonly string[] },
) {
  const related = takeRelatedLinks(survey.relatedHeadings);
  const { blocks, issues } = fullerBody(articleBodyOf(document), body);
  const page = createHtmlText();
  if (title !== null) addPart(page, "title", title);
  for (const caption of leadCaptions(survey.captionsAbove, blocks)) {
    if (isNew(page, caption)) addCaption(page, caption);
  }
  const key = bareText(title ?? "");
  addBlocks(page, blocks, (text) => text.length < 300 && bareText(text) === key);
  for (const { text, href } of related) addPart(page, "related", text, { link: absolute(href, url) });
  return { page, issues };
}

/** What the lines of the article say of it, where its metadata does not. */
function toldInText({ bylines, sources, moments, text, parts }: HtmlText) {
  const paragraphs = parts.filter((part) => part.kind === "paragraph").map((part) => text.slice(part.start, part.end));
  const outlet = sources.find((source) => source.outlet)?.outlet ?? null;
  const agency = [...bylines, ...sources].find((line) => line.agency)?.agency ?? null;
  return {
    outlet: outlet === null ? null : { name: outlet, foundIn: "markup" as const },
    author: bylines.find((byline) => byline.author)?.author ?? null,
    credit: agency ?? wireCreditOf(paragraphs),
    paragraphs,
    body: paragraphs.join("\n"),
    ...countedDates(moments),
  };
}

/**
 * Reads a page of HTML. The caller parses it, with any DOM, and gives the document away: reading changes it. Nothing of
 * the page is run. The text of the report is put together from the parts, an empty line between two.
 */
export function readHtmlPage(document: Document, input: PageInput): Report {
  const survey = shownOf(document, surveyOf(document));
  const metadata = metadataOf(survey);
  const { title, other } = titleOf(survey, metadata, document, input.given.title);
  const declaredLanguage = document.documentElement?.getAttribute("lang") ?? metadata.language;
  const { page, issues } = composedText(document, survey, title, { url: input.url, body: metadata.body });
  const told = toldInText(page);
  const { url, elsewhere } = ownAddress(metadata.url, input.url);
  const isDated = metadata.published.length + told.published.length > 0 || isDatedBeside(input);
  const isFromMetadata = issues.some(({ code }) => code === "body-not-shown");
  const found = languageFound(told.body, declaredLanguage);
  const about = { metadata, survey, paragraphs: told.paragraphs, isDated, isFromMetadata, from: input.url };
  return reportOf(
    {
      text: page.text,
      parts: page.parts,
      title,
      outlet: metadata.outlet ?? told.outlet,
      author: metadata.author ?? told.author,
      published: [...metadata.published, ...told.published],
      modified: [...metadata.modified, ...told.modified].slice(0, 1),
      relativeDate: page.relativeDate,
      section: metadata.section ?? page.section,
      language: found.language,
      url,
      credit: metadata.agency ?? told.credit,
      paraphrases: null,
      issues: [
        ...markupIssues(metadata, title, other),
        ...elsewhereIssue(elsewhere),
        ...languageIssues(found),
        ...natureIssues(about),
        ...issues,
      ],
    },
    { ...input, url: null },
  );
}
