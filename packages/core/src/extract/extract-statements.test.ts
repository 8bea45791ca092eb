import { describe, expect, it } from "vitest";
import { extractStatements } from "./extract-statements.ts";
import { reportOfParts } from "./reports.fixture.ts";

const day = "2041-03-16";
const issuesOf = (text: string, language: string) =>
  extractStatements(reportOfParts([text], { published: day, language }), day).issues;

describe("a report in another language", () => {
  it("gives no statement, and an issue that names the language and says what to do", () => {
    expect(issuesOf("Der Minister ist am Montag zurückgetreten.", "de")).toEqual([
      {
        code: "language-not-read",
        message: expect.stringMatching(/the language "de".*have to be entered by hand/),
        span: null,
      },
    ]);
  });

  it("leaves the issue too where its few words do not tell the language, but its script is not that of English", () => {
    expect(issuesOf("Министр Анатолий Горский ушёл в отставку.", "und")).toMatchObject([{ code: "language-not-read" }]);
    expect(issuesOf("وزير الدفاع", "und")).toMatchObject([{ code: "language-not-read" }]);
  });

  it("is tried as English where its few words do not tell, and its script could be", () => {
    expect(issuesOf("Rolf Ansen died on Friday.", "und")).toEqual([]);
  });
});
