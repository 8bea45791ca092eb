import { describe, expect, it } from "vitest";
import { segmentsOf } from "./segments.ts";

const mark = (id: string, start: number, end: number) => ({ id, start, end });
const shape = (marks: ReturnType<typeof mark>[], start = 0, end = 20) =>
  segmentsOf(start, end, marks).map((one) => [one.start, one.end, one.marks.map(({ id }) => id).join("")]);

describe("cutting a text at the marks", () => {
  it("leaves a text without marks whole", () => {
    expect(shape([])).toEqual([[0, 20, ""]]);
  });

  it("gives an overlap both marks, the shorter first", () => {
    expect(shape([mark("a", 2, 12), mark("b", 8, 15)])).toEqual([
      [0, 2, ""],
      [2, 8, "a"],
      [8, 12, "ba"],
      [12, 15, "b"],
      [15, 20, ""],
    ]);
  });

  it("keeps two statements on the same words together", () => {
    expect(shape([mark("a", 5, 9), mark("b", 5, 9)])).toEqual([
      [0, 5, ""],
      [5, 9, "ab"],
      [9, 20, ""],
    ]);
  });

  it("cuts off a mark that reaches over the edge, and leaves out an empty one", () => {
    expect(shape([mark("a", 0, 30), mark("b", 12, 12)], 10, 20)).toEqual([[10, 20, "a"]]);
  });
});
