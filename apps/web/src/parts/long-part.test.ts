import { describe, expect, it } from "vitest";
import { shownStretches } from "./long-part.tsx";

describe("a paragraph without an end", () => {
  it("shows its beginning and what stands around the words of statements, each once", () => {
    const groups = [
      { start: 500_000, end: 500_100 },
      { start: 501_000, end: 501_050 },
      { start: 5_000_000, end: 5_000_020 },
    ];
    expect(shownStretches(10, 4_000_000, groups)).toEqual([
      { start: 10, end: 30_010 },
      { start: 498_000, end: 503_050 },
    ]);
  });

  it("shows a statement of millions of letters by its beginning", () => {
    const [, shown] = shownStretches(0, 5_000_000, [{ start: 100_000, end: 4_900_000 }]);
    expect(shown).toEqual({ start: 98_000, end: 132_000 });
  });
});
