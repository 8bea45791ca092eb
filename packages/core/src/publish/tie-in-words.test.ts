import { describe, expect, it } from "vitest";
import { tieInWords } from "./tie-in-words.ts";

describe("why a text counts as a copy", () => {
  const tie = { report: "b", of: "a", rule: "near-text" as const, likeness: 0.82, share: 0.93 };

  it("is told with its measure, or with who judged it", () => {
    expect(tieInWords(tie)).toBe("near-identical text: 93 % of the shorter one's word runs, likeness 0.82");
    const judged = {
      tie: "copy" as const,
      from: "b",
      to: "a",
      holds: true,
      reason: "the desk confirms the reprint",
      by: "Ines",
      day: "2040-03-01",
    };
    expect(tieInWords({ ...tie, rule: null, judged })).toBe(
      "Ines judged so on 2040-03-01: the desk confirms the reprint",
    );
  });
});
