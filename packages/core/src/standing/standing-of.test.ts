import { describe, expect, it } from "vitest";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { aClaim, anIndex, aVoice, type SidesGiven, sidesMap } from "./sides.fixture.ts";
import { RULES_VERSION, weighSides } from "./standing-of.ts";

const death = aClaim("death", "died", "Vosk", "2040-01-01");
const other = aClaim("other", "died", "Vosk", "2040-01-20");
const seen = aClaim("seen", "appeared", "Vosk", "2040-02-01");

function standings(...list: [WeighedClaim, SidesGiven][]): Record<string, string> {
  const weighed = weighSides(anIndex(list.map(([claim]) => claim)), sidesMap(list));
  return Object.fromEntries([...weighed].map(([id, one]) => [id, one.standing]));
}

const alone = (given: SidesGiven) => standings([death, given]).death;

describe("the standing of a claim by itself", () => {
  it.each<[string, string, SidesGiven]>([
    ["unknown", "nobody has spoken", { mentioned: false }],
    ["established", "an act supports it", { support: 4 }],
    ["established", "two named origins support it", { support: 3 }],
    ["reported", "one named origin supports it", { support: 2 }],
    ["rumoured", "unnamed sources support it", { support: 1 }],
    ["rumoured", "social media support it", { support: 0 }],
    ["established", "a stronger support defeats the denial", { support: 3, denial: 2 }],
    ["contradicted", "one named denial defeats rumour", { support: 1, denial: 2 }],
    ["refuted", "two named denials defeat rumour", { support: 1, denial: 3 }],
    ["contradicted", "two named denials defeat one named voice", { support: 2, denial: 3 }],
    ["refuted", "an act denies what two named origins say", { support: 3, denial: 4 }],
    ["refuted", "a ruling is against it", { support: 4, denial: 5 }],
    ["contradicted", "it is denied and nobody supports it", { denial: 2 }],
    ["refuted", "an act denies what nobody supports", { denial: 4 }],
    ["disputed", "equals say yes and no", { support: 2, denial: 2 }],
    ["disputed", "rumour meets an outright denial of its own level", { support: 1, denial: 1 }],
    ["rumoured", "rumour meets a hedged denial of its own level", { support: 1, denial: { level: 1, hedged: true } }],
    ["withdrawn", "all support was retracted", { retracted: [aVoice("asserts", "2040-01-02")] }],
    [
      "withdrawn",
      "all support was retracted, and it is denied too",
      { retracted: [aVoice("asserts", "2040-01-02")], denial: 4 },
    ],
    ["withdrawn", "somebody takes back what was never heard here", { retractions: [aVoice("retracts", "2040-01-02")] }],
    ["reported", "some support is left", { support: 2, retracted: [aVoice("asserts", "2040-01-02")] }],
    [
      "contradicted",
      "one source retracted and another now denies it",
      { retracted: [aVoice("asserts", "2040-01-02")], outdated: [aVoice("asserts", "2040-01-03")], denial: 2 },
    ],
    ["rumoured", "mere echoes of nobody known support it", { support: { level: null } }],
    ["contradicted", "mere echoes of nobody known deny it", { denial: { level: null } }],
  ])("is %s where %s", (expected, _why, given) => {
    expect(alone(given)).toBe(expected);
  });
});

describe("the standing of claims that exclude each other", () => {
  it("is rumoured for rumours, and disputed once one of them is more", () => {
    expect(standings([death, { support: 1 }], [other, { support: 1 }])).toEqual({
      death: "rumoured",
      other: "rumoured",
    });
    expect(standings([death, { support: 2 }], [other, { support: 2 }])).toEqual({
      death: "disputed",
      other: "disputed",
    });
  });

  it("is disputed for a rumour that stands beside an outright denial of a lower level", () => {
    const both = standings([death, { support: 1, denial: 0 }], [other, { support: 1 }]);
    expect(both).toEqual({ death: "disputed", other: "rumoured" });
  });

  it("is open for what only an undecided side defeats", () => {
    const all = standings([death, { support: 2 }], [seen, { support: 3, denial: 3 }]);
    expect(all).toEqual({ death: "disputed", seen: "disputed" });
  });

  it("comes back when the attacker is itself defeated", () => {
    const all = standings([death, { support: 2 }], [seen, { support: 3, denial: 4 }]);
    expect(all).toEqual({ death: "reported", seen: "refuted" });
  });

  it("is refuted by a firsthand appearance even for an announced death", () => {
    const all = standings([death, { support: 4 }], [seen, { support: { level: 4, firsthand: true } }]);
    expect(all).toEqual({ death: "refuted", seen: "established" });
  });
});

it("tells the version of the rules", () => {
  expect(RULES_VERSION).toBe(1);
});
