import { describe, expect, it } from "vitest";
import { standoffOf } from "./standoff.ts";

describe("standoff lines", () => {
  it("count offsets in code points, name their ends, and leave out what the format has no type for", () => {
    const text = "𝕏 told Brig. Ana Rolle in Port Sable";
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const mentions = [
      { type: "Rank", ...at("Brig.") },
      { type: "Person", ...at("Ana Rolle") },
      { type: "Place", ...at("Port Sable") },
    ] as const;
    const lines = standoffOf(text, { mentions, relations: [{ type: "has_rank", person: 1, mention: 0 }] });
    expect(lines).toBe("T1\tRank 7 12\tBrig.\nT2\tPerson 13 22\tAna Rolle\nR1\thas_rank Arg1:T2 Arg2:T1\n");
  });
});
