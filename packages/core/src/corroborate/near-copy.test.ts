import { describe, expect, it } from "vitest";
import { copyRuleFor, likenessOf } from "./near-copy.ts";

const runs = (from: number, count: number) => new Set(Array.from({ length: count }, (_, i) => `run ${from + i}`));

describe("the likeness of two texts", () => {
  it("is what they share of all their runs, and of the shorter one's", () => {
    expect(likenessOf(runs(0, 100), runs(50, 100))).toEqual({ likeness: 50 / 150, share: 0.5 });
    expect(likenessOf(runs(0, 40), runs(0, 100))).toEqual({ likeness: 0.4, share: 1 });
    expect(likenessOf(runs(0, 0), runs(0, 100))).toEqual({ likeness: 0, share: 0 });
  });
});

describe("the rule by which a text is a copy", () => {
  it("asks for half of the shorter text, or for a third and one printed agency", () => {
    expect(copyRuleFor({ likeness: 0.33, share: 0.5 }, false)).toBe("near-text");
    expect(copyRuleFor({ likeness: 0.3, share: 0.4 }, false)).toBeNull();
    expect(copyRuleFor({ likeness: 0.3, share: 0.4 }, true)).toBe("one-wire");
    expect(copyRuleFor({ likeness: 0.1, share: 0.2 }, true)).toBeNull();
  });
});
