/** Depth of every tree; a perfect binary tree has one question less than leaves. */
export const DEPTH = 4;
const LEAVES = 1 << DEPTH;
const QUESTIONS = LEAVES - 1;
/** Numbers of one tree: the trait and the bound of each question, then the leaves. */
export const TREE_SIZE = 2 * QUESTIONS + LEAVES;

/** Boosted trees as one row of numbers: what all cases begin with, then the trees. */
export type Trees = Float32Array;

/** The log odds that boosted trees give a case. */
export function logOddsOf(trees: Trees, traits: ArrayLike<number>): number {
  let sum = trees[0]!;
  for (let base = 1; base < trees.length; base += TREE_SIZE) {
    let node = 0;
    while (node < QUESTIONS) {
      const isAbove = traits[trees[base + node]!]! > trees[base + QUESTIONS + node]!;
      node = 2 * node + (isAbove ? 2 : 1);
    }
    sum += trees[base + 2 * QUESTIONS + node - QUESTIONS]!;
  }
  return sum;
}

export function probabilityOf(trees: Trees, traits: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-logOddsOf(trees, traits)));
}
