import { type HashedWeights, LABELS } from "@hearsay/core/mentions";
import { admittedRows, type IndexedFeatures } from "./admitted-rows.ts";
import { packedWeights } from "./packed-weights.ts";
import type { TaggedDocument, TaggedLine } from "./tagged-lines.ts";
import { type ChainExample, trainChain } from "./train-chain.ts";

/** The articles, whose annotators left much unmarked, and the sentences, annotated in full. */
export interface Corpora {
  readonly articles: readonly TaggedDocument[];
  readonly sentences: readonly TaggedDocument[];
}

export interface MentionOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly shrink: number;
  readonly seed: number;
  /** What a line of an article counts that carries no mark. */
  readonly unmarked: number;
  /** What a line of the sentences counts. */
  readonly sentence: number;
  /** What a relation of the sentences counts. */
  readonly sentenceRelation: number;
}

export interface Chain {
  readonly words: HashedWeights;
  readonly transitions: Float64Array;
}

/** Every so many of the unmarked lines that hold nothing like a mention is trained on, and counts for the others. */
const SPARSE = 3;

function* examplesOf(
  documents: readonly TaggedDocument[],
  weightOf: (line: TaggedLine) => number,
  index: IndexedFeatures,
  admitted: Uint8Array,
): Generator<ChainExample> {
  let skipped = 0;
  for (const document of documents) {
    const rows = index.rows.get(document)!;
    for (const [l, line] of document.lines.entries()) {
      if (!line.marked && !line.hasCue && skipped++ % SPARSE !== 0) continue;
      const features = rows[l]!.map((word) => word.filter((row) => admitted[row] === 1));
      yield { features, allowed: line.allowed, weight: weightOf(line) };
    }
  }
}

/** Trains the tagger on articles and sentences. */
export function trainTagger({ articles, sentences }: Corpora, index: IndexedFeatures, options: MentionOptions): Chain {
  const admitted = admittedRows([...articles, ...sentences], index);
  const examples = [
    ...examplesOf(articles, (line) => (line.marked ? 1 : options.unmarked), index, admitted),
    ...examplesOf(sentences, () => options.sentence, index, admitted),
  ];
  const { features, transitions } = trainChain(examples, index.hashes.length, options);
  return { words: packedWeights(index.hashes, features, LABELS), transitions: transitions.map(Math.fround) };
}
