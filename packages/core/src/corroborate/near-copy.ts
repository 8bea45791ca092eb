import type { CopyRule } from "../vocabulary/entry.ts";

/** What two texts have in common, as sets of word runs; each from 0 to 1. */
export interface Likeness {
  /** Runs in both, of the runs in either (Jaccard). */
  readonly likeness: number;
  /** Runs in both, of those of the shorter text: high for a reprint that was cut. */
  readonly share: number;
}

/** From this share of the shorter text on, one text is taken for a copy of the other. */
const COPY = 0.5;
/** Two reports that print the credit of one agency need share less: they say themselves where their words are from. */
const COPY_OF_ONE_WIRE = 0.35;

/** Compares two texts exactly. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return { likeness: 0, share: 0 };
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return { likeness: common / (small.size + large.size - common), share: common / small.size };
}

/** The rule by which one text is a copy of the other, or null where it is none. */
export function copyRuleFor({ share }: Likeness, isOneWire: boolean): CopyRule | null {
  if (share >= COPY) return "near-text";
  return isOneWire && share >= COPY_OF_ONE_WIRE ? "one-wire" : null;
}
