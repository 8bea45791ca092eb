import { HearsayError } from "@hearsay/core";
import type { WARCRecord } from "warcio";
import { tooLarge } from "../capture-file.ts";
import { type CapturedPage, capturedPage, LARGEST_PAGE, type Now } from "../captured-page.ts";
import { lazily } from "../lazily.ts";
import { essenceOf, isPageType } from "../media-type.ts";
import { faultInWords } from "../unpacking-fault.ts";
import type { ArchivedTimestamp } from "./wacz-timestamps.ts";
import { countingRemainders, type Remainders } from "./warc-remainders.ts";
import { type BytesOf, createSeenPages, type SeenPages } from "./warc-revisits.ts";

/** A page of an archive, one that cannot be had and why, a timestamp of a page before it, or a word on what was passed over. */
export type ArchivedPage =
  | { readonly from: string; readonly note: string }
  | { readonly from: string; readonly timestamp: ArchivedTimestamp }
  | { readonly from: string; readonly page: CapturedPage }
  | { readonly from: string; readonly skipped: string };

const warcio = lazily<typeof import("warcio")>("warcio");

/** Whether a record that was read to its end has less than it says. */
function isCut(record: WARCRecord): boolean {
  const { LimitReader } = warcio();
  return record._reader instanceof LimitReader && record._reader.limit > 0;
}

/**
 * Reads a record to its end and tells whether it ends before it should. The library would skip what is missing again and
 * again, without end.
 */
async function endsEarly(record: WARCRecord): Promise<boolean> {
  const { LimitReader } = warcio();
  if (!(record._reader instanceof LimitReader)) return false;
  const rest = record._reader[Symbol.asyncIterator]();
  while (!(await rest.next()).done);
  return isCut(record);
}

/** Whether something is a record at all: the library takes any line for a beginning. */
const isRecord = ({ warcHeaders, warcType }: WARCRecord) =>
  /^WARC\/[01]/.test(warcHeaders.statusline) && Boolean(warcType);

/** How much of an archive may be read without an end of a record's head: a packed one can swell a thousandfold. */
const LARGEST_HEAD = { plain: 1 << 20, packed: 1 << 16 };
/** How little is read at a time, so that a head without end is noticed soon. */
const PIECE = 16_384;
const isPacked = (chunk: Uint8Array) => chunk[0] === 0x1f && chunk[1] === 0x8b;

/** What may stand behind the last record: ends of lines. */
const TRAILING = 16;

/** The body as the host's reader would have had it, never more than a page can be. */
async function contentOf(record: WARCRecord, from: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > LARGEST_PAGE) throw tooLarge(from);
    chunks.push(chunk);
  }
  if (isCut(record)) throw new HearsayError("input-unreadable", "The archive breaks off in the middle of it.");
  return Buffer.concat(chunks);
}

/** The instant of a record as Hearsay writes instants; archives write it with or without parts of a second. */
function instantOf(date: string | null | undefined, now: Now): string {
  const time = Date.parse(date ?? "");
  return (Number.isNaN(time) ? now() : new Date(time)).toISOString();
}

function headersOf({ httpHeaders }: WARCRecord): Record<string, string> | null {
  if (!httpHeaders) return null;
  return Object.fromEntries([...httpHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]));
}

const isGood = ({ httpHeaders }: WARCRecord) => /^2/.test(String(httpHeaders?.statusCode ?? 200));

/** What kind of record it is: a page, one that was there again, something that is none, or a page that cannot be had. */
function judged(record: WARCRecord): { readonly mediaType: string } | "again" | "other" | string {
  const { warcType, warcTargetURI } = record;
  if (!/^(?:https?|file|urn):/i.test(warcTargetURI ?? "")) return "other";
  if (warcType === "revisit") return isGood(record) ? "again" : "other";
  if (warcType !== "response" && warcType !== "resource") return "other";
  const isResource = warcType === "resource";
  const mediaType = isResource ? (record.warcContentType ?? "") : (headersOf(record)?.["content-type"] ?? "");
  if (essenceOf(mediaType) === "" ? isResource : !isPageType(mediaType)) return "other";
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (status >= 300 && status < 400) return "other";
  return status >= 200 && status < 300 ? { mediaType } : `The host had answered ${status}.`;
}

type Content = Pick<CapturedPage, "bytes" | "mediaType">;

function pageOf(record: WARCRecord, { bytes, mediaType }: Content, archive: string, now: Now): CapturedPage {
  const from = record.warcTargetURI ?? archive;
  const headers = headersOf(record);
  return capturedPage(bytes, mediaType, {
    how: "archive",
    from,
    at: instantOf(record.warcDate, now),
    finalUrl: /^https?:/i.test(from) && URL.canParse(from) ? from : null,
    status: headers ? Number(record.httpHeaders?.statusCode ?? 0) : null,
    headers,
    archive: { name: archive, record: record.warcHeader("WARC-Record-ID") ?? null },
  });
}

interface Surroundings {
  /** What a record without an address is called. */
  readonly name: string;
  readonly archive: string;
  readonly now: Now;
  readonly seen: SeenPages;
}

/** The page in a record, or why there is none: `unseen` where it says that something was there again which was not met. */
async function foundIn(
  record: WARCRecord,
  { name, archive, now, seen }: Surroundings,
): Promise<ArchivedPage | "other" | "unseen"> {
  const what = judged(record);
  const from = record.warcTargetURI ?? name;
  if (what === "other") return what;
  if (what === "again") {
    const content = await seen.seenBy(record);
    return content ? { from, page: pageOf(record, content, archive, now) } : "unseen";
  }
  if (typeof what === "string") return { from, skipped: what };
  const read = await readPage(record, what.mediaType, archive, now);
  if ("page" in read) seen.note(record, read.page);
  return read;
}

/**
 * The pages of a web archive (WARC, plain or compressed by record), one at a time. What is no page is passed over and
 * counted; what is one and cannot be had is told. A page that was there again is a page with the bytes of the first one. An
 * archive that breaks off gives what stands before.
 * @param archive its name, as it was given
 * @param bytesOf where the bytes of its pages are that were entered meanwhile; of the last ones they are in memory
 */
export async function* pagesOfWarc(
  source: AsyncIterable<Uint8Array>,
  archive: string,
  now: Now,
  bytesOf: BytesOf = async () => null,
): AsyncGenerator<ArchivedPage> {
  const { WARCParser } = warcio();
  const seen = createSeenPages(bytesOf);
  let [records, others, length, unseen] = [0, 0, 0, 0];
  let fault: unknown = null;
  const remainders: Remainders = { count: 0 };
  let head: { read: number } | null = null;
  let largest: number | null = null;
  async function* counted() {
    try {
      for await (const chunk of source) {
        largest ??= isPacked(chunk) ? LARGEST_HEAD.packed : LARGEST_HEAD.plain;
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE);
          length += piece.length;
          if (head) head.read += piece.length;
          if (head && head.read > largest) throw new Error("the head of a record does not end");
          yield piece;
        }
      }
    } catch (error) {
      fault = error; // The library would ask a source that broke again and again: to it, the source ends here.
    }
  }
  try {
    const parser = new WARCParser(counted());
    const all = parser[Symbol.asyncIterator]();
    for (;;) {
      head = { read: 0 };
      const { done, value: record } = await countingRemainders(remainders, () => all.next());
      head = null;
      if (fault !== null) throw fault;
      if (done) break;
      if (!isRecord(record)) throw new HearsayError("input-unreadable", "what follows is no record");
      records += 1;
      const found = await foundIn(record, { name: `record ${records}`, archive, now, seen });
      if (found === "other") others += 1;
      else if (found === "unseen") unseen += 1;
      else yield found;
      if (await endsEarly(record)) throw new HearsayError("input-unreadable", "its last record is cut off");
    }
    if (fault !== null) throw fault;
    if (length > parser.offset + TRAILING) throw new HearsayError("input-unreadable", "its last record is cut off");
  } catch (error) {
    const after = `after ${records} record${records === 1 ? "" : "s"}`;
    yield { from: archive, skipped: `The archive is broken ${after}: ${faultInWords(error)}.` };
  }
  if (remainders.count > 0) {
    const skipped = `${remainders.count} of its records are longer than they say. What stands behind their ends was passed over.`;
    yield { from: archive, skipped };
  }
  if (records === 0) yield { from: archive, skipped: "It holds no record of a web archive." };
  if (unseen > 0) {
    const note = `${unseen} records say that something was there again as before (revisit), and that is no page of this archive.`;
    yield { from: archive, note };
  }
  if (others > 0) {
    yield {
      from: archive,
      note: `${others} records that are no pages (pictures, styles, requests) were passed over.`,
    };
  }
}

async function readPage(record: WARCRecord, mediaType: string, archive: string, now: Now): Promise<ArchivedPage> {
  const from = record.warcTargetURI ?? archive;
  try {
    const bytes = await contentOf(record, from);
    return { from, page: pageOf(record, { bytes, mediaType }, archive, now) };
  } catch (error) {
    if (error instanceof HearsayError) return { from, skipped: error.message };
    return { from, skipped: `Its body in the archive is broken: ${faultInWords(error)}.` };
  }
}
