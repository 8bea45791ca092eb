import type { CopyRule } from "../vocabulary/entry.ts";
import type { CopyTie } from "../vocabulary/voice.ts";

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

const percent = (part: number) => `${Math.round(part * 100)} %`;

/** Why two reports count as versions of one, in words. */
export function tieInWords({ rule, likeness, share, judged }: CopyTie): string {
  if (judged) return `${judged.by} judged so on ${judged.day}: ${judged.reason}`;
  const measured =
    share === null
      ? `${percent(likeness)} of their word runs in common`
      : `${percent(share)} of the shorter one's word runs, likeness ${likeness.toFixed(2)}`;
  return rule === "one-wire"
    ? `one printed agency and text in common: ${measured}`
    : `near-identical text: ${measured}`;
}
