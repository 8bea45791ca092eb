import type { Part, PartKind } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import type { Byline } from "../lines/byline.ts";
import { captionCreditOf } from "../lines/caption-credit.ts";
import { type LabelledMoment, metaLineOf } from "../lines/meta-line.ts";
import { noteLineOf } from "../lines/note-line.ts";
import { isFurniture, isRelatedHeading } from "../lines/page-words.ts";
import { isProse, wordCount } from "../lines/prose.ts";
import { type SourceLine, sourceLineOf } from "../lines/source-line.ts";
import type { HtmlBlock } from "./html-blocks.ts";
import type { RelatedLink } from "./related-links.ts";

const BETWEEN = "\n\n";

/** A report's text while it is put together from the blocks of a page, and what its lines told. */
export interface HtmlText {
  text: string;
  readonly parts: Part[];
  readonly seen: Set<string>;
  readonly moments: (LabelledMoment & { readonly block: number })[];
  readonly bylines: Byline[];
  readonly sources: SourceLine[];
  relativeDate: Span | null;
  section: string | null;
}

export function createHtmlText(): HtmlText {
  return {
    text: "",
    parts: [],
    seen: new Set(),
    moments: [],
    bylines: [],
    sources: [],
    relativeDate: null,
    section: null,
  };
}

/** Adds a block to the text and gives where it starts. */
function addText(page: HtmlText, text: string): number {
  if (page.text !== "") page.text += BETWEEN;
  const start = page.text.length;
  page.text += text;
  return start;
}

/** Adds a block that is one part. */
export function addPart(
  page: HtmlText,
  kind: PartKind,
  text: string,
  more: Partial<Pick<Part, "credit" | "link" | "day">> = {},
): void {
  const start = addText(page, text);
  page.parts.push({ kind, start, end: start + text.length, credit: null, link: null, ...more });
}

/** Whether a text is new to the page; short ones may recur. */
export function isNew(page: HtmlText, text: string): boolean {
  if (text.length < 25) return true;
  if (page.seen.has(text)) return false;
  page.seen.add(text);
  return true;
}

export function addCaption(page: HtmlText, text: string): void {
  addPart(page, "caption", text, { credit: captionCreditOf(text)?.credit ?? null });
}

/** `Read also: a headline`, as the link it is; null for any other block. */
function inlineRelated({ text, link }: HtmlBlock): RelatedLink | null {
  const lead = /^([^:：|]{4,40})[:：|]\s*(?=\S)/u.exec(text);
  if (!lead?.[1] || text.length > 250 || !isRelatedHeading(lead[1])) return null;
  return { text: text.slice(lead[0].length), href: link?.href ?? "" };
}

/** Adds a line that tells of the report, before its text begins; says whether the block was one. */
function addMeta(page: HtmlText, text: string, block: number): boolean {
  const meta = metaLineOf(text);
  if (meta === null) return false;
  const at = addText(page, text);
  for (const { kind, start, end } of meta.marks) {
    page.parts.push({ kind, start: at + start, end: at + end, credit: null, link: null });
  }
  for (const moment of meta.moments) {
    page.moments.push({ ...moment, start: at + moment.start, end: at + moment.end, block });
  }
  if (meta.relative) page.relativeDate ??= { start: at + meta.relative.start, end: at + meta.relative.end };
  if (meta.byline) page.bylines.push(meta.byline);
  page.section ??= meta.section;
  return true;
}

/** Adds what the outlet says of its own text, with its day where it says so; says whether the block was that. */
function addNote(page: HtmlText, text: string, block: number): boolean {
  const note = noteLineOf(text);
  if (note === null) return false;
  const { moment } = note;
  addPart(page, "note", text, moment?.day?.kind === "day" ? { day: moment.day.day } : {});
  const at = page.text.length - text.length;
  if (moment) {
    const [start, end] = [at + moment.start, at + moment.end];
    page.moments.push({ ...moment, start, end, block, label: "modified", isWeak: false });
  }
  return true;
}

/** Adds what stands in the article without being its text: headlines, embeds, captions, notes; says whether the block was that. */
function addBeside(page: HtmlText, block: HtmlBlock, index: number): boolean {
  const { kind, text, link, by = null } = block;
  const related = inlineRelated(block);
  if (related) addPart(page, "related", related.text, { link: related.href || null });
  else if (kind === "embed") addPart(page, "embed", text, { link: link?.href ?? null, credit: by });
  else if (kind === "caption") addCaption(page, text);
  else return addNote(page, text, index);
  return true;
}

/** Adds the blocks of the article, sorted into parts; buttons and headings over other reports are left out. */
export function addBlocks(page: HtmlText, blocks: readonly HtmlBlock[], isTitle: (text: string) => boolean): void {
  let hasBegun = false;
  const isFoot = (index: number, text: string) => index >= blocks.length - 3 && wordCount(text) <= 15;
  for (const [index, block] of blocks.entries()) {
    const { kind, text } = block;
    if (isTitle(text) || isFurniture(text) || isRelatedHeading(text) || !isNew(page, text)) continue;
    if (addBeside(page, block, index)) continue;
    if ((hasBegun && !isFoot(index, text)) || !addMeta(page, text, index)) {
      hasBegun ||= isProse(text);
      const source = isFoot(index, text) ? sourceLineOf(text) : null;
      if (source) page.sources.push(source);
      addPart(page, source ? "furniture" : kind, text);
    }
  }
}
