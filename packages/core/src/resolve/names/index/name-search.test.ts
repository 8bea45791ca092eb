import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameSearch } from "./name-search.ts";
import { createTextPool } from "./text-pool.ts";

const SEED = 20261126;
/** Invented people. */
const NAMES = [
  "Farouk al-Deebani",
  "Samira Toufik Nadhari",
  "Евгений Щербатко",
  "وليد الزكاري",
  "Abd al-Qadir Benhallal",
  "Min-seo Ryang",
  "Marta Kolbe",
  "Jonas Kolbe",
  "Osei Agyeikwaa",
];
const first = (question: string) => NAMES[createNameSearch(NAMES).find(question, 3)[0]?.at ?? -1];

describe("searching names", () => {
  it.each([
    ["Faruq Dibani", "Farouk al-Deebani"],
    ["DEEBANI, Farouk", "Farouk al-Deebani"],
    ["Samira Nadhari", "Samira Toufik Nadhari"],
    ["Evgueni Chtcherbatko", "Евгений Щербатко"],
    ["Walid Zakari", "وليد الزكاري"],
    ["عبد القادر بن هلال", "Abd al-Qadir Benhallal"],
    ["Abdelkader Benhalal", "Abd al-Qadir Benhallal"],
    ["Ryang Minseo", "Min-seo Ryang"],
    ["Jonsa Kolbe", "Jonas Kolbe"],
    ["Osei Agyekwa", "Osei Agyeikwaa"],
  ])("finds %s", (question, name) => {
    expect(first(question)).toBe(name);
  });

  it("finds nothing for what is like no name", () => {
    expect(createNameSearch(NAMES).find("Grubbenheim Pfuhl", 5)).toEqual([]);
    expect(createNameSearch().find("Marta Kolbe", 5)).toEqual([]);
  });

  it("finds names added later, and gives them the next place", () => {
    const search = createNameSearch(NAMES);
    expect(search.add("Ingrid Vasshaug")).toBe(NAMES.length);
    expect(search.size).toBe(NAMES.length + 1);
    expect(search.find("Ingrid Vashaug", 1)).toMatchObject([{ at: NAMES.length }]);
  });

  it.each([
    ["Far", "Farouk al-Deebani"],
    ["faruq dee", "Farouk al-Deebani"],
    ["евг", "Евгений Щербатко"],
    ["Samira Nad", "Samira Toufik Nadhari"],
    ["вал", undefined],
  ])("completes %s while it is typed", (typed, name) => {
    const [best] = createNameSearch(NAMES).complete(typed, 3);
    expect(NAMES[best?.at ?? -1]).toBe(name);
  });

  it("completes to names that came after the first were asked for", () => {
    const search = createNameSearch(NAMES);
    search.complete("Ing", 3);
    search.add("Ingrid Vasshaug");
    expect(search.complete("Ing", 3)).toMatchObject([{ at: NAMES.length }]);
  });

  it("finds and completes a removed name no more, and leaves its place empty", () => {
    const search = createNameSearch(NAMES);
    const at = NAMES.indexOf("Marta Kolbe");
    expect([search.remove(at), search.remove(at), search.remove(NAMES.length)]).toEqual([true, false, false]);
    expect(search.size).toBe(NAMES.length - 1);
    for (const found of [search.find("Marta Kolbe", 9), search.complete("Marta K", 9)])
      expect(found.map((one) => one.at)).not.toContain(at);
    expect(search.add("Marta Kolbe")).toBe(NAMES.length);
    expect(search.find("Marta Kolbe", 1)).toMatchObject([{ at: NAMES.length }]);
  });

  it("keeps texts of any script as they were", () => {
    const pool = createTextPool();
    const texts = fc.sample(fc.string({ unit: "grapheme" }), { seed: SEED, numRuns: 300 });
    for (const text of texts) pool.add(text);
    expect(texts.map((_, i) => pool.at(i))).toEqual(texts);
  });

  it("finds the same whether names were there or came one by one", () => {
    const syllable = fc.constantFrom("ka", "lor", "mi", "ten", "sha", "du", "bre", "vo");
    const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (names, question) => {
        const grown = createNameSearch(names.slice(0, 3));
        for (const later of names.slice(3)) grown.add(later);
        expect(grown.find(question, 10)).toEqual(createNameSearch(names).find(question, 10));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("finds a name by itself", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), (names) => {
        const search = createNameSearch(names);
        for (const [at, text] of names.entries()) expect(search.find(text, 10).map((found) => found.at)).toContain(at);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("answers for whatever is no name", () => {
    const search = createNameSearch([...NAMES, "", "\u200f", "7", "x".repeat(10_000)]);
    for (const question of ["", "x", "\u202e", "4711", "x".repeat(10_000), "of the", "😀", "a ".repeat(5000)])
      expect(search.find(question, 3).length).toBeLessThanOrEqual(3);
  });
});
