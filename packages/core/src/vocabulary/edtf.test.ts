import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./day.ts";
import { certainIn, edtfOf, parseEdtf } from "./edtf.ts";

describe("EDTF", () => {
  it.each([
    ["2012", "2012-01-01", "2012-12-31"],
    ["2012-07", "2012-07-01", "2012-07-31"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
    ["2005~", "2004-01-01", "2006-12-31"],
    ["2024-01~", "2023-12-01", "2024-02-29"],
    ["2024-03-01%", "2024-02-29", "2024-03-02"],
    ["2024-03?", "2024-03-01", "2024-03-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2012-XX", "2012-01-01", "2012-12-31"],
    ["2012-07-XX", "2012-07-01", "2012-07-31"],
    ["2024-01-01/2024-04-22", "2024-01-01", "2024-04-22"],
    ["../2012-07", null, "2012-07-31"],
    ["2012-07/..", "2012-07-01", null],
    ["2012-07/", "2012-07-01", null],
  ])("reads %s", (text, from, to) => {
    expect(parseEdtf(text)?.support).toEqual({ from, to });
  });

  it.each([
    "",
    "..",
    "../..",
    "soon",
    "2024-13",
    "2024-02-30",
    "2024-05/2024-01",
    "2024/2025/2026",
    "201X-05",
    "24-05",
  ])("reads nothing in %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it.each([
    ["2012-07", "2012-07-01", "2012-07-31"],
    ["2012-02/2012-05", "2012-02-29", "2012-05-01"],
    ["2012/2012", "2012-12-31", "2012-01-01"],
    ["2012-02/..", null, null],
  ])("tells the certain days of a state: %s", (text, from, to) => {
    const range = parseEdtf(text);
    const expected = from === null || to === null || from > to ? null : { from, to };
    expect(range && certainIn(range)).toEqual(expected);
  });

  it("writes what it reads as the same days", () => {
    const day = fc.integer({ min: -20_000, max: 60_000 }).map(dayOf);
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (a, b) => {
        const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        fc.pre(from !== null || to !== null);
        expect(parseEdtf(edtfOf({ from, to }))?.support).toEqual({ from, to });
      }),
      { seed: 20_401, numRuns: 500 },
    );
    expect(
      ["2012-01-01/2012-12-31", "2012-02-01/2012-02-29"].map((text) =>
        edtfOf(parseEdtf(text)?.support ?? { from: null, to: null }),
      ),
    ).toEqual(["2012", "2012-02"]);
  });
});
