import { describe, expect, it } from "vitest";
import type { WeighedJudgement } from "../vocabulary/voice.ts";
import { neighbourhoodOf } from "./history.fixture.ts";
import { parseHistory } from "./history-lines.fixture.ts";
import { strengthInWords } from "./reason.ts";
import { weigh } from "./weigh.ts";

const admit = (outlet: string, holds = true): WeighedJudgement => ({
  tie: "admit",
  from: outlet,
  to: "the public",
  holds,
  reason: "it names its sources and corrects itself",
  by: "desk",
  day: "2041-01-01",
});

/** The standing of each claim before the public, or at the desk. */
function standings(lines: string, judgements: readonly WeighedJudgement[], outlets?: "admitted") {
  const neighbourhood = { ...neighbourhoodOf(parseHistory(lines)), judgements };
  const as = { known: "2040-12-31", clock: "published", counted: "all", ...(outlets ? { outlets } : {}) } as const;
  return Object.fromEntries([...weigh(neighbourhood, as).weighed].map(([id, one]) => [id, one.standing]));
}

const ESTABLISHED = `
  claim x | fled | Tassen | 2040-01-01
  2040-01-02 Lantern | asserts x | named | Harbour police
  2040-01-03 Gazette | asserts x | named | Coast guard
`;

describe("an outlet before the public", () => {
  it("lifts nothing above rumoured until a person has admitted it", () => {
    expect(standings(ESTABLISHED, [], "admitted")).toEqual({ x: "rumoured" });
    expect(standings(ESTABLISHED, [admit("the LANTERN")], "admitted")).toEqual({ x: "reported" });
    expect(standings(ESTABLISHED, [admit("Lantern"), admit("Gazette")], "admitted")).toEqual({ x: "established" });
  });

  it("counts in full at the desk, admitted or not", () => {
    expect(standings(ESTABLISHED, [])).toEqual({ x: "established" });
    expect(standings(ESTABLISHED, [admit("Lantern", false)])).toEqual({ x: "established" });
  });

  it("is held to that for acts and eyewitnesses, and for what it denies", () => {
    const lines = `
      claim dead | died | Vosk | 2040-01-01
      claim seen | appeared | Vosk | 2040-02-01
      2040-01-02 Lantern | asserts dead | official_act | Palace
      2040-02-02 Gazette | asserts seen | firsthand | Photo Agency
      2040-02-03 Observer | denies seen | official_act | Palace
    `;
    expect(standings(lines, [admit("Lantern")], "admitted")).toEqual({ dead: "established", seen: "refuted" });
    expect(standings(lines, [admit("Gazette")], "admitted")).toEqual({ dead: "refuted", seen: "established" });
    expect(standings(lines, [], "admitted")).toEqual({ dead: "rumoured", seen: "disputed" });
  });

  it("carries no more than talk where it carries talk", () => {
    const lines = `
      claim x | fled | Tassen | 2040-01-01
      claim y | fled | Tassen | 2040-06-01
      2040-01-02 Lantern | asserts x | social_media | users
      2040-01-03 Lantern | asserts y | anonymous | two aides
    `;
    const as = { known: "2040-12-31", clock: "published", counted: "all", outlets: "admitted" } as const;
    const { weighed } = weigh(neighbourhoodOf(parseHistory(lines)), as);
    expect([...weighed.values()].map((one) => one.sides.support?.level)).toEqual([0, 1]);
  });

  it("is told to carry a side only where nothing that is admitted does", () => {
    const lines = `
      claim x | appeared | Vosk | 2040-02-01
      2040-02-02 Gazette | asserts x | firsthand | Photo Agency
      2040-02-02 Lantern | asserts x | named | Palace
    `;
    const neighbourhood = { ...neighbourhoodOf(parseHistory(lines)), judgements: [admit("Lantern")] };
    const as = { known: "2040-12-31", clock: "published", counted: "all", outlets: "admitted" } as const;
    const support = weigh(neighbourhood, as).weighed.get("x")?.sides.support;
    expect(support && strengthInWords(support)).toBe("a named source (Palace)");
    const none = weigh({ ...neighbourhood, judgements: [] }, as).weighed.get("x")?.sides.support;
    expect(none && strengthInWords(none)).toBe("firsthand (Photo Agency), carried by no admitted outlet");
  });
});
