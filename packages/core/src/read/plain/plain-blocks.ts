import type { Span } from "../../vocabulary/span.ts";
import { MONTH_NAMES } from "../lines/month-names.ts";

/** A stretch of a plain page that stands by itself: a line, or the lines of a paragraph broken by width. */
export interface PlainBlock extends Span {
  readonly text: string;
  /** The mark of a list, a heading or a quotation before it (`1.`, `•`, `##`, `>`), outside the span. */
  readonly marker: string | null;
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
}

interface Line extends Span {
  readonly text: string;
  readonly isApart: boolean;
}

/** The longest width that anybody breaks lines at. */
const WIDEST = 120;
const NARROWEST = 40;
/** `23. April` is a date and no list. */
const MARKER = new RegExp(
  String.raw`^(?:#{1,6}|>|[•‣◦▪●○■·*+–—-]|\(?\d{1,2}[.)](?!\s*(?:${MONTH_NAMES})(?!\p{L}))|[a-zа-я]\))(?=\s)\s*`,
  "iu",
);
/** What every mark begins with: the whole pattern names the months of all languages and takes long to compile. */
const MAY_BE_MARKED = /^(?:[#>•‣◦▪●○■·*+–—-]|\(?\d{1,2}[.)]|.\))/;
const markerOf = (line: string): string => (MAY_BE_MARKED.test(line) ? (MARKER.exec(line)?.[0] ?? "") : "");
/** The marks of Markdown around a whole line. */
const EMPHASIS = /^([*_]{1,3})(?=[^\s*_])[^*_]*[^\s*_]\1$/u;
/** More lines than any report has; what follows them is no longer sorted into parts. */
const MOST_LINES = 10_000;
const LINE_END = /\n|\u2028|\u2029|\f|\v/g;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  let from = 0;
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== "") {
      const start = from + (raw.length - raw.trimStart().length);
      lines.push({ start, end: start + trimmed.length, text: trimmed, isApart });
    }
    isApart = trimmed === "";
  };
  for (const end of text.matchAll(LINE_END)) {
    take(end.index);
    from = end.index + 1;
    if (lines.length === MOST_LINES) return lines;
  }
  take(text.length);
  return lines;
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(line: Line, next: Line, width: number): boolean {
  const firstWord = next.text.split(/\s/, 1)[0] ?? "";
  return line.text.length + 1 + firstWord.length > width;
}

/**
 * The width that the text's lines are broken at, or null where each line is a paragraph. Lines are broken by width when
 * none is long and nearly every line that goes on had no room for the next word.
 */
function brokenAt(lines: readonly Line[]): number | null {
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (width > WIDEST || width < NARROWEST) return null;
  const pairs = lines.slice(1).flatMap((next, i) => {
    const line = lines[i];
    return !line || next.isApart || markerOf(next.text) !== "" ? [] : [isFull(line, next, width)];
  });
  const full = pairs.filter((isPairFull) => isPairFull).length;
  return full >= 3 && full >= pairs.length * 0.8 ? width : null;
}

function blockOf(text: string, lines: readonly Line[]): PlainBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new RangeError("a block has a line");
  const marker = markerOf(first.text);
  const inside = text.slice(first.start + marker.length, last.end);
  const emphasis = EMPHASIS.exec(inside.slice(0, WIDEST * 3))?.[1]?.length ?? 0;
  const start = first.start + marker.length + emphasis;
  const end = last.end - emphasis;
  return { start, end, text: text.slice(start, end), marker: marker.trim() || null, isApart: first.isApart };
}

/** The blocks of a plain page in order. Their spans leave out the marks of lists and the space around them. */
export function blocksOf(text: string): PlainBlock[] {
  const lines = linesOf(text);
  const width = brokenAt(lines);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const goesOn =
      width !== null &&
      before !== undefined &&
      !line.isApart &&
      markerOf(line.text) === "" &&
      isFull(before, line, width);
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => blockOf(text, group));
}
