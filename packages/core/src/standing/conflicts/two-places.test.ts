import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { twoPlaces } from "./two-places.ts";

const moscow = aClaim("moscow", "met", "Vosk, Sund", "2040-01-06", { place: "Moscow" });

describe("two-places", () => {
  it("holds for certain presence in two countries on one day", () => {
    const beijing = aClaim("beijing", "appeared", "Vosk", "2040-01-06", { place: "Beijing" });
    expect(excluded(twoPlaces, [moscow, beijing])).toEqual(["moscow x beijing"]);
    expect(sentenceOf(twoPlaces, [moscow, beijing])).toBe(
      "The same day has the person in Moscow (Vosk and Sund met) and in Beijing (Vosk appeared), which lie in different countries.",
    );
  });

  it("holds for a stay that covers the day", () => {
    const stay = aClaim("stay", "located", "Sund", "2040-01-01/2040-01-10", { place: "Minsk" });
    expect(excluded(twoPlaces, [moscow, stay])).toEqual(["stay x moscow"]);
  });

  it("does not hold for near or unknown places, other days, or days that are not certain", () => {
    const claims = [
      moscow,
      aClaim("near", "appeared", "Vosk", "2040-01-06", { place: "Moscow region" }),
      aClaim("country", "appeared", "Vosk", "2040-01-06", { place: "Russia" }),
      aClaim("unknown", "appeared", "Vosk", "2040-01-06", { place: "Lake Orm" }),
      aClaim("next day", "appeared", "Vosk", "2040-01-07", { place: "Beijing" }),
      aClaim("some day", "appeared", "Vosk", "2040-01-01/2040-01-31", { place: "Paris" }),
    ];
    expect(excluded(twoPlaces, claims)).toEqual([]);
  });
});
