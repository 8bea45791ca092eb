import type { PairFigures } from "./pair-figures.ts";
import type { WordRanks } from "./rank-words.ts";

export interface NamesCardFacts {
  readonly ranks: WordRanks;
  readonly blind: PairFigures;
  readonly seen: PairFigures;
  readonly pairs: number;
  readonly letterPairs: number;
  readonly lettersHash: string;
  readonly pairsHash: string;
  readonly options: object;
}

const row = (name: string, { f1, accuracy, averagePrecision, strongErrors }: PairFigures) =>
  `| ${name} | ${f1} | ${accuracy} | ${averagePrecision} | ${strongErrors} |`;

/** The card of what was learned about names, from what training measured. */
export function namesCard(facts: NamesCardFacts): string {
  const { ranks } = facts;
  return `# Model card: names

Written by \`npm run train\`; what it is for and how it works is in [names.md](names.md).

| | |
| --- | --- |
| costs of Arabic letters | \`packages/core/src/resolve/names/arabic/letter-costs.data.ts\` |
| learned from | ${facts.letterPairs} pairs of an Arabic and a Latin word, training split (Google's transliteration data, mined from Wikipedia, Apache 2.0); not part of this repository |
| SHA-256 of the words | \`${facts.lettersHash}\` |
| weights of pairs | \`packages/core/src/resolve/names/pair-weights.data.ts\` |
| learned from | ${facts.pairs} labelled pairs of names (OpenSanctions' nomenklatura, MIT), development part; not part of this repository |
| SHA-256 of the pairs | \`${facts.pairsHash}\` |
| options | \`${JSON.stringify(facts.options)}\` |

## How good it is

Arabic words of the development split, none of which was learned from: the right Latin form among ${ranks.candidates} is first for
${ranks.first} % of ${ranks.words} words, among the first five for ${ranks.five} %; of words of Arabic origin it is first for ${ranks.arabicFirst} %.

Pairs of names, decided at one half, in percent; "blind" is ten-fold cross-validation, where no pair is scored with weights
that were learned from it, "seen" the weights of the repository on the pairs that they were learned from.

| | F1 | accuracy | average precision | errors on pairs marked strong |
| --- | --- | --- | --- | --- |
${row("blind", facts.blind)}
${row("seen", facts.seen)}
`;
}
