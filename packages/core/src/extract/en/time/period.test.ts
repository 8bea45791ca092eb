import { describe, expect, it } from "vitest";
import { type CalendarUnit, periodOf, periodValue, rangeOf, shifted } from "./period.ts";

const told = (unit: CalendarUnit, day: string, by = 0) => {
  const period = shifted(periodOf(unit, day), by);
  const range = rangeOf(period);
  return `${periodValue(period)} ${range?.from}..${range?.to}`;
};

describe("a calendar interval", () => {
  it.each<[CalendarUnit, string, number, string]>([
    ["day", "2024-02-28", 1, "2024-02-29 2024-02-29..2024-02-29"],
    ["week", "1998-01-01", 0, "1998-W01 1997-12-29..1998-01-04"],
    ["week", "1998-12-31", 0, "1998-W53 1998-12-28..1999-01-03"],
    ["weekend", "2024-04-23", -1, "2024-W16-WE 2024-04-20..2024-04-21"],
    ["month", "2024-01-15", -1, "2023-12 2023-12-01..2023-12-31"],
    ["quarter", "1989-11-02", -1, "1989-Q3 1989-07-01..1989-09-30"],
    ["half", "2024-06-30", 1, "2024-H2 2024-07-01..2024-12-31"],
    ["season", "2024-01-15", 0, "2023-WI 2023-12-01..2024-02-29"],
    ["year", "2024-04-23", 1, "2025 2025-01-01..2025-12-31"],
    ["decade", "1998-04-23", 0, "199 1990-01-01..1999-12-31"],
    ["century", "1998-04-23", -1, "18 1800-01-01..1899-12-31"],
  ])("of the unit %s around %s, moved by %i, is %s", (unit, day, by, expected) => {
    expect(told(unit, day, by)).toBe(expected);
  });

  it("has no days where the calendar does not reach", () => {
    expect(rangeOf({ unit: "year", index: -5 })).toBeNull();
    expect(rangeOf({ unit: "day", index: 1e12 })).toBeNull();
    expect(rangeOf({ unit: "month", index: Number.NaN })).toBeNull();
  });
});
