import { readdirSync, readFileSync } from "node:fs";
import { decodeHTML } from "entities";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captureBytes } from "./capture-file.ts";
import { mediaTypeOfName } from "./media-type.ts";
import { pagePlacesOf } from "./page-places.ts";
import { readCaptured } from "./read-captured.ts";
import { unseenTaken } from "./seen-units.ts";

const now = () => new Date("2026-11-01T12:00:00Z");
const read = (content: string | Uint8Array, mediaType: string) => {
  const page = captureBytes(Buffer.from(content as string), { name: "page", mediaType, how: "paste", now });
  const report = readCaptured(page, { given: {}, today: "2026-11-01" });
  const places = pagePlacesOf(report, page, page.bytes);
  if (places === null) throw new Error("the page is a document");
  return { page, report, places };
};
/** The bytes that carry some words of a report, as they stand in the page. */
const bytesOf = ({ page, report, places }: ReturnType<typeof read>, words: string) => {
  const start = report.text.indexOf(words);
  const [place] = places.placesOf([{ start, end: start + words.length }]);
  return place ? Buffer.from(page.bytes.subarray(place.from, place.to)).toString("latin1") : null;
};

const PAGE = `<!doctype html><html><head><title>Minister leaves &amp; returns</title>
<meta name="description" content="The minister left the capital."><script>var a = "The minister left the capital";</script></head>
<body><!-- The minister left the capital --><nav>Home</nav><article><h1>Minister leaves &amp; returns</h1>
<p>The   minister <b>left</b> the&nbsp;capital on Mon&shy;day, his offi&#99;e said, and nobody knows where he went.</p>
<p>“He is abroad,” a friend told the Harbour Post &mdash; the second time this week that anybody spoke of him.</p>
<table><tr><td>Year</td><td>Post held</td></tr><tr><td>2005</td><td>Head of the office</td></tr></table></article></body></html>`;

describe("the places of a report in its page", () => {
  it("lead from the words to the bytes that carry them, markup and references included", () => {
    const seen = read(PAGE, "text/html");
    expect(bytesOf(seen, "minister left the capital on Monday")).toBe(
      "minister <b>left</b> the&nbsp;capital on Mon&shy;day",
    );
    expect(bytesOf(seen, "office said")).toBe("offi&#99;e said");
    expect(bytesOf(seen, "Head of the office")).toBe("Head of the office");
    expect(seen.places.unplaced).toEqual([]);
  });

  it("count bytes and not characters, whatever the page is written in", () => {
    const words = "Министр ушёл в понедельник, сообщили в его канцелярии, и никто не знает куда.";
    const koi8 = [...words].map((letter) => KOI8[letter] ?? letter.charCodeAt(0));
    const russian = read(Uint8Array.from(koi8), "text/plain; charset=koi8-r");
    const start = russian.report.text.indexOf("понедельник");
    expect(russian.places.placesOf([{ start, end: start + 11 }])).toEqual([{ from: start, to: start + 11 }]);
    const utf8 = read(`\ufeff${words}`, "text/plain");
    expect(Buffer.from(bytesOf(utf8, "понедельник") ?? "", "latin1").toString()).toBe("понедельник");
    const utf16 = read(Buffer.from(`\ufeff${words}`, "utf16le"), "text/plain");
    expect(Buffer.from(bytesOf(utf16, "понедельник") ?? "", "latin1").toString("utf16le")).toBe("понедельник");
  });

  it("are none for words that the page only has in its metadata", () => {
    const page = PAGE.replace(/<h1>.*?<\/h1>/, "").replace(
      /<title>.*?<\/title>/,
      '<meta property="og:title" content="Only in the metadata">',
    );
    const seen = read(page, "text/html");
    expect(seen.report.title).toBe("Only in the metadata");
    expect(seen.places.unplaced.map((part) => part.kind)).toEqual(["title"]);
    expect(bytesOf(seen, "Only in the metadata")).toBeNull();
  });

  const folder = new URL("../../core/src/read/fixtures/", import.meta.url);
  const pages = readdirSync(folder).filter((name) => /\.(?:html|txt|md)$/.test(name) && name !== "README.md");
  it.each(pages)("carry the same words as the text: %s", (name) => {
    const seen = read(readFileSync(new URL(name, folder)), mediaTypeOfName(name) ?? "");
    const { text, parts, issues } = seen.report;
    for (const { kind, start, end } of parts.filter((part) => part.kind !== "table")) {
      const words = bytesOf(seen, text.slice(start, end));
      if (words === null) continue;
      const plain = decodeHTML(
        Buffer.from(words, "latin1")
          .toString()
          .replace(/<[^>]*>/g, ""),
      );
      expect(unseenTaken(plain), kind).toBe(unseenTaken(text.slice(start, end)));
    }
    const isShown = !issues.some(({ code }) => code === "body-not-shown");
    if (isShown) expect(seen.places.unplaced.length).toBeLessThan(parts.length / 2);
  });

  it("never lie outside the page, whatever is in it", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&#x1F600;",
        "<script>",
        "</script>",
        "<",
        "é",
        "“a”",
      ),
      fc.lorem({ maxCount: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const seen = read(`<p>It was said.</p>${pieces.join(" ")}`, "text/html");
        const spans = seen.report.parts.map(({ start, end }) => ({ start, end }));
        for (const place of seen.places.placesOf(spans)) {
          if (place === null) continue;
          expect(place.from).toBeLessThan(place.to);
          expect(place.to).toBeLessThanOrEqual(seen.page.bytes.length);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** Letters of KOI8-R (RFC 1489) that the test writes. */
const KOI8: { readonly [letter: string]: number } = Object.fromEntries(
  [..."юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"].map((letter, i) => [letter, 0xc0 + i]),
);
Object.assign(KOI8, { ё: 0xa3, Ё: 0xb3 });
