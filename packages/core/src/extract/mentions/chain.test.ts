import { describe, expect, it } from "vitest";
import { expectation, likeliestLabels } from "./chain.ts";
import { BEFORE, LABELS, MAY_END, OUTSIDE } from "./labels.ts";

/** Numbers between -1 and 1 that a seed decides. */
function numbers(seed: number, length: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2147483648 - 1;
  });
}

/** Every labelling of a line of three words that the labels allow, with its log weight. */
function* labellings(scores: Float64Array, transitions: Float64Array) {
  const follows = (before: number, label: number) => BEFORE[label]?.includes(before);
  for (let a = 0; a < LABELS; a++) {
    if (!follows(OUTSIDE, a)) continue;
    for (let b = 0; b < LABELS; b++) {
      if (!follows(a, b)) continue;
      for (let c = 0; c < LABELS; c++) {
        if (!follows(b, c) || !MAY_END[c]) continue;
        const steps = [OUTSIDE, a, b, c];
        let weight = 0;
        for (let i = 1; i < 4; i++) {
          weight +=
            (scores[(i - 1) * LABELS + (steps[i] as number)] ?? 0) +
            (transitions[(steps[i - 1] as number) * LABELS + (steps[i] as number)] ?? 0);
        }
        yield { labels: steps.slice(1), weight };
      }
    }
  }
}

describe("the chain of labels", () => {
  const scores = numbers(7, 3 * LABELS);
  const transitions = numbers(11, LABELS * LABELS);
  const all = [...labellings(scores, transitions)];

  it("finds the labelling that trying all of them finds", () => {
    const best = all.reduce((one, two) => (two.weight > one.weight ? two : one));
    expect([...likeliestLabels(scores, transitions)]).toEqual(best.labels);
  });

  it("gives each label the share of the labellings that carry it", () => {
    const { marginals, logSum } = expectation(scores, transitions.map(Math.exp));
    const total = all.reduce((sum, { weight }) => sum + Math.exp(weight), 0);
    expect(logSum).toBeCloseTo(Math.log(total), 9);
    for (let i = 0; i < 3; i++) {
      for (let label = 0; label < LABELS; label++) {
        const held = all
          .filter(({ labels }) => labels[i] === label)
          .reduce((sum, { weight }) => sum + Math.exp(weight), 0);
        expect(marginals[i * LABELS + label]).toBeCloseTo(held / total, 9);
      }
    }
  });

  it("keeps to the labels that an annotation leaves open", () => {
    const open = Int32Array.of(1, 0b11111, 1);
    const { marginals } = expectation(scores, transitions.map(Math.exp), open);
    expect(marginals[OUTSIDE]).toBeCloseTo(1, 12);
    expect(marginals[LABELS + 5]).toBe(0);
    expect(marginals[LABELS + OUTSIDE] ?? 0).toBeGreaterThan(0);
  });
});
