import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { HearsayError } from "@hearsay/core";
import type { FetchPolicy } from "./address-rules.ts";
import { tooLarge } from "./capture-file.ts";
import { publicLookup } from "./public-lookup.ts";

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Not read yet. */
  readonly stream: IncomingMessage;
}

const HEADERS = {
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9",
  "accept-encoding": "identity",
  "user-agent": "Hearsay/0.1",
};

const DECODERS: { readonly [encoding: string]: () => Transform } = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Asks for a page once and gives the answer's head; redirects are the caller's. */
export function requestPage(url: URL, policy: FetchPolicy, signal: AbortSignal): Promise<Answer> {
  // Importing node:http loads Node's whole web client, a tenth of the time in which a report is added from a file.
  const { request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, headers: HEADERS, lookup: publicLookup(policy), signal }, (stream) => {
      const headers = Object.fromEntries(Object.entries(stream.headers).map(([name, value]) => [name, String(value)]));
      resolve({ status: stream.statusCode ?? 0, statusText: stream.statusMessage ?? "", headers, stream });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The body of an answer, decompressed where a server compresses unasked, and never more than the policy lets in. */
export async function bodyOf({ headers, stream }: Answer, url: URL, policy: FetchPolicy): Promise<Uint8Array> {
  if (Number(headers["content-length"] ?? 0) > policy.largest) throw tooLarge(url.href, policy.largest);
  const encoding = (headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decoder = encoding === "identity" || encoding === "" ? null : DECODERS[encoding];
  if (decoder === undefined) {
    throw new HearsayError(
      "fetch-failed",
      `${url.href} came compressed as ${encoding}, which is not read. Save the page and add the file.`,
    );
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gather = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > policy.largest) throw tooLarge(url.href, policy.largest);
      chunks.push(chunk);
    }
  };
  await (decoder === null ? pipeline(stream, gather) : pipeline(stream, decoder(), gather));
  return Buffer.concat(chunks);
}
