import type { BratScores, Score } from "./blind-scores.ts";

export interface CardFacts {
  readonly day: string;
  readonly bytes: number;
  readonly features: number;
  readonly modelHash: string;
  readonly articles: number;
  readonly articlesHash: string;
  readonly sentences: number;
  readonly sentencesHash: string;
  readonly scores: BratScores;
  readonly options: object;
}

const percent = (value: number) => (100 * value).toFixed(1);
const row = (name: string, score: Score | undefined) =>
  score ? `| ${name} | ${percent(score.p)} | ${percent(score.r)} | ${percent(score.f1)} |` : `| ${name} | - | - | - |`;

/** The model card, from what training measured and the prose that does not change with it. */
export function modelCard(facts: CardFacts, prose: { readonly weaknesses: string }): string {
  const { entity_strict: entities, relation_strict: relations } = facts.scores;
  return `# Model card: mentions

Written by \`npm run train\`; what it is for and how it works is in [mentions.md](mentions.md).

| | |
| --- | --- |
| trained | ${facts.day} |
| weights | \`packages/core/src/extract/mentions/model.js\`, ${facts.bytes} bytes, ${facts.features} features of words |
| SHA-256 of the weights | \`${facts.modelHash}\` |
| articles | ${facts.articles}, Security Force Monitor's starter set, development part; not part of this repository |
| SHA-256 of the articles | \`${facts.articlesHash}\` |
| sentences | ${facts.sentences} documents of \`training/sentences\`, invented, CC0 |
| SHA-256 of the sentences | \`${facts.sentencesHash}\` |
| options | \`${JSON.stringify(facts.options)}\` |

## How good it is

Five-fold cross-validation on the articles, nearly identical ones kept together; strict, span edges trimmed, Title and Role
merged. Lines that the annotators passed over count as saying nothing, which makes precision a lower bound.

| | precision | recall | F1 |
| --- | --- | --- | --- |
${row("entities", entities.ALL)}
${row("Person", entities.Person)}
${row("Rank", entities.Rank)}
${row("Title, Role", entities.Title_Role)}
${row("Organization", entities.Organization)}
${row("relations", relations.ALL)}
${row("has_rank", relations.has_rank)}
${row("has_title, has_role", relations.has_title_role)}
${row("is_posted", relations.is_posted)}

${prose.weaknesses.trim()}
`;
}
