import type { Sha256 } from "@hearsay/core";
import type { WARCRecord } from "warcio";
import type { CapturedPage } from "../captured-page.ts";

/** Gives bytes that are kept already; null where they are not. */
export type BytesOf = (sha256: Sha256) => Promise<Uint8Array | null>;

/** The pages of an archive that were met, for records that say that one was there again. */
export interface SeenPages {
  note(record: WARCRecord, page: CapturedPage): void;
  /** The bytes that a record says were there again, and of what kind; null where they were not met or are gone. */
  seenBy(record: WARCRecord): Promise<Pick<CapturedPage, "bytes" | "mediaType"> | null>;
}

/** Pages that are known again, and bytes of them that are in memory: those of the last ones, which may not be kept yet. */
const MOST_KNOWN = 200_000;
const MOST_BYTES = 33_000_000;

const instant = (date: string | null | undefined) => String(Date.parse(date ?? ""));

function keysOf(
  address: string | null | undefined,
  date: string | null | undefined,
  digest: string | null | undefined,
) {
  return [`at ${address} ${instant(date)}`, ...(digest ? [`of ${digest}`] : [])];
}

/** @param bytesOf where the bytes of pages are that were entered meanwhile */
export function createSeenPages(bytesOf: BytesOf): SeenPages {
  const known = new Map<string, { readonly sha256: Sha256; readonly mediaType: string }>();
  const held = new Map<Sha256, Uint8Array>();
  let size = 0;
  return {
    note(record, { sha256, mediaType, bytes }) {
      if (known.size >= MOST_KNOWN) return;
      const digest = record.warcHeader("WARC-Payload-Digest");
      for (const key of keysOf(record.warcTargetURI, record.warcDate, digest))
        if (!known.has(key)) known.set(key, { sha256, mediaType });
      if (held.has(sha256)) return;
      held.set(sha256, bytes);
      size += bytes.length;
      for (const [first, { length }] of held) {
        if (size <= MOST_BYTES) break;
        held.delete(first);
        size -= length;
      }
    },
    async seenBy(record) {
      const header = (name: string) => record.warcHeader(name);
      const address = header("WARC-Refers-To-Target-URI") ?? record.warcTargetURI;
      const keys = keysOf(address, header("WARC-Refers-To-Date"), header("WARC-Payload-Digest"));
      const found = keys.map((key) => known.get(key)).find((one) => one !== undefined);
      if (found === undefined) return null;
      const bytes = held.get(found.sha256) ?? (await bytesOf(found.sha256));
      return bytes && { bytes, mediaType: found.mediaType };
    },
  };
}
