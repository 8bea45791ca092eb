import { createReadStream } from "node:fs";
import { HearsayError } from "@hearsay/core";
import { unreadable } from "../capture-file.ts";
import type { Now } from "../captured-page.ts";
import { addressesIn, isTimestampPath, PAGES, timestampIn } from "./wacz-timestamps.ts";
import { type ArchivedPage, pagesOfWarc } from "./warc-pages.ts";
import type { BytesOf } from "./warc-revisits.ts";
import { zipEntries } from "./zip-entries.ts";

/** Names of web archives. A WACZ is a ZIP of WARC files with an index. */
const ARCHIVE = /\.(?:warc|warc\.gz|wacz)$/i;

/** An archive is as large as it is; of each page in it no more is taken than a page can be. */
const LIMITS = { files: 100_000, bytes: 200_000_000_000, ratio: 300 };

export const isArchiveName = (name: string): boolean => ARCHIVE.test(name);

async function stampedIn(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { archive, addresses }: { readonly archive: string; readonly addresses: ReadonlyMap<string, string> },
): Promise<ArchivedPage> {
  const timestamp = await timestampIn(name, bytes, addresses);
  if (timestamp) return { from: archive, timestamp };
  return { from: archive, skipped: `${name} is larger than a timestamp can be.` };
}

async function* pagesOfWacz(
  source: AsyncIterable<Uint8Array>,
  archive: string,
  now: Now,
  bytesOf?: BytesOf,
): AsyncGenerator<ArchivedPage> {
  const isWarc = (name: string) => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);
  const isWanted = (name: string) => isWarc(name) || name === PAGES || isTimestampPath(name);
  let found = 0;
  let addresses: ReadonlyMap<string, string> = new Map();
  try {
    for await (const { name, bytes } of zipEntries(source, archive, isWanted, LIMITS)) {
      if (name === PAGES) addresses = await addressesIn(bytes);
      else if (isTimestampPath(name)) yield await stampedIn(name, bytes, { archive, addresses });
      else {
        found += 1;
        yield* pagesOfWarc(bytes, `${archive}, ${name}`, now, bytesOf);
      }
    }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    yield { from: archive, skipped: error.message };
    return;
  }
  if (found === 0) yield { from: archive, skipped: "It holds no folder archive with WARC files, as a WACZ does." };
}

/**
 * The pages of a web archive on the disk, one at a time, read as a stream; in a WACZ of ours, after them, their timestamps.
 * @param called how the person named the archive
 * @param bytesOf gives bytes that are kept already, for pages that were there again
 * @throws HearsayError where the file cannot be read
 */
export async function* captureArchive(
  path: string,
  now: Now,
  called = path,
  bytesOf?: BytesOf,
): AsyncGenerator<ArchivedPage> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    await new Promise((opened, failed) => source.once("open", opened).once("error", failed));
  } catch (error) {
    throw unreadable(path, error);
  }
  yield* pagesOf(source, path, { called, now, bytesOf });
}

interface Reading {
  readonly called: string;
  readonly now: Now;
  readonly bytesOf?: BytesOf | undefined;
}

const pagesOf = (source: AsyncIterable<Uint8Array>, name: string, { called, now, bytesOf }: Reading) =>
  /\.wacz$/i.test(name) ? pagesOfWacz(source, called, now, bytesOf) : pagesOfWarc(source, called, now, bytesOf);

/** The pages of a web archive that somebody handed in, as `captureArchive` gives them. */
export async function* captureArchiveBytes(
  bytes: Uint8Array,
  name: string,
  now: Now,
  bytesOf?: BytesOf,
): AsyncGenerator<ArchivedPage> {
  async function* whole() {
    yield bytes;
  }
  yield* pagesOf(whole(), name, { called: name, now, bytesOf });
}
