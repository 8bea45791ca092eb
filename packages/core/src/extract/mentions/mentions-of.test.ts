import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadMentionModel, mentionsOf, postingsOf } from "./mentions-of.ts";

const model = await loadMentionModel();

const TEXT = `Army names new commander in the north

The Chief of Army Staff, Lt.-Gen. Ikanna Oberu, has appointed Brig.-Gen. Tamsir Wolde as Commander of the 14 Brigade.

He takes over from Col. Peter Madaki, who moves to Army Headquarters as Director of Training.
`;

describe("mentions", () => {
  it("are people, ranks, posts and organisations on their exact words", () => {
    const told = mentionsOf(TEXT, model).mentions.map(({ type, start, end }) => `${type} ${TEXT.slice(start, end)}`);
    expect(told).toEqual(
      expect.arrayContaining([
        "Rank Lt.-Gen.",
        "Person Ikanna Oberu",
        "Title Chief of Army Staff",
        "Person Tamsir Wolde",
        "Organization 14 Brigade",
      ]),
    );
  });

  it("relate a rank and a post to the person who holds it", () => {
    const { mentions, relations } = postingsOf(TEXT, model);
    const words = (i: number) => TEXT.slice(mentions[i]?.start, mentions[i]?.end);
    const told = relations.map(({ type, person, mention }) => `${words(person)} ${type} ${words(mention)}`);
    expect(told).toEqual(
      expect.arrayContaining([
        "Ikanna Oberu has_title Chief of Army Staff",
        "Ikanna Oberu has_rank Lt.-Gen.",
        "Tamsir Wolde has_rank Brig.-Gen.",
      ]),
    );
  });

  it("lie inside any text whatever", () => {
    const words = fc.constantFrom(
      "Gen.",
      "Maj.-Gen. Musa",
      "\n",
      "the 3 Division",
      "\ud800",
      "𝕏",
      "((((",
      "“",
      "\u202e",
      "Commander",
      ";",
      "GOC",
      "\0",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 60 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { mentions, relations } of [mentionsOf(text, model), postingsOf(text, model)]) {
          for (const { start, end } of mentions) expect(start >= 0 && start < end && end <= text.length).toBe(true);
          for (const { person, mention } of relations)
            expect(mentions[person]?.type === "Person" && mention in mentions).toBe(true);
        }
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });

  it("take time in step with the length, without a space and with nothing but names", () => {
    for (const unit of ["x", "Maj. Gen. Musa Danladi, Commander, 3 Brigade; ", "Gen ", "(", "\ud800"]) {
      const cost = (length: number) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const started = process.cpuUsage();
        postingsOf(text, model);
        return process.cpuUsage(started).user;
      };
      cost(5_000);
      const [small, large] = [cost(5_000), cost(40_000)];
      expect(large, unit).toBeLessThan(8 * 3 * small + 100_000);
    }
    expect(mentionsOf("x".repeat(1_000_000), model).mentions).toEqual([]);
  }, 120_000);
});
