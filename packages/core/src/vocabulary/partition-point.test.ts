import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partitionPoint } from "./partition-point.ts";

describe("the place where a sorted list turns", () => {
  it("is the first that is not before, or the end", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (items, limit) => {
        const sorted = items.toSorted((a, b) => a - b);
        const first = sorted.findIndex((item) => item >= limit);
        expect(partitionPoint(sorted, (item) => item < limit)).toBe(first < 0 ? sorted.length : first);
      }),
      { seed: 20_421 },
    );
  });
});
