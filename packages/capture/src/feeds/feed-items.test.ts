import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFeed } from "./feed-items.ts";

const FIXTURES = new URL("../../fixtures/feeds/", import.meta.url);
const feeds = readdirSync(FIXTURES).filter((name) => /\.(?:xml|json)$/.test(name));
const read = (content: string | Uint8Array, mediaType = "application/xml") =>
  readFeed(Buffer.from(content as string), { mediaType, address: "https://harbour.example/feed" });

/** What was read of a feed, as the expected files write it. */
function told(content: Uint8Array): string {
  const { items, issues } = read(content);
  const lines = items.map(({ link, published, title }) => {
    const when = published ? `${published.day} ${published.time ?? "no time"} ${published.zone ?? "no zone"}` : "none";
    return `${link} | ${when} | ${title ?? "no title"}`;
  });
  return [...lines, ...issues.map((issue) => `! ${issue}`), ""].join("\n");
}

describe("a feed", () => {
  it.each(feeds)("gives each item once, with the right date or none: %s", (name) => {
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, ".expected"), FIXTURES), "utf8");
    expect(told(readFileSync(new URL(name, FIXTURES)))).toBe(expected);
  });

  it("says how long it wants to be left alone", () => {
    const minutes = (name: string) => read(readFileSync(new URL(name, FIXTURES))).minutes;
    expect([minutes("rss-2.xml"), minutes("rss-1.xml"), minutes("atom.xml")]).toEqual([60, 360, null]);
  });

  it("in another encoding than it declares is read all the same", () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>H</title><item><title>Caf\xe9 closes</title><link>https://harbour.example/1</link></item></channel></rss>`;
    expect(read(Buffer.from(feed, "latin1")).items[0]?.title).toBe("Café closes");
  });

  it("has its titles as they are read, however often their markup was packed", () => {
    const titles = (...written: string[]) => {
      const items = written.map(
        (title, i) => `<item><title>${title}</title><link>https://harbour.example/${i}</link></item>`,
      );
      return read(`<rss version="2.0"><channel><title>H</title>${items.join("")}</channel></rss>`).items.map(
        ({ title }) => title,
      );
    };
    expect(
      titles(
        "A &lt;b&gt;bold&lt;/b&gt; word",
        "<![CDATA[<em>Late</em> &amp; true]]>",
        "&amp;lt;i&amp;gt;Twice&amp;lt;/i&amp;gt;",
        "Prices: 3 &lt; 4",
      ),
    ).toEqual(["A bold word", "Late & true", "Twice", "Prices: 3 < 4"]);
  });

  it("in Atom is relative to the address that it says it is relative to", () => {
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.harbour.example/news/"><title>H</title>
      <link href="https://www.harbour.example/"/><entry><title>A</title><id>x</id><link href="1"/></entry></feed>`;
    expect(read(feed).items.map(({ link }) => link)).toEqual(["https://www.harbour.example/news/1"]);
  });

  it("may lie on its host as a packed file, which must not swell without end", () => {
    const map = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://harbour.example/1</loc></url></urlset>`;
    expect(read(gzipSync(map), "application/x-gzip").items).toHaveLength(1);
    expect(() => read(gzipSync(map + " ".repeat(30_000_000)), "application/gzip")).toThrow("larger than 20 MB");
    expect(() => read(gzipSync(map).subarray(0, 30), "application/gzip")).toThrow("cannot be unpacked");
  });

  it("is not the page of a site, whose own feeds are told", () => {
    const page = `<html><head><link type='application/rss+xml' rel='alternate' href='/rss?a=1&amp;b=2'><link rel="alternate" hreflang="ar" href="/ar"></head></html>`;
    expect(() => read(page, "text/html")).toThrow("such as https://harbour.example/rss?a=1&b=2.");
  });

  it("that is an index of sitemaps leads to the newest ones", () => {
    const maps = [1, 2, 3, 4, 5].map(
      (n) => `<sitemap><loc>https://harbour.example/${n}.xml</loc><lastmod>2024-04-0${n}</lastmod></sitemap>`,
    );
    const { further, items } = read(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("")}</sitemapindex>`,
    );
    expect([further, items]).toEqual([[5, 4, 3].map((n) => `https://harbour.example/${n}.xml`), []]);
  });

  it.each([
    ["a page", "<!doctype html><html><body>Not here</body></html>"],
    ["JSON of another kind", '{"items": "none"}'],
    ["entities that swell", `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">]><nothing>&a;</nothing>`],
    ["nothing that is told", "{"],
  ])("is not %s, and that is said", (_, content) => {
    expect(() => read(content)).toThrow(/no feed that can be read/);
  });
});
