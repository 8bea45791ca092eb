import { probabilityOf } from "@hearsay/core/mentions";
import { describe, expect, it } from "vitest";
import { seededNumbers } from "./seeded-order.ts";
import { trainTrees } from "./train-trees.ts";

describe("boosted trees", () => {
  it("learn what no single question tells", () => {
    const next = seededNumbers(3);
    const cases = Array.from({ length: 400 }, () => {
      const traits = [next(), next(), next()] as const;
      return { traits, holds: traits[0] > 0.5 !== traits[2] > 0.5 };
    });
    const trees = trainTrees(cases, { trees: 30, rate: 0.3, leastLeaf: 1, shrink: 1, cases: 1, traits: 1, seed: 1 });
    const right = cases.filter(({ traits, holds }) => probabilityOf(trees, traits) > 0.5 === holds);
    expect(right.length / cases.length).toBeGreaterThan(0.95);
  });

  it("give the share of the cases where nothing tells them apart", () => {
    const cases = Array.from({ length: 100 }, (_, i) => ({ traits: [1], holds: i < 30 }));
    expect(
      probabilityOf(
        trainTrees(cases, { trees: 5, rate: 0.3, leastLeaf: 1, shrink: 1, cases: 1, traits: 1, seed: 1 }),
        [1],
      ),
    ).toBeCloseTo(0.3, 1);
  });
});
