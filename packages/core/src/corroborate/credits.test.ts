import { describe, expect, it } from "vitest";
import type { WeighedJudgement } from "../vocabulary/voice.ts";
import { creditsAsJudged } from "./credits.ts";
import { aReport } from "./voices.fixture.ts";

const judged = (to: string, holds: boolean): WeighedJudgement => ({
  tie: "credit",
  from: "r",
  to,
  holds,
  reason: "the line belongs to the picture",
  by: "desk",
  day: "2040-02-01",
});

describe("a judgement of a printed credit", () => {
  const creditAfter = (...judgements: WeighedJudgement[]) =>
    creditsAsJudged(new Map([["r", aReport({ id: "r", credit: "Sable Wire" })]]), judgements).get("r")?.credit;

  it("takes a wrongly read credit away, and a later one gives it back", () => {
    expect(creditAfter(judged("sable wire", false))).toBeNull();
    expect(creditAfter(judged("Sable Wire", false), judged("Sable Wire", true))).toBe("Sable Wire");
  });

  it("gives a credit that was not read", () => {
    expect(creditAfter(judged("Boreal Press", true))).toBe("Boreal Press");
  });

  it("leaves another credit alone", () => {
    expect(creditAfter(judged("Boreal Press", false))).toBe("Sable Wire");
  });
});
