import { BEFORE, type Expectation, expectation, LABELS } from "@hearsay/core/mentions";
import { seededOrder } from "./seeded-order.ts";

/** A line for training: rows of weights per word, the labels left open, and how much it counts. */
export interface ChainExample {
  readonly features: readonly Int32Array[];
  readonly allowed: Int32Array;
  readonly weight: number;
}

export interface ChainOptions {
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are drawn to nought, beside a slope of at most 1. */
  readonly shrink: number;
  readonly seed: number;
}

export interface ChainWeights {
  /** Index `row * LABELS + label`. */
  readonly features: Float32Array;
  /** Index `before * LABELS + label`. */
  readonly transitions: Float64Array;
}

const EPSILON = 1e-6;
/** The weights are the mean of those after so many last rounds: single lines sway it less. */
const AVERAGED = 3;
/** A difference of probabilities too small to move anything. */
const IDLE = 1e-3;

/** Adds the weights of a word's rows to the scores of its labels, which begin at `at`. */
function addScores(scores: Float64Array, at: number, rows: Int32Array, weights: Float32Array): void {
  for (let n = 0; n < rows.length; n++) {
    const base = rows[n]! * LABELS;
    for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[base + label]!;
  }
}

/** The state of AdaGrad: each weight slows down with the squares of its slopes. */
class Learner {
  readonly features: Float32Array;
  readonly transitions = new Float64Array(LABELS * LABELS);
  readonly expTransitions = new Float64Array(LABELS * LABELS).fill(1);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float64Array(LABELS * LABELS).fill(EPSILON);
  readonly #options: ChainOptions;

  constructor(rows: number, options: ChainOptions) {
    this.features = new Float32Array(rows * LABELS);
    this.#squares = new Float32Array(rows * LABELS).fill(EPSILON);
    this.#options = options;
  }

  /** Moves the weights of one word's features for one label down a slope. */
  descend(rows: Int32Array, label: number, slope: number): void {
    const { rate, shrink } = this.#options;
    const { features } = this;
    const squares = this.#squares;
    for (let n = 0; n < rows.length; n++) {
      const at = rows[n]! * LABELS + label;
      const gradient = slope + shrink * features[at]!;
      const square = squares[at]! + gradient * gradient;
      squares[at] = square;
      features[at]! -= (rate * gradient) / Math.sqrt(square);
    }
  }

  descendTransition(at: number, slope: number): void {
    this.#transitionSquares[at]! += slope * slope;
    this.transitions[at]! -= (this.#options.rate * slope) / Math.sqrt(this.#transitionSquares[at]!);
    this.expTransitions[at] = Math.exp(this.transitions[at]!);
  }
}

/** Adds the probability of each pair of labels at a word and the word before it, times `sign`, to `into`. */
function addPairs(e: Expectation, i: number, expTransitions: Float64Array, sign: number, into: Float64Array): void {
  const [row, last] = [i * LABELS, (i - 1) * LABELS];
  const pair = (before: number, label: number) =>
    e.forward[last + before]! *
    expTransitions[before * LABELS + label]! *
    e.emission[row + label]! *
    e.backward[row + label]!;
  let total = 0;
  for (let label = 0; label < LABELS; label++) for (const before of BEFORE[label]!) total += pair(before, label);
  for (let label = 0; label < LABELS; label++) {
    for (const before of BEFORE[label]!) into[before * LABELS + label]! += (sign * pair(before, label)) / total;
  }
}

function learn(learner: Learner, { features, allowed, weight }: ChainExample): void {
  const scores = new Float64Array(features.length * LABELS);
  for (let i = 0; i < features.length; i++) addScores(scores, i * LABELS, features[i]!, learner.features);
  const { expTransitions } = learner;
  const free = expectation(scores, expTransitions);
  const bound = expectation(scores, expTransitions, allowed);
  const pairs = new Float64Array(LABELS * LABELS);
  let moved = false;
  let movedBefore = false;
  for (let i = 0; i < features.length; i++) {
    let moves = false;
    for (let label = 0; label < LABELS; label++) {
      const slope = (free.marginals[i * LABELS + label]! - bound.marginals[i * LABELS + label]!) * weight;
      if (Math.abs(slope) < IDLE) continue;
      learner.descend(features[i]!, label, slope);
      moves = true;
    }
    const isPairMoved = i > 0 && (moves || movedBefore);
    movedBefore = moves;
    if (!isPairMoved) continue;
    moved = true;
    addPairs(free, i, expTransitions, weight, pairs);
    addPairs(bound, i, expTransitions, -weight, pairs);
  }
  if (!moved) return;
  for (let t = 0; t < pairs.length; t++) if (Math.abs(pairs[t]!) >= IDLE) learner.descendTransition(t, pairs[t]!);
}

/** Trains a linear-chain CRF on partly annotated lines with AdaGrad, line by line in a seeded order. */
export function trainChain(examples: readonly ChainExample[], rows: number, options: ChainOptions): ChainWeights {
  const learner = new Learner(rows, options);
  const sums = new Float32Array(rows * LABELS);
  const transitionSums = new Float64Array(LABELS * LABELS);
  const averaged = Math.min(AVERAGED, options.epochs);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const n of seededOrder(examples.length, options.seed + epoch)) learn(learner, examples[n]!);
    if (epoch < options.epochs - averaged) continue;
    for (let at = 0; at < sums.length; at++) sums[at]! += learner.features[at]!;
    for (let at = 0; at < transitionSums.length; at++) transitionSums[at]! += learner.transitions[at]!;
  }
  return { features: sums.map((sum) => sum / averaged), transitions: transitionSums.map((sum) => sum / averaged) };
}
