import type { UnitName } from "./meaning.ts";

const CODES: Readonly<Record<UnitName, string>> = {
  second: "T#S",
  minute: "T#M",
  hour: "T#H",
  day: "#D",
  weekend: "#WE",
  week: "#W",
  fortnight: "#W",
  month: "#M",
  quarter: "#Q",
  year: "#Y",
  decade: "#DE",
  century: "#CE",
  millennium: "#ML",
};

/** A duration as TIMEX3 writes it; X stands for a count that is not said. */
export function durationValue(unit: UnitName, count: number): string {
  const number = unit === "fortnight" ? 2 * count : count;
  return `P${CODES[unit].replace("#", Number.isNaN(number) ? "X" : String(number))}`;
}
