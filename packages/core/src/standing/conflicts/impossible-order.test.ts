import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { impossibleOrder } from "./impossible-order.ts";

const post = { post: "Emir" };
const one = aClaim("one", "succeeded", "Roud, Lund", "2040-01-01/2040-01-10", post);

describe("impossible-order", () => {
  it("holds where each is told as the other's successor in one hand-over", () => {
    const two = aClaim("two", "succeeded", "Lund, Roud", "2040-01-05/2040-01-12", post);
    expect(excluded(impossibleOrder, [one, two])).toEqual(["one x two"]);
    expect(sentenceOf(impossibleOrder, [one, two])).toBe(
      "Each is told as the other's successor in one hand-over: Roud and Lund succeeded (2040-01-01/2040-01-10), and Lund and Roud succeeded (2040-01-05/2040-01-12).",
    );
  });

  it("does not hold for two who follow each other in turn, or in two posts", () => {
    const later = aClaim("later", "succeeded", "Lund, Roud", "2044-01-01", post);
    const elsewhere = aClaim("elsewhere", "succeeded", "Lund, Roud", "2040-01-05", { post: "Judge" });
    expect(excluded(impossibleOrder, [one, later, elsewhere])).toEqual([]);
  });
});
