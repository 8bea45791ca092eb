import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { freeWhileDetained } from "./free-while-detained.ts";

const held = aClaim("held", "detained", "Kavic", "2040-02-03/2040-02-20");
const seen = (id: string, window: string) => aClaim(id, "appeared", "Kavic", window);

describe("free-while-detained", () => {
  it("holds for an appearance or a meeting during the detention", () => {
    const met = aClaim("met", "met", "Sund, Kavic", "2040-02-05/2040-02-07");
    expect(excluded(freeWhileDetained, [held, seen("seen", "2040-02-10"), met])).toEqual(["held x seen", "held x met"]);
    expect(sentenceOf(freeWhileDetained, [held, seen("seen", "2040-02-10")])).toBe(
      "Kavic appeared (2040-02-10/2040-02-10) was at liberty, during a detention that covers the day (2040-02-03/2040-02-20).",
    );
  });

  it("does not hold before, after, across an edge, on the day of the arrest, or without an end", () => {
    const others = [seen("before", "2040-02-01"), seen("after", "2040-02-21"), seen("across", "2040-02-19/2040-02-25")];
    const arrest = seen("arrest", "2040-02-03");
    expect(excluded(freeWhileDetained, [held, ...others, arrest])).toEqual([]);
    const open = aClaim("open", "detained", "Kavic", "2040-02-03/..");
    expect(excluded(freeWhileDetained, [open, seen("seen", "2040-02-10")])).toEqual([]);
  });

  it("does not hold on the day of a release, if more than rumour tells of it", () => {
    const claims = [held, seen("seen", "2040-02-20"), aClaim("free", "released", "Kavic", "2040-02-20")];
    expect(excluded(freeWhileDetained, claims)).toEqual([]);
    expect(excluded(freeWhileDetained, claims, { rumoured: ["free"] })).toEqual(["held x seen"]);
  });
});
