import { WARCRecord, WARCSerializer } from "warcio";

/** A record to be written; without a type it is a host's response. */
export interface RecordToWrite {
  readonly url: string;
  readonly type?: "response" | "resource" | "request" | "metadata" | "revisit";
  readonly date?: string;
  readonly statusline?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Of a revisit: what was there before. */
  readonly refersTo?: { readonly url: string; readonly date: string };
}

/** A WARC file of records, as the format's own authors write it. */
export async function warcOf(records: readonly RecordToWrite[], gzip = false): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (const {
    url,
    type = "response",
    date = "2024-04-03T10:00:00Z",
    headers,
    body,
    statusline,
    refersTo,
  } of records) {
    const isHttp = type === "response" || type === "revisit";
    const record = WARCRecord.create(
      {
        url,
        type,
        date,
        warcVersion: "WARC/1.1",
        ...(refersTo ? { refersToUrl: refersTo.url, refersToDate: refersTo.date } : {}),
        ...(isHttp
          ? { statusline: statusline ?? "HTTP/1.1 200 OK", httpHeaders: { "content-type": "text/html", ...headers } }
          : { warcHeaders: { "Content-Type": headers?.["content-type"] ?? "text/html" } }),
      },
      [typeof body === "string" ? new TextEncoder().encode(body) : body],
    );
    pieces.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(pieces);
}
