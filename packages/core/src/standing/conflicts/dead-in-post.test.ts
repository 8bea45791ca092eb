import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { deadInPost } from "./dead-in-post.ts";

const death = aClaim("death", "died", "Vosk", "../2040-01-05");
const holding = (id: string, window: string, who = "Vosk") =>
  aClaim(id, "holds_post", who, window, { post: "President" });

describe("dead-in-post", () => {
  it("holds for a holding with a certain day after the whole window of the death", () => {
    const later = holding("later", "2039-01-01/2040-01-06");
    expect(excluded(deadInPost, [death, later])).toEqual(["death x later"]);
    expect(sentenceOf(deadInPost, [death, later])).toBe(
      "Vosk holds_post (from 2039-01-01 to 2040-01-06), after the whole time in which the death is placed (../2040-01-05).",
    );
  });

  it("holds for an open holding that begins after it", () => {
    expect(excluded(deadInPost, [death, holding("open", "2040-02-01/..")])).toEqual(["death x open"]);
  });

  it("does not hold up to the last day of the death's window, for an open end, or for another person", () => {
    const before = holding("before", "2039-01-01/2040-01-05");
    const open = holding("open", "2039-01-01/..");
    expect(excluded(deadInPost, [death, before, open, holding("other", "2041-01-01", "Sund")])).toEqual([]);
  });

  it("does not hold for a death that may still come", () => {
    const ever = aClaim("ever", "died", "Vosk", "2040-01-01/..");
    expect(excluded(deadInPost, [ever, holding("later", "2041-01-01")])).toEqual([]);
  });
});
