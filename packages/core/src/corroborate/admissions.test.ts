import { describe, expect, it } from "vitest";
import type { WeighedJudgement } from "../vocabulary/voice.ts";
import { admittedOutlets, lastAdmission } from "./admissions.ts";

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

  it("is the last one on the outlet under any way of writing its name, however many others follow", () => {
    const others = Array.from({ length: 150 }, (_, at) => admit(`Gazette ${at}`));
    const judged = [admit("Lantern", false), { ...admit("the lantern"), reason: "the last" }, ...others];
    expect(lastAdmission(judged, "Lantern")).toMatchObject({ holds: true, reason: "the last" });
    expect(lastAdmission([{ ...admit("Lantern"), to: "Harbour House" }], "Lantern")).toBeNull();
    expect(lastAdmission(others, "Lantern")).toBeNull();
  });
});
