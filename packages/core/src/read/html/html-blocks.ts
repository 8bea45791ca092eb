import type { PartKind } from "../../vocabulary/report.ts";
import { embedOf } from "./embeds.ts";
import { seenText } from "./seen-text.ts";

/** A stretch of a page's markup that stands by itself, its space collapsed. */
export interface HtmlBlock {
  readonly kind: PartKind;
  readonly text: string;
  /** Where the block leads, when all of it is one link, or all behind a lead-in. */
  readonly link: { readonly text: string; readonly href: string } | null;
  /** Of an embed, who posted it. */
  readonly by?: string | null;
}

const SKIPPED = new Set(
  "script style template noscript svg math iframe object embed video audio canvas form button input select textarea nav".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);
const KINDS: { readonly [name: string]: PartKind } = {
  blockquote: "quotation",
  figcaption: "caption",
  caption: "heading",
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
};
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:wp-caption-text|caption-text|(?:image|photo|img|media|figure|picture|article)[\w-]*caption[\w-]*)(?:$|\s)/i;
/** A table with longer cells than this sets a page, it tabulates nothing. */
const LONGEST_CELL = 300;

/** Whether an element is the caption of a picture, by its name or by what news sites call its class. */
export function isCaptionElement(element: Element): boolean {
  return element.localName === "figcaption" || CAPTION_CLASS.test(element.getAttribute("class") ?? "");
}

function kindOf(element: Element, name: string): PartKind | null {
  return isCaptionElement(element) ? "caption" : (KINDS[name] ?? null);
}

function isLayout(table: Element): boolean {
  const cells = [...table.querySelectorAll("td, th")];
  return cells.length < 2 || cells.some((cell) => (cell.textContent ?? "").trim().length > LONGEST_CELL);
}

/** The blocks of an element in the order of the page. */
export function blocksIn(root: Element): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let buffer = "";
  let link: HtmlBlock["link"] = null;

  function flush(kind: PartKind): void {
    const text = seenText(buffer);
    if (text !== "") blocks.push({ kind, text, link: link && text.endsWith(link.text) ? link : null });
    buffer = "";
    link = null;
  }

  function visitRow(row: Element): void {
    const cells = [...row.children].map((cell) => seenText(cell.textContent ?? "")).filter((text) => text !== "");
    buffer = cells.join(" | ");
    flush("table");
  }

  function visitTable(table: Element): void {
    for (const caption of table.querySelectorAll("caption")) visitElement(caption, "caption");
    for (const row of table.querySelectorAll("tr")) visitRow(row);
  }

  function visitEmbed(element: Element, name: string, kind: PartKind): boolean {
    const embed = embedOf(element, name);
    if (embed === null) return false;
    flush(kind);
    const { text, address, by } = embed;
    blocks.push({ kind: "embed", text, link: { text, href: address }, by });
    return true;
  }

  function visitElement(element: Element, kind: PartKind): void {
    const name = element.localName.toLowerCase();
    if (visitEmbed(element, name, kind) || SKIPPED.has(name)) return;
    if (name === "br") {
      buffer += " ";
    } else if (name === "table" && !isLayout(element)) {
      flush(kind);
      visitTable(element);
    } else if (BLOCKS.has(name) || kindOf(element, name) !== null) {
      flush(kind);
      const own = kindOf(element, name) ?? kind;
      visitChildren(element, own);
      flush(own);
    } else {
      visitChildren(element, kind);
      const href = name === "a" ? element.getAttribute("href") : null;
      if (href) link = { text: seenText(element.textContent ?? ""), href };
    }
  }

  function visitChildren(element: Element, kind: PartKind): void {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) buffer += child.nodeValue ?? "";
      else if (child.nodeType === 1) visitElement(child as Element, kind);
    }
  }

  visitElement(root, "paragraph");
  flush("paragraph");
  return blocks;
}
