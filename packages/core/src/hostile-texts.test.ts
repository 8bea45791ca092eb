import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractStatements } from "./extract/extract-statements.ts";
import { reportOfParts } from "./extract/reports.fixture.ts";
import { sentencesOf } from "./extract/text/sentences.ts";
import { tokensOf } from "./extract/text/tokens.ts";
import { HOSTILE_TEXTS, STRAY } from "./hostile-texts.fixture.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { HearsayError } from "./vocabulary/error.ts";
import type { Report } from "./vocabulary/report.ts";
import { sha256Of } from "./vocabulary/sha256.ts";
import type { Span } from "./vocabulary/span.ts";
import type { Statement } from "./vocabulary/statement.ts";

const PUBLISHED = "2041-03-16";
const SEED = 20_411;

const WORDS =
  "He|he|Ivo Marek|General|Lt. Col.|the minister|of|defence|was|killed|appointed|said|denied|according to|the agency|that|,|.|\n|\n\n|“|”|\"|'s|(|)|-|—|in|Tarsk|on Monday|since March 2021|3|2024-02-30|99/99/9999|not|and|who|whose|al-|P. J.|<b>|&amp;|:|•".split(
    "|",
  );

const hostile = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...STRAY), fc.string()), {
    maxLength: 120,
  })
  .map((parts) => parts.join(" "));

/** Every span that a statement gives. */
function spansOf({ span, chain, claim }: Statement): Span[] {
  const { about, post, organisation, place, timeWritten, terms } = claim;
  const named = [...chain, ...about, post, organisation, place, timeWritten, terms];
  return [span, ...named.flatMap((one) => one?.span ?? [])];
}

function expectGrounded(report: Report): void {
  const { statements, issues } = extractStatements(report, PUBLISHED);
  for (const statement of statements) {
    expect(statement.quote).toBe(report.text.slice(statement.span.start, statement.span.end));
    expect(statement.quote).not.toBe("");
    for (const { start, end } of spansOf(statement)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(report.text.length);
    }
  }
  for (const { span } of issues) expect(span?.end ?? 0).toBeLessThanOrEqual(report.text.length);
}

const paragraph = (text: string) => reportOfParts([text], { published: PUBLISHED });

/** The page as somebody would add it, or null where it is refused with words that say what to do. */
function pageOf(text: string): Report | null {
  try {
    return readPlainPage(text, { capture: sha256Of(text), today: "2041-12-31", given: {}, url: null });
  } catch (error) {
    if (error instanceof HearsayError && /^(?:input|date)-/.test(error.code)) return null;
    throw error;
  }
}

describe("text that nobody wrote for a newspaper", () => {
  it.each(Object.keys(HOSTILE_TEXTS))("gives nothing but statements on its own words: %s", (name) => {
    const text = HOSTILE_TEXTS[name]?.(8_000) ?? "";
    expectGrounded(paragraph(text));
    const page = pageOf(text);
    if (page) expectGrounded(page);
  });

  it("reads a million characters without a space", () => {
    expectGrounded(paragraph("a".repeat(1_000_000)));
  });

  it("reads ten thousand open quotes", () => {
    expectGrounded(paragraph("“".repeat(10_000)));
    expectGrounded(paragraph('" '.repeat(10_000)));
  });

  it("reads brackets in brackets in brackets", () => {
    expectGrounded(paragraph(`${"(the head of the army ".repeat(2000)}${")".repeat(2000)} was killed.`));
  });

  it("reads a table of two thousand commanders", () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `${i + 1}th Brigade\tColonel Davo Renn\t2019-2021`);
    expectGrounded(reportOfParts([{ kind: "table", text: rows.join("\n") }], { published: PUBLISHED }));
  });

  it("keeps to the words of any text, as a paragraph", () => {
    fc.assert(
      fc.property(hostile, (text) => expectGrounded(paragraph(text))),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("keeps to the words of any text, as a page", () => {
    const check = (text: string) => {
      const page = pageOf(text);
      if (page) expectGrounded(page);
    };
    fc.assert(fc.property(hostile, check), { seed: SEED + 1, numRuns: 200 });
  });
});

/** Words of news with markup between any two of them, as a careless scraper leaves it. */
const MARKUP =
  "<b>|</b>|<br>|<p class='a'>|</p>|<script>alert('x')</script>|<!--|-->|<a href=\"javascript:x()\">|</a>|<img src=x onerror=\"y\">|&nbsp;|&quot;|&#8220;|<![CDATA[|]]>|<|>|</".split(
    "|",
  );
const NEWS =
  "The ministry said on Monday that General Ivo Marek , the army chief , had been dismissed and replaced by Colonel Pia Lomm . A paper quoted two officers as saying that he was alive .".split(
    " ",
  );
const withMarkup = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...MARKUP)), { maxLength: 60 })
  .map((marks) =>
    marks
      .reduce((words: string[], [at, mark]) => words.toSpliced(at % (words.length + 1), 0, mark), [...NEWS])
      .join(" "),
  );

describe("news with markup left in it", () => {
  it("keeps to its words, wherever the markup stands", () => {
    const check = (text: string) => {
      expectGrounded(paragraph(text));
      const page = pageOf(text);
      if (page) expectGrounded(page);
    };
    fc.assert(fc.property(withMarkup, check), { seed: SEED + 3, numRuns: 200 });
  });

  it("still tells what the words between the tags tell", () => {
    const text = "<p>General Ivo Marek was dismissed as army chief on Monday.</p>";
    const told = extractStatements(paragraph(text), PUBLISHED).statements.map(({ claim }) => claim.type);
    expect(told).toContain("removed");
  });
});

describe("the time that a text takes", () => {
  it("is bounded for a sentence, since none is longer than any of prose", () => {
    const check = (text: string) => {
      const tokens = tokensOf(text);
      const sentences = sentencesOf(tokens, text);
      expect(sentences.map(({ from, to }) => to - from).every((length) => length > 0 && length <= 301)).toBe(true);
      expect(sentences.flatMap(({ from, to }) => tokens.slice(from, to))).toEqual(tokens);
    };
    for (const make of Object.values(HOSTILE_TEXTS)) check(make(20_000));
    fc.assert(fc.property(hostile, check), { seed: SEED + 2, numRuns: 200 });
  });
});
