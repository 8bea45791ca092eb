import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { singleOutcome } from "./single-outcome.ts";

const death = aClaim("death", "died", "Vosk", "../2040-02-01");
const one = aClaim("one", "died", "Vosk", "2040-01-06", { narrows: "death" });

describe("single-outcome", () => {
  it("holds for one death on two days", () => {
    const two = aClaim("two", "died", "Vosk", "2040-01-08", { narrows: "death" });
    expect(excluded(singleOutcome, [death, one, two])).toEqual(["one x two"]);
    expect(sentenceOf(singleOutcome, [one, two])).toBe(
      "One event is told in two ways that exclude each other: Vosk died (2040-01-06/2040-01-06), or Vosk died (2040-01-08/2040-01-08).",
    );
  });

  it("holds for one death in two places, and not where one is the country of the other", () => {
    const moscow = aClaim("moscow", "died", "Vosk", "2040-01-01/2040-01-31", { place: "Moscow" });
    const minsk = aClaim("minsk", "died", "Vosk", "2040-01-01/2040-01-31", { place: "Minsk" });
    const russia = aClaim("russia", "died", "Vosk", "2040-01-01/2040-01-31", { place: "Russia" });
    expect(excluded(singleOutcome, [moscow, minsk, russia])).toEqual(["moscow x minsk", "minsk x russia"]);
  });

  it("holds for one death with two doers, or two details that differ in nothing but their words", () => {
    const by = (who: string) => aClaim(who, "died", `Vosk, ${who}`, "2040-01-06", { narrows: "death" });
    expect(excluded(singleOutcome, [by("Sund"), by("Reyl")])).toEqual(["Sund x Reyl"]);
    const bomb = aClaim("bomb", "died", "Vosk", "2040-01-06", { narrows: "death" });
    expect(excluded(singleOutcome, [one, bomb])).toEqual(["one x bomb"]);
  });

  it("does not hold between a claim and what it narrows, at any remove, nor between compatible details", () => {
    const hour = aClaim("hour", "died", "Vosk", "2040-01-06", { narrows: "one", place: "Tarsk" });
    const place = aClaim("place", "died", "Vosk", "../2040-02-01", { narrows: "death", place: "Tarsk" });
    expect(excluded(singleOutcome, [death, one, hour, place])).toEqual([]);
  });

  it("does not hold for what may happen twice, or to two people", () => {
    const seen = aClaim("seen", "appeared", "Vosk", "2040-01-01");
    const again = aClaim("again", "appeared", "Vosk", "2040-01-09");
    const other = aClaim("other", "died", "Sund", "2040-01-08");
    expect(excluded(singleOutcome, [seen, again, one, other])).toEqual([]);
  });

  it("holds for two successors in one hand-over", () => {
    const post = { post: "President" };
    const sund = aClaim("sund", "succeeded", "Sund, Vosk", "2040-01-01/2040-01-10", post);
    const reyl = aClaim("reyl", "succeeded", "Reyl, Vosk", "2040-01-10/2040-01-20", post);
    const later = aClaim("later", "succeeded", "Orlik, Vosk", "2045-01-01", post);
    expect(excluded(singleOutcome, [sund, reyl, later])).toEqual(["sund x reyl"]);
    expect(excluded(singleOutcome, [sund, reyl], { multiSeat: ["President"] })).toEqual([]);
  });
});
