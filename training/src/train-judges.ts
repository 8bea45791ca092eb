import {
  type FoundRuns,
  keepTraits,
  type MentionModel,
  modelFromBytes,
  modelToBytes,
  type RelatedLine,
  type RelationModel,
  relationsOfLine,
  runsFromScores,
  scoresOfLine,
  TAGS,
  type TaggedRun,
  type Trees,
} from "@hearsay/core/mentions";
import { goldLines, trainRelations } from "./relation-cases.ts";
import type { TaggedDocument } from "./tagged-lines.ts";
import type { Chain, Corpora, MentionOptions } from "./train-tagger.ts";
import { trainTitles } from "./train-titles.ts";
import { type TreeCase, type TreeOptions, trainTrees } from "./train-trees.ts";

const KEEP_OPTIONS: TreeOptions = { trees: 120, rate: 0.06, leastLeaf: 3, shrink: 2, cases: 0.7, traits: 0.5, seed: 1 };

const runKey = (run: TaggedRun) => `${run.tag} ${run.from} ${run.to}`;

/** What the tagger finds in an article. */
function found({ lines }: TaggedDocument, { words, transitions }: Chain): FoundRuns[] {
  const expTransitions = transitions.map((weight) => Math.exp(weight));
  return lines.map(({ line, features }) =>
    runsFromScores(scoresOfLine(line, features, words), transitions, expTransitions),
  );
}

function related({ lines }: TaggedDocument, runs: readonly FoundRuns[], relations: RelationModel): RelatedLine[] {
  return lines.map(({ line }, i) => {
    const one = { words: line.words, index: line.index, ...runs[i]! };
    return { ...one, relations: relationsOfLine(one, relations) };
  });
}

const KEPT_TAGS = TAGS.indexOf("Organization") + 1;

/** Learns which of the runs found the annotators took up, from articles that the tagger had not seen. */
function trainKeep(articles: readonly TaggedDocument[], linesOf: readonly (readonly RelatedLine[])[]): Trees[] {
  const cases: TreeCase[][] = Array.from({ length: KEPT_TAGS }, () => []);
  for (const [a, article] of articles.entries()) {
    const traits = keepTraits(linesOf[a]!, article.traits);
    const gold = goldLines(article).map((line) => new Set(line.runs.map(runKey)));
    for (const [l, line] of linesOf[a]!.entries()) {
      for (const [n, run] of line.runs.entries())
        cases[run.tag]?.push({ traits: traits[l]![n]!, holds: gold[l]!.has(runKey(run)) });
    }
  }
  return cases.map((one) => trainTrees(one, KEEP_OPTIONS));
}

/** A model as it is after it was written and read again. */
const settled = (model: MentionModel) => modelFromBytes(modelToBytes(model));

/** The models that articles of one fold are judged by, each trained without them. */
export interface Trained {
  readonly model: MentionModel;
  /** By fold, the model that has seen nothing of it. */
  readonly blind: readonly MentionModel[];
}

/** Trains what follows the taggers: relations, what is kept, titles. */
export function trainAfter(
  corpora: Corpora,
  fold: readonly number[],
  options: MentionOptions,
  chains: readonly Chain[],
  whole: Chain,
): Trained {
  const { articles, sentences } = corpora;
  const without = (f: number) => articles.filter((_, i) => fold[i] !== f);
  const relationsFor = (some: readonly TaggedDocument[]) =>
    trainRelations([
      { documents: some, weight: 1 },
      { documents: sentences, weight: options.sentenceRelation },
    ]);
  const relations = chains.map((_, f) => relationsFor(without(f)));
  const seen = articles.map((article, i) => related(article, found(article, chains[fold[i]!]!), relations[fold[i]!]!));
  const keepFor = (some: (i: number) => boolean) =>
    trainKeep(
      articles.filter((_, i) => some(i)),
      seen.filter((_, i) => some(i)),
    );
  const blind = chains.map((chain, f) =>
    settled({
      ...chain,
      relations: relations[f]!,
      keep: keepFor((i) => fold[i] !== f),
      titles: trainTitles([...without(f), ...sentences], options.seed),
    }),
  );
  const titles = trainTitles([...articles, ...sentences], options.seed);
  return { blind, model: settled({ ...whole, relations: relationsFor(articles), keep: keepFor(() => true), titles }) };
}
