import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { goneFromPost } from "./gone-from-post.ts";

const post = { post: "Mayor" };
const removed = aClaim("removed", "removed", "Orlik", "2040-02-01/2040-02-03", post);
const after = aClaim("after", "holds_post", "Orlik", "2040-03-01", post);

describe("gone-from-post", () => {
  it("holds for a holding with a certain day after the whole window of the removal", () => {
    expect(excluded(goneFromPost, [removed, after])).toEqual(["removed x after"]);
    expect(sentenceOf(goneFromPost, [removed, after])).toBe(
      "Orlik removed (2040-02-01/2040-02-03), and yet is put in the post afterwards (on 2040-03-01), with no return known.",
    );
  });

  it("holds for the one who was succeeded, not for the successor", () => {
    const succeeded = aClaim("succeeded", "succeeded", "Reyl, Orlik", "2040-02-01", post);
    const successor = aClaim("successor", "holds_post", "Reyl", "2040-03-01", post);
    expect(excluded(goneFromPost, [succeeded, after, successor])).toEqual(["succeeded x after"]);
  });

  it("does not hold up to the last day of the window, in another post, or for another person", () => {
    const before = aClaim("before", "holds_post", "Orlik", "2039-01-01/2040-02-03", post);
    const elsewhere = aClaim("elsewhere", "holds_post", "Orlik", "2040-03-01", { post: "Governor" });
    const other = aClaim("other", "holds_post", "Reyl", "2040-03-01", post);
    expect(excluded(goneFromPost, [removed, before, elsewhere, other])).toEqual([]);
  });

  it("does not hold where a return in between is known, and holds where it is mere rumour", () => {
    const back = aClaim("back", "appointed", "Orlik", "2040-02-20", post);
    expect(excluded(goneFromPost, [removed, after, back])).toEqual([]);
    expect(excluded(goneFromPost, [removed, after, back], { rumoured: ["back"] })).toEqual(["removed x after"]);
  });

  it("takes no start before the removal or after the holding for a return", () => {
    const first = aClaim("first", "assumed", "Orlik", "2038-01-01", post);
    const late = aClaim("late", "assumed", "Orlik", "2040-04-01", post);
    expect(excluded(goneFromPost, [removed, after, first, late])).toEqual(["removed x after"]);
  });

  it("looks at an open holding that begins after the removal", () => {
    const open = aClaim("open", "holds_post", "Orlik", "2040-03-01/..", post);
    const old = aClaim("old", "holds_post", "Orlik", "2038-01-01/..", post);
    expect(excluded(goneFromPost, [removed, open, old])).toEqual(["removed x open"]);
  });
});
