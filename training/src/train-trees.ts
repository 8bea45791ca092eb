import { DEPTH, TREE_SIZE, type Trees } from "@hearsay/core/mentions";
import { seededNumbers } from "./seeded-order.ts";

export interface TreeCase {
  readonly traits: ArrayLike<number>;
  readonly holds: boolean;
  readonly weight?: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastLeaf: number;
  /** Added to the second derivatives of a leaf. */
  readonly shrink: number;
  /** The shares of cases and of traits that a tree is grown from. */
  readonly cases: number;
  readonly traits: number;
  readonly seed: number;
}

const BINS = 32;
const QUESTIONS = (1 << DEPTH) - 1;
const LEAVES = 1 << DEPTH;

/** Bounds between the values of a trait that occur: at most BINS - 1 of them. */
function boundsOf(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const middle = (i: number) => Math.fround((distinct[i]! + distinct[i + 1]!) / 2);
  if (distinct.length <= BINS)
    return Float64Array.from({ length: Math.max(0, distinct.length - 1) }, (_, i) => middle(i));
  const bounds = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const at = distinct.indexOf(sorted[Math.floor((b * sorted.length) / BINS)]!);
    if (at + 1 < distinct.length) bounds.add(middle(at));
  }
  return Float64Array.from(bounds).sort();
}

/** The cases with each trait cut into bins. */
interface Binned {
  readonly count: number;
  readonly bounds: readonly Float64Array[];
  /** Index `trait * count + case`. */
  readonly bins: Uint8Array;
}

function binned(cases: readonly TreeCase[]): Binned {
  const count = cases.length;
  const width = cases[0]?.traits.length ?? 0;
  const bins = new Uint8Array(width * count);
  const bounds = Array.from({ length: width }, (_, trait) => {
    const values = Float64Array.from(cases, (one) => one.traits[trait]!);
    const edges = boundsOf(values);
    for (let i = 0; i < count; i++) {
      let bin = 0;
      while (bin < edges.length && values[i]! > edges[bin]!) bin++;
      bins[trait * count + i] = bin;
    }
    return edges;
  });
  return { count, bounds, bins };
}

/** First and second derivatives of the loss, in pairs. */
type Slopes = Float64Array;

interface Split {
  gain: number;
  trait: number;
  bound: number;
}

/** Looks for a better split of one node by one trait; `sums` holds the pairs of each bin. */
function improve(
  split: Split,
  trait: number,
  edges: Float64Array,
  sums: Float64Array,
  { leastLeaf, shrink }: TreeOptions,
): void {
  let [slope, bend] = [0, 0];
  for (let b = 0; b <= edges.length; b++) {
    slope += sums[b * 2]!;
    bend += sums[b * 2 + 1]!;
  }
  const worth = (s: number, b: number) => (s * s) / (b + shrink);
  let [left, leftBend] = [0, 0];
  for (let b = 0; b < edges.length; b++) {
    left += sums[b * 2]!;
    leftBend += sums[b * 2 + 1]!;
    if (leftBend < leastLeaf || bend - leftBend < leastLeaf) continue;
    const gain = worth(left, leftBend) + worth(slope - left, bend - leftBend) - worth(slope, bend);
    if (gain <= split.gain) continue;
    split.gain = gain;
    split.trait = trait;
    split.bound = edges[b]!;
  }
}

/** The best splits of the nodes of one depth. A node that none improves keeps all its cases on one side. */
function splitsOf(
  { count, bounds, bins }: Binned,
  node: Uint8Array,
  slopes: Slopes,
  taken: Uint8Array,
  depth: number,
  options: TreeOptions,
): Split[] {
  const first = (1 << depth) - 1;
  const splits = Array.from({ length: 1 << depth }, (): Split => ({ gain: 1e-6, trait: 0, bound: Infinity }));
  const sums = new Float64Array((1 << depth) * BINS * 2);
  for (const [trait, edges] of bounds.entries()) {
    if (edges.length === 0 || taken[trait] === 0) continue;
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const at = ((node[i]! - first) * BINS + bins[trait * count + i]!) * 2;
      sums[at]! += slopes[2 * i]!;
      sums[at + 1]! += slopes[2 * i + 1]!;
    }
    for (const [n, split] of splits.entries())
      improve(split, trait, edges, sums.subarray(n * BINS * 2, (n + 1) * BINS * 2), options);
  }
  return splits;
}

/** Grows one tree into `out` and gives the leaf of each case. */
function grow(
  cases: readonly TreeCase[],
  data: Binned,
  slopes: Slopes,
  taken: Uint8Array,
  out: Float32Array,
  options: TreeOptions,
): Uint8Array {
  const node = new Uint8Array(data.count);
  for (let depth = 0; depth < DEPTH; depth++) {
    const first = (1 << depth) - 1;
    const splits = splitsOf(data, node, slopes, taken, depth, options);
    for (const [n, { trait, bound }] of splits.entries()) {
      out[first + n] = trait;
      out[QUESTIONS + first + n] = bound;
    }
    for (let i = 0; i < data.count; i++) {
      const { trait, bound } = splits[node[i]! - first]!;
      node[i] = 2 * node[i]! + (cases[i]!.traits[trait]! > bound ? 2 : 1);
    }
  }
  const sums = new Float64Array(LEAVES * 2);
  const leaf = node.map((one) => one - QUESTIONS);
  for (let i = 0; i < data.count; i++) {
    sums[leaf[i]! * 2]! += slopes[2 * i]!;
    sums[leaf[i]! * 2 + 1]! += slopes[2 * i + 1]!;
  }
  for (let l = 0; l < LEAVES; l++)
    out[2 * QUESTIONS + l] = (-options.rate * sums[l * 2]!) / (sums[l * 2 + 1]! + options.shrink);
  return leaf;
}

/** Boosts trees of a fixed depth on the logistic loss with histograms. No chance is involved. */
export function trainTrees(cases: readonly TreeCase[], options: TreeOptions): Trees {
  const data = binned(cases);
  const weights = Float64Array.from(cases, (one) => one.weight ?? 1);
  const all = weights.reduce((sum, weight) => sum + weight, 2);
  const held = weights.reduce((sum, weight, i) => sum + (cases[i]!.holds ? weight : 0), 1);
  const next = seededNumbers(options.seed);
  const taken = new Uint8Array(data.bounds.length);
  const out = new Float32Array(1 + options.trees * TREE_SIZE);
  out[0] = Math.log(held / (all - held));
  const odds = new Float64Array(data.count).fill(out[0]!);
  const slopes = new Float64Array(data.count * 2);
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < data.count; i++) {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      const weight = next() < options.cases ? weights[i]! : 0;
      slopes[2 * i] = (p - (cases[i]!.holds ? 1 : 0)) * weight;
      slopes[2 * i + 1] = Math.max(1e-6, p * (1 - p)) * weight;
    }
    for (let trait = 0; trait < taken.length; trait++) taken[trait] = next() < options.traits ? 1 : 0;
    const tree = out.subarray(1 + t * TREE_SIZE, 1 + (t + 1) * TREE_SIZE);
    const leaf = grow(cases, data, slopes, taken, tree, options);
    for (let i = 0; i < data.count; i++) odds[i]! += tree[2 * QUESTIONS + leaf[i]!]!;
  }
  return out;
}
