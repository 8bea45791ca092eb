import { describe, expect, it } from "vitest";
import type { WeighedJudgement } from "../vocabulary/voice.ts";
import { createBodies, namesAsJudged } from "./bodies.ts";

describe("bodies", () => {
  const bodies = createBodies(
    new Map([
      ["Paval Drin", "Velmark police"],
      ["the Velmark Police", "Interior Ministry"],
      ["Interior Ministry", "Velmark government"],
    ]),
  );

  it("follows a spokesman to the end of those he speaks for", () => {
    expect(bodies.bodyOf("Paval Drin").name).toBe("Velmark government");
  });

  it("takes names for one whatever their case, article and spaces", () => {
    expect(bodies.bodyOf("The  interior ministry").name).toBe("Velmark government");
    expect(bodies.bodyOf("THE LANTERN").key).toBe(bodies.bodyOf("Lantern").key);
  });

  it("leaves a name that speaks for nobody as it is written, whoever was met before", () => {
    expect(bodies.bodyOf("SABLE WIRE").name).toBe("SABLE WIRE");
    expect(bodies.bodyOf("Sable Wire").name).toBe("Sable Wire");
    expect(bodies.speaksForAnother("Sable Wire")).toBe(false);
    expect(bodies.speaksForAnother("paval drin")).toBe(true);
  });

  it("makes one body of names that speak for each other in a circle", () => {
    const circle = createBodies(
      new Map([
        ["Junta", "Council"],
        ["Council", "Front"],
        ["Front", "Junta"],
        ["Spokesman", "Front"],
      ]),
    );
    expect(new Set(["Junta", "Council", "Front", "Spokesman"].map((name) => circle.bodyOf(name).key)).size).toBe(1);
  });

  it("does not let a name speak for itself", () => {
    const own = createBodies(new Map([["Lantern", "the Lantern"]]));
    expect(own.speaksForAnother("Lantern")).toBe(false);
    expect(own.bodyOf("Lantern").name).toBe("Lantern");
  });
});

describe("a judgement of who speaks for whom", () => {
  const judged = (from: string, to: string, holds: boolean): WeighedJudgement => ({
    tie: "speaks-for",
    from,
    to,
    holds,
    reason: "known at the desk",
    by: "desk",
    day: "2040-02-01",
  });
  const bodyAfter = (name: string, ...judgements: WeighedJudgement[]) =>
    createBodies(namesAsJudged(new Map([["Paval Drin", "Velmark police"]]), "speaks-for", judgements)).bodyOf(name)
      .name;

  it("cuts what was read, and a later one ties it again", () => {
    expect(bodyAfter("Paval Drin", judged("paval drin", "the Velmark Police", false))).toBe("Paval Drin");
    expect(
      bodyAfter("Paval Drin", judged("Paval Drin", "Velmark police", false), judged("Paval Drin", "Front", true)),
    ).toBe("Front");
  });

  it("leaves alone whoever speaks for another body", () => {
    expect(bodyAfter("Paval Drin", judged("Paval Drin", "Front", false))).toBe("Velmark police");
  });

  it("ties names of one body", () => {
    expect(bodyAfter("Radio Velmark", judged("Radio Velmark", "Velmark Broadcasting", true))).toBe(
      "Velmark Broadcasting",
    );
  });
});
