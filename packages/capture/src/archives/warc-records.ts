import { STATUS_CODES } from "node:http";
import { type KnownCapture, type Obtained, sha256Of } from "@hearsay/core";
import type { WARCRecord } from "warcio";
import { TOOL } from "../captured-page.ts";
import { lazily } from "../lazily.ts";

const warcio = lazily<typeof import("warcio")>("warcio");

/** Where the same bytes stand in the archive, captured before. */
export interface Before {
  readonly url: string;
  readonly at: string;
}

/** A record as the archive has it: its bytes, compressed by themselves, and what the index says of it. */
export interface WrittenRecord {
  readonly bytes: Uint8Array;
  /** Null for what no reader asks for by its address: requests and what is told about captures. */
  readonly indexed: {
    readonly url: string;
    readonly at: string;
    readonly mime: string;
    readonly status: number;
  } | null;
}

/** The address under which a capture lies in an archive. Bytes that came from no address are named by their hash. */
export function addressIn({ sha256, obtained: { finalUrl, from } }: KnownCapture): string {
  const address = finalUrl ?? from;
  return URL.canParse(address) && /^https?:/i.test(address) ? new URL(address).href : `urn:sha256:${sha256}`;
}

/** An id that is the same whenever the same thing is written out. */
function idOf(what: string): string {
  const hex = sha256Of(what);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${groups.join("-")}>`;
}

const recordId = ({ recorded, seq, sha256 }: KnownCapture, type: string) =>
  idOf(`${recorded} ${seq} ${sha256} ${type}`);

/** A line of a head cannot hold the end of a line, whatever an archive said that it came with. */
const onOneLine = (value: string) => value.replace(/[\r\n\0]+/g, " ");

/** What tells of the way on which bytes came and not of the bytes that are kept, which are unpacked. */
const OF_THE_WAY = /^(?:content-encoding|transfer-encoding|content-length)$/;

/** The headers of an answer. Those that no longer fit the bytes keep their words under a name that readers pass over. */
function answerHeaders(headers: Readonly<Record<string, string>>, size: number): [string, string][] {
  const told = Object.entries(headers).map(([name, value]): [string, string] => [
    OF_THE_WAY.test(name) ? `x-archive-orig-${name}` : name,
    onOneLine(value),
  ]);
  return [...told, ["content-length", String(size)]];
}

/** What is told of a capture beside the answer, as lines of a record. */
function toldOf({ obtained, actor, seq, recorded, sha256, size, mediaType }: KnownCapture): string {
  const { how, from, redirects, tool, certificate, archive } = obtained;
  const lines: [string, string | null | undefined][] = [
    ["hearsay-entry", String(seq)],
    ["hearsay-recorded", recorded],
    ["hearsay-captured-by", actor],
    ["hearsay-how", how],
    ["hearsay-asked-for", from],
    ["hearsay-tool", tool],
    ["hearsay-sha256", sha256],
    ["hearsay-size", String(size)],
    ["hearsay-media-type", mediaType],
    ["hearsay-certificate", certificate && JSON.stringify(certificate)],
    ["hearsay-archive", archive && JSON.stringify(archive)],
    ...redirects.map((address): [string, string] => ["via", address]),
  ];
  return lines.map(([name, value]) => (value ? `${name}: ${onOneLine(value)}\r\n` : "")).join("");
}

const encoded = (text: string) => [new TextEncoder().encode(text)];

async function written(record: WARCRecord): Promise<Uint8Array> {
  return warcio().WARCSerializer.serialize(record, { gzip: true });
}

/** The first record of a WARC file. */
export async function warcinfoRecord(filename: string, at: string): Promise<Uint8Array> {
  const about = {
    software: TOOL,
    format: "WARC File Format 1.1",
    conformsTo: "https://iipc.github.io/warc-specifications/",
  };
  const options = {
    warcVersion: "WARC/1.1" as const,
    date: at,
    filename,
    warcHeaders: { "WARC-Record-ID": idOf(`${at} ${filename}`) },
  };
  return written(warcio().WARCRecord.createWARCInfo(options, about));
}

/** What the host answered, or the bytes alone where no host was asked; the bytes are left out where they stand before. */
function contentRecord(capture: KnownCapture, bytes: Uint8Array, before: Before | null): WARCRecord {
  const { sha256, size, mediaType, obtained } = capture;
  const { at, status, headers } = obtained;
  const isAnswer = headers !== null && status !== null;
  const type = before ? "revisit" : isAnswer ? "response" : "resource";
  return warcio().WARCRecord.create(
    {
      url: addressIn(capture),
      date: at,
      type,
      warcVersion: "WARC/1.1",
      warcHeaders: {
        "WARC-Record-ID": recordId(capture, "content"),
        "WARC-Payload-Digest": `sha256:${sha256}`,
        ...(isAnswer || before ? {} : { "Content-Type": onOneLine(mediaType) || "application/octet-stream" }),
      },
      ...(isAnswer
        ? {
            statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(),
            httpHeaders: answerHeaders(headers, size),
          }
        : {}),
      ...(before ? { refersToUrl: before.url, refersToDate: before.at } : {}),
    },
    before ? [] : [bytes],
  );
}

function requestRecord(capture: KnownCapture, request: NonNullable<Obtained["request"]>): WARCRecord {
  const { pathname, search } = new URL(addressIn(capture));
  return warcio().WARCRecord.create({
    url: addressIn(capture),
    date: capture.obtained.at,
    type: "request",
    warcVersion: "WARC/1.1",
    warcHeaders: {
      "WARC-Record-ID": recordId(capture, "request"),
      "WARC-Concurrent-To": recordId(capture, "content"),
    },
    statusline: `GET ${pathname}${search} HTTP/1.1`,
    httpHeaders: Object.entries(request).map(([name, value]): [string, string] => [name, onOneLine(value)]),
  });
}

function aboutRecord(capture: KnownCapture): WARCRecord {
  return warcio().WARCRecord.create(
    {
      url: addressIn(capture),
      date: capture.obtained.at,
      type: "metadata",
      warcVersion: "WARC/1.1",
      warcHeaders: {
        "WARC-Record-ID": recordId(capture, "about"),
        "WARC-Concurrent-To": recordId(capture, "content"),
      },
    },
    encoded(toldOf(capture)),
  );
}

/**
 * The records of one capture: what was answered, what was asked, and what the ledger tells of it.
 * @param bytes the object, untouched
 * @param before where the same bytes stand already; they are not written twice
 */
export async function* recordsOf(
  capture: KnownCapture,
  bytes: Uint8Array,
  before: Before | null,
): AsyncGenerator<WrittenRecord> {
  const { at, status, request, headers } = capture.obtained;
  const url = addressIn(capture);
  const mime = before ? "warc/revisit" : (headers?.["content-type"] ?? capture.mediaType).split(";", 1)[0]?.trim();
  yield {
    bytes: await written(contentRecord(capture, bytes, before)),
    indexed: { url, at, mime: mime || "application/octet-stream", status: status ?? 200 },
  };
  if (request && !url.startsWith("urn:"))
    yield { bytes: await written(requestRecord(capture, request)), indexed: null };
  yield { bytes: await written(aboutRecord(capture)), indexed: null };
}
