import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { inventedWebPage } from "./page-families.ts";

const END = "\r\n";

/** A record of the web archive format, as crawlers write them: the answer of a host with its head. */
function recordOf(seed: number): Buffer {
  const { html, article } = inventedWebPage(seed);
  const body = Buffer.from(html);
  const head = `HTTP/1.1 200 OK${END}Content-Type: text/html; charset=utf-8${END}Content-Length: ${body.length}${END}Server: invented${END}${END}`;
  const length = Buffer.byteLength(head) + body.length;
  const id = createHash("sha256").update(String(seed)).digest("hex").slice(0, 32);
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const fields = [
    "WARC/1.1",
    "WARC-Type: response",
    `WARC-Target-URI: ${article.url}`,
    "WARC-Date: 2025-06-01T12:00:00Z",
    `WARC-Record-ID: <urn:uuid:${uuid}>`,
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${length}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join(END)}${END}${END}${head}`), body, Buffer.from(END + END)]);
}

const packed = (record: Buffer) =>
  new Promise<Buffer>((done, failed) => {
    const gzip = createGzip({ level: 1 });
    const chunks: Buffer[] = [];
    gzip.on("data", (chunk) => chunks.push(chunk)).once("end", () => done(Buffer.concat(chunks)));
    gzip.once("error", failed).end(record);
  });

/** Writes a web archive of invented pages, each record packed by itself; gives how many bytes the pages have. */
export async function writeWarc(path: string, pages: number, firstSeed: number): Promise<number> {
  const file = createWriteStream(path);
  let bytes = 0;
  for (let seed = firstSeed; seed < firstSeed + pages; seed++) {
    const record = recordOf(seed);
    bytes += record.length;
    if (!file.write(await packed(record))) await once(file, "drain");
  }
  file.end();
  await finished(file);
  return bytes;
}
