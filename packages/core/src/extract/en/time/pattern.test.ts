import { describe, expect, it } from "vitest";
import { createGrammar } from "./grammar.ts";
import { compilePattern } from "./pattern.ts";
import { timeTokens } from "./time-tokens.ts";

/** What the longest match of some rows notes at the beginning of a text, with the row that matched. */
function match(patterns: readonly string[], text: string) {
  const grammar = createGrammar(patterns.map((pattern) => ({ pattern })));
  const tokens = timeTokens(text);
  return (
    grammar.longestAt(tokens, 0, ({ pattern }, { values }, end) => ({ pattern, values, words: end }))?.found ?? null
  );
}

describe("a row", () => {
  it("notes the numbers of its classes by name", () => {
    expect(match(["MONTH DAY , YEAR:since"], "April 22, 2024")?.values).toEqual({ month: 4, day: 22, since: 2024 });
  });

  it("leaves out what is in brackets and chooses between what is in parentheses", () => {
    const row = ["[the] (ORDDAY of MONTH|first|last {nth=-1}) week"];
    expect(match(row, "the last week")?.values).toEqual({ nth: -1 });
    expect(match(row, "22nd of April week")?.values).toEqual({ ordday: 22, month: 4 });
    expect(match(row, "the second week")).toBeNull();
  });

  it("asks for no space where a tilde says so", () => {
    expect(match(["mid ~- MONTH"], "mid-May")).not.toBeNull();
    expect(match(["mid ~- MONTH"], "mid - May")).toBeNull();
  });

  it("gives way to a longer one, and to an earlier one of the same length", () => {
    expect(match(["MONTH", "MONTH YEAR"], "May 2012")?.pattern).toBe("MONTH YEAR");
    expect(match(["MONTH YEAR", "MONTH YEAR:other"], "May 2012")?.pattern).toBe("MONTH YEAR");
  });

  it("refuses brackets that do not match, classes and macros that are not there", () => {
    expect(() => compilePattern("the [MONTH")).toThrow(/brackets/);
    expect(() => compilePattern("MONTH]")).toThrow(/brackets/);
    expect(() => compilePattern("MOON")).toThrow(/MOON/);
    expect(() => compilePattern("<moon>")).toThrow(/moon/);
  });
});
