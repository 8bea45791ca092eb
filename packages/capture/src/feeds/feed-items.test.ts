import { readdirSync, readFileSync } from "node:fs";
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
