import { Readability } from "@mozilla/readability";
import type { Issue } from "../../vocabulary/issue.ts";
import { wordCount } from "../lines/prose.ts";
import { blocksIn, type HtmlBlock } from "./html-blocks.ts";
import { seenText } from "./seen-text.ts";

export interface ArticleBody {
  readonly blocks: readonly HtmlBlock[];
  readonly issues: readonly Issue[];
}

/** The longest caption, in units of text; what is longer is a report. */
const LONGEST_CAPTION = 600;
/** A headline stands over a picture or two; more are those of other reports. */
const MOST_LEADS = 3;

/** The article in the page by Mozilla's Readability; the whole body where it finds none. It rewrites the document. */
export function articleBodyOf(document: Document): ArticleBody {
  const whole = () => (document.body ? blocksIn(document.body) : []);
  try {
    const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true };
    const content = new Readability<Element>(document, options).parse()?.content;
    return { blocks: content ? blocksIn(content) : whole(), issues: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The article could not be told from the rest of the page (${reason}); all its text was taken.`;
    return { blocks: whole(), issues: [{ code: "markup-unusable", message, span: null }] };
  }
}

/** Of a report in the metadata: how many words make it one, and of how few of them shown the page is but a beginning. */
const LEAST_WORDS = 60;
const THIN = 0.5;

const wordsIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordCount(text), 0);

/**
 * The body as the page shows it, or where it shows but the beginning of what its metadata has, as that has it.
 * @param told the paragraphs in the metadata
 */
export function fullerBody({ blocks, issues }: ArticleBody, told: readonly string[]): ArticleBody {
  const isText = ({ kind }: HtmlBlock) => kind === "paragraph" || kind === "list-item" || kind === "quotation";
  const [shown, inMetadata] = [wordsIn(blocks.filter(isText).map(({ text }) => text)), wordsIn(told)];
  if (inMetadata < LEAST_WORDS || shown >= inMetadata * THIN) return { blocks, issues };
  const message = `The page shows ${shown} words of its report and has ${inMetadata} in its metadata (JSON-LD), which were taken; nothing in the shown page may carry them.`;
  const paragraphs = told.map((text): HtmlBlock => ({ kind: "paragraph", text, link: null }));
  const others = blocks.filter((block) => !isText(block));
  return { blocks: [...others, ...paragraphs], issues: [...issues, { code: "body-not-shown", message, span: null }] };
}

/** The texts of the captions above the article that Readability left outside it. */
export function leadCaptions(captionsAbove: readonly Element[], blocks: readonly HtmlBlock[]): readonly string[] {
  const inside = new Set(blocks.map((block) => block.text));
  return captionsAbove
    .filter((caption) => !caption.closest("aside, nav, footer"))
    .map((caption) => seenText(caption.textContent ?? ""))
    .filter((text) => text !== "" && text.length <= LONGEST_CAPTION && !inside.has(text))
    .slice(0, MOST_LEADS);
}
