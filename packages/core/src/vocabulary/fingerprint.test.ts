import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketsOf, fingerprintOf, guessedLikeness, ownRunsOf } from "./fingerprint.ts";

const runs = (from: number, count: number) => new Set(Array.from({ length: count }, (_, i) => `run ${from + i}`));
const share = (a: readonly number[], b: readonly number[]) => a.some((bucket) => b.includes(bucket));

describe("a fingerprint", () => {
  it("is the same for the same runs in any order", () => {
    const own = runs(0, 100);
    expect(fingerprintOf(new Set([...own].reverse()))).toEqual(fingerprintOf(own));
  });

  it("is empty for a text that is too short to tell", () => {
    expect(fingerprintOf(runs(0, 25))).toEqual({ runs: 25, minima: [] });
    expect(bucketsOf(fingerprintOf(runs(0, 25)))).toEqual([]);
  });

  it("guesses the likeness of two texts", () => {
    const guesses = Array.from({ length: 200 }, (_, i) =>
      guessedLikeness(fingerprintOf(runs(i * 1000, 150)), fingerprintOf(runs(i * 1000 + 50, 150))),
    );
    // 100 runs in common of 200: a mean of 4,800 draws lies within 0.03 of 0.5.
    expect(guesses.reduce((sum, one) => sum + one, 0) / guesses.length).toBeCloseTo(0.5, 1);
  });

  it("shares a bucket with one of likeness 0.8 in at least 98 of 100 texts, and with a stranger hardly ever", () => {
    const found = { near: 0, strange: 0 };
    for (let i = 0; i < 1000; i++) {
      const own = bucketsOf(fingerprintOf(runs(i * 1000, 180)));
      // 160 runs in common of 200.
      if (share(own, bucketsOf(fingerprintOf(runs(i * 1000 + 20, 180))))) found.near++;
      if (share(own, bucketsOf(fingerprintOf(runs(i * 1000 + 500, 180))))) found.strange++;
    }
    expect(found.near).toBeGreaterThanOrEqual(980);
    expect(found.strange).toBeLessThanOrEqual(2);
  });

  it("has buckets that fit 31 bits, from any text", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 26, maxLength: 60 }), (words) => {
        const buckets = bucketsOf(fingerprintOf(new Set(words)));
        expect(buckets).toHaveLength(8);
        expect(buckets.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 31)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});

describe("the own words of a report", () => {
  const part = (kind: "title" | "paragraph" | "caption" | "related", start: number, end: number) => ({
    kind,
    start,
    end,
    credit: null,
    link: null,
  });

  it("are its paragraphs without what they quote, and no headline, caption or link", () => {
    const lines = [
      "A headline of five words",
      "He went home early today “as we all did then”",
      "A picture of five words",
    ];
    const text = lines.join("\n");
    const [a = "", b = ""] = lines;
    const parts = [
      part("title", 0, a.length),
      part("paragraph", a.length + 1, a.length + 1 + b.length),
      part("caption", a.length + b.length + 2, text.length),
    ];
    expect([...ownRunsOf({ text, parts })]).toEqual(["he went home early today"]);
  });
});
