import { describe, expect, it } from "vitest";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import { levelOf } from "./level-of.ts";
import { aVoice, counted } from "./voices.fixture.ts";

type Said = [source: string, stance: Stance, basis: Basis, relayer?: string];

function level(...said: Said[]) {
  return levelOf(
    said.map(([source, stance, basis, relayer = source]) =>
      counted(aVoice(source, "2040-01-01", { stance, basis, relayer })),
    ),
  );
}

describe("the strength of a side", () => {
  it.each<[title: string, expected: number, said: Said[]]>([
    ["an official act, outright", 4, [["A", "asserts", "official_act"]]],
    ["an eyewitness, outright", 4, [["A", "denies", "firsthand"]]],
    [
      "two named origins, outright",
      3,
      [
        ["A", "asserts", "named"],
        ["B", "asserts", "named"],
      ],
    ],
    [
      "one named origin, however often it speaks",
      2,
      [
        ["A", "asserts", "named"],
        ["A", "asserts", "named"],
      ],
    ],
    [
      "one named origin beside a hedged one",
      2,
      [
        ["A", "asserts", "named"],
        ["B", "hedges", "named"],
      ],
    ],
    [
      "unnamed sources of two relaying bodies",
      2,
      [
        ["x", "asserts", "anonymous", "A"],
        ["y", "asserts", "anonymous", "B"],
      ],
    ],
    [
      "unnamed sources of one relaying body",
      1,
      [
        ["x", "asserts", "anonymous", "A"],
        ["y", "asserts", "anonymous", "A"],
      ],
    ],
    ["a hedged official act", 1, [["A", "hedges", "official_act"]]],
    ["a doubt", 1, [["A", "doubts", "named"]]],
    [
      "social media",
      0,
      [
        ["crowd", "asserts", "social_media"],
        ["account", "asserts", "social_media"],
      ],
    ],
    ["hedged social media", 0, [["crowd", "hedges", "social_media"]]],
    [
      "a hedged unnamed source beside social media",
      1,
      [
        ["crowd", "asserts", "social_media"],
        ["x", "hedges", "anonymous"],
      ],
    ],
  ])("gives %s level %i", (_title, expected, said) => {
    expect(level(...said)).toBe(expected);
  });

  it("is never lifted by an echo", () => {
    const named = aVoice("A", "2040-01-01");
    expect(levelOf([counted(named), counted(aVoice("B", "2040-01-02"), named.statement.id)])).toBe(2);
  });

  it("has no level where only echoes are left", () => {
    expect(levelOf([counted(aVoice("B", "2040-01-02"), "s0")])).toBeNull();
  });
});
