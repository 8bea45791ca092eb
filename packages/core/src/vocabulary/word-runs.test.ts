import { describe, expect, it } from "vitest";
import { unquoted, wordRunsOf } from "./word-runs.ts";

describe("word runs", () => {
  it("are five words in a row, whatever their case and marks", () => {
    expect([...wordRunsOf("The mayor, he said, LEFT early today.")]).toEqual([
      "the mayor he said left",
      "mayor he said left early",
      "he said left early today",
    ]);
  });

  it("are five signs in a script that parts no words", () => {
    expect(wordRunsOf("市长昨日辞职").size).toBe(2);
  });

  it("are none in a text of fewer words", () => {
    expect(wordRunsOf("The mayor left early").size).toBe(0);
  });
});

describe("a text without its quotations", () => {
  it.each([
    ["He said “we left at once” and went.", "He said   and went."],
    ['He said "we left at once" and went.', "He said   and went."],
    ["He said ‘we didn’t leave’ and went.", "He said   and went."],
    ["Er sagte „wir gingen sofort“ und ging.", "Er sagte   und ging."],
    ["Il a dit « nous partons » hier.", "Il a dit   hier."],
    ["“We left.\nAnd he left.", " \nAnd he left."],
  ])("keeps the reporter's own words of %j", (text, own) => {
    expect(unquoted(text)).toBe(own);
  });

  it("keeps an apostrophe", () => {
    expect(unquoted("The mayor’s men didn’t leave.")).toBe("The mayor’s men didn’t leave.");
  });
});
