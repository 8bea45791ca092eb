import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { warcOf } from "./archives/archives.fixture.ts";

/** What is broken, and as what it is handed in. */
export interface Malformed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PAGE = `<!doctype html><html><head><title>Minister leaves</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Minister leaves","datePublished":"2024-04-03"}</script></head><body><article><h1>Minister leaves</h1><p>The minister left the capital on Monday, his office said, and nobody knows where he went.</p><table><tr><td>Year<td>Post</table></article></body></html>`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>A</title><link>https://harbour.example/a</link><pubDate>Wed, 03 Apr 2024 10:00:00 GMT</pubDate></item></channel></rss>`;
const MAIL = `From: Harbour Post <a@harbour.example>\r\nSubject: =?utf-8?Q?Minister?=\r\nDate: Wed, 03 Apr 2024 10:00:00 GMT\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The minister left=20the capital.</p>\r\n--b--\r\n`;
const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 60>>stream\nBT /F1 12 Tf 20 200 Td (The minister left the capital.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;

/** Whole inputs of every kind, which are then broken. */
export async function wholeInputs(): Promise<readonly Malformed[]> {
  const url = "https://harbour.example/a";
  const warc = await warcOf([
    { url, body: PAGE },
    { url: `${url}/2`, body: gzipSync(PAGE), headers: { "content-encoding": "gzip" } },
  ]);
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
  return [
    text("page.html", PAGE),
    { name: "page16.html", bytes: Buffer.from(`\ufeff${PAGE}`, "utf16le") },
    text("feed.xml", FEED),
    text("feed.json", JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", url }] })),
    text("mail.eml", MAIL),
    text("page.pdf", PDF),
    { name: "a.warc", bytes: warc },
    {
      name: "a.warc.gz",
      bytes: await warcOf(
        [
          { url, body: PAGE },
          { url: `${url}/2`, body: PAGE },
        ],
        true,
      ),
    },
    { name: "a.wacz", bytes: zipSync({ "archive/a.warc": warc, "datapackage.json": strToU8("{}") }) },
    {
      name: "a.docx",
      bytes: zipSync({ "word/document.xml": strToU8("<w:document/>"), "[Content_Types].xml": strToU8("<Types/>") }),
    },
  ];
}

/** Pieces that break what reads them. */
const PIECES = [
  "<![CDATA[",
  "<!--",
  "]]>",
  "<div>".repeat(300),
  "&#x110000;",
  "\0\0\0",
  "\ud800",
  "Content-Length: -1\r\n",
  "WARC/1.0\r\n",
  "{".repeat(500),
  "%PDF-",
  "\u202e",
  "<!DOCTYPE a [<!ENTITY b '",
  "\r\n\r\n",
  "charset=utf-7",
  "9".repeat(400),
];

type Break = (bytes: Uint8Array, random: () => number) => Uint8Array;

const at = (length: number, random: () => number) => Math.floor(random() * (length + 1));

const BREAKS: readonly Break[] = [
  (bytes, random) => bytes.subarray(0, at(bytes.length, random)),
  (bytes, random) => bytes.subarray(at(bytes.length, random)),
  (bytes, random) => {
    const broken = Uint8Array.from(bytes);
    for (let i = 0; i < 1 + random() * 40; i++) broken[at(broken.length - 1, random)] = Math.floor(random() * 256);
    return broken;
  },
  (bytes, random) => {
    const place = at(bytes.length, random);
    const piece = Buffer.from(PIECES[Math.floor(random() * PIECES.length)] ?? "");
    return Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place)]);
  },
  (bytes, random) => {
    const [a, b] = [at(bytes.length, random), at(bytes.length, random)].sort((x, y) => x - y) as [number, number];
    return Buffer.concat([
      bytes.subarray(0, b),
      ...Array(Math.floor(random() * 50)).fill(bytes.subarray(a, b)),
      bytes.subarray(b),
    ]);
  },
];

/** An input broken one to three times. */
export function malformedOf({ name, bytes }: Malformed, random: () => number): Malformed {
  let broken = bytes;
  for (let i = 0; i < 1 + Math.floor(random() * 3); i++) {
    broken = (BREAKS[Math.floor(random() * BREAKS.length)] as Break)(broken, random).subarray(0, 2_000_000);
  }
  return { name, bytes: broken };
}
