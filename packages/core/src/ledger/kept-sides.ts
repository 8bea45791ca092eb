import type { Day } from "../vocabulary/day.ts";
import type { Clock } from "../vocabulary/question.ts";
import type { ClosedRange, Time } from "../vocabulary/time.ts";
import type { Side } from "../vocabulary/voice.ts";
import type { Row } from "./tables.ts";

/** A side without those who take it. */
export type KeptSide = Omit<Side, "claim" | "polarity" | "voices">;

/** From which day on and up to which something came to count on a claim; null where nothing ever did. */
export type CountingDays = { readonly [clock in Clock]: { readonly first: Day; readonly last: Day } | null };

/**
 * The sides of a claim by all that was ever said, without the voices: kept so that the claim need not be weighed anew for
 * each question. What is entered on the claim or on its sources removes them; where there are none, they are made.
 */
export interface KeptSides {
  readonly claim: string;
  /** The version of the rules by which they were made. */
  readonly rules: number;
  /** The entry after which they were made. */
  readonly made: number;
  /** The claim as known: its time, and which claim it tells more of. */
  readonly time: Time;
  readonly attested: readonly ClosedRange[] | null;
  readonly narrows: string | null;
  readonly support: KeptSide | null;
  readonly denial: KeptSide | null;
  readonly takenBack: boolean;
  readonly isRetracted: boolean;
  readonly mentioned: boolean;
  /** What only the claim's own statements and rulings say of it. */
  readonly own: {
    readonly days: CountingDays;
    /** Whether a person accepted any of its statements, or ruled on it. */
    readonly isDecided: boolean;
    /** The keys of the names on which its origins hang: who begins to speak for another changes them. */
    readonly names: readonly string[];
  };
}

/** More than any level: what somebody saw himself defeats a death whatever its level. */
const FIRSTHAND = 10;

/** How strong the support of a claim is beside that of others; 0 where it has none. */
function strengthKept({ support }: KeptSides): number {
  if (support === null || support.level === null) return 0;
  return support.level + 1 + (support.firsthand ? FIRSTHAND : 0);
}

/** The row of sides that are kept. */
export const sideRow = (sides: KeptSides): Row => ({
  table: "side",
  values: { claim: sides.claim, strength: strengthKept(sides), kept: JSON.stringify(sides) },
});
