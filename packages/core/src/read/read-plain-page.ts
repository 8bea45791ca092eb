import type { Issue } from "../vocabulary/issue.ts";
import type { Part, Report } from "../vocabulary/report.ts";
import { reportOf } from "./compose-report.ts";
import { languageFound, languageIssues } from "./language-of.ts";
import { countedDates } from "./lines/counted-dates.ts";
import { momentsIn } from "./lines/printed-moment.ts";
import { wireCreditOf } from "./lines/wire-credit.ts";
import type { PageInput } from "./page-input.ts";
import { type FrontMatter, frontMatterOf } from "./plain/front-matter.ts";
import { blocksOf } from "./plain/plain-blocks.ts";
import { createMarking, type Marking } from "./plain/plain-marking.ts";
import { listsAmong, PLAIN_RULES } from "./plain/plain-rules.ts";
import type { DateFound } from "./publication.ts";

/** The text as read: without a byte order mark, every end of line a line feed, else unit for unit as it was. */
export function textAsRead(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

function markedFrom(page: Marking): Marking {
  page.blocks.forEach((block, index) => {
    PLAIN_RULES.some((rule) => rule(block, page, index));
  });
  return page;
}

function datesInFront({ fields }: FrontMatter, field: "published" | "modified"): DateFound[] {
  const entry = fields.get(field);
  const moment = entry && momentsIn(entry.value)[0];
  if (!entry || !moment) return [];
  return [{ moment, foundIn: "file", span: { start: entry.start, end: entry.end } }];
}

function furnitureOf(front: FrontMatter, blocks: readonly { start: number; end: number }[]): Part[] {
  return blocks
    .slice(0, front.blocks)
    .map(({ start, end }) => ({ kind: "furniture", start, end, credit: null, link: null }));
}

/** Whether the text goes on after the last block, as it does where it has more lines than any report. */
function truncation(text: string, blocks: readonly { end: number }[]): Issue[] {
  const end = blocks.at(-1)?.end ?? 0;
  if (!/\S/.test(text.slice(end))) return [];
  const message = "The text has more lines than any report; those after the last part were not read.";
  return [{ code: "text-truncated", message, span: { start: end, end: text.length } }];
}

/** Text of the parts that are told as the report's own. */
function paragraphsOf(text: string, parts: readonly Part[]): string[] {
  return parts.filter((part) => part.kind === "paragraph").map((part) => text.slice(part.start, part.end));
}

/**
 * Reads a page pasted or saved as plain text or Markdown. The text of the report is the page's own, unit for unit,
 * but for a byte order mark and the ends of lines; the parts are spans in it.
 */
export function readPlainPage(page: string, input: PageInput): Report {
  const text = textAsRead(page);
  const blocks = blocksOf(text);
  const front = frontMatterOf(blocks);
  const inFront = (field: Parameters<FrontMatter["fields"]["get"]>[0]) => front.fields.get(field)?.value ?? null;
  const marked = markedFrom(createMarking(blocks.slice(front.blocks), input.given.title ?? inFront("title")));
  const paragraphs = paragraphsOf(text, marked.parts);
  const dates = countedDates(marked.moments);
  const outlet = inFront("outlet");
  const language = languageFound(paragraphs.join("\n").slice(0, 20_000) || text, inFront("language"));
  return reportOf(
    {
      text,
      parts: [...furnitureOf(front, blocks), ...listsAmong(marked.parts)],
      title: inFront("title") ?? marked.title,
      outlet: outlet === null ? marked.outlet : { name: outlet, foundIn: "file" },
      author: inFront("author") ?? marked.author,
      published: [...datesInFront(front, "published"), ...dates.published],
      modified: [...datesInFront(front, "modified"), ...dates.modified],
      relativeDate: marked.relativeDate,
      section: inFront("section") ?? marked.section,
      language: language.language,
      url: inFront("url") ?? marked.url,
      credit: inFront("credit") ?? marked.agency ?? wireCreditOf(paragraphs),
      paraphrases: inFront("paraphrases"),
      issues: [...languageIssues(language), ...truncation(text, blocks)],
    },
    input,
  );
}
