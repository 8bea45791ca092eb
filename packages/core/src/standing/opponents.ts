import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import { ALWAYS, type DayRange, overlaps } from "../vocabulary/time.ts";
import type { Strike } from "./conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "./conflicts/conflict-rules.ts";

/** Where the claims lie that a rule may set against a claim of a type, or that reconcile it with such a one. */
export interface Opposing {
  readonly shares: Strike["shares"];
  readonly types: readonly ClaimType[];
  /** Whether it is on the same post as well. */
  readonly onOnePost: boolean;
  /** Whether there is none on a post with several seats. */
  readonly onOneSeat: boolean;
  /** Whether any number of days may lie between: whatever came after. */
  readonly isLater: boolean;
  /** Whether such a claim clashes with none, but keeps two others from clashing. */
  readonly isReconciling: boolean;
  /** Whether the days of such an opponent can lie as the rule asks. */
  fits(own: DayRange, other: DayRange): boolean;
  /** A range of days outside of which no such opponent lies. */
  within(own: DayRange): DayRange;
}

const TYPES = Object.keys(CLAIM_TYPES) as ClaimType[];
const typesThat = (is: Strike["a"]) => TYPES.filter((type) => is(CLAIM_TYPES[type], type));

const mayFollow = (first: DayRange, later: DayRange) =>
  later.to === null || first.from === null || later.to > first.from;

const ANY = { fits: () => true, within: () => ALWAYS };

const FITTING: {
  readonly [days in Strike["days"]]: { readonly [is in "a" | "b"]: Pick<Opposing, "fits" | "within"> };
} = {
  any: { a: ANY, b: ANY },
  meet: { a: { fits: overlaps, within: (own) => own }, b: { fits: overlaps, within: (own) => own } },
  "b-after-a": {
    a: { fits: mayFollow, within: ({ from }) => ({ from, to: null }) },
    b: { fits: (own, other) => mayFollow(other, own), within: ({ to }) => ({ from: null, to }) },
  },
};

function opposingBy(strike: Strike, type: ClaimType): Opposing[] {
  const { shares, onOnePost = false, onOneSeat = false, days, a, b, reconciledBy } = strike;
  const [isA, isB] = [a, b].map((is) => is(CLAIM_TYPES[type], type));
  const found: Opposing[] = [];
  const isLater = days === "b-after-a";
  const opponent = { shares, onOnePost, onOneSeat, isLater: false, isReconciling: false };
  if (isA) found.push({ ...opponent, types: typesThat(b), isLater, ...FITTING[days].a });
  if (isB) found.push({ ...opponent, types: typesThat(a), ...FITTING[days].b });
  if ((isA || isB) && reconciledBy)
    found.push({ ...opponent, types: typesThat(reconciledBy), isReconciling: true, ...ANY });
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
