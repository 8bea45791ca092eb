import type { Part, Report } from "../vocabulary/report.ts";
import type { Span } from "../vocabulary/span.ts";

/** A stretch of a report's text around a statement, with what each part of it is. */
export interface Passage extends Span {
  readonly text: string;
  /** Clipped to the passage; offsets count in the report. */
  readonly parts: readonly Part[];
}

/** Letters that stand before and after a statement, and the longest report that is given whole. */
const AROUND = 2500;
const WHOLE = 9000;

/** Whether a unit is the second half of a pair: a text is not cut there. */
const isSecondHalf = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The nearest edge of a part within the reach, else the place itself, never inside a letter. */
function cutAt(at: number, edges: readonly number[], text: string, isInside: (edge: number) => boolean): number {
  const near = edges.filter(isInside).toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  const place = near ?? Math.min(text.length, Math.max(0, at));
  return isSecondHalf(text, place) ? place - 1 : place;
}

/**
 * What a person needs to read to judge a statement: the whole of a short report, else what stands around the words. A
 * paragraph of millions of letters is cut.
 */
export function passageAround({ start, end }: Span, { text, parts }: Pick<Report, "text" | "parts">): Passage {
  const isShort = text.length <= WHOLE;
  const last = Math.min(end, start + WHOLE);
  const from = isShort
    ? 0
    : cutAt(
        start - AROUND,
        parts.map((part) => part.start),
        text,
        (edge) => edge <= start && edge >= start - AROUND,
      );
  const to = isShort
    ? text.length
    : cutAt(
        last + AROUND,
        parts.map((part) => part.end),
        text,
        (edge) => edge >= last && edge <= last + AROUND,
      );
  return {
    start: from,
    end: to,
    text: text.slice(from, to),
    parts: parts
      .filter((part) => part.start < to && part.end > from)
      .map((part) => ({ ...part, start: Math.max(from, part.start), end: Math.min(to, part.end) })),
  };
}
