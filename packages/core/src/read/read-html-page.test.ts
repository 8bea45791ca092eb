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

  it.each(["1710252300", "1710252300000"])("reads the clock of Unix in its metadata: %s", (clock) => {
    const { published, issues } = read(withHead(`<meta property="article:published_time" content="${clock}">`));
    expect(published).toMatchObject({ day: "2024-03-12", time: "14:05", written: clock, foundIn: "meta" });
    expect(issues.map(({ code }) => code)).not.toContain("date-conflict");
  });

  it.each(["0", "yesterday", "2024-W11-2"])("says what stands for its date and is none: %s", (written) => {
    const { published, issues } = read(withHead(`<meta property="article:published_time" content="${written}">`));
    expect(published).toBeNull();
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "date-impossible", message: expect.stringContaining(`“${written}”`) }),
    );
  });

  it("says of a live blog that its entries have days of their own", () => {
    const live = { "@type": "LiveBlogPosting", headline: "Minister leaves the capital", datePublished: "2024-03-12" };
    expect(read(withJsonLd(live)).issues).toContainEqual(
      expect.objectContaining({ code: "time-unresolved", message: expect.stringContaining("live blog") }),
    );
    expect(issuesOf(read(withJsonLd({ ...live, "@type": "NewsArticle" })))).not.toContain("time-unresolved");
  });

  it("is told its hour by a date without dashes", () => {
    const head = `<meta property="article:published_time" content="20240312T140500Z">`;
    expect(read(withHead(head)).published).toMatchObject({ day: "2024-03-12", time: "14:05", zone: "+00:00" });
  });

  it("is read in the language of its text where it declares another, and says so", () => {
    const page = withHead("").replace("<html>", '<html lang="fa">');
    expect(read(page).language).toBe("en");
    expect(issuesOf(read(page))).toContain("language-conflict");
    expect(issuesOf(read(page.replace('"fa"', '"en"')))).not.toContain("language-conflict");
  });

  it("is dated by the Persian calendar where it prints that", () => {
    const page = withHead("").replace("<p>", "<p>۲۲ اسفند ۱۴۰۲ ساعت ۱۴:۰۵</p><p>");
    expect(read(page).published).toMatchObject({
      day: "2024-03-12",
      time: "14:05",
      written: "۲۲ اسفند ۱۴۰۲ ساعت ۱۴:۰۵",
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

  it("believes what a page says of its address on its own site alone", () => {
    const at = (url: string, canonical: string) => {
      const html = withHead(`<link rel="canonical" href="${canonical}">`);
      const report = readHtmlPage(documentOf(html), { ...inputFor(html, {}), url });
      return [report.url, issuesOf(report).includes("page-elsewhere")];
    };
    const page = "https://www.harbour.example/news/1";
    expect(at("https://m.harbour.example/1?ref=x", page)).toEqual([page, false]);
    expect(at(`${page}?utm_source=x`, "/news/1")).toEqual([page, false]);
    expect(at("https://amp.harbour.co.uk/1", "https://www.harbour.co.uk/1")[1]).toBe(false);
    expect(at("https://other.co.uk/1", "https://www.harbour.co.uk/1")).toEqual(["https://other.co.uk/1", true]);
    expect(at("https://liar.example/1", page)).toEqual(["https://liar.example/1", true]);
    expect(at("http://192.0.2.1/1", "http://192.0.3.1/1")).toEqual(["http://192.0.2.1/1", true]);
    expect(at("https://www-harbour-example.cdn.ampproject.org/c/1", page)).toEqual([page, false]);
    expect(at("https://web.archive.org/web/2024/x", page)).toEqual([page, false]);
    expect(read(withHead(`<link rel="canonical" href="${page}">`)).url).toBe(page);
  });

  it("says where it shows no report, or not all of one, and what to do", () => {
    const told = (html: string, code: string) => {
      const report = readHtmlPage(documentOf(html), { ...inputFor(html, {}), url: "https://harbour.example/a" });
      return report.issues.find((issue) => issue.code === code)?.message;
    };
    const closed = { "@type": "NewsArticle", isAccessibleForFree: "http://schema.org/False" };
    expect(told(withJsonLd(closed), "body-in-part")).toContain("not free to read");
    expect(told(withJsonLd({ ...closed, isAccessibleForFree: true }), "body-in-part")).toBeUndefined();
    const notice = `<html><head><title>Just a moment</title>HEAD</head><body><h1>harbour.example</h1><p>Checking if the connection is secure.</p></body></html>`;
    expect(told(notice, "body-in-part")).toContain("shows 6 words and no day");
    expect(told(notice.replace("</h1>", "</h1><time>3 March 2024</time>"), "body-in-part")).toBeUndefined();
    const onward = `<meta http-equiv="Refresh" content="0; URL='/b'">`;
    expect(told(notice.replace("HEAD", onward), "page-sends-on")).toContain("on to https://harbour.example/b and");
    expect(told(notice.replace("HEAD", onward.replace("/b", "/a#x")), "page-sends-on")).toBeUndefined();
    const teasers = Array.from(
      { length: 12 },
      (_, i) =>
        `<li><a href="/${i}"><h3>Headline number ${i} about the minister</h3></a><p>He said something on day ${i}.</p></li>`,
    ).join("");
    const list = `<html><body><main><h1>Politics</h1><ul>${teasers}</ul></main></body></html>`;
    expect(told(list, "page-of-links")).toContain("leads to 12 others");
    expect(
      told(body.replace("</article>", `<ul>${teasers.slice(0, 500)}</ul></article>`), "page-of-links"),
    ).toBeUndefined();
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
