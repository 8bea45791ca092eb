import { expectation, likeliestLabels } from "./chain.ts";
import { type DocumentTraits, documentTraits } from "./document-traits.ts";
import type { RelatedLine } from "./keep-traits.ts";
import { LABELS, OUTSIDE, runsOf, type TaggedRun } from "./labels.ts";
import { ORGANIZATION } from "./line-runs.ts";
import type { HashedWeights, MentionModel } from "./mention-model.ts";
import { relationsOfLine } from "./relations.ts";
import { linesOf, type TextLine } from "./text-lines.ts";
import { featuresOfLine } from "./word-features.ts";

/** Leans the tagger towards finding more: what is told is chosen afterwards. */
const LEAN = 1;

/** Marks that no mention holds, and a log weight that rules out. */
const STOPS = new Set([".", ";", ":", "!", "?"]);
const NEVER = -1e4;

/** No name, post or source has more words; what seems to is no prose. */
const LONGEST = 30;

/** The runs found in a line, and how sure each is: the least probability of its labels. */
export interface FoundRuns {
  /** Persons, ranks, posts and organisations. */
  readonly runs: readonly TaggedRun[];
  readonly confidence: readonly number[];
  /** Places and sources, which nothing is related to. */
  readonly others: readonly TaggedRun[];
  readonly othersConfidence: readonly number[];
}

/** The log weight of each label of each word of a line. */
export function scoresOfLine(
  { words: tokens }: TextLine,
  features: readonly Int32Array[],
  words: HashedWeights,
): Float64Array {
  const { rowOf, weights, step } = words;
  const scores = new Float64Array(features.length * LABELS);
  for (const [i, hashes] of features.entries()) {
    const at = i * LABELS;
    for (const hash of hashes) {
      const row = rowOf(hash);
      if (row < 0) continue;
      const base = row * LABELS;
      for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[base + label]!;
    }
  }
  for (let i = 0; i < scores.length; i++) scores[i]! *= step;
  for (const [i, { plain }] of tokens.entries()) {
    if (STOPS.has(plain)) scores.fill(NEVER, i * LABELS + 1, (i + 1) * LABELS);
  }
  return scores;
}

export function runsFromScores(
  scores: Float64Array,
  transitions: Float64Array,
  expTransitions: Float64Array,
): FoundRuns {
  const leaning = scores.map((score, i) => (i % LABELS === OUTSIDE ? score - LEAN : score));
  const labels = likeliestLabels(leaning, transitions);
  const all = runsOf(labels).filter(({ from, to }) => to - from <= LONGEST);
  if (all.length === 0) return { runs: [], confidence: [], others: [], othersConfidence: [] };
  const { marginals } = expectation(scores, expTransitions);
  const sureness = ({ from, to }: TaggedRun) => {
    let least = 1;
    for (let i = from; i < to; i++) least = Math.min(least, marginals[i * LABELS + labels[i]!]!);
    return least;
  };
  const runs = all.filter(({ tag }) => tag <= ORGANIZATION);
  const others = all.filter(({ tag }) => tag > ORGANIZATION);
  return { runs, confidence: runs.map(sureness), others, othersConfidence: others.map(sureness) };
}

export interface TaggedTextLine extends RelatedLine, FoundRuns {}

export interface TaggedText {
  readonly lines: readonly TaggedTextLine[];
  readonly traits: DocumentTraits;
}

/** Finds the runs of a text line by line and relates persons to ranks, posts and organisations. */
export function tagText(text: string, model: MentionModel): TaggedText {
  const lines = linesOf(text);
  const traits = documentTraits(lines);
  const expTransitions = model.transitions.map((weight) => Math.exp(weight));
  return {
    traits,
    lines: lines.map((line) => {
      const found = runsFromScores(
        scoresOfLine(line, featuresOfLine(line, traits), model.words),
        model.transitions,
        expTransitions,
      );
      const related = { words: line.words, index: line.index, ...found };
      return { ...related, relations: relationsOfLine(related, model.relations) };
    }),
  };
}
