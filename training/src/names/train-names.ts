import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NAME_TRAITS, scoreNames } from "@hearsay/core/names";
import { seededOrder } from "../seeded-order.ts";
import { learnPairWeights, PAIR_OPTIONS } from "./learn-pair-weights.ts";
import { DIRECTIONS, learnLetterCosts } from "./letter-costs.ts";
import { type NamesCardFacts, namesCard } from "./names-card.ts";
import { pairFigures } from "./pair-figures.ts";
import { rankWords } from "./rank-words.ts";
import { type LetterPair, readLetterPairs } from "./read-letters.ts";
import { type NamePair, readPairs } from "./read-pairs.ts";

const FOLDS = 10;
const SEED = 1;
const HEAD = "/** Written by `npm run train`: see docs/names-card.md. */\n";

/** Each pair scored with weights that were learned without it. */
function crossValidated(pairs: readonly NamePair[]): number[] {
  const fold = new Int32Array(pairs.length);
  for (const [place, i] of seededOrder(pairs.length, SEED).entries()) fold[i] = place % FOLDS;
  const scores = pairs.map(() => 0);
  for (let k = 0; k < FOLDS; k++) {
    const weights = learnPairWeights(pairs.filter((_, i) => fold[i] !== k));
    for (const [i, pair] of pairs.entries()) if (fold[i] === k) scores[i] = scoreNames(pair.a, pair.b, weights);
  }
  return scores;
}

const hashOfFile = async (path: string) =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

/** Learns the costs of Arabic letters and the weights of what speaks for two names being one, and writes their card. */
export async function trainNames(root: string, material: string, say: (line: string) => void): Promise<void> {
  const core = join(root, "packages", "core", "src", "resolve", "names");
  const letters: LetterPair[] = await readLetterPairs(join(material, "ar-latin.csv"));
  const costs = learnLetterCosts(letters.filter((pair) => pair.split === "train"));
  await writeFile(
    join(core, "arabic", "letter-costs.data.ts"),
    `${HEAD}export const LETTER_COSTS = \`\n${costs}\n\`;\n`,
  );
  const ranks = rankWords(letters, costs);
  say(`names: of ${ranks.words} Arabic words ${ranks.first} have their Latin form first, ${ranks.five} among five`);

  const pairs = await readPairs(join(material, "name-pairs.csv"));
  const blind = pairFigures(pairs, crossValidated(pairs));
  say(`names: F1 ${blind.f1}, accuracy ${blind.accuracy}, average precision ${blind.averagePrecision} cross-validated`);
  const weights = learnPairWeights(pairs);
  const rows = NAME_TRAITS.map((trait, i) => `  ["${trait}", ${weights[i]}],`).join("\n");
  await writeFile(
    join(core, "pair-weights.data.ts"),
    `${HEAD}export const PAIR_WEIGHTS: readonly (readonly [trait: string, weight: number])[] = [\n${rows}\n];\n`,
  );
  const facts: NamesCardFacts = {
    ranks,
    blind,
    seen: pairFigures(
      pairs,
      pairs.map((pair) => scoreNames(pair.a, pair.b, weights)),
    ),
    pairs: pairs.length,
    letterPairs: letters.filter((pair) => pair.split === "train").length,
    lettersHash: await hashOfFile(join(material, "ar-latin.csv")),
    pairsHash: await hashOfFile(join(material, "name-pairs.csv")),
    options: { directions: DIRECTIONS, pairs: PAIR_OPTIONS, folds: FOLDS, seed: SEED },
  };
  await writeFile(join(root, "docs", "names-card.md"), namesCard(facts));
}
