import { describe, expect, it } from "vitest";
import type { Voice } from "../vocabulary/voice.ts";
import { afterRetractions } from "./retractions.ts";
import { aVoice } from "./voices.fixture.ts";

function kept(voices: Voice[], ...retractions: Voice[]): Voice[] {
  const wrap = (voice: Voice) => ({ voice });
  return afterRetractions(voices.map(wrap), retractions.map(wrap)).kept.map(({ voice }) => voice);
}

describe("retractions", () => {
  const back = aVoice("Sable Wire", "2040-01-05", { stance: "retracts" });

  it("takes back the origin's own earlier and same-day support", () => {
    expect(kept([aVoice("Sable Wire", "2040-01-01"), aVoice("Sable Wire", "2040-01-05")], back)).toEqual([]);
  });

  it("takes back everything that quoted it, wherever on the path", () => {
    const quoted = aVoice("two doctors", "2040-01-02", { path: ["Lantern", "Sable Wire", "two doctors"] });
    expect(kept([quoted], back)).toEqual([]);
  });

  it("leaves later support, other paths and denials alone", () => {
    const later = aVoice("Sable Wire", "2040-01-06");
    const other = aVoice("Ministry", "2040-01-01");
    const denial = aVoice("Sable Wire", "2040-01-01", { stance: "denies" });
    expect(kept([later, other, denial], back)).toEqual([later, other, denial]);
  });

  it("lets an unnamed source take back what unnamed ones said through the same relayer, and no named word", () => {
    const through = (relayer: string) => ({ origin: "Palace", relayer, path: [relayer, "Palace"] });
    const unnamed = aVoice("an official (through Lantern)", "2040-01-01", through("Lantern"));
    const elsewhere = aVoice("an official (through Gazette)", "2040-01-01", through("Gazette"));
    const named = aVoice("Palace", "2040-01-01", { path: ["Lantern", "Palace"] });
    const official = aVoice("a second official (through Lantern)", "2040-01-05", {
      ...through("Lantern"),
      stance: "retracts",
    });
    expect(kept([unnamed, elsewhere, named], official)).toEqual([elsewhere, named]);
  });

  it("leaves an outlet's own word alone when its unnamed sources take back theirs", () => {
    const through = { origin: "Lantern", relayer: "Lantern", path: ["Lantern"] };
    const own = aVoice("Lantern", "2040-01-01", through);
    const doctors = aVoice("two doctors (through Lantern)", "2040-01-01", through);
    const back = aVoice("a third doctor (through Lantern)", "2040-01-05", { ...through, stance: "retracts" });
    expect(kept([own, doctors], back)).toEqual([own]);
  });

  it("tells what was taken back, and by which statement", () => {
    const voice = aVoice("Sable Wire", "2040-01-01");
    const { retracted } = afterRetractions([{ voice }], [{ voice: back }]);
    expect(retracted).toEqual([{ voice, by: back.statement.id }]);
  });
});
