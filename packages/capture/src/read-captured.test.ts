import { HearsayError } from "@hearsay/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captureBytes } from "./capture-file.ts";
import { readCaptured } from "./read-captured.ts";

const now = () => new Date("2026-11-01T12:00:00Z");
const options = { given: {}, today: "2026-11-01" };
const capture = (content: string | Uint8Array, mediaType = "text/html") =>
  captureBytes(Buffer.from(content as string), { name: "page", mediaType, how: "paste", now });
const read = (content: string | Uint8Array, mediaType?: string) => readCaptured(capture(content, mediaType), options);
const SENTENCE = "The minister left the capital on Monday, his office said, and nobody knows where he went. ";

describe("a captured page", () => {
  it("is read as HTML or as plain text, by what it is", () => {
    const html = `<html><body><h1>Minister leaves</h1><p>${SENTENCE}</p></body></html>`;
    for (const mediaType of ["text/html", "text/plain", "application/octet-stream"]) {
      expect(read(html, mediaType).text, mediaType).not.toContain("<p>");
    }
    expect(read(`Minister leaves\n\n${SENTENCE}`, "text/html").title).toBe("Minister leaves");
    expect(read(`If a < b, he said, then c > d.`, "text/plain").text).toContain("a < b");
  });

  it("carries the hash of its bytes and the address that answered", () => {
    const page = capture(`<html><body><p>${SENTENCE}</p></body></html>`);
    const fetched = { ...page, obtained: { ...page.obtained, finalUrl: "https://www.harbour.example/a" } };
    expect(readCaptured(fetched, options)).toMatchObject({
      capture: page.sha256,
      url: "https://www.harbour.example/a",
      outlet: { name: "harbour.example", foundIn: "address" },
    });
  });

  it("is read by the charset that came with it", () => {
    const koi8 = Uint8Array.from([0xed, 0xc9, 0xce, 0xc9, 0xd3, 0xd4, 0xd2, 0x20, 0xd5, 0xdb, 0xa3, 0xcc, 0x2e]);
    expect(read(koi8, "text/plain; charset=koi8-r").text).toBe("Министр ушёл.");
  });
});

/** Pages made to break readers. Each must be read, or refused with a reason, and soon. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["100,000 nested elements", `${"<div>".repeat(100_000)}${SENTENCE}`],
  ["100,000 nested and closed", `<html><body>${"<b>".repeat(100_000)}${SENTENCE}${"</b>".repeat(100_000)}`],
  ["nesting by elements that close each other", `${"<li><td>".repeat(50_000)}${SENTENCE}`],
  ["nesting just below the limit", `<html><body>${"<div>".repeat(240)}<p>${SENTENCE}</p>`],
  ["19,000 links", `<html><body>${"<a href=x>a link </a>".repeat(19_000)}`],
  ["a million references", `<html><body><p>${"&amp;".repeat(1_000_000)}`],
  ["a class of a million names", `<html><body><div class="${"a ".repeat(1_000_000)}"><p>${SENTENCE}`],
  ["unclosed quotes", `<html><body><p>${SENTENCE}</p>${'<a b="'.repeat(100_000)}`],
  ["unclosed comments", `<html><body><p>${SENTENCE}</p>${"<!--".repeat(100_000)}`],
  ["unclosed scripts", `<html><body><p>${SENTENCE}</p>${"<script>".repeat(10_000)}`],
  ["metadata nested without end", `<script type="application/ld+json">${"[".repeat(1_000_000)}</script><p>${SENTENCE}`],
  ["a million spaces in tags", `<html><body>${"<b> </b>".repeat(500_000)}<p>${SENTENCE}`],
];

describe("a hostile page", () => {
  // Seconds of the processor, so that a busy machine does not fail the test.
  it.each(HOSTILE)("is read within five seconds: %s", (_, html) => {
    const started = process.cpuUsage();
    const report = read(html);
    expect(report.parts.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it("leaves an issue where it was read as plain text", () => {
    const report = read(`<title>Minister leaves</title>${"<div>".repeat(1000)}<p>${SENTENCE}</p>`);
    expect(report.issues[0]).toMatchObject({ code: "markup-unusable", message: expect.stringContaining("250 deep") });
    expect(report.title).toBe("Minister leaves");
  });

  it("runs no script and shows no style", () => {
    const report = read(
      `<html><body><script>globalThis.owned = true</script><style>p{}</style><p onclick="x">${SENTENCE}</p>`,
    );
    expect(report.text.trim()).toBe(SENTENCE.trim());
    expect("owned" in globalThis).toBe(false);
  });

  it("is read where it is one paragraph of two megabytes", () => {
    expect(read(`<html><body><p>${SENTENCE.repeat(22_000)}</p>`).text.length).toBeGreaterThan(1_900_000);
  });

  it("is read or refused with a reason, whatever its tags are", () => {
    const names =
      "p div span li ul td tr table h1 h2 b a figure figcaption blockquote title head body html svg script style template noscript".split(
        " ",
      );
    const piece = fc.oneof(
      fc.constantFrom(...names).map((name) => `<${name}>`),
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.constantFrom(
        SENTENCE,
        "<!--",
        "-->",
        "&amp;",
        "<a href=x>Related Articles</a>",
        "<p hidden>",
        '<div class="',
        '<script type="application/ld+json">{',
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          const report = read(pieces.join(""));
          let end = 0;
          for (const part of report.parts) {
            expect(part.start).toBeGreaterThanOrEqual(end);
            end = part.end;
          }
          expect(end).toBeLessThanOrEqual(report.text.length);
        } catch (error) {
          if (!(error instanceof HearsayError)) throw error;
        }
      }),
      { seed: 2024, numRuns: 1000 },
    );
  });
});
