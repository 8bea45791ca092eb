import { describe, expect, it } from "vitest";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { glossOf, inEnglish } from "./gloss.ts";

function claim(given: Partial<WeighedClaim>): WeighedClaim {
  return {
    id: "c-000000000001",
    type: "said",
    about: ["Jonas Reyl"],
    post: null,
    organisation: null,
    place: null,
    time: { core: null, support: { from: null, to: null }, starts: false, ends: false },
    terms: null,
    narrows: null,
    ...given,
  } as WeighedClaim;
}

const gloss = (given: Partial<WeighedClaim>) =>
  glossOf(
    claim(given),
    inEnglish((id) => id),
  );

describe("the sentence for a claim", () => {
  it("has single marks for words quoted inside the words said, and no comma before the last mark", () => {
    expect(gloss({ terms: "the port “withstood” it, and “nobody left,”" })).toBe(
      "Jonas Reyl said: “the port ‘withstood’ it, and ‘nobody left’”",
    );
  });

  it("says what somebody spoke about", () => {
    expect(gloss({ terms: "about the harbour" })).toBe("Jonas Reyl spoke about “the harbour”");
  });

  it("gives a warrant its court and its charge", () => {
    const warrant = { type: "warrant", organisation: "a court in Norland", terms: "theft" } as Partial<WeighedClaim>;
    expect(gloss(warrant)).toBe("an arrest warrant was issued against Jonas Reyl by a court in Norland (“theft”)");
  });
});
