import { describe, expect, it } from "vitest";
import { bylineOf } from "./byline.ts";

describe("a byline", () => {
  it.each([
    ["By Jane Roe", "Jane Roe", null],
    ["By JANE ROE and John Q. Public", "JANE ROE, John Q. Public", null],
    ["By Jane Roe in Damascus", "Jane Roe", null],
    ["By Jane Roe, Diplomatic Correspondent", "Jane Roe", null],
    ["By Jane Roe | Meridian Wire", "Jane Roe", "Meridian Wire"],
    ["By Jane Roe, Reuters", "Jane Roe", "Reuters"],
    ["Par Jean Dupont", "Jean Dupont", null],
    ["بقلم أحمد علي", "أحمد علي", null],
    ["Автор: Иван Петров", "Иван Петров", null],
  ])("names who wrote it: %s", (line, author, agency) => {
    expect(bylineOf(line)).toEqual({ author, agency });
  });

  it("can name an agency or a desk and no person", () => {
    expect(bylineOf("By Reuters")).toEqual({ author: null, agency: "Reuters" });
    expect(bylineOf("By Staff Writer")).toEqual({ author: null, agency: null });
  });

  it.each([
    "By the time he left",
    "By train to Damascus",
    "Von der Leyen visits Kyiv",
    "Jane Roe",
    "He came by Monday.",
  ])("is none: %s", (line) => {
    expect(bylineOf(line)).toBeNull();
  });
});
