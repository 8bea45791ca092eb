import { describe, expect, it } from "vitest";
import { timeGiven } from "./time-given.ts";

const PUBLISHED = "2024-04-23"; // A Tuesday.

describe("a time that a person gives", () => {
  it.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["last Friday", "2024-04-19", "2024-04-19"],
    ["in March 2024", "2024-03-01", "2024-03-31"],
    ["in April 2024", "2024-04-01", "2024-04-23"],
    ["2024-04", "2024-04-01", "2024-04-30"],
    ["", null, "2024-04-23"],
  ])("is read for an event: %j", (words, from, to) => {
    expect(timeGiven(words, "died", PUBLISHED)?.support).toEqual({ from, to });
  });

  it("says of a state on which days it is certain", () => {
    const interval = timeGiven("2023-02/2023-05", "detained", PUBLISHED);
    expect(interval).toMatchObject({ core: { from: "2023-02-28", to: "2023-05-01" }, starts: true, ends: true });
    expect(timeGiven("since March 2024", "detained", PUBLISHED)?.core).toEqual({ from: "2024-03-31", to: PUBLISHED });
    expect(timeGiven("2023-02/..", "detained", PUBLISHED)).toMatchObject({ core: null, starts: true, ends: false });
  });

  it("is none where the words name no time", () => {
    expect(timeGiven("under heavy rain", "died", PUBLISHED)).toBeNull();
    expect(timeGiven("x".repeat(100_000), "died", PUBLISHED)).toBeNull();
  });
});
