import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { Report } from "../vocabulary/report.ts";
import type { Given } from "./page-input.ts";
import { described, fixturePages, inputFor } from "./pages.fixture.ts";
import { readHtmlPage } from "./read-html-page.ts";

const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html") as unknown as Document;
const read = (html: string, given: Given = {}) => readHtmlPage(documentOf(html), inputFor(html, given));
const body = `<article><h1>Minister leaves the capital</h1>
<p>The minister left the capital on Monday, his office said, after weeks of rumours about his health.</p>
<p>He is expected back in June, according to two officials, who did not want to be named in this report.</p></article>`;
const withHead = (head: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const withJsonLd = (data: object) => withHead(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
const issuesOf = (report: Report) => report.issues.map((issue) => issue.code);

describe("a page of HTML", () => {
  for (const { name, page, expected } of fixturePages(/\.html$/)) {
    it(`is read into its parts: ${name}`, () => {
      const report = read(page);
      expect(Report.parse(report)).toEqual(report);
      expect(described(report)).toBe(expected);
    });
  }

  it("keeps the wording of the page for its title, and says where its metadata has another", () => {
    const report = read(withJsonLd({ "@type": "NewsArticle", headline: "Why nobody has seen the minister" }));
    expect(report.title).toBe("Why nobody has seen the minister");
    expect(issuesOf(report)).toContain("title-conflict");
    const cut = read(withJsonLd({ "@type": "NewsArticle", headline: "MINISTER LEAVES THE" }));
    expect(cut.title).toBe("Minister leaves the capital");
  });

  it("takes the hour from the metadata that tells it, on the day that JSON-LD says", () => {
    const head = `<meta property="article:published_time" content="2024-03-12T14:05:00Z">`;
    const script = `<script type="application/ld+json">{"@type":"Article","datePublished":"2024-03-12"}</script>`;
    expect(read(withHead(head + script)).published).toMatchObject({
      day: "2024-03-12",
      time: "14:05",
      foundIn: "meta",
    });
  });

  it("does not call two printed forms of one instant a conflict", () => {
    const head = `<meta property="article:published_time" content="2024-03-12T22:30:00Z">`;
    const script = `<script type="application/ld+json">{"@type":"Article","datePublished":"2024-03-13T01:30:00+03:00"}</script>`;
    expect(issuesOf(read(withHead(head + script)))).not.toContain("date-conflict");
  });

  it("passes over a date that lies ahead where the page has another", () => {
    const head = `<meta property="article:published_time" content="2024-03-12">`;
    const script = `<script type="application/ld+json">{"@type":"Article","datePublished":"2099-01-01"}</script>`;
    const report = read(withHead(head + script));
    expect(report.published?.day).toBe("2024-03-12");
    expect(issuesOf(report)).toContain("date-conflict");
  });

  it("dates a page by its address where it says nothing itself", () => {
    const report = read(withHead(`<link rel="canonical" href="https://www.harbour.example/2024/03/12/minister">`));
    expect(report.published).toMatchObject({ day: "2024-03-12", foundIn: "address" });
    expect(report.outlet).toEqual({ name: "harbour.example", foundIn: "address" });
    expect(issuesOf(report)).toContain("outlet-not-named");
  });

  it("does not take an archive for the outlet", () => {
    const report = read(
      withHead(`<link rel="canonical" href="https://web.archive.org/web/2024/https://harbour.example/a">`),
    );
    expect(report.outlet).toBeNull();
  });

  it("reads a wire agency among the authors as the credit", () => {
    const report = read(withJsonLd({ "@type": "NewsArticle", author: ["Meridian Wire", { name: "Jane Roe" }] }));
    expect(report).toMatchObject({ credit: "Meridian Wire", author: "Jane Roe" });
  });

  it("says that a block of metadata is broken, and reads on", () => {
    const report = read(withHead(`<script type="application/ld+json">{"@type": "Article", </script>`));
    expect(issuesOf(report)).toContain("markup-unusable");
    expect(report.title).toBe("Minister leaves the capital");
  });

  it("takes the text of its metadata where it shows but the beginning, and not where it shows most", () => {
    const articleBody = Array.from({ length: 30 }, (_, i) => `Sentence ${i} of the report.`).join("\n");
    expect(issuesOf(read(withJsonLd({ "@type": "NewsArticle", articleBody })))).toContain("body-not-shown");
    const half = articleBody.slice(0, 330);
    const report = read(withJsonLd({ "@type": "NewsArticle", articleBody: half }));
    expect(issuesOf(report)).not.toContain("body-not-shown");
    expect(report.text).not.toContain("Sentence 3");
  });

  it("reads no claim in a note of the outlet or in a post of somebody else", () => {
    const more = `<blockquote class="twitter-tweet"><p>General Ivo Marek was killed on Monday.</p><a href="https://x.com/a/status/1">3 March</a></blockquote>
    <p>Correction: An earlier version said that Defence Minister Lena Dorn was killed on Monday.</p></article>`;
    const report = read(`<html><body>${body.replace("</article>", more)}</body></html>`);
    expect(report.parts.map(({ kind }) => kind).slice(-2)).toEqual(["embed", "note"]);
  });

  it("leaves a paragraph that ends with a link to other news where it is", () => {
    const html = body.replace(
      "</article>",
      `<p>The palace has said nothing of it, and neither has his family, whose house has been empty since the spring, as neighbours told our reporter when she called there. <b>Read more</b> <a href="/x">Where is the minister now</a></p></article>`,
    );
    const report = read(`<html><body>${html}</body></html>`);
    expect(report.text).toContain("neighbours told our reporter");
  });

  it("is refused where it shows no text", () => {
    expect(() =>
      read("<html><head></head><body><img src=x><script>var text = 'The minister left.'</script></body></html>"),
    ).toThrow(expect.objectContaining({ code: "input-without-text" }));
  });
});
