import { describe, expect, it } from "vitest";
import { wireCreditOf } from "./wire-credit.ts";

const creditOf = (...paragraphs: string[]) => wireCreditOf(paragraphs);

describe("the credit of a wire agency", () => {
  it.each([
    ["BEIJING (Reuters) - The minister left.", "Reuters"],
    ["PARIS, 3 May (AFP) -- The minister left.", "AFP"],
    ["SEOUL, South Korea (AP) — The minister left.", "AP"],
    ["MOSCOW, April 22. /TASS/. The minister left.", "TASS"],
    ["Damascus, SANA- The minister left.", "SANA"],
    ["(Reuters) - The minister left.", "Reuters"],
    ["دمشق (سانا) - غادر الوزير", "سانا"],
  ])("stands in the dateline: %s", (paragraph, credit) => {
    expect(creditOf(paragraph)).toBe(credit);
  });

  it("is any name in brackets between a place in capitals and a dash", () => {
    expect(creditOf("PORT ALBA (Meridian Wire) - The minister left.")).toBe("Meridian Wire");
    expect(creditOf("PORT ALBA, Nov 9 (Coastline) — The minister left.")).toBe("Coastline");
  });

  it.each([
    "BAGHDAD, Nov 9 - The minister left.",
    "BAMA (Nigeria) - The minister left.",
    "Bama (Borno) – The minister left.",
    "The General Officer Commanding (GOC) - a new one - left.",
    "The state agency (SANA) reported that the minister left.",
    "ABUJA-THE minister left.",
  ])("is no place, no office and no source that is quoted: %s", (paragraph) => {
    expect(creditOf(paragraph)).toBeNull();
  });

  it.each([
    ["The minister left. (NAN)", "NAN"],
    ["The minister left. - AFP", "AFP"],
    ["The minister left. AFP/Reuters", "AFP/Reuters"],
    ["— Meridian Wire", "Meridian Wire"],
    ["©AFP", "AFP"],
    ["Source: SANA", "SANA"],
    ["With reporting by Meridian Wire", "Meridian Wire"],
    ["(Additional reporting by Jane Roe and Xinhua)", "Xinhua"],
  ])("can end the text: %s", (paragraph, credit) => {
    expect(creditOf("The minister went to the north.", "Nobody saw him go.", paragraph)).toBe(credit);
  });

  it.each(["He told the Free Press.", "The minister left. (Exclusive)", "With inputs from agencies", "- Jane Roe"])(
    "is not seen in other endings: %s",
    (paragraph) => {
      expect(creditOf("The minister went to the north.", paragraph)).toBeNull();
    },
  );

  it("is not looked for in the middle of a text", () => {
    expect(creditOf("He went.", "He stayed.", "He came back. (AFP)", "He slept.", "He left again.")).toBeNull();
  });
});
