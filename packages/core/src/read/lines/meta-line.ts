import { countryOfPlace } from "../../vocabulary/countries.ts";
import type { PartKind } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import { type Byline, bylineOf } from "./byline.ts";
import { DATE_WORDS, dateAnnouncedBy, mayBeRelative, RELATIVE_DATES } from "./date-words.ts";
import { isAgency } from "./news-agencies.ts";
import { isFurniture, isSectionName } from "./page-words.ts";
import { momentsIn, type PrintedMoment, withoutSpans } from "./printed-moment.ts";
import { hasFormOfName } from "./printed-name.ts";

export interface LabelledMoment extends PrintedMoment {
  readonly label: "published" | "modified" | null;
  /** It can date something else: it stands beside a name that may be the person's in a picture, or at the foot. */
  readonly isWeak: boolean;
}

/** What a line tells of the report and its page instead of telling news; offsets are into the line. */
export interface MetaLine {
  readonly marks: readonly (Span & { readonly kind: PartKind })[];
  readonly moments: readonly LabelledMoment[];
  /** "3 hours ago": words that date the page from the reader's moment. */
  readonly relative: Span | null;
  readonly byline: Byline | null;
  readonly outlet: string | null;
  readonly section: string | null;
}

interface Piece extends Span {
  readonly text: string;
}

type Meaning = Partial<Pick<MetaLine, "byline" | "outlet" | "section">> & { readonly kind: PartKind };

const LONGEST = 160;
const SEPARATOR = /[|•·›»>\t]|\s[–—-]\s/u;
const GAP = new RegExp(`(${SEPARATOR.source}|\\s{3,})`, "u");
const EDGES = /^[\s,;:.()–—-]+|[\s,;:(–—-]+$/gu;

function spansOf(line: string, pattern: RegExp): Span[] {
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** What separators and dates leave of a line, piece by piece. */
function piecesOf(rest: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const raw of GAP.test(rest) ? rest.split(GAP) : [rest]) {
    const text = raw.replace(EDGES, "");
    const start = at + raw.indexOf(text);
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ text, start, end: start + text.length });
    at += raw.length;
  }
  return pieces;
}

/** "the 3rd of March" is a day, "The Daily Lantern, 3 March" begins with a name's own article. */
function withArticle(piece: Piece, line: string): Piece {
  const start = piece.start - "The ".length;
  const isOwn = line.slice(Math.max(0, start), piece.start) === "The " && /^\p{Lu}/u.test(piece.text);
  return isOwn ? { text: line.slice(start, piece.end), start, end: piece.end } : piece;
}

/** "The Daily Lantern": an article and two words are nobody's name and hardly a place's. */
const isArticled = (text: string): boolean => /^The \p{Lu}\S* \p{Lu}/u.test(text);

/** What one piece of a line means. A bare name means something beside a day alone, and the outlet behind a separator or "The". */
function meaningOf(text: string, besideDay: boolean, separated: boolean): Meaning | null {
  const byline = bylineOf(text);
  if (byline) return { kind: "byline", byline };
  if (isFurniture(text)) return { kind: "furniture" };
  if (isSectionName(text) || (separated && /^home$/i.test(text))) return { kind: "section", section: text };
  if (!besideDay) return null;
  if (isAgency(text)) return { kind: "byline", byline: { author: null, agency: text } };
  if (countryOfPlace(text) !== null) return { kind: "date" };
  const isOutlet = separated || isArticled(text);
  return hasFormOfName(text, isOutlet ? 5 : 4) ? { kind: "furniture", outlet: isOutlet ? text : null } : null;
}

function labelled(line: string, moments: readonly PrintedMoment[]): Omit<LabelledMoment, "isWeak">[] {
  return moments.map((moment, i) => {
    const before = line.slice(moments[i - 1]?.end ?? 0, moment.start);
    return { ...moment, label: dateAnnouncedBy(before) };
  });
}

/** Reads a line of a page's head or foot: dates, byline, section, outlet; null where any of it is something else. */
export function metaLineOf(line: string): MetaLine | null {
  if (line.length > LONGEST) return null;
  const moments = labelled(line, momentsIn(line));
  const relative = mayBeRelative(line) ? spansOf(withoutSpans(line, moments), RELATIVE_DATES) : [];
  const isDated = moments.length > 0 || relative.length > 0;
  const besideDay = moments.some((moment) => moment.day !== null);
  const undated = withoutSpans(line, [...moments, ...relative]);
  const pieces = piecesOf(isDated ? withoutSpans(undated, spansOf(undated, DATE_WORDS)) : line);
  const separated = SEPARATOR.test(undated);
  const meanings: (Meaning & Piece)[] = [];
  if (moments.filter((moment) => moment.day !== null && moment.label === null).length > 1) return null;
  for (const piece of pieces.map((one) => withArticle(one, line))) {
    const isSigned = isDated && meanings.some((meaning) => meaning.byline);
    const meaning = meaningOf(piece.text, besideDay, separated) ?? (isSigned ? { kind: "furniture" as const } : null);
    if (meaning === null) return null;
    meanings.push({ ...piece, ...meaning });
  }
  const own = meanings.filter((meaning) => meaning.kind !== "date");
  const marks = own.map(({ kind, start, end }) => ({ kind, start, end }));
  const dates = [...moments, ...relative].map(({ start, end }) => ({ kind: "date" as const, start, end }));
  if (marks.length + dates.length === 0) return null;
  const sorted = [...marks, ...dates].sort((a, b) => a.start - b.start);
  const isWeak = own.some((meaning) => meaning.outlet !== undefined);
  const [kind, ...others] = new Set(sorted.map((mark) => mark.kind));
  return {
    marks: kind && kind !== "section" && others.length === 0 ? [{ kind, start: 0, end: line.length }] : sorted,
    moments: moments.map((moment) => ({ ...moment, isWeak })),
    relative: relative[0] ?? null,
    byline: own.find((meaning) => meaning.byline)?.byline ?? null,
    outlet: own.find((meaning) => meaning.outlet)?.outlet ?? null,
    section: own.findLast((meaning) => meaning.section)?.section ?? null,
  };
}
