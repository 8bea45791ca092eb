import type { Span } from "../../vocabulary/span.ts";
import type { PlainBlock } from "./plain-blocks.ts";

/** What a researcher, or our own sample, writes above a text about the report it is. */
type FrontField =
  | "title"
  | "outlet"
  | "published"
  | "modified"
  | "author"
  | "section"
  | "url"
  | "language"
  | "credit"
  | "paraphrases";

const FIELDS: { readonly [key: string]: FrontField } = {
  title: "title",
  headline: "title",
  outlet: "outlet",
  source: "outlet",
  publisher: "outlet",
  publication: "outlet",
  "publication name": "outlet",
  published: "published",
  date: "published",
  "publication date": "published",
  "published on": "published",
  updated: "modified",
  modified: "modified",
  author: "author",
  authors: "author",
  byline: "author",
  section: "section",
  category: "section",
  url: "url",
  link: "url",
  "source url": "url",
  language: "language",
  lang: "language",
  agency: "credit",
  wire: "credit",
  paraphrases: "paraphrases",
};

const KEY_AND_VALUE = /^([\p{L}][\p{L} ]{1,24}):[ \t]+(\S.{0,400})$/u;

export interface FrontMatter {
  readonly fields: ReadonlyMap<FrontField, Span & { readonly value: string }>;
  /** How many blocks it takes; they are the page's furniture. */
  readonly blocks: number;
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();

/** A value without its quotation marks, and as it stands in the line; the items of a list: `[A. Writer, "B. Other"]`. */
function valueIn(written: string): { readonly value: string; readonly printed: string } {
  const list = /^\[(.*)\]$/.exec(written.trim())?.[1];
  if (list === undefined) return { value: unquoted(written), printed: unquoted(written) };
  return { value: list.split(",").map(unquoted).join(", "), printed: list.trim() };
}

function entryOf(
  block: PlainBlock,
): { field: FrontField | undefined; start: number; end: number; value: string } | null {
  const [, key = "", value = ""] = KEY_AND_VALUE.exec(block.text) ?? [];
  if (key === "") return null;
  const told = valueIn(value);
  const start = block.start + block.text.lastIndexOf(told.printed);
  return { field: FIELDS[key.toLowerCase()], start, end: start + told.printed.length, value: told.value };
}

/** The block of `Key: value` lines at the top of a text, between `---` lines or bare; empty where there is none. */
export function frontMatterOf(blocks: readonly PlainBlock[]): FrontMatter {
  const fields = new Map<FrontField, Span & { value: string }>();
  const isFence = (block: PlainBlock | undefined) => block !== undefined && /^-{3,}$/.test(block.text);
  const isFenced = isFence(blocks[0]);
  let taken = isFenced ? 1 : 0;
  for (const block of blocks.slice(taken)) {
    const entry = entryOf(block);
    const startsApart = block.isApart && taken > 0;
    if (entry === null || (!isFenced && (entry.field === undefined || startsApart))) break;
    if (entry.field && !fields.has(entry.field)) {
      fields.set(entry.field, { start: entry.start, end: entry.end, value: entry.value });
    }
    taken += 1;
  }
  if (isFenced && isFence(blocks[taken])) taken += 1;
  return fields.size === 0 ? { fields, blocks: 0 } : { fields, blocks: taken };
}
