import { describe, expect, it } from "vitest";
import { quantityAt } from "./quantity.ts";
import { spelledOrdinalAt, spelledYearAt } from "./spelled-numbers.ts";
import { timeTokens } from "./time-tokens.ts";

/** The number that a text begins with, and how many tokens it took. */
const read = (text: string, reader: typeof quantityAt = quantityAt) => {
  const found = reader(timeTokens(text), 0);
  return found && [found.value, found.end];
};

describe("a count", () => {
  it.each([
    ["3 days", 3, 1],
    ["1,200 days", 1200, 1],
    ["2.5 years", 2.5, 1],
    ["6 1/2 years", 6.5, 4],
    ["twenty-five years", 25, 3],
    ["two hundred and ten days", 210, 4],
    ["five thousand days", 5000, 2],
    ["two and a half years", 2.5, 4],
    ["one-and-a-half years", 1.5, 7],
    ["a dozen years", 12, 2],
    ["half a dozen", 6, 3],
    ["a few days", Number.NaN, 2],
    ["a couple of weeks", Number.NaN, 3],
    ["several months", Number.NaN, 1],
    ["dozens of years", Number.NaN, 2],
  ])("reads %s", (text, value, end) => {
    expect(read(text)).toEqual([value, end]);
  });

  it("is none where no number stands", () => {
    expect(["a day", "number of days", "hundred", "and a half"].map((text) => read(text))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("reads years and ordinals as they are spoken", () => {
    expect(read("nineteen-ninety-four", spelledYearAt)).toEqual([1994, 5]);
    expect(read("nineteen oh", spelledYearAt)).toBeNull();
    expect(read("two thousand and five", spelledYearAt)).toEqual([2005, 4]);
    expect(read("twenty five", spelledYearAt)).toBeNull();
    expect(read("twenty-second", spelledOrdinalAt)).toEqual([22, 3]);
  });
});
