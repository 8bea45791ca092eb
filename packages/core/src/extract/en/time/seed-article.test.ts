// biome-ignore lint/style/noRestrictedImports: a test reads the article beside the project
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { timeExpressions } from "./time-expressions.ts";

const ARTICLE = new URL("../../../../../../../shared/data/scenarios/seed.txt", import.meta.url);
const PUBLISHED = "2024-04-23";

function timesIn(text: string) {
  return timeExpressions(text, { day: PUBLISHED }).map((time) => ({
    ...time,
    words: text.slice(time.start, time.end),
  }));
}

describe("the seed article", () => {
  if (!existsSync(ARTICLE)) {
    it.skip("is read (skipped: there is no shared/data/scenarios/seed.txt beside the project)", () => {});
    return;
  }
  const times = timesIn(readFileSync(ARTICLE, "utf8"));
  const told = (words: string) => times.find((time) => time.words === words);

  it("narrows the beginning of this year to January", () => {
    expect(told("the beginning of this year")?.support).toEqual({ from: "2024-01-01", to: "2024-01-31" });
  });

  it("dates the meeting and the conference to the day", () => {
    expect(told("Monday, April 22")?.range).toEqual({ from: "2024-04-22", to: "2024-04-22" });
    expect(told("the 23rd and 25th of April")?.range).toEqual({ from: "2024-04-23", to: "2024-04-25" });
  });

  it("takes January for the last one and leaves months ago open", () => {
    expect(told("January")?.value).toBe("2024-01");
    expect(told("months ago")?.support).toEqual({ from: null, to: "2024-02-23" });
  });

  it("keeps months and years as precise as they are", () => {
    expect(["2005", "July 2012", "2018"].map((words) => told(words)?.value)).toEqual(["2005", "2012-07", "2018"]);
  });

  it("finds nothing else in it but these", () => {
    expect(times.map(({ words }) => words)).toEqual([
      "2024/04/23",
      "6:09 pm",
      "April 22, 2024",
      "April 22, 2024",
      "the beginning of this year",
      "Monday, April 22",
      "the 23rd and 25th of April",
      "January",
      "days",
      "months ago",
      "the beginning of this year",
      "2005",
      "July 2012",
      "2018",
    ]);
  });
});
