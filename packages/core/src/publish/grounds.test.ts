import { describe, expect, it } from "vitest";
import type { Claim } from "../vocabulary/claim.ts";
import type { ClaimType } from "../vocabulary/claim-types.ts";
import type { Entity } from "../vocabulary/entity.ts";
import { claimIdOf, entityIdOf } from "../vocabulary/ids.ts";
import { groundsInWords, groundsOn, type Told } from "./grounds.ts";
import { ENGLISH } from "./prose/english.ts";

const person = (name: string): Entity => ({
  id: entityIdOf(["person", name]),
  kind: "person",
  name,
  organisation: null,
  seats: null,
  private: false,
});
const [ONE, OTHER] = [person("Karim Mamdouh"), person("Kareem Mamduh")];
const BODIES = new Map(
  ["minister of Kenya", "minister of Syria", "Harbour Office", "Odo Lerwick"].map((name) => [entityIdOf(name), name]),
);
const looking = {
  nameOf: (id: string) =>
    [...BODIES, [ONE.id, ONE.name], [OTHER.id, OTHER.name]].find(([own]) => own === id)?.[1] ?? id,
  organisationOf: () => null,
  prose: ENGLISH,
};

const claim = (type: ClaimType, about: readonly Entity[], day: string, given: Partial<Claim> = {}): Claim => ({
  id: claimIdOf([type, about, day, given]),
  type,
  about: about.map(({ id }) => id),
  post: null,
  organisation: null,
  place: null,
  time: { core: { from: day, to: day }, support: { from: day, to: day }, starts: false, ends: false },
  terms: null,
  narrows: null,
  ...given,
});
const told = (entity: Entity, claims: readonly Claim[], reports: readonly string[] = [entity.name]): Told => ({
  entity,
  claims,
  reports: new Set(reports),
});
const rules = (a: Told, b: Told) => groundsOn(a, b, looking).map(({ rule, speaks }) => `${rule} ${speaks}`);
const holding = (who: Entity, post: string, day = "2020-03-01") =>
  claim("holds_post", [who], day, { post: entityIdOf(post) });

describe("what speaks for and against two being one", () => {
  it("is a post that both are told with", () => {
    const [a, b] = [told(ONE, [holding(ONE, "minister of Kenya")]), told(OTHER, [holding(OTHER, "minister of Kenya")])];
    expect(rules(a, b)).toEqual(["shared-post for", "shared-country for"]);
  });

  it("are countries that have nothing in common", () => {
    const [a, b] = [told(ONE, [holding(ONE, "minister of Kenya")]), told(OTHER, [holding(OTHER, "minister of Syria")])];
    expect(rules(a, b)).toEqual(["other-countries against"]);
  });

  it("is that one met the other", () => {
    const met = claim("met", [ONE, OTHER], "2020-03-01");
    expect(rules(told(ONE, [met]), told(OTHER, [met]))).toContain("one-with-the-other against");
  });

  it("is one report that names both", () => {
    const [a, b] = [
      told(ONE, [claim("ill", [ONE], "2020-03-01")], ["r"]),
      told(OTHER, [claim("ill", [OTHER], "2020-03-02")], ["r"]),
    ];
    expect(rules(a, b)).toEqual(["named-together against"]);
  });

  it("is a day on which they were in two far places", () => {
    const [a, b] = [
      told(ONE, [claim("appeared", [ONE], "2020-03-01", { place: "Nairobi" })]),
      told(OTHER, [claim("appeared", [OTHER], "2020-03-01", { place: "Damascus" })]),
    ];
    const [ground] = groundsOn(a, b, looking);
    expect(ground).toMatchObject({ rule: "conflict", speaks: "against" });
    expect(ground?.words).toMatch(/^The same day has the person in Nairobi/);
  });

  it("is that one died before the other acted", () => {
    const [a, b] = [
      told(ONE, [claim("died", [ONE], "2020-03-01")]),
      told(OTHER, [claim("appeared", [OTHER], "2020-04-01")]),
    ];
    expect(rules(a, b)).toEqual(["conflict against"]);
  });

  it("is more than a working life between them", () => {
    const [a, b] = [told(ONE, [claim("ill", [ONE], "1931-03-01")]), told(OTHER, [claim("ill", [OTHER], "2020-04-01")])];
    expect(groundsInWords(groundsOn(a, b, looking))).toBe("Against: 89 years lie between what is told of them.");
  });

  it("is nothing where nothing is told", () => {
    expect(groundsOn(told(ONE, []), told(OTHER, []), looking)).toEqual([]);
    expect(groundsInWords([])).toBe("Looked at side by side.");
  });
});
