import type { Day } from "../vocabulary/day.ts";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import type { Standing } from "../vocabulary/standing.ts";
import { pathInWords } from "./attribution-line.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** A statement on which nobody has decided, with the claim that it is on. */
export interface Undecided {
  readonly statement: string;
  readonly report: string;
  readonly outlet: string;
  readonly published: Day;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  readonly basis: Basis;
  readonly path: string;
  readonly rule: string;
  readonly claim: string;
  readonly gloss: string;
  readonly when: string;
  readonly standing: Standing;
}

/** The statements that wait for a person's decision, in the order of their entry. */
export function undecidedIn(picture: Picture, holdings: Holdings): Undecided[] {
  return holdings.statements.flatMap(({ statement, placement, decision }): Undecided[] => {
    const report = holdings.reports.get(statement.report);
    const weighed = placement ? picture.weighed.get(placement.claim) : undefined;
    const isDecided = decision !== null && decision.decision !== "undecided";
    if (isDecided || !report || !weighed) return [];
    const outlet = outletOf(report);
    return [
      {
        statement: statement.id,
        report: statement.report,
        outlet,
        published: report.published,
        quote: statement.quote,
        ...statement.span,
        stance: statement.stance,
        basis: statement.basis,
        path: pathInWords(statement.chain, outlet),
        rule: statement.rule,
        claim: weighed.sides.claim.id,
        gloss: glossOf(weighed.sides.claim, holdings.nameOf),
        when: timeInWords(statement.claim.time),
        standing: weighed.standing,
      },
    ];
  });
}
