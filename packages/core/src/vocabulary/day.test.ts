import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, isCalendarDay } from "./day.ts";

const MILLISECONDS = 86_400_000;

describe("the days of the calendar", () => {
  it("are numbered as the platform's own calendar numbers them, from the year 0 to 9999", () => {
    for (let number = -719_528; number <= 2_932_896; number += 97) {
      const day = new Date(number * MILLISECONDS).toISOString().slice(0, 10);
      expect(dayOf(number)).toBe(day);
      expect(dayNumber(day)).toBe(number);
    }
  });

  it("go on over leap days and the turn of the year", () => {
    for (const [day, next] of [
      ["2024-02-28", "2024-02-29"],
      ["2023-02-28", "2023-03-01"],
      ["2000-02-29", "2000-03-01"],
      ["1900-02-28", "1900-03-01"],
      ["1999-12-31", "2000-01-01"],
    ] as const) {
      expect(dayOf(dayNumber(day) + 1)).toBe(next);
      expect(isCalendarDay(next)).toBe(true);
    }
  });
});
