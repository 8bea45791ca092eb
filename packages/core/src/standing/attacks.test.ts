import { describe, expect, it } from "vitest";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { attacksOf, conflictsBetween } from "./attacks.ts";
import { aClaim, anIndex, type SidesGiven, sidesMap } from "./sides.fixture.ts";

const death = aClaim("death", "died", "Vosk", "2040-01-01");
const seen = aClaim("seen", "appeared", "Vosk", "2040-02-01");
const post = aClaim("post", "holds_post", "Vosk", "2040-02-01", { post: "President" });

function attacks(...list: [WeighedClaim, SidesGiven][]): string[] {
  const index = anIndex(list.map(([claim]) => claim));
  return [...attacksOf(conflictsBetween(index, sidesMap(list)))].map(([from, to]) => `${from} > ${to}`);
}

describe("attacks", () => {
  it("run from the stronger side of a claim to the weaker", () => {
    expect(attacks([death, { support: 1, denial: 2 }])).toEqual(["death- > death+"]);
    expect(attacks([death, { support: 3, denial: 2 }])).toEqual(["death+ > death-"]);
  });

  it("run both ways between equals", () => {
    expect(attacks([death, { support: 2, denial: 2 }])).toEqual(["death- > death+", "death+ > death-"]);
  });

  it("run between the supports of two claims that cannot both hold", () => {
    expect(attacks([death, { support: 2 }], [seen, { support: 1 }])).toEqual(["death+ > seen+"]);
    expect(attacks([death, { support: 2 }], [seen, { denial: 1 }])).toEqual([]);
  });

  it("let a firsthand appearance defeat a death of whatever level, short of a ruling", () => {
    const firsthand = { level: 4, firsthand: true } as const;
    expect(attacks([death, { support: 4 }], [seen, { support: firsthand }])).toEqual(["seen+ > death+"]);
    const ruled = { level: 5, ruling: true } as const;
    expect(attacks([death, { support: ruled }], [seen, { support: firsthand }])).toEqual(["death+ > seen+"]);
  });

  it("weigh against a death only what shows the person in post", () => {
    const presupposed = { level: 3, shown: null } as const;
    expect(attacks([death, { support: 1 }], [post, { support: presupposed }])).toEqual([]);
    expect(attacks([death, { support: 1 }], [post, { support: { level: 3, shown: 1 } }])).toEqual([
      "death+ > post+",
      "post+ > death+",
    ]);
  });

  it("leave out sides that are mere echoes", () => {
    expect(attacks([death, { support: { level: null }, denial: 2 }])).toEqual([]);
  });

  it("count two people's meeting once", () => {
    const here = aClaim("here", "met", "Vosk, Sund", "2040-02-01", { place: "Moscow" });
    const there = aClaim("there", "met", "Sund, Vosk", "2040-02-01", { place: "Beijing" });
    const list: [WeighedClaim, SidesGiven][] = [
      [here, { support: 2 }],
      [there, { support: 2 }],
    ];
    expect(conflictsBetween(anIndex([here, there]), sidesMap(list))).toHaveLength(1);
  });
});
