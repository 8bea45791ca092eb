import { describe, expect, it } from "vitest";
import { countedOn, type Known } from "./counted-on.ts";
import { aReport, aStatement } from "./voices.fixture.ts";

const reports = new Map([
  ["r", aReport({ id: "r", published: "2040-03-10", recorded: "2040-04-01" })],
  ["dated", aReport({ id: "dated", published: "2040-03-10", recorded: "2040-04-01" })],
]);
const said = { from: "2040-01-01", to: "2040-01-31" };
const statements = [aStatement({ id: "plain" }), aStatement({ id: "dated", report: "dated", said })];

function countedIds(known: string, clock: Known["clock"]): string[] {
  return countedOn(statements, reports, { known, clock, counted: "all" }).map((one) => one.id);
}

describe("what counts on a day", () => {
  it("counts from publication by default", () => {
    expect(countedIds("2040-03-09", "published")).toEqual([]);
    expect(countedIds("2040-03-10", "published")).toEqual(["plain", "dated"]);
  });

  it("counts from the end of the time in which the source spoke, where the text dates that", () => {
    expect(countedIds("2040-01-30", "said")).toEqual([]);
    expect(countedIds("2040-01-31", "said")).toEqual(["dated"]);
    expect(countedIds("2040-03-10", "said")).toEqual(["plain", "dated"]);
  });

  it("counts from the day the ledger learned it", () => {
    expect(countedIds("2040-03-31", "recorded")).toEqual([]);
    expect(countedIds("2040-04-01", "recorded")).toEqual(["plain", "dated"]);
  });

  it("never counts what a person rejected, nor a draft where only accepted statements count", () => {
    const decided = [
      aStatement({ id: "draft" }),
      aStatement({ id: "yes", decision: "accepted" }),
      aStatement({ id: "no", decision: "rejected" }),
    ];
    const ids = (counted: Known["counted"]) =>
      countedOn(decided, reports, { known: "2041-01-01", clock: "published", counted }).map((one) => one.id);
    expect(ids("all")).toEqual(["draft", "yes"]);
    expect(ids("accepted")).toEqual(["yes"]);
  });

  it("leaves out a statement whose report is not there", () => {
    const stray = [aStatement({ report: "elsewhere" })];
    expect(countedOn(stray, reports, { known: "2041-01-01", clock: "published", counted: "all" })).toEqual([]);
  });
});
