import { describe, expect, it } from "vitest";
import { type FoundTime, f1Of, type GoldTime, rangeCounts } from "./range-agreement.ts";
import { timeFigures } from "./time-figures.ts";

const gold = (start: number, value: string, type = "DATE"): GoldTime => ({ start, end: start + 5, type, value });
const found = (start: number, from: string, to: string, end = start + 5): FoundTime => ({
  start,
  end,
  range: { from, to },
});

describe("the agreement on ranges", () => {
  it("knows the days of every unit of the calendar", () => {
    const units: readonly (readonly [value: string, from: string, to: string])[] = [
      ["199", "1990-01-01", "1999-12-31"],
      ["1998", "1998-01-01", "1998-12-31"],
      ["2024-02", "2024-02-01", "2024-02-29"],
      ["2024-02-03", "2024-02-03", "2024-02-03"],
      ["1989-Q4", "1989-10-01", "1989-12-31"],
      ["1989-H2", "1989-07-01", "1989-12-31"],
      ["2020-W53", "2020-12-28", "2021-01-03"],
      ["2020-W53-WE", "2021-01-02", "2021-01-03"],
    ];
    for (const [value, from, to] of units) {
      expect(rangeCounts([gold(0, value)], [found(0, from, to)]), value).toEqual({ wanted: 1, claimed: 1, right: 1 });
    }
  });

  it("counts one range over both ends as right for both", () => {
    const ends = [gold(0, "2024-04-03"), gold(10, "2024-04-05")];
    expect(rangeCounts(ends, [found(0, "2024-04-03", "2024-04-05", 15)])).toEqual({ wanted: 2, claimed: 2, right: 2 });
  });

  it("counts intervals for nothing and for what is vague as wrong, and those for durations neither way", () => {
    const times = [gold(0, "PAST_REF"), gold(10, "P3W", "DURATION"), gold(20, "2024-SP")];
    const days = [0, 10, 20, 30].map((start) => found(start, "2024-04-03", "2024-04-03"));
    expect(rangeCounts(times, days)).toEqual({ wanted: 0, claimed: 2, right: 0 });
  });
});

describe("the figures on annotated texts", () => {
  it("tell each set by itself, and hold the bar on texts that nobody looked into", async () => {
    const figures = await timeFigures();
    expect(figures).toHaveLength(4);
    for (const one of figures) expect(f1Of(one), one.set).toBeGreaterThan(0.9);
  });

  it("are nothing for a reader that finds nothing", async () => {
    for (const { right, claimed, wanted } of await timeFigures(() => [])) {
      expect([right, claimed]).toEqual([0, 0]);
      expect(wanted).toBeGreaterThan(100);
    }
  });
});
