import { describe, expect, it } from "vitest";
import { articlesInJsonLd } from "./json-ld.ts";

const first = (...scripts: string[]) => articlesInJsonLd(scripts).articles[0];

describe("JSON-LD", () => {
  it("is unfolded: lists, graphs, and things that are named elsewhere", () => {
    const graph = `{"@graph":[{"@id":"#o","@type":"Organization","name":"Harbour Post"},{"@id":"#p","name":"Jane Roe"},
      {"@type":["Thing","NewsArticle"],"headline":{"@value":"A"},"publisher":{"@id":"#o"},"author":[{"@id":"#p"},"John Doe"]}]}`;
    expect(first(`[${graph}]`)).toMatchObject({
      headline: "A",
      publisher: "Harbour Post",
      authors: ["Jane Roe", "John Doe"],
    });
  });

  it("gives articles before pages", () => {
    const page = `{"@type":"WebPage","name":"Page","mainEntity":{"@type":"ReportageNewsArticle","headline":"Article"}}`;
    expect(articlesInJsonLd([page]).articles.map((article) => article.headline)).toEqual(["Article", null]);
  });

  it("is read through comments, raw line breaks and last commas", () => {
    expect(first(`<!-- {"@type":"Article","headline":"A\nB",} -->`)?.headline).toBe("A B");
    expect(first(`/*<![CDATA[*/{"@type":"Article","headline":"A"};/*]]>*/`)?.headline).toBe("A");
  });

  it("has its entities and tags taken out of texts", () => {
    expect(first(`{"@type":"Article","headline":"He&#8217;s <b>back</b> &amp; well"}`)?.headline).toBe(
      "He’s back & well",
    );
  });

  it("is counted where it is broken", () => {
    expect(articlesInJsonLd(["{", "", `{"@type":"Article"}`])).toMatchObject({
      broken: 1,
      articles: [{ headline: null }],
    });
  });

  it("does not follow a page without end", () => {
    const deep = `${'{"@graph":['.repeat(2000)}${"]}".repeat(2000)}`;
    expect(articlesInJsonLd([deep]).articles).toEqual([]);
  });

  it("cannot reach the prototypes of objects", () => {
    first(`{"@type":"Article","__proto__":{"polluted":true},"@id":"__proto__","author":{"@id":"__proto__"}}`);
    expect("polluted" in {}).toBe(false);
  });
});
