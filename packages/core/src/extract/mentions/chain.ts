import { BEFORE, LABELS, MAY_END, OUTSIDE } from "./labels.ts";

/** Log weights of a label after another: index `before * LABELS + label`. */
export type Transitions = Float64Array;

/** The likeliest labels of a line, of which `scores` holds a log weight per word and label (Viterbi). */
export function likeliestLabels(scores: Float64Array, transitions: Transitions): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const from = new Uint8Array(length * LABELS);
  let last = new Float64Array(LABELS).fill(-Infinity);
  last[OUTSIDE] = 0;
  for (let i = 0; i < length; i++) {
    const next = new Float64Array(LABELS).fill(-Infinity);
    for (let label = 0; label < LABELS; label++) {
      let best = -Infinity;
      for (const before of BEFORE[label]!) {
        const score = last[before]! + transitions[before * LABELS + label]!;
        if (score <= best) continue;
        best = score;
        from[i * LABELS + label] = before;
      }
      next[label] = best + scores[i * LABELS + label]!;
    }
    last = next;
  }
  let label = 0;
  for (let one = 0; one < LABELS; one++) if (MAY_END[one] && last[one]! > last[label]!) label = one;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
  return labels;
}

/** What summing over all labellings gives; tables have the index `word * LABELS + label`. */
export interface Expectation {
  /** The probability of each label of each word. */
  readonly marginals: Float64Array;
  readonly logSum: number;
  /** From these, scaled, the expected pairs of labels follow. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emission: Float64Array;
}

/** Divides the labels of a word by their sum, and gives the sum. */
function scale(table: Float64Array, row: number): number {
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += table[row + label]!;
  for (let label = 0; label < LABELS; label++) table[row + label]! /= sum;
  return sum;
}

/** The exponentials of the scores, less the greatest of each word; gives the sum of what was taken off. */
function emit(scores: Float64Array, allowed: Int32Array | undefined, emission: Float64Array): number {
  let taken = 0;
  for (let row = 0, i = 0; row < scores.length; row += LABELS, i++) {
    let greatest = -Infinity;
    for (let label = 0; label < LABELS; label++) greatest = Math.max(greatest, scores[row + label]!);
    taken += greatest;
    const open = allowed === undefined ? -1 : allowed[i]!;
    for (let label = 0; label < LABELS; label++) {
      emission[row + label] = (open >>> label) & 1 ? Math.exp(scores[row + label]! - greatest) : 0;
    }
  }
  return taken;
}

/** Sums from the left; gives the sum of the logs of the scales. */
function passForward(emission: Float64Array, expTransitions: Transitions, forward: Float64Array): number {
  let logs = 0;
  for (let row = 0; row < emission.length; row += LABELS) {
    for (let label = 0; label < LABELS; label++) {
      if (emission[row + label] === 0) continue;
      let total = 0;
      if (row > 0) {
        const last = row - LABELS;
        for (const before of BEFORE[label]!)
          total += forward[last + before]! * expTransitions[before * LABELS + label]!;
      } else if (BEFORE[label]!.includes(OUTSIDE)) total = expTransitions[OUTSIDE * LABELS + label]!;
      forward[row + label] = total * emission[row + label]!;
    }
    logs += Math.log(scale(forward, row));
  }
  return logs;
}

function passBackward(emission: Float64Array, expTransitions: Transitions, backward: Float64Array): void {
  const final = emission.length - LABELS;
  for (let label = 0; label < LABELS; label++) backward[final + label] = MAY_END[label] ? 1 : 0;
  for (let row = final - LABELS; row >= 0; row -= LABELS) {
    for (let label = 0; label < LABELS; label++) {
      const ahead = emission[row + LABELS + label]! * backward[row + LABELS + label]!;
      if (ahead === 0) continue;
      for (const before of BEFORE[label]!) backward[row + before]! += ahead * expTransitions[before * LABELS + label]!;
    }
    scale(backward, row);
  }
}

/**
 * Sums over all labellings of a line (forward-backward, scaled).
 * @param expTransitions the exponentials of the transitions
 * @param allowed for each word a mask of the labels it may carry; all where absent
 */
export function expectation(scores: Float64Array, expTransitions: Transitions, allowed?: Int32Array): Expectation {
  const [emission, forward, backward, marginals] = [0, 1, 2, 3].map(() => new Float64Array(scores.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let logSum = emit(scores, allowed, emission) + passForward(emission, expTransitions, forward);
  passBackward(emission, expTransitions, backward);
  for (let at = 0; at < marginals.length; at++) marginals[at] = forward[at]! * backward[at]!;
  for (let row = 0; row < marginals.length; row += LABELS) {
    const sum = scale(marginals, row);
    if (row === marginals.length - LABELS) logSum += Math.log(sum);
  }
  return { marginals, logSum, forward, backward, emission };
}
