import type { Part, PartKind } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import { type CaptionCredit, captionCreditOf } from "../lines/caption-credit.ts";
import { type LabelledMoment, type MetaLine, metaLineOf } from "../lines/meta-line.ts";
import { isFurniture, isRelatedHeading } from "../lines/page-words.ts";
import { bareText, hasFormOfName } from "../lines/printed-name.ts";
import { endsAsSentence, isProse, wordCount } from "../lines/prose.ts";
import { sourceLineOf } from "../lines/source-line.ts";
import type { PlainBlock } from "./plain-blocks.ts";

type Zone = "head" | "body" | "foot";

/** A plain page while its blocks are being marked, one after the other. */
export interface Marking {
  readonly blocks: readonly PlainBlock[];
  readonly zoneOf: (index: number) => Zone;
  readonly metaOf: (block: PlainBlock) => MetaLine | null;
  readonly creditOf: (block: PlainBlock) => CaptionCredit | null;
  readonly titleAt: number;
  readonly parts: Part[];
  readonly seen: Set<string>;
  readonly moments: (LabelledMoment & { readonly block: number })[];
  relativeDate: Span | null;
  title: string | null;
  outlet: { name: string; foundIn: "text" | "markup" } | null;
  author: string | null;
  agency: string | null;
  section: string | null;
  url: string | null;
  /** The kind of list that related headlines are read from, once their heading was met. */
  related: "none" | "expected" | "marked" | "bare";
}

export function markAs(
  page: Marking,
  kind: PartKind,
  span: Span,
  more: Partial<Pick<Part, "credit" | "link" | "day">> = {},
): true {
  page.parts.push({ kind, start: span.start, end: span.end, credit: null, link: null, ...more });
  return true;
}

const LONGEST_TITLE = 250;

/** The text by which a block is known again. */
export function keyOf(text: string): string {
  return text.length > 2000 ? text : bareText(text);
}

const canBeCaption = (text: string) => text.length <= LONGEST_TITLE * 2 && wordCount(text) <= 50;
const isCaptionLike = (text: string) => canBeCaption(text) && captionCreditOf(text) !== null;

/** What a block's text gives, asked once. */
function onceForEach<T>(ask: (text: string) => T): (block: PlainBlock) => T {
  const known = new Map<PlainBlock, { readonly is: T }>();
  return (block) => {
    const before = known.get(block);
    if (before) return before.is;
    const is = ask(block.text);
    known.set(block, { is });
    return is;
  };
}

function canBeTitle({ text, marker }: PlainBlock): boolean {
  if (marker !== null && marker !== "#") return false;
  return (
    text.length <= LONGEST_TITLE &&
    wordCount(text) <= 30 &&
    /\p{L}/u.test(text) &&
    !/[.。]["”'’)\]]*$/u.test(text.replace(/(?:\b\p{Lu}\.){2,}$/u, ""))
  );
}

/** Where the title stands: the first line of the head that is nothing else, above something. -1 where there is none. */
function titleIndex(
  blocks: readonly PlainBlock[],
  given: string | null,
  isElse: (block: PlainBlock) => boolean,
): number {
  if (given !== null) {
    const key = bareText(given);
    return blocks.slice(0, 12).findIndex((block) => bareText(block.text.slice(0, LONGEST_TITLE)) === key);
  }
  const hash = blocks.slice(0, 12).findIndex((block) => block.marker === "#");
  if (hash >= 0) return hash;
  const first = blocks.findIndex((block) => !isElse(block));
  const block = blocks[first];
  if (!block || first === blocks.length - 1 || !canBeTitle(block)) return -1;
  const next = blocks.findIndex((other, i) => i > first && !isElse(other));
  const second = blocks[next];
  return second && isMasthead(block, second) && next < blocks.length - 1 ? next : first;
}

/** Whether a line is the name of the site above the title rather than the title itself. */
function isMasthead(line: PlainBlock, next: PlainBlock): boolean {
  const isShortName = wordCount(line.text) <= 3 && hasFormOfName(line.text, 3);
  return (
    isShortName &&
    canBeTitle(next) &&
    wordCount(next.text) >= 5 &&
    !endsAsSentence(next.text) &&
    !isCaptionLike(next.text)
  );
}

/** A page before its first block is marked: where its prose begins and ends, and which line is the title. */
export function createMarking(blocks: readonly PlainBlock[], givenTitle: string | null): Marking {
  const metaOf = onceForEach(metaLineOf);
  const creditOf = onceForEach(captionCreditOf);
  const isElse = (block: PlainBlock) =>
    isFurniture(block.text) ||
    isRelatedHeading(block.text) ||
    sourceLineOf(block.text) !== null ||
    metaOf(block) !== null;
  const titleAt = titleIndex(blocks, givenTitle, isElse);
  const isReport = blocks.map(
    (block, i) =>
      i !== titleAt && isProse(block.text) && !isElse(block) && !(canBeCaption(block.text) && creditOf(block) !== null),
  );
  const [firstProse, lastProse] = [isReport.indexOf(true), isReport.lastIndexOf(true)];
  return {
    blocks,
    titleAt,
    metaOf,
    creditOf,
    zoneOf: (index) => (firstProse < 0 || index < firstProse ? "head" : index > lastProse ? "foot" : "body"),
    parts: [],
    seen: new Set(),
    moments: [],
    relativeDate: null,
    title: null,
    outlet: null,
    author: null,
    agency: null,
    section: null,
    url: null,
    related: "none",
  };
}
