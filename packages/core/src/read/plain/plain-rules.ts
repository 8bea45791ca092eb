import type { Part } from "../../vocabulary/report.ts";
import { opensAsCaption } from "../lines/caption-credit.ts";
import { noteLineOf } from "../lines/note-line.ts";
import { isFurniture, isRelatedHeading } from "../lines/page-words.ts";
import { endsAsSentence, isProse, wordCount } from "../lines/prose.ts";
import { sourceLineOf } from "../lines/source-line.ts";
import { endingCredit } from "../lines/wire-credit.ts";
import type { PlainBlock } from "./plain-blocks.ts";
import { keyOf, type Marking, markAs } from "./plain-marking.ts";

/** Marks a block where it is of the rule's kind, and says whether it was. */
type Rule = (block: PlainBlock, page: Marking, index: number) => boolean;

const LONGEST_CAPTION = 500;
const SHORTEST_LIST = 3;
const MARKDOWN_LINK = /^\[(.+)\]\((\S+)\)$/;

const printedTwice: Rule = (block, page) => {
  if (block.text.length < 25 || wordCount(block.text) < 4) return false;
  const key = keyOf(block.text);
  if (page.seen.has(key)) return markAs(page, "furniture", block);
  page.seen.add(key);
  return false;
};

function markHeadline(block: PlainBlock, from: number, page: Marking): true {
  const printed = block.text.slice(from);
  const [, text, link = null] = MARKDOWN_LINK.exec(printed) ?? [];
  const start = block.start + from + (text === undefined ? 0 : 1);
  return markAs(page, "related", { start, end: text === undefined ? block.end : start + text.length }, { link });
}

const relatedHeadline: Rule = (block, page) => {
  if (page.related === "none") return false;
  // Each headline of a list can have its own date below it.
  if (page.metaOf(block)?.marks.every((mark) => mark.kind === "date")) return markAs(page, "furniture", block);
  const isMarked = block.marker !== null && block.marker !== "#";
  const fits =
    page.related === "expected" || page.related === (isMarked ? "marked" : "bare")
      ? isMarked || (wordCount(block.text) >= 3 && !endsAsSentence(block.text) && page.metaOf(block) === null)
      : false;
  page.related = fits ? (isMarked ? "marked" : "bare") : "none";
  return fits && !isFurniture(block.text) && markHeadline(block, 0, page);
};

const relatedHeading: Rule = (block, page) => {
  if (isRelatedHeading(block.text)) {
    page.related = "expected";
    return markAs(page, "furniture", block);
  }
  const lead = /^([^:：|]{4,40})[:：|]\s*(?=\S)/u.exec(block.text);
  if (!lead?.[1] || !isRelatedHeading(lead[1]) || block.text.length > 250) return false;
  return markHeadline(block, lead[0].length, page);
};

const title: Rule = (block, page, index) => {
  if (index !== page.titleAt) return false;
  page.title = block.text;
  return markAs(page, "title", block);
};

const button: Rule = (block, page) => isFurniture(block.text) && markAs(page, "furniture", block);

const source: Rule = (block, page, index) => {
  const found = page.zoneOf(index) === "body" ? null : sourceLineOf(block.text);
  if (found === null) return false;
  if (found.outlet) page.outlet ??= { name: found.outlet, foundIn: found.isNotice ? "markup" : "text" };
  page.agency ??= found.agency;
  page.url ??= found.url;
  return markAs(page, "furniture", block);
};

const meta: Rule = (block, page, index) => {
  const found = page.metaOf(block);
  if (found === null) return false;
  if (page.zoneOf(index) === "body" && !found.moments.some((moment) => moment.label)) return false;
  const at = block.start;
  for (const { kind, start, end } of found.marks) markAs(page, kind, { start: at + start, end: at + end });
  for (const moment of found.moments) {
    const isWeak = moment.isWeak || page.zoneOf(index) === "foot";
    page.moments.push({ ...moment, isWeak, start: at + moment.start, end: at + moment.end, block: index });
  }
  if (found.relative) page.relativeDate ??= { start: at + found.relative.start, end: at + found.relative.end };
  page.author ??= found.byline?.author ?? null;
  page.agency ??= found.byline?.agency ?? null;
  page.section ??= found.section;
  if (found.outlet) page.outlet ??= { name: found.outlet, foundIn: "text" };
  return true;
};

/** What the outlet says of its own text. */
const note: Rule = (block, page, index) => {
  const found = noteLineOf(block.text);
  if (found === null) return false;
  const { moment } = found;
  if (moment) {
    const [start, end] = [block.start + moment.start, block.start + moment.end];
    page.moments.push({ ...moment, start, end, block: index, label: "modified", isWeak: false });
  }
  return markAs(page, "note", block, moment?.day?.kind === "day" ? { day: moment.day.day } : {});
};

const tableRow: Rule = (block, page) =>
  block.text.length < 2000 && /^\|.*\|$|\t[^\t]+\t/u.test(block.text) && markAs(page, "table", block);

const quotation: Rule = (block, page) => block.marker === ">" && markAs(page, "quotation", block);

const markedHeading: Rule = (block, page) => /^#/.test(block.marker ?? "") && markAs(page, "heading", block);

/** A name alone at the end of the text, `— Meridian Wire`, is its credit. */
const creditLine: Rule = (block, page, index) => {
  if (page.zoneOf(index) === "head" || wordCount(block.text) > 8 || isProse(block.text)) return false;
  const agency = endingCredit(block.text);
  if (agency === null) return false;
  page.agency ??= agency;
  return markAs(page, "byline", block);
};

const caption: Rule = (block, page, index) => {
  if (block.text.length > LONGEST_CAPTION || wordCount(block.text) > 60) return false;
  const credit = page.creditOf(block);
  const isHead = page.zoneOf(index) === "head";
  const unsigned = block.text.replace(/\s*\([^()]*\)\s*$/, "");
  const isRepeated = isHead && keyOf(page.blocks[index + 1]?.text ?? "") === keyOf(block.text);
  const standsAbove = isHead && page.zoneOf(page.blocks.length - 1) !== "head";
  const isCaption =
    credit?.isSure || (credit && (standsAbove || !endsAsSentence(unsigned))) || opensAsCaption(block.text);
  if (!isCaption && !(isRepeated && !endsAsSentence(block.text))) return false;
  return markAs(page, "caption", block, { credit: credit?.credit ?? null });
};

/** A dash can open a line of speech; one alone makes no list. */
const listItem: Rule = (block, page, index) => {
  if (block.marker === null) return false;
  const neighbours = [page.blocks[index - 1], page.blocks[index + 1]];
  const isList = !/^[–—-]$/.test(block.marker) || neighbours.some((other) => other?.marker === block.marker);
  return isList && markAs(page, "list-item", block);
};

const prose: Rule = (block, page) => isProse(block.text) && markAs(page, "paragraph", block);

const shortLine: Rule = (block, page, index) => {
  const words = wordCount(block.text);
  const ends = endsAsSentence(block.text);
  if (index < page.titleAt) return markAs(page, "furniture", block);
  if (page.zoneOf(index) === "foot" && words <= 6 && !ends) return markAs(page, "furniture", block);
  const isHeading = words <= 15 && !ends && page.blocks.length > 1 && index < page.blocks.length - 1;
  return markAs(page, isHeading ? "heading" : "paragraph", block);
};

/** A run of short lines is no run of headings: it is a list, or a table pasted cell by cell. */
export function listsAmong(parts: readonly Part[]): Part[] {
  const isListed = (i: number) => {
    const run = (step: 1 | -1) => {
      let length = 0;
      while (parts[i + step * (length + 1)]?.kind === "heading" && length < SHORTEST_LIST) length += 1;
      return length;
    };
    return run(1) + run(-1) + 1 >= SHORTEST_LIST;
  };
  return parts.map((part, i) => (part.kind === "heading" && isListed(i) ? { ...part, kind: "list-item" } : part));
}

/** The rules in the order in which they are asked; the first that fits marks the block, and the last always does. */
export const PLAIN_RULES: readonly Rule[] = [
  title,
  printedTwice,
  relatedHeadline,
  relatedHeading,
  button,
  source,
  note,
  meta,
  tableRow,
  quotation,
  markedHeading,
  creditLine,
  caption,
  listItem,
  prose,
  shortLine,
];
