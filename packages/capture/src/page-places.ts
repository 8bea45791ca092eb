import type { Capture, Part, Report, Span } from "@hearsay/core";
import { byteOffsetsOf } from "./byte-offsets.ts";
import { decodeText } from "./decode-text.ts";
import { documentKindOf } from "./documents/document-kind.ts";
import { charsetOf, isHtml } from "./media-type.ts";
import { type SeenUnits, seenUnitsOf, unseenTaken } from "./seen-units.ts";

/** Where words of a report stand in the bytes of its page: `from` included, `to` not. */
export interface BytePlace {
  readonly from: number;
  readonly to: number;
}

/** Where the working text of a report stands in the page that it was read from. */
export interface PagePlaces {
  /** How the bytes were decoded. */
  readonly charset: string;
  /** The bytes that carry each stretch of the text, in the same order; null where they stand nowhere in the shown page. */
  placesOf(spans: readonly Span[]): (BytePlace | null)[];
  /** The parts whose words the page does not show: a title out of its metadata, as a rule. */
  readonly unplaced: readonly Part[];
}

/** What is shorter is not looked for by itself: it could stand anywhere. */
const SHORTEST = 12;

/** A stretch of the report's text whose seen units stand together in the page. */
interface Placed {
  readonly start: number;
  readonly end: number;
  /** Its first unit among the units of the page. */
  readonly at: number;
}

/** Looks a stretch up in the page, from where the last one ended and else from the start; in halves where it is in none. */
function placed(text: string, start: number, end: number, units: SeenUnits, from: number): Placed[] {
  const wanted = unseenTaken(text.slice(start, end));
  if (wanted === "") return [];
  const next = units.text.indexOf(wanted, from);
  const at = next >= 0 ? next : units.text.indexOf(wanted);
  if (at >= 0) return [{ start, end, at }];
  if (wanted.length < SHORTEST * 2) return [];
  const middle = text.indexOf(" ", (start + end) >> 1);
  if (middle < 0 || middle >= end - 1) return [];
  const left = placed(text, start, middle, units, from);
  const last = left.at(-1);
  const after = last ? last.at + unseenTaken(text.slice(last.start, last.end)).length : from;
  return [...left, ...placed(text, middle + 1, end, units, after)];
}

function allPlaced({ text, parts }: Report, units: SeenUnits): { found: Placed[]; unplaced: Part[] } {
  const found: Placed[] = [];
  const unplaced: Part[] = [];
  let from = 0;
  for (const part of parts) {
    // A row of a table is its cells, and the bars between them are ours.
    const cells = part.kind === "table" ? text.slice(part.start, part.end).split(" | ") : [];
    let start = part.start;
    const stretches = cells.map((cell) => {
      const at = text.indexOf(cell, start);
      start = at + cell.length;
      return [at, start] as const;
    });
    const own = (stretches.length > 0 ? stretches : [[part.start, part.end] as const]).flatMap(([a, b]) =>
      placed(text, a, b, units, from),
    );
    const last = own.at(-1);
    if (!last) unplaced.push(part);
    else if (part.kind !== "title") from = last.at;
    found.push(...own);
  }
  return { found, unplaced };
}

/** The first and last unit of the page that carry a stretch; null unless all of its ends are in placed text. */
function unitsOf(span: Span, text: string, found: readonly Placed[]): readonly [number, number] | null {
  const touching = found.filter((one) => one.start < span.end && span.start < one.end);
  const [first, last] = [touching[0], touching.at(-1)];
  if (!first || !last || unseenTaken(text.slice(span.start, span.end)) === "") return null;
  const isShort = unseenTaken(text.slice(span.start, first.start) + text.slice(last.end, span.end)) !== "";
  if (isShort) return null;
  const before = unseenTaken(text.slice(first.start, Math.max(first.start, span.start))).length;
  const through = unseenTaken(text.slice(last.start, Math.min(last.end, span.end))).length;
  const [a, b] = [first.at + before, last.at + through - 1];
  return a <= b ? [a, b] : null;
}

/**
 * Where the text of a report stands in the bytes that it was read from. It follows from both alone, whichever version of
 * the reader made the text: the source is walked without its tags and each part is looked up in it. Null for a document
 * (PDF, Word, mail), whose words do not stand in its bytes as they are read.
 * @throws HearsayError where the bytes are no text
 */
export function pagePlacesOf(
  report: Report,
  { mediaType }: Pick<Capture, "mediaType">,
  bytes: Uint8Array,
): PagePlaces | null {
  if (documentKindOf(bytes, mediaType) !== null) return null;
  const decoded = decodeText(bytes, charsetOf(mediaType), report.title);
  const units = seenUnitsOf(decoded.text, isHtml(mediaType, decoded.text));
  const { found, unplaced } = allPlaced(report, units);
  return {
    charset: decoded.charset,
    unplaced,
    placesOf(spans) {
      const ends = spans.map((span) => {
        const pair = unitsOf(span, report.text, found);
        return pair && ([units.starts[pair[0]] as number, units.ends[pair[1]] as number] as const);
      });
      const offsets = [...new Set(ends.flatMap((pair) => pair ?? []))].sort((a, b) => a - b);
      const byteOf = new Map(byteOffsetsOf(bytes, decoded, offsets).map((byte, i) => [offsets[i] as number, byte]));
      return ends.map((pair) => pair && { from: byteOf.get(pair[0]) ?? 0, to: byteOf.get(pair[1]) ?? 0 });
    },
  };
}
