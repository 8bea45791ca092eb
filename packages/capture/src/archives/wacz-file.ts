import type { FileHandle } from "node:fs/promises";
import { type KnownCustody, type ProvingCapture, type Sha256, sha256Of, type Timestamp } from "@hearsay/core";
import { TOOL } from "../captured-page.ts";
import { lazily } from "../lazily.ts";
import { createStoredZip, type StoredFile, type StoredZip } from "./stored-zip.ts";
import { PAGES, timestampPath } from "./wacz-timestamps.ts";
import { addressIn, type Before, recordsOf, warcinfoRecord } from "./warc-records.ts";

const warcio = lazily<typeof import("warcio")>("warcio");

/** What is in a WACZ, and what could not be put into it. */
export interface Packed {
  readonly captures: number;
  readonly objects: number;
  readonly timestamps: number;
  readonly size: number;
  /** SHA-256 of its datapackage.json, which names the hashes of all the rest. */
  readonly digest: Sha256;
  /** The objects that are missing or were changed on the disk: left out with their captures. */
  readonly spoilt: readonly Sha256[];
  readonly sha256s: readonly Sha256[];
}

const WARC = "archive/data.warc.gz";
const JSON_LINES = { format: "json-pages-1.0", id: "pages", title: "Pages", hasText: false };

interface Index {
  readonly lines: string[];
  readonly pages: string[];
}

/** `20240403100000`, as the lines of an index are sorted by. */
const stampOf = (at: string) => at.replace(/\D/g, "").slice(0, 14);

/** Of an object: its timestamps, in the order of entry. */
type Timestamps = ReadonlyMap<Sha256, readonly Timestamp[]>;

function timestampsIn(custody: readonly KnownCustody[]): Timestamps {
  const timestamps = new Map<Sha256, Timestamp[]>();
  for (const { captures, timestamp } of custody)
    if (timestamp)
      for (const sha256 of captures) timestamps.set(sha256, [...(timestamps.get(sha256) ?? []), timestamp]);
  return timestamps;
}

function pageLine({ capture, reports }: ProvingCapture, timestamps: Timestamps): string {
  const { obtained, sha256, seq, actor } = capture;
  const [report] = reports;
  const had = (timestamps.get(sha256) ?? []).map((timestamp) => ({
    ...timestamp,
    path: timestampPath(sha256, timestamp.token),
  }));
  const told = had.length > 0 ? { timestamps: had } : {};
  const about = { entry: seq, capturedBy: actor, sha256, reports: reports.map(({ id }) => id), ...told };
  const id = `${sha256.slice(0, 16)}-${seq}`;
  return JSON.stringify({ id, url: addressIn(capture), ts: obtained.at, title: report?.title ?? "", hearsay: about });
}

/** The WARC file of captures, record by record; what the index and the list of pages say of them is written down on the way. */
async function* warcOf(
  captures: readonly ProvingCapture[],
  bytesOf: (sha256: Sha256) => Promise<Uint8Array | null>,
  told: {
    readonly index: Index;
    readonly spoilt: Set<Sha256>;
    readonly had: Map<Sha256, Before>;
    readonly at: string;
    readonly timestamps: Timestamps;
  },
): AsyncGenerator<Uint8Array> {
  const { index, spoilt, had, at, timestamps } = told;
  let offset = 0;
  const info = await warcinfoRecord("data.warc.gz", at);
  offset += info.length;
  yield info;
  for (const one of captures) {
    const { capture } = one;
    const { sha256 } = capture;
    const before = had.get(sha256) ?? null;
    const bytes = before || spoilt.has(sha256) ? new Uint8Array() : await bytesOf(sha256);
    if (spoilt.has(sha256) || bytes === null || (!before && sha256Of(bytes) !== sha256)) {
      spoilt.add(sha256);
      continue;
    }
    had.set(sha256, before ?? { url: addressIn(capture), at: capture.obtained.at });
    for await (const record of recordsOf(capture, bytes, before)) {
      if (record.indexed) {
        const { url, at: when, mime, status } = record.indexed;
        const place = { length: String(record.bytes.length), offset: String(offset), filename: "data.warc.gz" };
        const line = { url, mime, status: String(status), digest: `sha256:${sha256}`, ...place };
        index.lines.push(`${warcio().getSurt(url)} ${stampOf(when)} ${JSON.stringify(line)}\n`);
      }
      offset += record.bytes.length;
      yield record.bytes;
    }
    index.pages.push(`${pageLine(one, timestamps)}\n`);
  }
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function addText(zip: StoredZip, name: string, text: string): Promise<StoredFile> {
  return zip.add(name, [Buffer.from(text)]);
}

type BytesOf = (sha256: Sha256) => Promise<Uint8Array | null>;

/** Adds the timestamps of what is packed; what was bent meanwhile is left out and named. */
async function addTimestamps(
  zip: StoredZip,
  told: { timestamps: Timestamps; had: Map<Sha256, Before>; spoilt: Set<Sha256> },
  bytesOf: BytesOf,
) {
  const files: StoredFile[] = [];
  for (const sha256 of told.had.keys()) {
    for (const { token } of told.timestamps.get(sha256) ?? []) {
      const bytes = await bytesOf(token);
      if (bytes === null || sha256Of(bytes) !== token) told.spoilt.add(token);
      else files.push(await zip.add(timestampPath(sha256, token), [bytes]));
    }
  }
  return files;
}

/**
 * Writes captures into a WACZ (1.1.1), which ReplayWeb.page and other tools open: a WARC file with the untouched bytes, what
 * was asked and answered, and what the ledger tells of each capture; an index; a list of pages; their timestamps (RFC 3161);
 * and the hashes of all.
 * The same captures make the same bytes.
 * @param captures in the order in which they are to stand
 * @param custody of these captures, among which are their timestamps
 * @param bytesOf gives an object; each is hashed again before it is written
 * @param file a new file, opened for writing
 */
export async function writeWacz(
  {
    captures,
    title,
    custody = [],
  }: {
    readonly captures: readonly ProvingCapture[];
    readonly title: string;
    readonly custody?: readonly KnownCustody[];
  },
  bytesOf: BytesOf,
  file: FileHandle,
): Promise<Packed> {
  const created = captures.map(({ capture }) => capture.recorded).reduce((a, b) => (a > b ? a : b), "");
  const at = created || new Date(0).toISOString();
  const told = {
    index: { lines: [], pages: [] } as Index,
    spoilt: new Set<Sha256>(),
    had: new Map<Sha256, Before>(),
    at,
    timestamps: timestampsIn(custody),
  };
  const zip = createStoredZip(file);
  const { lines, pages } = told.index;
  const files: StoredFile[] = [];
  files.push(await zip.add(WARC, warcOf(captures, bytesOf, told)));
  files.push(await addText(zip, "indexes/index.cdx", lines.sort(byBytes).join("")));
  files.push(await addText(zip, PAGES, `${JSON.stringify(JSON_LINES)}\n${pages.join("")}`));
  const timestamps = await addTimestamps(zip, told, bytesOf);
  files.push(...timestamps);
  const resources = files.map(({ name, size, sha256 }) => {
    return { name: name.slice(name.lastIndexOf("/") + 1), path: name, hash: `sha256:${sha256}`, bytes: size };
  });
  const about = {
    profile: "data-package",
    wacz_version: "1.1.1",
    title,
    software: TOOL,
    created: at,
    modified: at,
    resources,
  };
  const described = await addText(zip, "datapackage.json", `${JSON.stringify(about, null, 2)}\n`);
  const digest = { path: "datapackage.json", hash: `sha256:${described.sha256}` };
  await addText(zip, "datapackage-digest.json", `${JSON.stringify(digest, null, 2)}\n`);
  await zip.end();
  const { size } = await file.stat();
  return {
    captures: pages.length,
    objects: told.had.size,
    timestamps: timestamps.length,
    size,
    digest: described.sha256 as Sha256,
    spoilt: [...told.spoilt],
    sha256s: [...told.had.keys()],
  };
}
