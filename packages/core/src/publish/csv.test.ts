import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv.ts";

describe("a line of CSV", () => {
  it.for([
    ["plain", "plain"],
    ["with, comma", '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ["two\nlines", '"two\nlines"'],
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
  ])("writes %j as %j", ([given, written]) => {
    expect(csvLine([given ?? ""])).toBe(`${written}\r\n`);
  });

  it("leaves a missing value empty and a number as it is", () => {
    expect(csvLine([null, -3, ""])).toBe(",-3,\r\n");
  });

  it("keeps every cell, and begins none like a formula", () => {
    const cellsOf = fc.array(fc.string({ unit: "binary" }), { minLength: 1 });
    fc.assert(
      fc.property(cellsOf, (cells) => {
        const line = csvLine(cells);
        expect(line.replace(/"(?:[^"]|"")*"/g, "").split(",")).toHaveLength(cells.length);
        for (const cell of cells) {
          const written = csvLine([cell]).slice(0, -2);
          const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
          expect([cell, `'${cell}`]).toContain(read);
          expect(read).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
        }
      }),
      { seed: 11 },
    );
  });
});
