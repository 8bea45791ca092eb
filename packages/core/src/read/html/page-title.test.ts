import { describe, expect, it } from "vitest";
import { pageTitleOf } from "./page-title.ts";

const nothing = { jsonLd: null, meta: null, printed: [], document: null, site: [] };

describe("the title of a page", () => {
  it("is worded as the page prints it", () => {
    expect(pageTitleOf({ ...nothing, jsonLd: "MINISTER LEAVES", printed: ["Politics", "Minister leaves"] }).title).toBe(
      "Minister leaves",
    );
    expect(
      pageTitleOf({ ...nothing, meta: "Minister leaves the…", printed: ["Minister leaves the capital"] }).title,
    ).toBe("Minister leaves the capital");
  });

  it("does not carry the name of the site", () => {
    const site = ["Harbour Post"];
    expect(pageTitleOf({ ...nothing, meta: "Minister leaves - Harbour Post", site }).title).toBe("Minister leaves");
    expect(pageTitleOf({ ...nothing, document: "Why the minister left | Some Site" }).title).toBe(
      "Why the minister left",
    );
    expect(pageTitleOf({ ...nothing, document: "Minister - the man who left" }).title).toBe(
      "Minister - the man who left",
    );
  });

  it("is the metadata's where the page prints another, which is given too", () => {
    expect(pageTitleOf({ ...nothing, jsonLd: "Why he left", printed: ["Minister leaves"] })).toEqual({
      title: "Why he left",
      other: "Minister leaves",
    });
  });

  it("is the only headline of a page without metadata, and null where there is none", () => {
    expect(pageTitleOf({ ...nothing, printed: ["Minister leaves"], document: "Harbour Post" }).title).toBe(
      "Minister leaves",
    );
    expect(pageTitleOf(nothing).title).toBeNull();
  });
});
