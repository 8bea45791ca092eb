import { countsFrom } from "../corroborate/counted-on.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { Clock } from "../vocabulary/question.ts";
import type { Standing } from "../vocabulary/standing.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { claimsOfMatter, titleTold } from "./matters.ts";
import type { Holdings } from "./neighbourhood.ts";
import { type Proof, proofOf } from "./proof.ts";
import { proofInWords } from "./proof-in-words.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

/** The standing of a claim from a day on. */
export interface Step {
  readonly from: Day;
  readonly standing: Standing;
  readonly origins: number;
}

/** A claim of a matter as a lane over time. */
export interface Lane {
  readonly line: ClaimLine;
  readonly steps: readonly Step[];
  readonly proof: Proof;
  readonly words: readonly string[];
}

/** A contested question: its claims, how their standings moved as knowledge grew, and why. */
export interface MatterView {
  readonly id: string;
  readonly title: string;
  readonly people: readonly { readonly person: string; readonly name: string }[];
  /** The days on which something was said on it, by the clock of the question. */
  readonly days: readonly Day[];
  readonly lanes: readonly Lane[];
}

/** The days on which statements on the claims begin to count, in their order. */
export function daysSpokenOf(claims: ReadonlySet<string>, clock: Clock, neighbourhood: Neighbourhood): Day[] {
  const days = neighbourhood.statements
    .filter((statement) => claims.has(statement.claim))
    .flatMap((statement) => {
      const report = neighbourhood.reports.get(statement.report);
      return report ? [countsFrom(statement, report, clock)] : [];
    });
  return [...new Set(days)].toSorted();
}

/** How the standing of each claim moved from day to day. */
function stepsOf(
  claims: readonly string[],
  days: readonly Day[],
  picture: Picture,
  holdings: Holdings,
): Map<string, Step[]> {
  const steps = new Map<string, Step[]>(claims.map((claim) => [claim, []]));
  for (const day of days) {
    const then = weigh(holdings.neighbourhood, { ...picture.as, known: day });
    for (const claim of claims) {
      const weighed = then.weighed.get(claim);
      const own = steps.get(claim) ?? [];
      const standing = weighed?.standing ?? "unknown";
      const origins = weighed?.origins.length ?? 0;
      const last = own.at(-1);
      if (standing !== "unknown" && (last?.standing !== standing || last.origins !== origins))
        own.push({ from: day, standing, origins });
    }
  }
  return steps;
}

/** A matter as known: claims that have been made by then, the most contested first. */
export function matterView(matter: Matter, picture: Picture, holdings: Holdings): MatterView {
  const claims = claimsOfMatter(matter, holdings).filter(
    (claim) => (picture.weighed.get(claim.id)?.standing ?? "unknown") !== "unknown",
  );
  const ids = claims.map((claim) => claim.id);
  const days = daysSpokenOf(new Set(ids), picture.as.clock, holdings.neighbourhood);
  const steps = stepsOf(ids, days, picture, holdings);
  const people = new Set(
    claims.flatMap((claim) => claim.about).filter((one) => holdings.entities.get(one)?.kind === "person"),
  );
  const lanes = claims.flatMap((claim): Lane[] => {
    const proof = proofOf(claim.id, picture, holdings);
    return proof
      ? [
          {
            line: claimLine(claim, picture, holdings),
            steps: steps.get(claim.id) ?? [],
            proof,
            words: proofInWords(proof, holdings.prose),
          },
        ]
      : [];
  });
  return {
    id: matter.id,
    title: titleTold(matter, holdings.neighbourhood.claims, holdings),
    people: [...people].map((person) => ({ person, name: holdings.nameOf(person) })),
    days,
    lanes: lanes.toSorted((a, b) => b.proof.conflicts.length - a.proof.conflicts.length),
  };
}
