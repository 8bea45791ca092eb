import { describe, expect, it } from "vitest";
import { momentsIn } from "./lines/printed-moment.ts";
import { type DateFound, givenDate, modificationOf, publicationOf } from "./publication.ts";

function found(written: string): DateFound {
  const [moment] = momentsIn(written);
  if (!moment) throw new Error(`no date in ${written}`);
  return { moment, foundIn: "text", span: null };
}
const read = (dates: string[], evidence = {}) =>
  publicationOf(dates.map(found), { today: "2024-11-01", language: "en", also: [], ...evidence });

describe("the day of publication", () => {
  it("stays open where 03/04 could be two days, and says which", () => {
    const { publication, issues } = read(["03/04/2021"]);
    expect(publication).toBeNull();
    expect(issues).toMatchObject([
      { code: "date-conflict", message: expect.stringContaining("2021-04-03 or 2021-03-04") },
    ]);
  });

  it("is decided by today, by another date, or by a language that writes the day first", () => {
    expect(read(["03/12/2024"]).publication?.day).toBe("2024-03-12");
    expect(read(["03/04/2021", "4 March 2021"]).publication?.day).toBe("2021-03-04");
    expect(read(["03/04/2021"], { also: [found("2021-03-04")] }).publication?.day).toBe("2021-03-04");
    expect(read(["03/04/2021"], { language: "fr" }).publication?.day).toBe("2021-04-03");
  });

  it("is the first of several, with an issue for each that contradicts it", () => {
    const { publication, issues } = read(["2024-03-12", "12 March 2024", "14 March 2024"]);
    expect(publication?.day).toBe("2024-03-12");
    expect(issues.map((issue) => issue.code)).toEqual(["date-conflict"]);
  });

  it("is today's still where the zone is already in tomorrow", () => {
    expect(read(["2024-11-02T05:00+09:00"]).publication?.day).toBe("2024-11-02");
    expect(() => read(["2024-11-02"])).toThrow(expect.objectContaining({ code: "date-in-future" }));
  });

  it("is not one that the calendar lacks", () => {
    expect(read(["31 February 2024"])).toMatchObject({ publication: null, issues: [{ code: "date-impossible" }] });
  });

  it("is told as reckoned where the moon decides, and taken from another calendar where the page has that too", () => {
    const { publication, issues } = read(["14 Shawwal 1445"]);
    expect(publication).toMatchObject({ day: "2024-04-23", written: "14 Shawwal 1445" });
    expect(issues).toMatchObject([
      { code: "date-conflict", message: expect.stringContaining("the day before or after") },
    ]);
    expect(read(["13 Shawwal 1445", "23 April 2024"])).toMatchObject({
      publication: { day: "2024-04-23" },
      issues: [],
    });
    expect(read(["4 Ordibehesht 1403"]).issues).toEqual([]);
  });

  it("is not the first day of the clock, which programs write that have none", () => {
    expect(read(["1970-01-01T00:00Z", "23 April 2024"])).toMatchObject({
      publication: { day: "2024-04-23" },
      issues: [{ code: "date-impossible" }],
    });
  });

  it("leaves an issue where its time has no zone", () => {
    expect(read(["2024-03-12 14:05"]).issues.map((issue) => issue.code)).toEqual(["time-without-zone"]);
  });
});

it("a change dated after today is not used, and refuses no page", () => {
  const { publication, issues } = modificationOf([found("2031-01-01")], {
    today: "2024-11-01",
    language: "en",
    also: [],
  });
  expect(publication).toBeNull();
  expect(issues.map((issue) => issue.code)).toEqual(["date-impossible"]);
});

it.each(["yesterday", "2024-02-30", "03/04/2021", "12 March", "2024-03-12 and later"])(
  "a date given as %s is refused with how to write it",
  (written) => {
    expect(() => givenDate(written)).toThrow(
      expect.objectContaining({ code: "date-impossible", message: expect.stringContaining("2024-04-23") }),
    );
  },
);
