import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDay } from "../../../vocabulary/day.ts";
import { type TimeExpression, timeExpressions } from "./time-expressions.ts";

const SEED = 20240423;
const RUNS = { seed: SEED, numRuns: 400 };

/** Words that rows are made of, so that random texts reach deep into them. */
const WORDS =
  "the a an of in on at by from to until since between and or early late mid- last next this past first second third May March April Sept. 1998 2024 22 31 0 99 1,200 3.5 22nd Monday Friday week month year years decade quarter half summer morning night noon 6:09 pm a.m. ago later earlier before after 2024-02-30 22/04/2024 00/00/00 '98 1990s century BC every each few several two twenty-five hundred million - – / , . ; ( ) ' ’ s \" \n \n\n will said was to be over beginning end Q3 FY2023 9999 1000 day days ahead more than about Christmas Day".split(
    " ",
  );
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join("")),
);
const days = fc.constantFrom(null, "2024-04-23", "2024-02-29", "1998-12-31", "1000-01-01", "0001-01-01", "9998-12-31");

const inCalendar = (day: string | null) => day === null || isCalendarDay(day);

function expectSound(text: string, found: readonly TimeExpression[]): void {
  let before = 0;
  for (const { start, end, range, support } of found) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    before = end;
    if (range !== null) {
      expect([inCalendar(range.from), inCalendar(range.to), range.from <= range.to]).toEqual([true, true, true]);
    }
    if (support !== null) {
      expect([inCalendar(support.from), inCalendar(support.to)]).toEqual([true, true]);
      if (support.from !== null && support.to !== null) expect(support.from <= support.to).toBe(true);
    }
  }
}

describe("whatever the text", () => {
  it("never throws, and its spans lie inside the text, in order and apart, on days that there are", () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        expectSound(text, timeExpressions(text, { day }));
      }),
      RUNS,
    );
  });

  it("says the same twice", () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        expect(timeExpressions(text, { day })).toEqual(timeExpressions(text, { day }));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ["letters without a space", "a"],
  ["digits without a space", "1"],
  ["digits and dashes", "1-"],
  ["digits and slashes", "1/"],
  ["apostrophes and digits", "'9"],
  ["articles", "the "],
  ["openings of long rows", "the first nine months of the "],
  ["number words", "two hundred and "],
  ["full dates", "Monday, May 3, 2012 to "],
  ["open quotes", "“"],
  ["lone surrogates", "\ud800"],
  ["combining marks", "a\u0301"],
  ["line breaks", "\n"],
  ["capitals", "MONDAY MAY 3 "],
];

const LENGTH = 12_000;
const FACTOR = 4;
/** Four times the text may take four times the time; a square would take sixteen. */
const SLACK = 2.5;

/** Of processor time: what else the machine does is no matter. */
function milliseconds(text: string): number {
  const times = [0, 1, 2].map(() => {
    const begin = process.cpuUsage();
    timeExpressions(text, { day: "2024-04-23" });
    return process.cpuUsage(begin).user / 1000;
  });
  return Math.min(...times);
}

describe("hostile text", () => {
  it.each(HOSTILE)("takes no more than linear time on %s", (_, piece) => {
    const repeat = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    milliseconds(repeat(LENGTH));
    const short = milliseconds(repeat(LENGTH));
    const long = milliseconds(repeat(LENGTH * FACTOR));
    expect(long).toBeLessThan(FACTOR * SLACK * short + 60);
  });

  it("reads a million characters without a space at once", () => {
    expect(milliseconds("x".repeat(1_000_000))).toBeLessThan(2000);
    expect(milliseconds("7".repeat(1_000_000))).toBeLessThan(2000);
  });
});
