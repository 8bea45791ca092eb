import { describe, expect, it } from "vitest";
import { datelineDate } from "./dateline-date.ts";

const dayOf = (paragraph: string) => datelineDate(paragraph)?.day ?? null;

describe("the date of a dateline", () => {
  it("is read where it names its year, with or without an agency", () => {
    const found = { kind: "day", day: "2023-09-15" };
    expect(dayOf("BEIJING, 15 September 2023 - The minister has not been seen for weeks.")).toEqual(found);
    expect(dayOf("TARSK, Sept 15, 2023 (Harbour Wire) — The minister has not been seen for weeks.")).toEqual(found);
  });

  it("is none without a year, and none where prose begins the paragraph", () => {
    expect(dayOf("BEIJING, Sept 15 (Harbour Wire) - The minister has not been seen.")).toBeNull();
    expect(dayOf("The minister said on 15 September 2023 - a Friday - that he was well.")).toBeNull();
    expect(dayOf("On 15 September 2023 - his birthday - Vosk resigned.")).toBeNull();
    expect(dayOf("The ministry issued its report of 15 September 2023 without a word on him.")).toBeNull();
  });
});
