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

  it("are those of the calendar, and no others", () => {
    for (const none of ["2023-02-29", "1900-02-29", "2024-00-10", "2024-13-01", "2024-04-31", "2024-01-00", "24-01-01"])
      expect(isCalendarDay(none), none).toBe(false);
    for (const some of ["0000-02-29", "2024-12-31", "9999-01-01"]) expect(isCalendarDay(some), some).toBe(true);
  });
});
