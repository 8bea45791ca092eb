import { withBarredOutlets } from "../corroborate/admissions.ts";
import { type Bodies, createBodies, namesAsJudged } from "../corroborate/bodies.ts";
import { claimsAsKnown } from "../corroborate/claims-as-known.ts";
import { countedOn } from "../corroborate/counted-on.ts";
import { creditsAsJudged } from "../corroborate/credits.ts";
import { sidesOf } from "../corroborate/sides.ts";
import { voiceOf } from "../corroborate/voice-of.ts";
import { type ClaimIndex, createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import type { Day } from "../vocabulary/day.ts";
import { withFirstVersions } from "../vocabulary/first-versions.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import type {
  CopyTie,
  Sides,
  WeighedClaim,
  WeighedJudgement,
  WeighedReport,
  WeighedRuling,
  WeighedStatement,
} from "../vocabulary/voice.ts";

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
  /** Pairs of reports of which one reprints the other. */
  readonly copies?: readonly CopyTie[];
  /** What people judged of such pairs and of names, in the order of entry. */
  readonly judgements?: readonly WeighedJudgement[];
}

/** The standings of a neighbourhood as known on a day. */
export interface Picture {
  readonly as: AsKnown;
  /** The reports, each with the earlier version that it reprints. */
  readonly reports: ReadonlyMap<string, WeighedReport>;
  /** What people judged of reports and names by that day. */
  readonly judgements: readonly WeighedJudgement[];
  readonly index: ClaimIndex;
  readonly weighed: ReadonlyMap<string, Weighed>;
}

/** The judgements that count on a day, the latest last. */
export function judgedBy(judgements: readonly WeighedJudgement[], known: Day): WeighedJudgement[] {
  return judgements.filter((one) => one.day <= known).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What all claims of a ledger have in common on a day: reports as their first versions, names as their bodies. */
export interface Sources {
  readonly reports: ReadonlyMap<string, WeighedReport>;
  readonly judgements: readonly WeighedJudgement[];
  readonly bodies: Bodies;
}

/** The reports and bodies as judged by that day. */
export function sourcesAsKnown(
  neighbourhood: Pick<Neighbourhood, "reports" | "speaksFor" | "copies" | "judgements">,
  as: AsKnown,
): Sources {
  const { speaksFor, copies = [] } = neighbourhood;
  const all = neighbourhood.judgements ?? [];
  const judgements = judgedBy(all, as.known);
  const shown = as.outlets === "admitted" ? withBarredOutlets(neighbourhood.reports, all) : neighbourhood.reports;
  const credited = creditsAsJudged(shown, judgements);
  const reports = withFirstVersions(credited, copies, judgements, as.known, as.clock);
  return { reports, judgements, bodies: createBodies(namesAsJudged(speaksFor, "speaks-for", judgements)) };
}

/** The claims as known on a day, in the order given, with both sides of each. */
export function sidesAsKnown(
  { claims, statements, rulings }: Pick<Neighbourhood, "claims" | "statements" | "rulings">,
  { reports, bodies }: Sources,
  as: AsKnown,
): { readonly claims: readonly WeighedClaim[]; readonly sides: Map<string, Sides> } {
  const counted = countedOn(statements, reports, as);
  const known = claimsAsKnown(claims, counted);
  const voices = counted.map((statement) => voiceOf(statement, reports, bodies));
  const ruled = rulings.filter((ruling) => ruling.day <= as.known);
  return { claims: known, sides: sidesOf(known, voices, ruled) };
}

/**
 * Weighs a neighbourhood as known on a day: one pure function of its statements (`docs/standing.md`).
 * The order of the statements does not matter, nor does anything that counts only after the day.
 */
export function weigh(neighbourhood: Neighbourhood, as: AsKnown): Picture {
  const sources = sourcesAsKnown(neighbourhood, as);
  const { claims, sides } = sidesAsKnown(neighbourhood, sources, as);
  const index = createClaimIndex(claims, neighbourhood.multiSeat);
  const { reports, judgements } = sources;
  return { as, reports, judgements, index, weighed: weighSides(index, sides) };
}
