import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

function textsOf(text: string, kind: "prose" | "lines" = "prose"): string[] {
  const tokens = tokensOf(text);
  return sentencesOf(tokens, text, kind).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe("the sentences of a text", () => {
  it("do not end at ranks and initials", () => {
    const text = "Maj.-Gen. P. J. Isang spoke. Lt. Col. Ahmed al-Rashid left.";
    expect(textsOf(text)).toEqual(["Maj.-Gen. P. J. Isang spoke.", "Lt. Col. Ahmed al-Rashid left."]);
  });

  it("end at an abbreviation where the next word begins one", () => {
    expect(textsOf("He left at 5 p.m. He works in the U.S. The army denied it.")).toEqual([
      "He left at 5 p.m.",
      "He works in the U.S.",
      "The army denied it.",
    ]);
  });

  it("take the closing marks along", () => {
    expect(textsOf("“We go,” he said. “They stay.” Nobody answered. (He lied.) What now?!")).toEqual([
      "“We go,” he said.",
      "“They stay.”",
      "Nobody answered.",
      "(He lied.)",
      "What now?!",
    ]);
  });

  it("go on behind a question that is quoted", () => {
    expect(textsOf('"Who knows?" he asked.')).toEqual(['"Who knows?" he asked.']);
  });

  it("keep a dateline with its sentence", () => {
    const text = "TARSK, March 3 (Northwire) - The army chief resigned. He is 61.";
    expect(textsOf(text)).toEqual(["TARSK, March 3 (Northwire) - The army chief resigned.", "He is 61."]);
  });

  it("end with a headline, which has no stop", () => {
    expect(textsOf("Army chief dismissed\n\nThe president dismissed him.")).toEqual([
      "Army chief dismissed",
      "The president dismissed him.",
    ]);
  });

  it("are the entries of a list", () => {
    expect(textsOf("- Davo Renn, minister\n- Pia Lomm, deputy minister")).toEqual([
      "- Davo Renn, minister",
      "- Pia Lomm, deputy minister",
    ]);
  });

  it("are the rows of a table of commanders", () => {
    expect(textsOf("1st Brigade\tCol. Davo Renn\n2nd Brigade\tCol. Pia Lomm\n3rd Brigade\tvacant", "lines")).toEqual([
      "1st Brigade\tCol. Davo Renn",
      "2nd Brigade\tCol. Pia Lomm",
      "3rd Brigade\tvacant",
    ]);
  });

  it("go on over the lines of hard-wrapped prose", () => {
    expect(textsOf("The blast killed\n12 people and wounded\nthree.")).toHaveLength(1);
  });

  it("are cut where none would still go on", () => {
    const lengths = textsOf("and then he said that ".repeat(200)).map((one) => one.split(" ").length);
    expect(lengths).toEqual([300, 300, 300, 100]);
  });
});
