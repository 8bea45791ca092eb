import { SAME_NAME } from "@hearsay/core/names";
import type { NamePair } from "./read-pairs.ts";

export interface PairFigures {
  readonly f1: number;
  readonly accuracy: number;
  readonly averagePrecision: number;
  readonly strongErrors: number;
}

const percent = (share: number) => Math.round(1000 * share) / 10;

/** Precision at each match, best score first; equal scores are one step. */
function averagePrecisionOf(items: readonly { readonly score: number; readonly isMatch: boolean }[]): number {
  const sorted = [...items].sort((x, y) => y.score - x.score);
  const matches = sorted.filter((item) => item.isMatch).length;
  let [found, before, sum] = [0, 0, 0];
  for (const [i, item] of sorted.entries()) {
    if (item.isMatch) found++;
    if (sorted[i + 1]?.score === item.score) continue;
    sum += ((found - before) / matches) * (found / (i + 1));
    before = found;
  }
  return sum;
}

/** How good scores are, decided at `SAME_NAME`, in percent. */
export function pairFigures(pairs: readonly NamePair[], scores: readonly number[]): PairFigures {
  const items = pairs.map(({ isMatch, quality }, i) => ({ score: scores[i]!, isMatch, quality }));
  const count = (says: boolean, is: boolean) =>
    items.filter((item) => item.score >= SAME_NAME === says && item.isMatch === is).length;
  const [hits, falses, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    f1: percent((2 * hits) / (2 * hits + falses + missed)),
    accuracy: percent(1 - (falses + missed) / items.length),
    averagePrecision: percent(averagePrecisionOf(items)),
    strongErrors: items.filter((item) => item.quality === "STRONG" && item.score >= SAME_NAME !== item.isMatch).length,
  };
}
