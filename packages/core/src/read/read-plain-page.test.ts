import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../vocabulary/error.ts";
import { Report } from "../vocabulary/report.ts";
import type { Given } from "./page-input.ts";
import { described, fixturePages, inputFor, sharedFile } from "./pages.fixture.ts";
import { readPlainPage } from "./read-plain-page.ts";

const read = (page: string, given: Given = {}) => readPlainPage(page, inputFor(page, given));
const textsOf = (report: Report, kind: string) =>
  report.parts.filter((part) => part.kind === kind).map((part) => report.text.slice(part.start, part.end));

describe("a plain page", () => {
  for (const { name, page, expected } of fixturePages(/\.(?:txt|md)$/)) {
    it(`is read into its parts: ${name}`, () => {
      const report = read(page);
      expect(Report.parse(report)).toEqual(report);
      expect(described(report)).toBe(expected);
    });
  }

  it.each(["[A. Writer, B. Other]", '["A. Writer", "B. Other"]'])(
    "takes authors of a list in front of it: %s",
    (authors) => {
      const front = `---\ntitle: A title\nauthors: ${authors}\ntags: [north, harbour]\ndate: 2024-03-12\n---\n\n`;
      const report = read(`${front}The minister left on Monday, they said.\n`);
      expect(report).toMatchObject({
        title: "A title",
        author: "A. Writer, B. Other",
        published: { day: "2024-03-12" },
      });
      expect(textsOf(report, "paragraph")).toEqual(["The minister left on Monday, they said."]);
    },
  );

  it("gives spans into the text as it was, but for the mark at its start and the ends of lines", () => {
    const report = read("\uFEFFA title above\r\n\r\nThe minister left on Monday, they said.\r\n");
    expect(report.text).toBe("A title above\n\nThe minister left on Monday, they said.\n");
    expect(textsOf(report, "paragraph")).toEqual(["The minister left on Monday, they said."]);
  });

  it("has the same id when it is read twice, and another for another text", () => {
    const [one, again, other] = ["The minister left.", "The minister left.", "The minister came."].map((page) =>
      read(page),
    );
    expect(again?.id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });

  it("takes the person's word before the page's", () => {
    const page = "Source: Harbour Post\nPublished: 2024-03-12\n\nThe minister left on Monday, they said.";
    const report = read(page, {
      outlet: "Civic Dispatch",
      published: "2024-03-11T23:30+03:00",
      title: "Minister leaves",
    });
    expect(report.outlet).toEqual({ name: "Civic Dispatch", foundIn: "given" });
    expect(report.published).toEqual({
      day: "2024-03-11",
      time: "23:30",
      zone: "+03:00",
      written: "2024-03-11T23:30+03:00",
      foundIn: "given",
    });
    expect(report.title).toBe("Minister leaves");
  });

  it("finds a given title in the page where it is printed", () => {
    const report = read("Harbour Post\nMinister Leaves\nThe minister left on Monday, they said.", {
      title: "Minister leaves",
    });
    expect(textsOf(report, "title")).toEqual(["Minister Leaves"]);
  });

  it("leaves the lines after the ten thousandth unread, and says so", () => {
    const report = read(`A title above\n\n${"The minister left on Monday, they said.\n".repeat(11_000)}`);
    expect(report.issues.map((issue) => issue.code)).toContain("text-truncated");
  });
});

describe("a plain page that cannot be used", () => {
  it.each(["", " \n\u00A0\n", "More\n\nShare", "2024-03-12"])("is refused where it has no text: %j", (page) => {
    expect(() => read(page)).toThrow(expect.objectContaining({ code: "input-without-text" }));
  });

  it("is refused where it is dated after today, and says how to give the true date", () => {
    expect(() => read("A title above\n2031-01-01\n\nThe minister left on Monday, they said.")).toThrow(
      expect.objectContaining({ code: "date-in-future", message: expect.stringContaining("--published") }),
    );
  });

  it("is refused where the day given does not exist", () => {
    expect(() => read("The minister left.", { published: "2024-02-31" })).toThrow(
      expect.objectContaining({ code: "date-impossible" }),
    );
  });
});

describe("any text", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "By Jane Roe",
      "12/03/2024",
      "Related Articles",
      "  1. A headline of other news",
      "PORT ALBA (Meridian Wire) - He left on Monday, they said.",
      "Title: x",
      "---",
      "© 2024 Harbour Post",
      "A man walks (AFP)",
      "",
    ),
  );
  const page = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

  it("is read or refused with a reason, its parts in order, inside the text and apart", () => {
    fc.assert(
      fc.property(page, (text) => {
        try {
          const report = read(text);
          let end = 0;
          for (const part of report.parts) {
            expect(part.start).toBeGreaterThanOrEqual(end);
            expect(part.end).toBeGreaterThan(part.start);
            end = part.end;
          }
          expect(end).toBeLessThanOrEqual(report.text.length);
        } catch (error) {
          if (!(error instanceof HearsayError)) throw error;
        }
      }),
      { seed: 2024, numRuns: 2000, verbose: true },
    );
  });
});

const seed = sharedFile("data/scenarios/seed.txt");
const gold = sharedFile("data/scenarios/seed.json");

describe.skipIf(seed === null || gold === null)("the acceptance report (skipped where ../shared is absent)", () => {
  it("is read as its gold says", () => {
    const { page, relatedArticles } = JSON.parse(gold ?? "{}").expect;
    const report = read(seed ?? "");
    const paragraphs = textsOf(report, "paragraph");
    const captions = report.parts.filter((part) => part.kind === "caption");
    expect({
      title: report.title,
      published: report.published?.day,
      time: report.published?.time,
      zone: report.published?.zone,
      captions: captions.map((part) => [report.text.slice(part.start, part.end), part.credit]),
      section: report.section,
      author: report.author,
      outlet: report.outlet,
      bodyParagraphs: paragraphs.length,
      related: textsOf(report, "related"),
    }).toEqual({
      title: page.title,
      published: page.published,
      time: page.time,
      zone: null,
      captions: [[page.caption, page.imageCredit]],
      section: page.section,
      author: null,
      outlet: null,
      bodyParagraphs: page.bodyParagraphs,
      related: relatedArticles,
    });
    expect(paragraphs.at(0)).toMatch(page.firstParagraphStarts);
    expect(paragraphs.at(-1)?.endsWith(page.lastParagraphEnds)).toBe(true);
    expect(textsOf(report, "furniture")).toEqual([page.caption, "Related Articles", "More"]);
    expect(report.issues.map((issue) => issue.code)).toEqual([
      "outlet-not-named",
      "author-not-named",
      "time-without-zone",
    ]);
  });
});
