import { join, resolve } from "node:path";
import { LETTER_COSTS, NAME_TRAITS, PAIR_WEIGHTS, readName } from "@hearsay/core/names";
import { describe, expect, it } from "vitest";
import { sharedMaterial } from "../shared-material.ts";
import { learnPairWeights } from "./learn-pair-weights.ts";
import { learnLetterCosts } from "./letter-costs.ts";
import { readLetterPairs } from "./read-letters.ts";
import { type NamePair, readPairs } from "./read-pairs.ts";

const material = sharedMaterial(resolve(import.meta.dirname, "..", "..", ".."))?.names ?? "";
const isHere = material !== "";
const why = isHere ? "" : " (skipped: ../shared/data is not here)";

const pair = (a: string, b: string, isMatch: boolean): NamePair => ({
  a: readName(a, "person"),
  b: readName(b, "person"),
  isMatch,
  quality: "STRONG",
});
/** Invented people. */
const PAIRS = [
  pair("Farouk al-Deebani", "Faruq Dibani", true),
  pair("Marta Kolbe", "Jonas Kolbe", false),
  pair("Samira Nadhari", "NADHARI, Samira", true),
  pair("Samira Nadhari", "Samira Haddou", false),
];

describe("learning about names", () => {
  it("gives the same weights for the same pairs, one for each trait", () => {
    const weights = learnPairWeights(PAIRS);
    expect(weights).toHaveLength(NAME_TRAITS.length);
    expect(learnPairWeights(PAIRS)).toEqual(weights);
    expect(learnPairWeights(PAIRS.slice(0, 3))).not.toEqual(weights);
  });

  it.skipIf(!isHere)(`gives the weights of the repository for the pairs of its card${why}`, async () => {
    const weights = learnPairWeights(await readPairs(join(material, "name-pairs.csv")));
    expect(NAME_TRAITS.map((trait, i) => [trait, weights[i]])).toEqual(PAIR_WEIGHTS);
  });

  it.skipIf(!isHere)(
    `gives the costs of the repository for the words of its card${why}`,
    async () => {
      const words = await readLetterPairs(join(material, "ar-latin.csv"));
      expect(learnLetterCosts(words.filter(({ split }) => split === "train"))).toBe(LETTER_COSTS.trim());
    },
    60_000,
  );
});
