import { HearsayError } from "@hearsay/core";
import chardet from "chardet";
import { binaryKindOf } from "./binary-kind.ts";

/** A text and the encoding it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/** How far into a page a declaration of its encoding is looked for; the standard says 1024 bytes, pages say more. */
const DECLARED_WITHIN = 4096;
/** What the detector is shown. */
const SAMPLE = 65_536;
/** The share of marks for undecodable bytes, or of control characters, that a text may have. */
const LARGEST_SHARE = 0.002;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function charsetOfMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : null;
}

/** The charset that the page itself declares, in a meta element or an XML declaration. */
function declaredInside(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(start);
  const charset = declared?.[1]?.toLowerCase() ?? null;
  // The declaration was legible as ASCII, so the page cannot be in UTF-16; the HTML standard reads UTF-8 then.
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
}

function decoder(charset: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return null; // No encoding of that name is known: another guess is taken.
  }
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoder(charset, true)?.decode(bytes) ?? null;
  } catch {
    return null; // The bytes are not in that encoding.
  }
}

function shareOf(text: string, pattern: RegExp): number {
  const sample = text.slice(0, 1_000_000);
  return (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length);
}

const isLegible = (text: string) => shareOf(text, /\uFFFD/g) <= LARGEST_SHARE;
/** Whether a text has hardly a control character, spaces and ends of lines aside. */
const isText = (text: string) => shareOf(text, /[^\P{Cc}\s]/gu) <= LARGEST_SHARE;

/** UTF-16 without a mark: every second byte of Latin text is empty. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  const empty = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  if (odd > sample.length * 0.3 && even < odd * 0.1) return "utf-16le";
  return even > sample.length * 0.3 && odd < even * 0.1 ? "utf-16be" : null;
}

function guesses(bytes: Uint8Array): string[] {
  const firstForeign = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, firstForeign - 1000);
  const found = chardet.analyse(bytes.subarray(from, from + SAMPLE));
  return found.filter((guess) => guess.confidence >= 10).map((guess) => guess.name);
}

function decoded(bytes: Uint8Array, declaredCharset: string | null): DecodedText | null {
  const declared = [charsetOfMark(bytes), declaredCharset, declaredInside(bytes), unmarkedUtf16(bytes), "utf-8"];
  for (const charset of declared) {
    const text = charset === null ? null : strictly(bytes, charset);
    if (text !== null && charset !== null && isText(text)) return { text, charset };
  }
  // One broken byte does not make a page unreadable: a download was cut, or one quotation pasted in wrongly.
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (isLegible(lenient) && /[^\p{ASCII}\uFFFD]/u.test(lenient) && isText(lenient))
    return { text: lenient, charset: "utf-8" };
  for (const charset of guesses(bytes)) {
    const text = decoder(charset, false)?.decode(bytes);
    if (text !== undefined && isLegible(text) && isText(text)) return { text, charset };
  }
  return null;
}

/**
 * The text of a page: by its byte order mark, the charset that came with it, the one it declares itself, strict UTF-8,
 * and at last by a detector. What is no text is refused with a sentence that says what it is.
 */
export function decodeText(bytes: Uint8Array, declaredCharset: string | null, name = "The input"): DecodedText {
  if (bytes.length === 0) throw new HearsayError("input-empty", `${name} is empty. Add a page that has text.`);
  const binary = binaryKindOf(bytes);
  if (binary) throw new HearsayError("input-binary", `${name} is ${binary.name}. ${binary.instead}.`);
  const found = decoded(bytes, declaredCharset);
  if (found === null) {
    if (bytes.subarray(0, SAMPLE).includes(0)) {
      throw new HearsayError("input-binary", `${name} is no text. Save the article as text or HTML and add that.`);
    }
    throw new HearsayError(
      "input-encoding",
      `${name} is written in an encoding that could not be told. Save it as UTF-8 and add it again.`,
    );
  }
  if (found.text.trim() === "")
    throw new HearsayError("input-empty", `${name} holds no text. Add a page that has some.`);
  return found;
}
