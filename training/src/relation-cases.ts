import {
  type LineRuns,
  ORGANIZATION,
  ownersNear,
  RELATION_ORDER,
  type RelationModel,
  relationTraits,
  runsOf,
  runTables,
} from "@hearsay/core/mentions";
import { type TaggedDocument, tagFor } from "./tagged-lines.ts";
import { type TreeCase, type TreeOptions, trainTrees } from "./train-trees.ts";

/** A line as annotated: its runs and which of them belong to which person, as "person>other". */
export interface GoldLine extends LineRuns {
  readonly relations: ReadonlySet<string>;
}

export function goldLines({ document, lines }: TaggedDocument): GoldLine[] {
  return lines.map(({ line, labels }) => {
    const runs = runsOf(labels).filter(({ tag }) => tag <= ORGANIZATION);
    const runOf = document.mentions.map(({ type, start }) => {
      if (start < line.start || start >= line.end) return -1;
      const from = line.words.findIndex((word) => word.token.end > start);
      return runs.findIndex((run) => run.from === from && run.tag === tagFor(type));
    });
    const relations = new Set<string>();
    for (const { person, mention } of document.relations) {
      const [a, b] = [runOf[person]!, runOf[mention]!];
      if (a >= 0 && b >= 0) relations.add(`${a}>${b}`);
    }
    return { words: line.words, runs, relations };
  });
}

type Cases = { readonly [name in keyof RelationModel]: TreeCase[] };

function addCases(line: GoldLine, weight: number, cases: Cases): void {
  const ownersOf = new Map<number, number>();
  for (const relation of line.relations) {
    const [person, other] = relation.split(">").map(Number) as [number, number];
    if (!ownersOf.has(other)) ownersOf.set(other, person);
  }
  const postRelation = (post: number, person: number) =>
    ownersOf.get(post) === person ? 1 : ownersOf.has(post) ? 0 : 0.5;
  const tables = runTables(line);
  for (const [tag, name] of RELATION_ORDER) {
    for (const [other, run] of line.runs.entries()) {
      if (run.tag !== tag) continue;
      for (const person of ownersNear(line.runs, other)) {
        const holds = line.relations.has(`${person}>${other}`);
        cases[name].push({ traits: relationTraits(line, tables, person, other, postRelation), holds, weight });
      }
    }
  }
}

const OPTIONS: TreeOptions = { trees: 120, rate: 0.1, leastLeaf: 2, shrink: 1, cases: 0.7, traits: 0.5, seed: 1 };

/** Learns what belongs to whom from annotated lines, each corpus with its weight. */
export function trainRelations(
  corpora: readonly { documents: readonly TaggedDocument[]; weight: number }[],
): RelationModel {
  const cases: Cases = { rank: [], post: [], organisation: [] };
  for (const { documents, weight } of corpora) {
    for (const document of documents)
      for (const line of goldLines(document)) if (line.runs.length > 0) addCases(line, weight, cases);
  }
  return {
    rank: trainTrees(cases.rank, OPTIONS),
    post: trainTrees(cases.post, OPTIONS),
    organisation: trainTrees(cases.organisation, OPTIONS),
  };
}
