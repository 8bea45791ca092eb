import { describe, expect, it } from "vitest";
import type { Stance } from "../vocabulary/stance.ts";
import { latestStances } from "./latest-stances.ts";
import { aVoice } from "./voices.fixture.ts";

function standing(...said: [source: string, day: string, stance: Stance][]): string[] {
  const voices = said.map(([source, spoke, stance]) => ({ voice: aVoice(source, spoke, { stance }) }));
  return latestStances(voices).standing.map(({ voice }) => `${voice.source} ${voice.spoke} ${voice.statement.stance}`);
}

describe("latest stances", () => {
  it("lets the later stance of a source replace its earlier one", () => {
    expect(standing(["A", "2040-01-01", "asserts"], ["A", "2040-01-02", "denies"])).toEqual(["A 2040-01-02 denies"]);
  });

  it("keeps what a source says again, so that the stronger basis counts", () => {
    expect(standing(["A", "2040-01-01", "asserts"], ["A", "2040-01-02", "asserts"])).toHaveLength(2);
  });

  it("does not bring back a stance that was changed in between", () => {
    const told = standing(
      ["A", "2040-01-01", "asserts"],
      ["A", "2040-01-02", "hedges"],
      ["A", "2040-01-03", "asserts"],
    );
    expect(told).toEqual(["A 2040-01-03 asserts"]);
  });

  it("keeps of an earlier day only what was said again", () => {
    const told = standing(
      ["A", "2040-01-01", "hedges"],
      ["A", "2040-01-01", "asserts"],
      ["A", "2040-01-02", "asserts"],
    );
    expect(told).toEqual(["A 2040-01-01 asserts", "A 2040-01-02 asserts"]);
  });

  it("lets statements of one day stand together", () => {
    expect(standing(["A", "2040-01-01", "asserts"], ["A", "2040-01-01", "denies"])).toHaveLength(2);
  });

  it("looks at each source by itself", () => {
    expect(standing(["A", "2040-01-01", "asserts"], ["B", "2040-01-02", "denies"])).toHaveLength(2);
  });

  it("tells which voices no longer count", () => {
    const voices = [{ voice: aVoice("A", "2040-01-01") }, { voice: aVoice("A", "2040-01-02", { stance: "doubts" }) }];
    expect(latestStances(voices).outdated).toEqual([voices[0]]);
  });
});
