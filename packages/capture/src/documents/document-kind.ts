import { essenceOf } from "../media-type.ts";

/** Files that hold a report without being a page: the text is taken out of them first. */
export type DocumentKind = "pdf" | "docx" | "mail";

const MAILS = new Set(["message/rfc822", "multipart/related", "application/x-mimearchive"]);
/** Headers with which mails and saved pages begin. */
const MAIL_START =
  /^(?:(?:from|return-path|received|delivered-to|message-id|mime-version|date|subject|snapshot-content-location): ?\S[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/i;

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
const start = (bytes: Uint8Array, length: number) => Buffer.from(bytes.subarray(0, length)).toString("latin1");

/** What kind of document bytes are; null where they are a page, or nothing that is read. */
export function documentKindOf(bytes: Uint8Array, mediaType: string): DocumentKind | null {
  // A PDF may have up to a kilobyte of other things before it.
  if (/%PDF-\d/.test(start(bytes, 1024)) && !/<html/i.test(start(bytes, 1024))) return "pdf";
  if (begins(bytes, 0x50, 0x4b, 3, 4)) {
    const isNamed = /wordprocessingml/.test(mediaType);
    return isNamed || start(bytes, 4000).includes("word/") || Buffer.from(bytes).includes("word/document.xml")
      ? "docx"
      : null;
  }
  if (MAILS.has(essenceOf(mediaType))) return "mail";
  return MAIL_START.test(start(bytes, 4000)) ? "mail" : null;
}
