import { describe, expect, it } from "vitest";
import { CLAIM_TYPES, ClaimType } from "../../vocabulary/claim-types.ts";
import { aClaim } from "../sides.fixture.ts";
import { aliveAfterDeath } from "./alive-after-death.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";

const death = aClaim("death", "died", "Vosk", "2040-01-01/2040-01-05");

describe("alive-after-death", () => {
  it("holds for an appearance that starts after the whole window of the death", () => {
    const seen = aClaim("seen", "appeared", "Vosk", "2040-01-06/2040-01-20");
    expect(excluded(aliveAfterDeath, [death, seen])).toEqual(["death x seen"]);
    expect(sentenceOf(aliveAfterDeath, [death, seen])).toBe(
      "Vosk appeared (2040-01-06/2040-01-20) needs a living person, and the death is placed 2040-01-01/2040-01-05, before it.",
    );
  });

  it("does not hold where the death may have come later, or the window is open", () => {
    const overlapping = aClaim("seen", "appeared", "Vosk", "2040-01-05/2040-01-20");
    const anyTime = aClaim("some day", "appeared", "Vosk", "../2040-03-01");
    const openDeath = aClaim("open", "died", "Vosk", "2039-01-01/..");
    expect(excluded(aliveAfterDeath, [death, openDeath, overlapping, anyTime])).toEqual([]);
  });

  it("counts a meeting for everyone in it, an oath or a speech for the first alone", () => {
    const met = aClaim("met", "met", "Sund, Vosk", "2040-02-01");
    const said = aClaim("said", "said", "Sund, Vosk", "2040-02-01");
    const followed = aClaim("followed", "succeeded", "Sund, Vosk", "2040-02-01", { post: "President" });
    expect(excluded(aliveAfterDeath, [death, met, said, followed])).toEqual(["death x met"]);
  });

  it("leaves a removal, a sanction and a holding to others", () => {
    const needNobody = ClaimType.options.filter((type) => !CLAIM_TYPES[type].needsAlive);
    expect(needNobody).toContain("removed");
    const claims = needNobody.map((type) => aClaim(type, type, "Vosk", "2040-02-01", { post: "President" }));
    expect(excluded(aliveAfterDeath, [death, ...claims])).toEqual([]);
  });

  it("takes nobody but the first participant for the dead", () => {
    const killed = aClaim("killed", "died", "Vosk, Sund", "2040-01-01");
    expect(excluded(aliveAfterDeath, [killed, aClaim("seen", "appeared", "Sund", "2040-02-01")])).toEqual([]);
  });
});
