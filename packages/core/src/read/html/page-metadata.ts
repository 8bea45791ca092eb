import type { FoundIn, Report } from "../../vocabulary/report.ts";
import { namesOfByline } from "../lines/byline.ts";
import { isAgency } from "../lines/news-agencies.ts";
import { momentsIn } from "../lines/printed-moment.ts";
import { bareText } from "../lines/printed-name.ts";
import type { DateFound } from "../publication.ts";
import { type ArticleData, articlesInJsonLd } from "./json-ld.ts";
import type { PageSurvey } from "./page-survey.ts";
import { seenText } from "./seen-text.ts";

/** What the markup of a page says of the report, each value with where it was found. */
export interface PageMetadata {
  readonly jsonLdTitle: string | null;
  readonly metaTitle: string | null;
  readonly outlet: Report["outlet"];
  readonly author: string | null;
  readonly agency: string | null;
  readonly published: readonly DateFound[];
  /** What stands in the place of the day of publication and is none. */
  readonly noDates: readonly string[];
  readonly modified: readonly DateFound[];
  readonly section: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The paragraphs of the report, where JSON-LD has them. */
  readonly body: readonly string[];
  /** False where the page says that its report is not free to read. */
  readonly isFree: boolean | null;
  /** Whether the page says that it shows one report. */
  readonly isArticle: boolean;
  /** Whether the page is a live blog, whose entries have times of their own. */
  readonly isLive: boolean;
  readonly brokenScripts: number;
}

/** Names of meta elements that news sites use, the plainest first. Facts of the formats; the lists are open. */
const METAS = {
  title: "og:title twitter:title dc.title dcterms.title parsely-title sailthru.title title",
  published:
    "article:published_time og:article:published_time article:published datepublished pubdate publish-date publishdate publish_date publication_date published_time parsely-pub-date sailthru.date cxenseparse:recs:publishtime rnews:datepublished originalpublicationdate dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created citation_publication_date bt:pubdate article_date_original date",
  modified:
    "article:modified_time og:article:modified_time og:updated_time article:modified datemodified lastmod last-modified dcterms.modified dc.date.modified",
  outlet: "og:site_name dc.publisher dcterms.publisher publisher application-name citation_journal_title",
  author: "author article:author dc.creator dcterms.creator byl parsely-author sailthru.author citation_author",
  section: "article:section og:article:section section parsely-section category",
  language: "content-language dc.language",
};

function metaOf({ metas }: PageSurvey, field: keyof typeof METAS): string | null {
  const values = METAS[field].split(" ").map((name) => metas.get(name));
  return values.find((value) => value !== undefined && value !== "") ?? null;
}

/** Seconds or milliseconds of the clock of Unix since 2001, as ten or thirteen digits. */
const CLOCK = /^\d{10}(?:\d{3})?$/;

/** A moment on the clock of Unix as ISO writes it; anything else as it is. */
function clockRead(written: string): string {
  if (!CLOCK.test(written)) return written;
  const at = new Date(Number(written) * (written.length === 10 ? 1000 : 1));
  return `${at.toISOString().slice(0, 16)}Z`;
}

/** A date as metadata writes it; compact ones (`20240423T1809`) read as if they had their dashes. */
function declaredMoment(written: string): DateFound["moment"] | null {
  const dashed = clockRead(written.trim().slice(0, 100))
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/, "$1-$2-$3")
    .replace(/T(\d{2})(\d{2})(?:\d{2})?(?=\D|$)/, "T$1:$2");
  const moment = momentsIn(dashed)[0];
  return moment ? { ...moment, written: written.trim() } : null;
}

function dateFrom(written: string | null | undefined, foundIn: FoundIn): DateFound[] {
  const moment = written ? declaredMoment(written) : null;
  return moment?.day ? [{ moment, foundIn, span: null }] : [];
}

/** The first of some elements that holds a date and stands in no list of other reports. */
function firstDate(elements: readonly Element[]): DateFound[] {
  for (const element of elements) {
    const written =
      element.getAttribute("datetime") ?? element.getAttribute("content") ?? seenText(element.textContent ?? "");
    const date = written.length > 120 || element.closest("aside, nav, footer") ? [] : dateFrom(written, "markup");
    if (date.length > 0) return date;
  }
  return [];
}

/** The dates that elements of the page hold: marked as such by microdata first, then those below the headline. */
function datesInMarkup({ times }: PageSurvey): { published: DateFound[]; modified: DateFound[] } {
  const ranked = times.map(({ element, belowHeadline }) => {
    const about = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""}`;
    const isMarked = /datePublished/.test(about) || element.hasAttribute("pubdate");
    return { element, rank: isMarked ? 0 : belowHeadline ? 1 : 2, isModified: /modif|updat/i.test(about) };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const elements = (isModified: boolean) =>
    ranked.filter((one) => one.isModified === isModified).map((one) => one.element);
  return { published: firstDate(elements(false)), modified: firstDate(elements(true)) };
}

function dayWritten(date: DateFound | undefined): string | null {
  return date?.moment.day?.kind === "day" ? date.moment.day.day : null;
}

/** The dates best first; one that tells the hour as well goes before one of the same day that does not. */
function fullestFirst(dates: readonly DateFound[]): DateFound[] {
  const [first] = dates;
  const fuller = dates.find((date) => date.moment.time !== null && dayWritten(date) === dayWritten(first));
  return !first || !fuller || first.moment.time !== null
    ? [...dates]
    : [fuller, ...dates.filter((date) => date !== fuller)];
}

/** The article that the page shows, of all those its JSON-LD describes: the one at its address, else the first. */
function shownArticle(articles: readonly ArticleData[], canonical: string | null): ArticleData | null {
  const path = (url: string | null) => url?.replace(/^https?:\/\/[^/]*/, "").replace(/[#?].*$/, "") || null;
  const here = canonical === null ? undefined : articles.find((one) => one.url && path(one.url) === path(canonical));
  return here ?? articles.find((one) => one.headline !== null || one.published !== null) ?? articles[0] ?? null;
}

function authorsOf(survey: PageSurvey, article: ArticleData | null, outlet: Report["outlet"]) {
  const metaAuthor = metaOf(survey, "author");
  const visible = survey.bylines
    .map((element) => seenText(element.textContent ?? ""))
    .find((text) => text.length > 2 && text.length <= 100);
  const declared = article?.authors.length ? article.authors : metaAuthor ? [metaAuthor] : [];
  const named = declared.filter(
    (name) => !/^https?:|^@|^www\./i.test(name) && bareText(name) !== bareText(outlet?.name ?? ""),
  );
  const persons = named.filter((name) => !isAgency(name));
  const byline = visible ? namesOfByline(visible.replace(/^by\s+/i, "")) : null;
  return {
    author: persons.length > 0 ? persons.join(", ") : (byline?.author ?? null),
    agency: named.find(isAgency) ?? byline?.agency ?? null,
  };
}

/** Reads a page's JSON-LD, meta elements and microdata. JSON-LD goes first where several speak. */
export function metadataOf(survey: PageSurvey): PageMetadata {
  const { articles, broken } = articlesInJsonLd(survey.jsonLd);
  const canonical = survey.canonical ?? survey.metas.get("og:url") ?? null;
  const article = shownArticle(articles, canonical);
  const site = metaOf(survey, "outlet");
  const outlet: Report["outlet"] = article?.publisher
    ? { name: article.publisher, foundIn: "json-ld" }
    : site
      ? { name: site, foundIn: "meta" }
      : null;
  const markup = datesInMarkup(survey);
  const modified = [
    ...dateFrom(article?.modified, "json-ld"),
    ...dateFrom(metaOf(survey, "modified"), "meta"),
    ...markup.modified,
  ];
  const changed = new Set(modified.map(dayWritten));
  // The date that a page shows is often that of its last change.
  const shown = markup.published.filter((date) => !changed.has(dayWritten(date)));
  const given = (
    [
      [article?.published, "json-ld"],
      [metaOf(survey, "published"), "meta"],
    ] as const
  ).map(([written, foundIn]) => ({ written: written?.trim() ?? "", dates: dateFrom(written, foundIn) }));
  const declared = given.flatMap(({ dates }) => dates);
  const noDates = given.filter(({ written, dates }) => written !== "" && dates.length === 0);
  return {
    jsonLdTitle: article?.headline ?? null,
    metaTitle: metaOf(survey, "title"),
    outlet,
    ...authorsOf(survey, article, outlet),
    published: fullestFirst([...declared, ...(declared.length === 0 ? markup.published : shown)]),
    noDates: [...new Set(noDates.map(({ written }) => written))],
    modified: modified.slice(0, 1),
    section: article?.section ?? metaOf(survey, "section"),
    language: metaOf(survey, "language") ?? article?.language ?? null,
    url: canonical,
    body: article?.body ?? [],
    isFree: articles.some(({ isFree }) => isFree === false) ? false : (article?.isFree ?? null),
    isArticle: articles.some((one) => one.isArticle) || survey.metas.get("og:type")?.toLowerCase() === "article",
    isLive: article?.isLive ?? false,
    brokenScripts: broken,
  };
}
