import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import { type DayRange, overlaps } from "../vocabulary/time.ts";
import type { Strike } from "./conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "./conflicts/conflict-rules.ts";

/** Where the claims lie that a rule may set against a claim of a type, or that reconcile it with such a one. */
export interface Opposing {
  readonly shares: Strike["shares"];
  readonly types: readonly ClaimType[];
  /** Whether the days of such an opponent can lie as the rule asks. */
  fits(own: DayRange, other: DayRange): boolean;
}

const TYPES = Object.keys(CLAIM_TYPES) as ClaimType[];
const typesThat = (is: Strike["a"]) => TYPES.filter((type) => is(CLAIM_TYPES[type], type));

const mayFollow = (first: DayRange, later: DayRange) =>
  later.to === null || first.from === null || later.to > first.from;

function fitting(days: Strike["days"], isA: boolean): Opposing["fits"] {
  if (days === "any") return () => true;
  if (days === "meet") return overlaps;
  return isA ? mayFollow : (own, other) => mayFollow(other, own);
}

function opposingBy(strike: Strike, type: ClaimType): Opposing[] {
  const { shares, days, a, b, reconciledBy } = strike;
  const [isA, isB] = [a, b].map((is) => is(CLAIM_TYPES[type], type));
  const found: Opposing[] = [];
  if (isA) found.push({ shares, types: typesThat(b), fits: fitting(days, true) });
  if (isB) found.push({ shares, types: typesThat(a), fits: fitting(days, false) });
  if ((isA || isB) && reconciledBy) found.push({ shares, types: typesThat(reconciledBy), fits: () => true });
  return found;
}

const OPPOSING = new Map(
  TYPES.map((type) => [
    type,
    CONFLICT_RULES.flatMap((rule) => rule.strikes).flatMap((strike) => opposingBy(strike, type)),
  ]),
);

/** Where to look for what can clash with a claim of this type: as the conflict rules say of themselves. */
export function opposingOf(type: ClaimType): readonly Opposing[] {
  return OPPOSING.get(type) ?? [];
}
