import { describe, expect, it } from "vitest";
import { type Direction, directionAt } from "./tense.ts";
import { timeTokens } from "./time-tokens.ts";

/** Where the clause around the word Friday looks. */
function direction(text: string): Direction {
  const tokens = timeTokens(text);
  const at = tokens.findIndex(({ lower }) => lower === "friday");
  return directionAt(tokens, at, at + 1);
}

const CASES: readonly (readonly [Direction, readonly string[]])[] = [
  [
    "past",
    [
      "He was arrested on Friday.",
      "The minister said on Friday that he would go.",
      "On Friday the court ruled that he will stay in jail.",
      "The army, which took the town on Friday, will leave.",
      "He was forced to resign on Friday.",
      "He may have been killed on Friday.",
      "They have waited since Friday.",
      "A speech on Friday will be printed.",
    ],
  ],
  [
    "future",
    [
      "They will meet on Friday.",
      "He will be sworn in on Friday.",
      "The talks are to be held on Friday.",
      "He was expected to arrive on Friday.",
      "The ministry said that on Friday the talks will resume.",
      "The union called for a strike on Friday.",
      "Lawmakers vote on Friday.",
      "The trial begins Friday.",
      "Ahead of Friday's vote he was ill.",
      "He has until Friday to pay.",
      "The vote was put off until Friday.",
      "On Friday, parliament is expected to decide.",
      "The envoy, who arrived on Monday, leaves Friday.",
      "The hearing is on Friday.",
    ],
  ],
  ["present", ["Friday's vote is the first in a year."]],
  [null, ["Friday's vote", "Peace talks on Friday"]],
];

describe("the tense around a time", () => {
  for (const [expected, texts] of CASES) {
    it.each(texts)(`looks to the ${expected ?? "neither side"} in: %s`, (text) => {
      expect(direction(text)).toBe(expected);
    });
  }
});
