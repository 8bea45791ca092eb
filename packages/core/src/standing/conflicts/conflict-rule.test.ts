import { describe, expect, it } from "vitest";
import { ConflictRuleName } from "../../vocabulary/standing.ts";
import { aClaim, anIndex } from "../sides.fixture.ts";
import { certainDays, lastsBeyond, sameStory } from "./conflict-rule.ts";
import { excluded } from "./conflict-rules.fixture.ts";
import { CONFLICT_RULES } from "./conflict-rules.ts";
import { oneHolder } from "./one-holder.ts";

describe("the conflict rules", () => {
  it("are one module for each name, but for the denial inside a claim", () => {
    expect(["denied", ...CONFLICT_RULES.map((rule) => rule.name)]).toEqual(ConflictRuleName.options);
  });

  it("all see the same claims, however often they are asked", () => {
    const claims = [
      aClaim("death", "died", "Vosk", "2040-01-01"),
      aClaim("post", "holds_post", "Vosk", "2040-02-01", { post: "President" }),
      aClaim("removed", "removed", "Vosk", "2040-01-15", { post: "President" }),
    ];
    const index = anIndex(claims);
    const found = () => CONFLICT_RULES.flatMap((rule) => [...rule.find(index, () => true)].map(() => rule.name));
    expect(found()).toEqual(["gone-from-post", "dead-in-post"]);
    expect(found()).toEqual(found());
  });
});

describe("the index of claims", () => {
  it("finds claims by everyone they are about, once each, and by post", () => {
    const met = aClaim("met", "met", "Vosk, Sund", "2040-01-01");
    const post = aClaim("post", "holds_post", "Sund", "2040-01-01", { post: "President" });
    const index = anIndex([met, post], ["President"]);
    expect(index.about("Sund")).toEqual([met, post]);
    expect(index.onPost("President")).toEqual([post]);
    expect([index.about("Reyl"), index.onPost("Mayor")]).toEqual([[], []]);
    expect(index.hasSeveralSeats("President")).toBe(true);
    expect(index.only((claim) => claim.id === "met").onPost("President")).toEqual([]);
  });
});

describe("one story", () => {
  it("is a claim and what it narrows, at any remove, even in a circle", () => {
    const wide = aClaim("wide", "died", "Vosk", "2040-01-01");
    const day = aClaim("day", "died", "Vosk", "2040-01-01", { narrows: "wide" });
    const hour = aClaim("hour", "died", "Vosk", "2040-01-01", { narrows: "day" });
    const circle = aClaim("circle", "died", "Vosk", "2040-01-01", { narrows: "circle" });
    const byId = new Map([wide, day, hour, circle].map((claim) => [claim.id, claim]));
    expect([sameStory(wide, hour, byId), sameStory(hour, wide, byId)]).toEqual([true, true]);
    expect(sameStory(circle, wide, byId)).toBe(false);
  });
});

describe("the certain days of a claim", () => {
  const core = { from: "2040-03-01", to: "2040-03-01" };
  const attested = [{ from: "2040-01-01", to: "2040-01-01" }, core];
  const told = aClaim("told", "holds_post", "Vosk", "2040-01-01/..", { post: "President", attested });

  it("are its core, or those of each telling of a state", () => {
    expect(certainDays(aClaim("seen", "appeared", "Vosk", "2040-03-01"))).toEqual([core]);
    expect(certainDays(aClaim("some day", "appeared", "Vosk", "2040-03-01/2040-03-09"))).toEqual([]);
    expect(certainDays(told)).toEqual(attested);
    expect([lastsBeyond(told, "2040-02-01"), lastsBeyond(told, "2040-03-01")]).toEqual([true, false]);
  });

  it("leave the days between two tellings to others", () => {
    const between = aClaim("between", "holds_post", "Sund", "2040-02-01", { post: "President" });
    const same = aClaim("same", "holds_post", "Reyl", "2040-03-01", { post: "President" });
    expect(excluded(oneHolder, [told, between, same])).toEqual(["told x same"]);
  });
});
