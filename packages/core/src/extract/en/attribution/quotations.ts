import { partitionPoint } from "../../../vocabulary/partition-point.ts";
import type { Part } from "../../../vocabulary/report.ts";
import type { Span } from "../../../vocabulary/span.ts";

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** It goes on from the paragraph before, which ends without a closing mark. */
  readonly continues: boolean;
}

const codesOf = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const OPENING = codesOf("“«„");
const CLOSING = codesOf("”»");
const STRAIGHT = 0x22;

/** The quotations of one part; one that is not closed runs to its end. */
function quotationsIn(text: string, part: Part, wasOpen: boolean): { found: Quotation[]; isOpen: boolean } {
  const found: Quotation[] = [];
  let start = -1;
  for (let at = part.start; at < part.end; at++) {
    const mark = text.charCodeAt(at);
    // Nearly every unit is a letter or a space.
    if (mark !== STRAIGHT && mark < 0x80) continue;
    const isStraight = mark === STRAIGHT;
    if (start < 0 && (isStraight || OPENING.has(mark))) start = at;
    else if (start >= 0 && (isStraight || CLOSING.has(mark))) {
      found.push({ start, end: at + 1, continues: wasOpen && start === part.start });
      start = -1;
    }
  }
  if (start >= 0) found.push({ start, end: part.end, continues: wasOpen && start === part.start });
  return { found, isOpen: start >= 0 };
}

/** The last quotation that begins at or before a place, of quotations in order. */
export function quotationFrom(quotations: readonly Quotation[], at: number): Quotation | undefined {
  return quotations[partitionPoint(quotations, ({ start }) => start <= at) - 1];
}

/** Every quotation of a report, in order; one that opens a paragraph behind an unclosed one goes on with it. */
export function quotationsOf(text: string, parts: readonly Part[]): Quotation[] {
  let wasOpen = false;
  return parts.flatMap((part) => {
    const { found, isOpen } = quotationsIn(text, part, wasOpen);
    wasOpen = isOpen && part.kind === "paragraph";
    return found;
  });
}
