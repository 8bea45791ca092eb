import { describe, expect, it } from "vitest";
import { extractStatements } from "../extract-statements.ts";
import { reportOfParts } from "../reports.fixture.ts";

function issuesIn(text: string): string[] {
  const published = "2041-03-16";
  return extractStatements(reportOfParts([text], { published }), published).issues.map(({ message }) => message);
}

describe("a mention that the report leaves unclear", () => {
  it("is named with those whom it can mean", () => {
    const text = "General Ivo Marin met General Luka Petrak on Thursday. The general was arrested on Friday.";
    expect(issuesIn(text)).toEqual([expect.stringContaining('"The general" can mean Ivo Marin or Luka Petrak')]);
  });

  it("is no issue where one person alone bears the rank", () => {
    expect(issuesIn("General Ivo Marin met Petra Lund on Thursday. The general was arrested on Friday.")).toEqual([]);
  });

  it("is a pronoun before any name", () => {
    expect(issuesIn("He was arrested on Friday.")).toEqual([expect.stringContaining('"He" means nobody')]);
  });
});
