import { describe, expect, it } from "vitest";
import { attributionInWords, attributionsOf, authorityOf, citationInWords } from "./attribution.ts";
import type { Quoted } from "./claim-line.ts";

function quoted(outlet: string, given: Partial<Quoted> = {}): Quoted {
  return {
    statement: "s-1",
    report: "r-1",
    outlet,
    published: "2040-01-02",
    quote: "he left",
    start: 0,
    end: 7,
    stance: "asserts",
    basis: "named",
    path: outlet,
    origin: outlet,
    said: null,
    part: "counts",
    decision: null,
    ...given,
  };
}

const words = (...all: Quoted[]) => attributionInWords(attributionsOf(all));

describe("an attribution line", () => {
  it("names who reports it, whom they cite, and who denies it, supporters first", () => {
    const denied = quoted("Gazette", { stance: "denies", path: "the Palace" });
    const told = quoted("Lantern", { path: "Tarsk Courier, quoting two doctors" });
    expect(words(denied, told)).toBe(
      "reported by Lantern, citing Tarsk Courier, quoting two doctors; denied in Gazette, citing the Palace",
    );
  });

  it("puts together outlets that cite the same, and says no outlet twice", () => {
    const path = "Sable Wire";
    const all = [quoted("Lantern", { path }), quoted("Gazette", { path }), quoted("Lantern", { path })];
    expect(words(...all, quoted("Observer"))).toBe(
      "reported by Lantern and Gazette, citing Sable Wire; reported by Observer",
    );
  });

  it("keeps reservations, and leaves out what was taken back, replaced or merely summed up", () => {
    const gone = (["retracted", "outdated", "summary"] as const).map((part) => quoted("Observer", { part }));
    const told = quoted("Lantern", { stance: "hedges" });
    expect(words(...gone, told, quoted("Gazette", { part: "echo" }))).toBe(
      "reported by Gazette; reported with a reservation by Lantern",
    );
  });

  it("prints names as they are, whatever signs they hold", () => {
    expect(words(quoted("A $& B", { path: "{told} $1" }))).toBe("reported by A $& B, citing {told} $1");
  });
});

it("tells the authority of a measure, or that none is named", () => {
  expect(authorityOf({ type: "warrant", organisation: "Tarsk court" })).toEqual({
    isMeasure: true,
    authority: "Tarsk court",
  });
  expect(authorityOf({ type: "charged", organisation: null })).toEqual({ isMeasure: true, authority: null });
  expect(authorityOf({ type: "appointed", organisation: "Palace" }).isMeasure).toBe(false);
});

it("cites a statement with the hash of the bytes that carry it", () => {
  const citation = {
    title: "The minister goes",
    outlet: "Lantern",
    published: "2040-03-06",
    url: "https://lantern.example/1",
    sha256: "ab".repeat(32),
    captured: "2040-03-07",
    statement: "s-12",
    start: 14,
    end: 80,
  };
  expect(citationInWords(citation)).toBe(
    `“The minister goes”, Lantern, 2040-03-06, https://lantern.example/1, captured 2040-03-07, SHA-256 ${"ab".repeat(32)}, statement s-12 (14–80)`,
  );
  expect(citationInWords({ ...citation, url: null, captured: null })).toContain("2040-03-06, SHA-256");
});
