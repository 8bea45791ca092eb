import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFirstVersions } from "../vocabulary/first-versions.ts";
import type { CopyTie, WeighedJudgement } from "../vocabulary/voice.ts";
import { aReport } from "./voices.fixture.ts";

const days = { a: "2040-01-02", b: "2040-01-03", c: "2040-01-04", d: "2040-01-05" };
const reportsOf = (ids: readonly string[]) =>
  new Map(ids.map((id) => [id, aReport({ id, published: days[id as keyof typeof days] })]));
const tie = (report: string, of: string, likeness = 0.8): CopyTie => ({
  report,
  of,
  rule: "near-text",
  likeness,
  share: likeness,
});
const judgement = (from: string, to: string, holds: boolean): WeighedJudgement => ({
  tie: "copy",
  from,
  to,
  holds,
  reason: "seen",
  by: "desk",
  day: "2040-02-01",
});

function versions(ids: readonly string[], ties: readonly CopyTie[], judgements: readonly WeighedJudgement[] = []) {
  const found = withFirstVersions(reportsOf(ids), ties, judgements, "2040-12-31", "published");
  return Object.fromEntries([...found].map(([id, report]) => [id, report.copyOf]));
}

describe("first versions", () => {
  it("are read off publication, whichever report was entered first", () => {
    expect(versions(["a", "b"], [tie("b", "a")])).toEqual({ a: null, b: "a" });
    expect(versions(["b", "a"], [tie("a", "b")])).toEqual({ a: null, b: "a" });
  });

  it.each([
    [
      "the day before the printed moment, which may be of another zone",
      { published: "2040-01-02", instant: "2040-01-03T01:00" },
      { published: "2040-01-03", instant: "2040-01-03T00:30" },
    ],
    ["the printed moment within a day", { instant: "2040-01-02T08:00" }, { instant: "2040-01-02T18:00" }],
    ["a printed moment before none", { instant: "2040-01-02T18:00" }, { instant: null }],
    ["the order of entry where nothing else tells", {}, {}],
  ])("are told by %s", (_by, first, second) => {
    const reports = [
      aReport({ id: "z", published: "2040-01-02", ...first }),
      aReport({ id: "a", published: "2040-01-02", ...second }),
    ];
    const found = (list: typeof reports) =>
      withFirstVersions(new Map(list.map((one) => [one.id, one])), [tie("a", "z")], [], "2040-12-31", "published");
    expect(found(reports).get("a")?.copyOf).toBe("z");
    if (Object.keys(first).length > 0) expect(found(reports.toReversed()).get("a")?.copyOf).toBe("z");
  });

  it("are reached through the likeliest earlier report", () => {
    expect(versions(["a", "b", "c"], [tie("b", "a"), tie("c", "a", 0.6), tie("c", "b", 0.9)])).toEqual({
      a: null,
      b: "a",
      c: "b",
    });
  });

  it("stay two where a later report reprints both and they are no copies of each other", () => {
    expect(versions(["a", "b", "c"], [tie("c", "a", 0.6), tie("c", "b", 0.7)])).toEqual({ a: null, b: null, c: "b" });
  });

  it("are not waited for on the clock of entry", () => {
    const reports = reportsOf(["a", "b"]);
    const late = new Map(reports).set("a", aReport({ id: "a", published: days.a, recorded: "2040-06-01" }));
    const on = (known: string) => withFirstVersions(late, [tie("b", "a")], [], known, "recorded").get("b")?.copyOf;
    expect([on("2040-05-31"), on("2040-06-01")]).toEqual([null, "a"]);
  });

  it("keep what a history gives where nothing was found or judged", () => {
    const given = new Map([["a", aReport({ id: "a", copyOf: "z" })]]);
    expect(withFirstVersions(given, [], [], "2040-12-31", "published")).toBe(given);
  });

  it("are the same in whatever order reports and ties were entered", () => {
    const ties = [tie("b", "a", 0.7), tie("c", "a", 0.6), tie("c", "b", 0.6), tie("d", "b", 0.9), tie("d", "c", 0.9)];
    const expected = versions(["a", "b", "c", "d"], ties);
    const orders = fc.tuple(
      fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }),
      fc.shuffledSubarray(ties, { minLength: ties.length }),
      fc.array(fc.boolean(), { minLength: ties.length, maxLength: ties.length }),
    );
    fc.assert(
      fc.property(orders, ([ids, shuffled, turned]) => {
        const facing = shuffled.map((one, i) => (turned[i] ? { ...one, report: one.of, of: one.report } : one));
        expect(versions(ids, facing)).toEqual(expected);
      }),
      { seed: 11 },
    );
  });
});

describe("a judgement of two reports", () => {
  it("cuts a tie, and the detour through a third version of the same dispatch", () => {
    const ties = [tie("b", "a"), tie("c", "a", 0.7), tie("c", "b", 0.9)];
    expect(versions(["a", "b", "c"], ties, [judgement("c", "b", false)])).toEqual({ a: null, b: "a", c: "a" });
    expect(versions(["a", "b", "c"], ties, [judgement("a", "c", false)])).toEqual({ a: null, b: "a", c: null });
  });

  it("makes a tie that no rule found, before all that rules found", () => {
    for (const likeness of [0.9, 1]) {
      expect(versions(["a", "b", "c"], [tie("c", "b", likeness)], [judgement("c", "a", true)])).toEqual({
        a: null,
        b: null,
        c: "a",
      });
      expect(versions(["a", "b", "c"], [tie("c", "a", likeness)], [judgement("c", "b", true)]).c).toBe("b");
    }
  });

  it("gives way to a later one on the same two", () => {
    const judgements = [judgement("a", "b", false), judgement("b", "a", true)];
    expect(versions(["a", "b"], [tie("b", "a")], judgements)).toEqual({ a: null, b: "a" });
    expect(versions(["a", "b"], [tie("b", "a")], judgements.toReversed())).toEqual({ a: null, b: null });
  });
});
