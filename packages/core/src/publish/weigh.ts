import { createBodies } from "../corroborate/bodies.ts";
import { claimsAsKnown } from "../corroborate/claims-as-known.ts";
import { countedOn } from "../corroborate/counted-on.ts";
import { sidesOf } from "../corroborate/sides.ts";
import { voiceOf } from "../corroborate/voice-of.ts";
import { type ClaimIndex, createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import type { WeighedClaim, WeighedReport, WeighedRuling, WeighedStatement } from "../vocabulary/voice.ts";

/** Everything that the standings of a neighbourhood are computed from, on any day. */
export interface Neighbourhood {
  readonly reports: ReadonlyMap<string, WeighedReport>;
  readonly claims: readonly WeighedClaim[];
  readonly statements: readonly WeighedStatement[];
  /** Name -> the body that it is or speaks for. */
  readonly speaksFor: ReadonlyMap<string, string>;
  /** Posts with several seats. */
  readonly multiSeat: ReadonlySet<string>;
  readonly rulings: readonly WeighedRuling[];
}

/** The standings of a neighbourhood as known on a day. */
export interface Picture {
  readonly as: AsKnown;
  readonly index: ClaimIndex;
  readonly weighed: ReadonlyMap<string, Weighed>;
}

/**
 * Weighs a neighbourhood as known on a day: one pure function of its statements (`docs/standing.md`).
 * The order of the statements does not matter, nor does anything that counts only after the day.
 */
export function weigh(neighbourhood: Neighbourhood, as: AsKnown): Picture {
  const { reports, speaksFor, multiSeat } = neighbourhood;
  const bodies = createBodies(speaksFor);
  const counted = countedOn(neighbourhood.statements, reports, as);
  const claims = claimsAsKnown(neighbourhood.claims, counted);
  const voices = counted.map((statement) => voiceOf(statement, reports, bodies));
  const rulings = neighbourhood.rulings.filter((ruling) => ruling.day <= as.known);
  const index = createClaimIndex(claims, multiSeat);
  return { as, index, weighed: weighSides(index, sidesOf(claims, voices, rulings)) };
}
