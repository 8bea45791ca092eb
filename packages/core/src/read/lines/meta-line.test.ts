import { describe, expect, it } from "vitest";
import { metaLineOf } from "./meta-line.ts";

const kindsOf = (line: string) =>
  metaLineOf(line)?.marks.map(({ kind, start, end }) => [kind, line.slice(start, end)]) ?? null;

describe("a line about the report", () => {
  it("is marked whole where all of it is one thing", () => {
    expect(kindsOf("Published: 12 March 2024 14:05 GMT")).toEqual([["date", "Published: 12 March 2024 14:05 GMT"]]);
    expect(kindsOf("Politics")).toEqual([["section", "Politics"]]);
    expect(kindsOf("(Reporting by Jane Roe; Editing by Max Fall)")?.[0]?.[0]).toBe("byline");
  });

  it("is taken apart where it holds several", () => {
    expect(kindsOf("By Jane Roe | Politics | 12 March 2024")).toEqual([
      ["byline", "By Jane Roe"],
      ["section", "Politics"],
      ["date", "12 March 2024"],
    ]);
    expect(kindsOf("Home > World > Middle East")).toEqual([
      ["furniture", "Home"],
      ["section", "World"],
      ["section", "Middle East"],
    ]);
  });

  it("names the outlet before a dash and a date, and no place as one", () => {
    expect(metaLineOf("Harbour Post — 12 March")?.outlet).toBe("Harbour Post");
    expect(metaLineOf("Damascus — 12 March 2024")?.outlet).toBeNull();
    expect(metaLineOf("Civic Dispatch, 12 March 2024")?.outlet).toBeNull();
    expect(metaLineOf("The Civic Dispatch, 12 March 2024")?.outlet).toBe("The Civic Dispatch");
    expect(metaLineOf("The Hague, 12 March 2024")?.outlet).toBeNull();
  });

  it("tells the day of publication from that of a change", () => {
    const moments = metaLineOf("Published 12 March 2024 | Last updated 13 March 2024 09:30")?.moments;
    expect(moments?.map((moment) => moment.label)).toEqual(["published", "modified"]);
    expect(metaLineOf("Updated: Mar 12, 2024 at 2:05 PM EST")?.moments[0]?.label).toBe("modified");
  });

  it("keeps words that date it from the reader's moment", () => {
    for (const line of ["3 hours ago", "Updated: 2 days ago", "Today, 14:05", "منذ 3 ساعات", "il y a 3 heures"]) {
      expect(metaLineOf(line)?.relative, line).not.toBeNull();
    }
  });

  it.each([
    "Egypt Today",
    "12 March 2024 was a bad day for the army",
    "8 AVM CU Ugah NAF/163 10/01/1989 – 29/12/1989",
    "Meeting at 10:30",
    "Army retires 7 generals",
    "The minister in Port Alba with his host and the ambassador - April 22, 2024 (RT)",
    "Jane Roe",
  ])("is none where it tells anything else: %s", (line) => {
    expect(metaLineOf(line)).toBeNull();
  });
});
