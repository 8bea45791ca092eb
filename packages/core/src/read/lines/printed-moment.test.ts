import { describe, expect, it } from "vitest";
import { momentsIn } from "./printed-moment.ts";

const only = (line: string) => momentsIn(line)[0];
const dayOf = (line: string) => {
  const day = only(line)?.day;
  return day?.kind === "day" ? day.day : day?.kind;
};

describe("a printed date", () => {
  it.each([
    "2024-04-23",
    "2024/04/23",
    "23.04.2024",
    "23 April 2024",
    "23rd of April, 2024",
    "April 23, 2024",
    "Apr. 23, 2024",
    "23-Apr-2024",
    "Tuesday 23 April 2024",
    "le 23 avril 2024",
    "23 de abril de 2024",
    "23. April 2024",
    "23 aprile 2024",
    "23 Nisan 2024",
    "23 апреля 2024 года",
    "23 نيسان 2024",
    "٢٣ أبريل ٢٠٢٤",
    "2024年4月23日",
    "2024년 4월 23일",
    "04/23/2024",
    "23/04/2024",
  ])("is read as the day it is: %s", (line) => {
    expect(dayOf(line)).toBe("2024-04-23");
  });

  it.each([
    "۴ اردیبهشت ۱۴۰۳",
    "سه‌شنبه ۴ اردیبهشت ۱۴۰۳",
    "۱۴۰۳ اردیبهشت ۴",
    "1403/02/04",
    "04/02/1403",
    "4 Ordibehesht 1403",
    "۴ ثور ۱۴۰۳",
    "14 Shawwal 1445",
    "Shawwal 14, 1445",
    "١٤ شوال ١٤٤٥",
    "1445/10/14",
  ])("is read in the calendar in which it is printed: %s", (line) => {
    expect(dayOf(line)).toBe("2024-04-23");
  });

  it("is none where its calendar lacks it", () => {
    expect(["31 Dey 1402", "1402/13/01", "30 Esfand 1402"].map(dayOf)).toEqual([
      "impossible",
      "impossible",
      "impossible",
    ]);
    expect(dayOf("30 Esfand 1403")).toBe("2025-03-20");
  });

  it("can be two days where day and month could change places", () => {
    expect(only("12/03/2024")?.day).toEqual({ kind: "either", dayFirst: "2024-03-12", monthFirst: "2024-12-03" });
    expect(dayOf("12.03.2024")).toBe("2024-03-12");
    expect(dayOf("03/03/2024")).toBe("2024-03-03");
  });

  it.each(["31 February 2024", "2024-13-01", "30.02.2024", "February 30, 2024"])("can be none: %s", (line) => {
    expect(dayOf(line)).toBe("impossible");
  });

  it("is no day where it names no year", () => {
    expect(dayOf("12 March")).toBe("yearless");
  });

  it.each(["3 hours ago", "in 2018", "April 2024", "5,000 troops", "12/03/24", "Article 5", "file 1403-2-4417"])(
    "is not found in %s",
    (line) => {
      expect(momentsIn(line).filter((moment) => moment.day?.kind === "day")).toEqual([]);
    },
  );
});

describe("a printed time", () => {
  it.each([
    ["6:09 pm", "18:09", null],
    ["12:30 a.m.", "00:30", null],
    ["18h09", "18:09", null],
    ["18.09 Uhr", "18:09", null],
    ["1405 GMT", "14:05", "+00:00"],
    ["2:05 PM EST", "14:05", "-05:00"],
    ["14:05 (UTC+3)", "14:05", "+03:00"],
    ["09:41 (МСК)", "09:41", "+03:00"],
    ["12:30 am ET", "00:30", "America/New_York"],
    ["17:00 Moscow time", "17:00", "Europe/Moscow"],
    ["6:09 مساء", "18:09", null],
    ["10:15 IST", "10:15", null],
  ])("is read with its zone where it names one: %s", (line, time, zone) => {
    expect(only(line)).toMatchObject({ time, zone });
  });

  it.each(["25:00", "6:75", "13 pm"])("is none where no clock shows it: %s", (line) => {
    expect(momentsIn(line)).toEqual([]);
  });

  it("belongs to the date it stands beside, before or behind", () => {
    const read = (line: string) =>
      momentsIn(line).map(({ day, time, zone }) => [day?.kind === "day" && day.day, time, zone]);
    expect(read("Published 12 March 2024 14:05 GMT | Updated 13 March 2024 09:30")).toEqual([
      ["2024-03-12", "14:05", "+00:00"],
      ["2024-03-13", "09:30", null],
    ]);
    expect(read("14:05 GMT, 12 March 2024")).toEqual([["2024-03-12", "14:05", "+00:00"]]);
    expect(read("Tue, 23 Apr 2024 18:09:00 +0300")).toEqual([["2024-04-23", "18:09", "+03:00"]]);
    expect(read("2024-04-23T15:09:00.000Z")).toEqual([["2024-04-23", "15:09", "+00:00"]]);
  });
});
