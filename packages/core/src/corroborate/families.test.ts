import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../vocabulary/day.ts";
import { type DayRange, overlaps } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { createGrowingFamilies, familiesOf } from "./families.ts";
import { aClaim, within } from "./voices.fixture.ts";

const SEED = 20_421;

const windowOf = ({ time }: WeighedClaim): DayRange => time.support;
const ids = (families: readonly (readonly WeighedClaim[])[]) => families.map((family) => family.map(({ id }) => id));

describe("families of claims", () => {
  const seen = (id: string, from: string, to = from, who = "Vosk") =>
    aClaim({ id, type: "appeared", about: [who], time: within(from, to) });

  it("hold tellings of one thing whose days meet, directly or through a third", () => {
    const claims = [
      seen("a", "2040-01-01", "2040-01-03"),
      seen("b", "2040-01-05"),
      seen("c", "2040-01-03", "2040-01-05"),
    ];
    expect(ids(familiesOf(claims, windowOf))).toEqual([["a", "b", "c"]]);
  });

  it("part tellings whose days never meet, where the days are given", () => {
    const claims = [seen("a", "2040-01-01"), seen("b", "2040-01-02"), seen("c", "2040-01-01", "2040-01-01", "Sund")];
    expect(ids(familiesOf(claims, windowOf))).toEqual([["a"], ["b"], ["c"]]);
    expect(ids(familiesOf(claims))).toEqual([["a", "b"], ["c"]]);
  });

  it("hold what a claim was told to narrow, and the state that a change presupposes, whatever the days", () => {
    const post = { post: "President" };
    const claims = [
      seen("day", "2040-01-01"),
      { ...seen("hour", "2040-03-01"), narrows: "day" },
      aClaim({ id: "holds", type: "holds_post", ...post }),
      aClaim({ id: "removed", type: "removed", ...post, time: within("2040-05-01", "2040-05-01") }),
    ];
    expect(ids(familiesOf(claims, windowOf))).toEqual([
      ["day", "hour"],
      ["holds", "removed"],
    ]);
  });

  it("are what meets at any remove, in the order given", () => {
    const day = fc.option(fc.nat(40), { freq: 6 });
    const window = fc.tuple(day, day).map(([one, other]): DayRange => {
      const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      const dayOf = (n: number | null) => (n === null ? null : addDays("2040-01-01", n));
      return { from: dayOf(from), to: dayOf(to) };
    });
    const property = fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
      const claims = windows.map(({ from, to }, i) =>
        aClaim({ id: `c${i}`, type: "appeared", time: within(from, to) }),
      );
      const met = (one: WeighedClaim) => {
        const reached = new Set([one]);
        for (const claim of reached)
          for (const other of claims) if (overlaps(windowOf(claim), windowOf(other))) reached.add(other);
        return claims.filter((claim) => reached.has(claim));
      };
      const expected = [...new Map(claims.map((claim) => [met(claim)[0]?.id, met(claim)])).values()];
      expect(ids(familiesOf(claims, windowOf))).toEqual(ids(expected));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it("are the same where claims are shown one by one, whatever their days", () => {
    const types = ["appeared", "died", "holds_post", "removed", "appointed"] as const;
    const claim = fc.record({
      type: fc.constantFrom(...types),
      about: fc.constantFrom("Vosk", "Sund", "Orm"),
      post: fc.constantFrom(null, "President", "Minister"),
      narrows: fc.option(fc.nat(11), { freq: 2 }),
    });
    const property = fc.property(fc.array(claim, { maxLength: 12 }), (random) => {
      const claims = random.map(({ about, narrows, ...one }, i) =>
        aClaim({ ...one, id: `c${i}`, about: [about], narrows: narrows === null ? null : `c${narrows}` }),
      );
      const growing = createGrowingFamilies();
      for (const one of claims) growing.add(one);
      const places = familiesOf(claims).map((family) => family.map((one) => claims.indexOf(one)));
      expect([...growing.families()]).toEqual(places);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});
