import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelyParts } from "./likely-parts.ts";
import { readName } from "./read-name.ts";
import { compareNames, SAME_NAME, scoreNames } from "./score-names.ts";

const SEED = 20261126;
const score = (a: string, b: string, kind?: "person" | "body") => scoreNames(readName(a, kind), readName(b, kind));

describe("the score of two names", () => {
  it.each([
    ["Mamlouk", "al-Mamluk"],
    ["Mamlouk", "مملوك"],
    ["Mamlouk", "Мамлюк"],
    ["Abd al-Qadir Tawfiq", "Abdulkader Toufik"],
    ["Col. Ruwan Perera", "PERERA, Ruwan"],
    ["Yevgeny Shcherbina", "Евгений Щербина"],
    ["Ewgenij Schtscherbina", "Evgueni Chtcherbina"],
    ["Tae-yang Ryu", "Ryu Taeyang"],
  ])("takes %s and %s for one", (a, b) => {
    expect(score(a, b, "person")).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it.each([
    ["Farouk al-Deebani", "Farouk al-Suwaidi"],
    ["Marta Kolbe", "Jonas Kolbe"],
    ["Dawud bin Karam", "Karam bin Dawud"],
    ["M. K.", "Marta Kolbe"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(score(a, b, "person")).toBeLessThan(SAME_NAME);
  });

  it.each([
    ["7 Division", "8 Division"],
    ["III Corps", "IV Corps"],
    ["Second Brigade", "3rd Brigade"],
  ])("keeps %s and %s apart by their numbers", (a, b) => {
    expect(compareNames(a, b, "body")).toMatchObject({ bar: "numbers-differ" });
    expect(score(a, b, "body")).toBeLessThan(SAME_NAME);
  });

  it("reads numbers in words and roman ones of units", () => {
    expect(score("Brigade Twenty-Three", "23 Brigade", "body")).toBeGreaterThanOrEqual(SAME_NAME);
    expect(score("IV Corps", "4 Corps", "body")).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it("takes legal forms for what they are", () => {
    expect(score("Kestrel Aktiengesellschaft", "Kestrel AG", "body")).toBeGreaterThanOrEqual(SAME_NAME);
    expect(score("Kestrel AG", "Marlin AG", "body")).toBeLessThan(SAME_NAME);
  });

  it("says which word met which, by which rule", () => {
    const { steps } = compareNames("Gen. A. Toufik", "توفيق أمين", "person");
    expect(steps.map(({ a, b, rule }) => [a, b, rule])).toEqual([
      ["Toufik", "توفيق", "reading"],
      ["A", "أمين", "initial"],
    ]);
  });

  it("flags letters of another script that only look alike", () => {
    const { score, flags } = compareNames("Kоlbe", "Kolbe"); // the first o is Cyrillic
    expect(flags).toEqual({ a: ["mixed-scripts"], b: [] });
    expect(score).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it.each([
    ["Yevgeny Petrovich Shcherbina", ["given", "patronymic", "family"]],
    ["SHCHERBINA, Yevgeny", ["family", "given"]],
    ["Walid KARAM", ["given", "family"]],
    ["Walid Karam al-Zakari", ["given", "patronymic", "nisba"]],
    ["وليد كرم الزكاري", ["given", "patronymic", "nisba"]],
    ["Dawud bin Karam", ["given", "patronymic"]],
    ["J. Kolbe Jr", ["initial", "family"]],
    ["류태양", ["family", "given"]],
    ["Kolbe", ["word"]],
  ])("guesses what the words of %s are", (name, parts) => {
    expect(likelyParts(readName(name, "person"))).toEqual(parts);
    const { steps } = compareNames(name, name, "person");
    expect(steps.map((step) => [step.parts.a, step.parts.b])).toEqual(parts.map((part) => [part, part]));
  });

  it("reads a word of look-alikes among Latin words as what it looks like, and says so", () => {
    const { score, flags } = compareNames("Anna Сосо", "Anna Coco", "person"); // the second word is Cyrillic
    expect(flags).toEqual({ a: ["mixed-scripts"], b: [] });
    expect(score).toBeGreaterThanOrEqual(SAME_NAME);
    expect(readName("Анна Сосо").flags).toEqual([]);
  });

  it("takes no longer for a name of 10,000 letters than for one of 400", () => {
    const time = (length: number) => {
      const [a, b] = ["Kolbe ".repeat(length / 6), "Kelbo".repeat(length / 5)];
      const start = performance.now();
      for (let i = 0; i < 20; i++) for (const other of [a, b, "Marta Kolbe"]) score(a, other);
      return performance.now() - start;
    };
    const least = (length: number) => Math.min(...Array.from({ length: 5 }, () => time(length)));
    least(400);
    expect(least(10_000)).toBeLessThan(4 * least(400) + 5);
  });

  it("flags marks of direction, cut names and names without letters", () => {
    expect(readName("\u202eKolbe").flags).toEqual(["direction-marks"]);
    expect(readName("K".repeat(10_000)).flags).toEqual(["cut"]);
    expect(readName("4711").flags).toEqual(["no-letters"]);
    expect(readName(" - ").flags).toEqual(["empty"]);
  });

  it("answers for whatever is not a name", () => {
    for (const name of [
      "",
      "x",
      "7",
      "\u200f",
      "the",
      "von",
      "'''",
      "😀😀",
      "\ud800",
      "a".repeat(10_000),
      "a ".repeat(5000),
    ])
      for (const other of ["", "x", "Marta Kolbe", name]) {
        const answer = score(name, other);
        expect(answer).toBeGreaterThanOrEqual(0);
        expect(answer).toBeLessThanOrEqual(1);
      }
  });

  it("is symmetric and the same twice, for any two texts", () => {
    const word = fc.constantFrom(
      "Ali",
      "bin",
      "al",
      "Абрам",
      "محمود",
      "李",
      "Kim",
      "-",
      ",",
      "7",
      "IV",
      "Bank",
      "Ltd",
      "J.",
      "o'",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(score(a, b)).toBe(score(b, a));
        expect(score(a, b)).toBe(score(a, b));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("takes any name of letters for itself", () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(name, (text) => {
        expect(score(text, text)).toBeGreaterThan(0.9);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
