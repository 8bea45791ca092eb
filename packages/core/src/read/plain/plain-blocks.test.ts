import { describe, expect, it } from "vitest";
import { blocksOf } from "./plain-blocks.ts";

describe("the blocks of a plain page", () => {
  it("are its lines, where they are not broken by width", () => {
    const text = `A title\n${"The minister left on Monday, his office said in a statement. ".repeat(3)}\nHe is back.`;
    expect(blocksOf(text)).toHaveLength(3);
  });

  it("are its paragraphs, where lines are broken by width", () => {
    const text = [
      "The president of Ostravia dismissed two generals on Monday, a",
      "spokesman said, and named officers from the reserve in their",
      "place. The decision takes effect at once, and no reasons were",
      "given for it by the palace.",
      "",
      "One of the two had led the northern command since 2012.",
    ].join("\n");
    expect(blocksOf(text).map((block) => block.text.split("\n").length)).toEqual([4, 1]);
  });

  it("leave the marks of lists, headings and quotations outside their spans", () => {
    const blocks = blocksOf("  1. One\n• Two\n## Three\n> Four\n- **Five**");
    expect(blocks.map(({ marker, text }) => [marker, text])).toEqual([
      ["1.", "One"],
      ["•", "Two"],
      ["##", "Three"],
      [">", "Four"],
      ["-", "Five"],
    ]);
  });

  it("take a day of a month for no number of a list", () => {
    expect(blocksOf("23. April 2024")[0]).toMatchObject({ marker: null, text: "23. April 2024" });
  });

  it("are none in an empty text", () => {
    expect(blocksOf(" \n\u00A0\n")).toEqual([]);
  });
});
