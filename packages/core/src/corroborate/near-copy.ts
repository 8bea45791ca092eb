/** Words in a row that two texts must share; three survive the small edits that desks make to agency copy. */
const RUN = 3;
/** From this share of the shorter text on, one text is taken for a copy of the other. */
const COPY = 0.5;
/** Two reports that credit the same agency need share less. */
const COPY_OF_ONE_WIRE = 0.35;

/** A text as the set of its word sequences. */
export function wordRunsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(" "));
  return runs;
}

/** The share of the shorter text's word sequences that the longer one has too, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return common / small.size;
}

/** Why one text is taken for a copy of another, or null where it is not. */
export function copyReason(share: number, sameWire: string | null): string | null {
  const percent = `${Math.round(share * 100)} % of its word sequences`;
  if (share >= COPY) return `${percent} stand in the earlier report`;
  if (sameWire !== null && share >= COPY_OF_ONE_WIRE)
    return `both credit ${sameWire}, and ${percent} stand in the earlier report`;
  return null;
}
