/** What the tagger tells apart. Title and Role look alike and are told apart afterwards. */
export const TAGS = ["Person", "Rank", "Post", "Organization", "Place", "Source"] as const;
export type Tag = (typeof TAGS)[number];

/** Label 0 is outside; each tag has four: begin, inside, end, single. */
export const LABELS = 1 + 4 * TAGS.length;
export const OUTSIDE = 0;

export const beginOf = (tag: number) => 1 + 4 * tag;
export const insideOf = (tag: number) => 2 + 4 * tag;
export const endOf = (tag: number) => 3 + 4 * tag;
export const singleOf = (tag: number) => 4 + 4 * tag;
export const tagOf = (label: number) => (label - 1) >> 2;

const closes = (label: number) => label === OUTSIDE || (label - 1) % 4 >= 2;

/** For each label those that may stand before it. A line begins and ends as if outside stood around it. */
export const BEFORE: readonly Int32Array[] = Array.from({ length: LABELS }, (_, label) => {
  const part = label === OUTSIDE ? 0 : (label - 1) % 4;
  if (part === 1 || part === 2) return Int32Array.of(beginOf(tagOf(label)), insideOf(tagOf(label)));
  return Int32Array.from([...Array(LABELS).keys()].filter(closes));
});

/** Whether a line may end with a label. */
export const MAY_END: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => closes(label));

/** A run of words that carries a tag: from word `from` up to, not including, `to`. */
export interface TaggedRun {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

export function runsOf(labels: Int32Array | Uint8Array): TaggedRun[] {
  const runs: TaggedRun[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const part = (label - 1) % 4;
    if (part === 0 || part === 3) from = i;
    if (part >= 2) runs.push({ tag: tagOf(label), from, to: i + 1 });
  }
  return runs;
}

/** The labels of a line of some length that carries these runs. */
export function labelsOf(runs: readonly TaggedRun[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { tag, from, to } of runs) {
    if (to - from === 1) labels[from] = singleOf(tag);
    else {
      labels.fill(insideOf(tag), from, to);
      labels[from] = beginOf(tag);
      labels[to - 1] = endOf(tag);
    }
  }
  return labels;
}
