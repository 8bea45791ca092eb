import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PeerCertificate, TLSSocket } from "node:tls";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";
import { type Certificate, HearsayError } from "@hearsay/core";
import type { FetchPolicy } from "./address-rules.ts";
import { tooLarge } from "./capture-file.ts";
import { TOOL } from "./captured-page.ts";
import { publicLookup } from "./public-lookup.ts";

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The headers of the request. */
  readonly request: Readonly<Record<string, string>>;
  /** With which the host proved its name; null over plain http. */
  readonly certificate: Certificate | null;
  /** Not read yet. */
  readonly stream: IncomingMessage;
}

const HEADERS = {
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9",
  "accept-encoding": "identity",
  "user-agent": TOOL.replace(" ", "/"),
};

/** The first byte of what `deflate` should be: zlib's head says by what it was packed, 8 for deflate (RFC 1950, 2.2). */
const isZlib = (first: number | undefined) => first !== undefined && (first & 0x0f) === 8;

/** Undoes `deflate`, which some hosts send without the head that it should have (RFC 9110, 8.4.1.2); browsers take both. */
async function* inflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let { value: first } = await chunks.next();
  while (first?.length === 0) ({ value: first } = await chunks.next());
  async function* whole() {
    for (let chunk = first; chunk !== undefined; { value: chunk } = await chunks.next()) yield chunk;
  }
  const inflate = isZlib(first?.[0]) ? createInflate() : createInflateRaw();
  const fed = pipeline(whole(), inflate);
  fed.catch(() => {}); // What goes wrong is thrown to whoever reads.
  yield* inflate;
  await fed;
}

/** A step in which packed bytes become what they were. */
type Decoder = Transform | typeof inflated;

const DECODERS: { readonly [encoding: string]: () => Decoder } = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: () => inflated,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};
const MOST_PACKINGS = 2;
/** What a page may become by decompression whatever was sent, in bytes. */
const HARMLESS = 1_000_000;

const namesIn = (names: PeerCertificate["subject"]) =>
  Object.entries(names ?? {})
    .map(([key, value]) => `${key}=${[value].flat().join("+")}`)
    .join(", ");

function certificateOf({ socket }: IncomingMessage): Certificate | null {
  if (!("getPeerCertificate" in socket)) return null;
  const peer = (socket as TLSSocket).getPeerCertificate();
  if (!peer?.fingerprint256) return null;
  return {
    fingerprint: peer.fingerprint256.replaceAll(":", "").toLowerCase(),
    subject: namesIn(peer.subject),
    issuer: namesIn(peer.issuer),
    validFrom: new Date(peer.valid_from).toISOString(),
    validTo: new Date(peer.valid_to).toISOString(),
  };
}

const inWords = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));

/** Asks for a page once, or posts what is given, and gives the answer's head; redirects are the caller's. */
export function requestPage(
  url: URL,
  policy: FetchPolicy,
  signal: AbortSignal,
  more: Readonly<Record<string, string>> = {},
  posted?: Uint8Array,
): Promise<Answer> {
  // Importing node:http loads Node's whole web client, a tenth of the time in which a report is added from a file.
  const { request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
  return new Promise((resolve, reject) => {
    const { authorities } = policy;
    const options = {
      agent: false,
      method: posted ? "POST" : "GET",
      headers: { ...HEADERS, ...more },
      lookup: publicLookup(policy),
      signal,
      maxHeaderSize: 65_536,
    };
    const asked = request(url, authorities ? { ...options, ca: [...authorities] } : options, (stream) => {
      resolve({
        status: stream.statusCode ?? 0,
        statusText: stream.statusMessage ?? "",
        headers: inWords(stream.headers),
        request: inWords(asked.getHeaders()),
        certificate: certificateOf(stream),
        stream,
      });
    });
    asked.on("error", reject);
    asked.end(posted);
  });
}

/** The ways in which a body is packed, the last applied first; more than two are a trap. */
function decodersFor(encoding: string, url: URL): Decoder[] {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const makers = names.map((name) => (Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined));
  if (names.length <= MOST_PACKINGS && makers.every((make) => make !== undefined)) {
    return makers.toReversed().map((make) => make());
  }
  throw new HearsayError(
    "fetch-failed",
    `${url.href} came compressed as ${encoding}, which is not read. Save the page and add the file.`,
  );
}

/** The body of an answer, decompressed where a server compresses unasked, and never more than the policy lets in. */
export async function bodyOf({ headers, stream }: Answer, url: URL, policy: FetchPolicy): Promise<Uint8Array> {
  if (Number(headers["content-length"] ?? 0) > policy.largest) throw tooLarge(url.href, policy.largest);
  const decoders = decodersFor(headers["content-encoding"] ?? "", url);
  const chunks: Uint8Array[] = [];
  let [sent, length] = [0, 0];
  const count = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      sent += chunk.length;
      yield chunk;
    }
  };
  const gather = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > policy.largest) throw tooLarge(url.href, policy.largest);
      if (length > HARMLESS && length > sent * policy.ratio) {
        throw new HearsayError(
          "input-too-large",
          `${url.href} swells to more than ${policy.ratio} times what was sent, as no page does. Save the page and add the file.`,
        );
      }
      chunks.push(chunk);
    }
  };
  await pipeline([stream, count, ...decoders, gather] as never);
  return Buffer.concat(chunks);
}
