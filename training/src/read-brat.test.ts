import { describe, expect, it } from "vitest";
import { parseBrat } from "./read-brat.ts";

describe("articles with standoff annotations", () => {
  const text = "𝕏 said Brig. Ana Rolle, commander of 4 Brigade.";
  const annotations = [
    "T1\tRank 7 13\tBrig. ",
    "T2\tPerson 13 22\tAna Rolle,",
    "T3\tRole 24 32\tcommande",
    "R1\thas_rank Arg1:T2 Arg2:T1",
    "R2\thas_title Arg1:T2 Arg2:T3",
    "",
  ].join("\n");
  const document = parseBrat(text, annotations, "a.ann");

  it("are read with offsets in code points, stray marks dropped and cut words completed", () => {
    expect(document.mentions.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ["Rank", "Brig"],
      ["Person", "Ana Rolle"],
      ["Role", "commander"],
    ]);
  });

  it("name a relation after what it leads to", () => {
    expect(document.relations).toEqual([
      { type: "has_rank", person: 1, mention: 0 },
      { type: "has_role", person: 1, mention: 2 },
    ]);
  });
});
