import { NAME_TRAITS, traitsOfNames } from "@hearsay/core/names";
import type { NamePair } from "./read-pairs.ts";

export const PAIR_OPTIONS = { rounds: 3000, rate: 0.3, decay: 0.002, strong: 3, weak: 0.5 };

interface Example {
  readonly traits: Float64Array;
  readonly isMatch: boolean;
  readonly weight: number;
}

const WEIGHT_OF: { readonly [quality: string]: number } = { STRONG: PAIR_OPTIONS.strong, WEAK: PAIR_OPTIONS.weak };

function exampleOf({ a, b, isMatch, quality }: NamePair): Example {
  return { traits: traitsOfNames(a, b), isMatch, weight: WEIGHT_OF[quality] ?? 1 };
}

/** The greatest value of each trait, where it is more than one: all then weigh alike when they decay. */
function scalesOf(examples: readonly Example[]): Float64Array {
  const scales = new Float64Array(NAME_TRAITS.length).fill(1);
  for (const { traits } of examples)
    for (const [i, value] of traits.entries()) scales[i] = Math.max(scales[i]!, Math.abs(value));
  return scales;
}

/** Logistic regression over the traits of pairs (AdaGrad over all pairs at once); the same pairs give the same weights. */
export function learnPairWeights(pairs: readonly NamePair[]): Float64Array {
  const examples = pairs.map(exampleOf);
  const scales = scalesOf(examples);
  const weights = new Float64Array(scales.length);
  const squares = new Float64Array(scales.length);
  for (let round = 0; round < PAIR_OPTIONS.rounds; round++) {
    const slope = new Float64Array(scales.length);
    for (const { traits, isMatch, weight } of examples) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += (weights[i]! * traits[i]!) / scales[i]!;
      const off = weight * (1 / (1 + Math.exp(-sum)) - (isMatch ? 1 : 0));
      for (let i = 0; i < weights.length; i++) slope[i]! += (off * traits[i]!) / scales[i]!;
    }
    for (let i = 0; i < weights.length; i++) {
      const step = slope[i]! / examples.length + (i === 0 ? 0 : PAIR_OPTIONS.decay * weights[i]!);
      squares[i]! += step * step;
      weights[i]! -= (PAIR_OPTIONS.rate * step) / Math.sqrt(squares[i]! + 1e-9);
    }
  }
  return weights.map((weight, i) => Math.round((1000 * weight) / scales[i]!) / 1000);
}
