import { describe, expect, it } from "vitest";
import type { WeighedJudgement } from "../vocabulary/voice.ts";
import { admittedOutlets } from "./admissions.ts";

const admit = (outlet: string, holds = true): WeighedJudgement => ({
  tie: "admit",
  from: outlet,
  to: "the public",
  holds,
  reason: "it names its sources and corrects itself",
  by: "desk",
  day: "2041-01-01",
});

describe("an admission", () => {
  it("holds until a later judgement takes that back, and not by one about somebody else", () => {
    expect([...admittedOutlets([admit("Lantern"), admit("The Gazette")])]).toEqual(["lantern", "gazette"]);
    expect([...admittedOutlets([admit("Lantern"), admit("the lantern", false)])]).toEqual([]);
    expect([...admittedOutlets([{ ...admit("Lantern"), to: "Harbour House" }])]).toEqual([]);
    expect([...admittedOutlets([{ ...admit("Lantern"), tie: "owner" }])]).toEqual([]);
  });
});
