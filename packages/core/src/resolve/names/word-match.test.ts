import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLatin } from "./fold.ts";
import { scriptOf } from "./scripts.ts";
import { formsJoined, wordForm } from "./word-form.ts";
import { matchForms, matchOften, type WordMatch } from "./word-match.ts";

const SEED = 20261126;
const formOf = (text: string) => {
  const { script, word } = scriptOf(text);
  return wordForm(word, script === "latin" ? foldLatin(word) : "", script);
};
const met = (
  match: typeof matchForms,
  ...[a, b]: [Parameters<typeof matchForms>[0], Parameters<typeof matchForms>[1]]
) => {
  const into: WordMatch = { rule: "other", edits: -1, distance: -1 };
  match(a, b, into);
  return { ...into };
};

const syllable = fc.constantFrom("ka", "mou", "dj", "ee", "sh", "tch", "ov", "a", "م", "حمد", "ив", "гор", "金");
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

describe("how two words meet", () => {
  it("is the same remembered as worked out, the first time and the next, in either order", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b] = [formOf(one), formOf(other)];
        const anew = met(matchForms, a, b);
        for (const turn of [0, 1]) expect([turn, met(matchOften, a, b)]).toEqual([turn, anew]);
        expect(met(matchOften, b, a)).toEqual(anew);
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it("is the same for words joined before", () => {
    const [first, second] = [formOf("rami"), formOf("makhlouf")];
    const [once, again] = [formsJoined(first, second), formsJoined(first, second)];
    expect(again.spellings).toEqual(["ramimakhlouf"]);
    expect(met(matchOften, formOf("ramimakhluf"), again)).toEqual(met(matchForms, formOf("ramimakhluf"), once));
    expect(formsJoined(second, first).spellings).toEqual(["makhlouframi"]);
  });
});
