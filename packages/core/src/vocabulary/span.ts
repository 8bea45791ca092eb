import { z } from "zod";

/** A stretch of a report's text, in UTF-16 units of the text as read: `start` included, `end` not. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, "a span ends before it begins");
export type Span = z.infer<typeof Span>;

/** Whether two spans share a character. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function spanInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Offsets in UTF-16 units as offsets in Unicode code points, as BRAT and the exchange formats count them. */
export function codePointOffsets(text: string, offsets: readonly number[]): number[] {
  const order = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  const points: number[] = new Array(offsets.length);
  let unit = 0;
  let point = 0;
  for (const { offset, index } of order) {
    while (unit < offset && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    points[index] = point;
  }
  return points;
}
