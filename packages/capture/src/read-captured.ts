import {
  type Day,
  type Given,
  HearsayError,
  type PageInput,
  type PageToEnter,
  type Report,
  readHtmlPage,
  readPlainPage,
  type ToldOfPage,
} from "@hearsay/core";
import type { CapturedPage } from "./captured-page.ts";
import { decodeText } from "./decode-text.ts";
import { documentOf } from "./document-of.ts";
import { documentKindOf } from "./documents/document-kind.ts";
import { unpackDocument } from "./documents/unpack-document.ts";
import { shapeFault } from "./markup-shape.ts";
import { textOfMarkup } from "./markup-text.ts";
import { charsetOf, isHtml } from "./media-type.ts";

/** Reads markup that no document is built of, as the text between its tags. */
function readUnbuilt(html: string, input: PageInput, why: string): Report {
  const report = readPlainPage(textOfMarkup(html), input);
  const message = `The page was read as plain text, because ${why}; captions, lists and links may be missing.`;
  return { ...report, issues: [{ code: "markup-unusable", message, span: null }, ...report.issues] };
}

/**
 * Reads markup as a document. A page can still be built so that the parser or the reader breaks on it (a class of nine
 * million names fills linkedom's stack); then the text between its tags is read.
 */
function readMarkup(html: string, input: PageInput): Report {
  const fault = shapeFault(html);
  if (fault !== null) return readUnbuilt(html, input, fault);
  try {
    return readHtmlPage(documentOf(html), input);
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return readUnbuilt(html, input, `its markup could not be worked through (${reason})`);
  }
}

/** What is known of a page beside its bytes. */
export interface ReadingOf {
  readonly given: Given;
  readonly today: Day;
  readonly told?: ToldOfPage | undefined;
}

/** A captured page, ready to be entered in a ledger. */
export function pageToEnter(page: CapturedPage, how: ReadingOf): PageToEnter {
  const { bytes, sha256, mediaType, obtained } = page;
  return {
    bytes,
    capture: { sha256, size: bytes.byteLength, mediaType, obtained },
    read: () => readPage(page, how),
  };
}

/** Reads a captured page: its bytes become text, and the text a report, with what the person said of it. */
export function readCaptured(page: CapturedPage, { given, today, told }: ReadingOf): Report {
  const { bytes, mediaType, obtained, sha256 } = page;
  const { text } = decodeText(bytes, charsetOf(mediaType), obtained.from);
  const input: PageInput = { capture: sha256, today, given, url: obtained.finalUrl, told };
  return isHtml(mediaType, text) ? readMarkup(text, input) : readPlainPage(text, input);
}

/**
 * Reads whatever was captured: a page, or a document that a report is taken out of.
 * @throws HearsayError where it cannot be used
 */
export async function readPage(page: CapturedPage, how: ReadingOf): Promise<Report> {
  const { bytes, mediaType, obtained, sha256 } = page;
  const kind = documentKindOf(bytes, mediaType);
  if (kind === null) return readCaptured(page, how);
  const { content, isMarkup, url, left, ...told } = await unpackDocument(obtained.from, kind, bytes);
  const { given, today } = how;
  const input: PageInput = {
    capture: sha256,
    today,
    given,
    url: obtained.finalUrl ?? url,
    told: { by: "file", ...told, published: told.published ?? how.told?.published },
  };
  const report = isMarkup ? readMarkup(content, input) : readPlainPage(content, input);
  const issues = left.map((message) => ({ code: "part-not-read" as const, message, span: null }));
  return { ...report, issues: [...report.issues, ...issues] };
}
