import { extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import { inReadingOrder, type Piece } from "./pdf-columns.ts";
import { DocumentFault, UNTOLD, type Unpacked } from "./unpacked.ts";

const MOST_PAGES = 500;
/** Lines further apart than this, in heights of a line, are two paragraphs. */
const GAP = 1.6;
/** A headline is set larger than the text by this much. */
const LARGER = 1.25;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** The lines of a page, each put together from the pieces that stand at one height. */
function linesOf(items: readonly Piece[]): Line[] {
  const lines: (Line & { end: number })[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === "") continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(last.size, fontSize) * 0.4 && x >= last.end - fontSize) {
      const space = x - last.end > fontSize * 0.15 && !last.text.endsWith(" ") ? " " : "";
      lines[lines.length - 1] = {
        ...last,
        text: last.text + space + str,
        end: x + width,
        size: Math.max(last.size, fontSize),
      };
    } else lines.push({ text: str, size: fontSize, x, y, end: x + width });
  }
  return lines.map(({ end: _, ...line }) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}

/** The size that most of the text is set in. */
function commonSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, str } of pieces) {
    const rounded = Math.round(fontSize * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + str.trim().length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** A word that was parted at the end of a line is one word again. */
const joined = (before: string, next: string) =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next) ? before.slice(0, -1) + next : `${before} ${next}`;

/** Paragraphs by the gaps between lines, the change of size, and the start of a page. */
function paragraphsOf(pages: readonly (readonly Line[])[], common: number): { text: string; size: number }[] {
  const paragraphs: { text: string; size: number }[] = [];
  for (const lines of pages) {
    let before: Line | null = null;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      const isSame = before !== null && Math.abs(before.size - line.size) < common * 0.15;
      const gap = before === null ? 0 : before.y - line.y;
      const goesOn = last && isSame && gap > 0 && gap < line.size * GAP;
      // The text of a page may go on over its end in the middle of a sentence.
      const runsOver = last && before === null && /[\p{Ll},]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
      if (last && (goesOn || runsOver)) last.text = joined(last.text, line.text);
      else paragraphs.push({ text: line.text, size: line.size });
      before = line;
    }
  }
  return paragraphs;
}

/** Numbers of pages that are told one by one. */
const MOST_TOLD = 12;

/** Pages between others that hold no text, which may be scans. */
function withoutText(pages: readonly (readonly Line[])[]): string[] {
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length === 0) return [];
  const more = empty.length > MOST_TOLD ? " …" : "";
  const which = `${empty.length > 1 ? "Pages" : "Page"} ${empty.slice(0, MOST_TOLD).join(", ")}${more}`;
  const hold = empty.length > 1 ? "hold" : "holds";
  return [
    `${which} of ${pages.length} ${hold} no text. What is a scan there was not read: have its text recognised (OCR), and add what comes of it.`,
  ];
}

/** The text of a PDF in paragraphs, its headline first. Its own date is that of the file and says nothing of the report. */
export async function unpackPdf(bytes: Uint8Array): Promise<Unpacked> {
  const pdf = await getDocumentProxy(bytes, { disableFontFace: true, verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new DocumentFault(
      isLocked
        ? "The PDF is locked with a password. Save it without one and add that."
        : "The PDF is broken and cannot be read. Open it, print it into a new PDF, and add that.",
    );
  });
  if (pdf.numPages > MOST_PAGES) {
    throw new DocumentFault(`The PDF has more than ${MOST_PAGES} pages. Add the pages that hold the report alone.`);
  }
  const { items } = await extractTextItems(pdf);
  const common = commonSize(items.flat());
  const shown = items.map((page) => page.filter(({ str }) => str.trim() !== ""));
  const pages = shown.map((page) => linesOf(inReadingOrder(page, common)));
  const paragraphs = paragraphsOf(pages, common);
  if (paragraphs.length === 0) {
    throw new DocumentFault(
      "The PDF holds pictures of text and no text. Have its text recognised (OCR), and add what comes of it.",
    );
  }
  const headline = paragraphs.slice(0, 12).find(({ text, size }) => size >= common * LARGER && text.length > 10);
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
  const named = typeof info.Title === "string" ? info.Title.trim() : "";
  const title = headline?.text ?? (/\.\w{2,4}$|^untitled|^microsoft word/i.test(named) ? null : named || null);
  const rest = paragraphs.filter((one) => one !== headline).map(({ text }) => text);
  return {
    ...UNTOLD,
    left: withoutText(pages),
    content: [...(title ? [title] : []), ...rest].join("\n\n"),
    isMarkup: false,
    title,
  };
}
