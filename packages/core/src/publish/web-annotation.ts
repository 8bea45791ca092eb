import type { KnownStatement } from "../ledger/ledger.ts";
import type { Report } from "../vocabulary/report.ts";
import { codePointOffsets, type Span } from "../vocabulary/span.ts";

/** Letters that stand with a quote to tell it from the same words elsewhere. */
const AROUND = 32;

/**
 * Words of a text as the Web Annotation Data Model names them (W3C Recommendation, 4.2.4 and 4.2.5): by their places, which
 * count Unicode code points, and by themselves with what stands around them.
 */
export interface TextSelectors {
  readonly position: { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };
  readonly quote: {
    readonly type: "TextQuoteSelector";
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
}

/** A statement as an annotation of its report. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying";
  readonly body: readonly { readonly type: "TextualBody"; readonly value: string; readonly purpose: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextSelectors["position"], TextSelectors["quote"]];
  };
}

export interface AnnotationPage {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly type: "AnnotationPage";
  readonly items: readonly WebAnnotation[];
}

/** How a span of a text is named to others. */
export function selectorsOf({ start, end }: Span, text: string): TextSelectors {
  const [from = 0, to = 0] = codePointOffsets(text, [start, end]);
  const prefix = [...text.slice(Math.max(0, start - AROUND * 2), start)].slice(-AROUND).join("");
  const suffix = [...text.slice(end, end + AROUND * 2)].slice(0, AROUND).join("");
  return {
    position: { type: "TextPositionSelector", start: from, end: to },
    quote: { type: "TextQuoteSelector", exact: text.slice(start, end), prefix, suffix },
  };
}

/** The place of a code point in a text, in UTF-16 units. */
function unitOf(text: string, point: number): number {
  let unit = 0;
  for (let seen = 0; seen < point && unit < text.length; seen++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

const occurrences = (text: string, words: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 1000; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
};

/** How much of what should stand before and after a place does, in letters from the place outwards. */
function fitOf(
  text: string,
  start: number,
  { exact, prefix, suffix }: Pick<TextSelectors["quote"], "exact" | "prefix" | "suffix">,
) {
  const [before, after] = [text.slice(0, start), text.slice(start + exact.length)];
  let fit = 0;
  while (fit < prefix.length && before.at(-1 - fit) === prefix.at(-1 - fit)) fit++;
  let more = 0;
  while (more < suffix.length && after[more] === suffix[more]) more++;
  return fit + more;
}

/**
 * The span that selectors name in a text. The place is taken where the quote stands there; else the quote is looked for,
 * and the one whose surroundings fit best is meant.
 * @returns null where the text does not have the quote
 */
export function spanSelected(
  selectors: {
    readonly position?: { readonly start: number; readonly end: number } | undefined;
    readonly quote?:
      | { readonly exact: string; readonly prefix?: string | undefined; readonly suffix?: string | undefined }
      | undefined;
  },
  text: string,
): Span | null {
  const { position, quote } = selectors;
  const placed = position && { start: unitOf(text, position.start), end: unitOf(text, position.end) };
  if (!quote) return placed && placed.start < placed.end ? placed : null;
  if (placed && text.slice(placed.start, placed.end) === quote.exact) return placed;
  const { exact, prefix = "", suffix = "" } = quote;
  if (exact === "") return null;
  const fits = occurrences(text, exact).map((start) => ({ start, fit: fitOf(text, start, { exact, prefix, suffix }) }));
  const best = fits.toSorted((a, b) => b.fit - a.fit)[0];
  return best ? { start: best.start, end: best.start + exact.length } : null;
}

/**
 * The statements of a report as annotations of it, for programs that read the W3C's model.
 * @param wordsOf what a statement says, in words
 */
export function annotationsOf(
  report: Report,
  statements: readonly KnownStatement[],
  wordsOf: (known: KnownStatement) => string,
): AnnotationPage {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationPage",
    items: statements.map((known): WebAnnotation => {
      const { statement, decision } = known;
      const { position, quote } = selectorsOf(statement.span, report.text);
      const tags = [statement.stance, statement.basis, decision?.decision ?? "draft"];
      return {
        id: `urn:hearsay:statement:${statement.id}`,
        type: "Annotation",
        motivation: "identifying",
        body: [
          { type: "TextualBody", value: wordsOf(known), purpose: "describing" },
          ...tags.map((value) => ({ type: "TextualBody" as const, value, purpose: "tagging" })),
        ],
        target: { source: report.url ?? `urn:hearsay:report:${report.id}`, selector: [position, quote] },
      };
    }),
  };
}
