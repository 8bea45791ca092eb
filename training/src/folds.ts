import type { TrainingDocument } from "./read-sentences.ts";

const SHINGLE = 6;
/** Share of common word runs, of the shorter text, above which two articles count as nearly identical. */
const NEAR = 0.1;

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(" ")),
  );
}

/** Groups of articles that share much of their text, as lists of indexes. */
function nearGroups(documents: readonly TrainingDocument[]): number[][] {
  const shingles = documents.map((document) => shinglesOf(document.text));
  const group = documents.map((_, i) => i);
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      const [small, large] = [shingles[i]!, shingles[j]!].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
      const common = [...small].filter((one) => large.has(one)).length;
      if (common > NEAR * Math.max(1, small.size)) {
        const [from, to] = [group[i]!, group[j]!];
        for (const [k, one] of group.entries()) if (one === from) group[k] = to;
      }
    }
  }
  return [...Map.groupBy(group.keys(), (i) => group[i]!).values()];
}

/** Parts articles into folds of about equal numbers of mentions; nearly identical ones stay together. Fold of each article. */
export function foldsOf(documents: readonly TrainingDocument[], count: number, rotation = 0): number[] {
  const weightOf = (group: readonly number[]) => group.reduce((sum, i) => sum + 5 + documents[i]!.mentions.length, 0);
  const groups = nearGroups(documents)
    .map((group, i) => ({ group, key: (i * 7919 + rotation * 104729) % 1009 }))
    .sort((a, b) => a.key - b.key);
  const loads = new Array<number>(count).fill(0);
  const fold = new Array<number>(documents.length).fill(0);
  const bigFirst = [...groups].sort((a, b) => Number(weightOf(b.group) > 100) - Number(weightOf(a.group) > 100));
  for (const { group } of bigFirst) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += weightOf(group);
    for (const i of group) fold[i] = lightest;
  }
  return fold;
}
