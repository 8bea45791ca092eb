import type { Standing } from "../vocabulary/standing.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import { type ToldSentence, toldSentence } from "./told-sentence.ts";
import type { Picture } from "./weigh.ts";

/** A statement on which nobody has decided, with the claim that it is on. */
export interface Undecided extends ToldSentence {
  readonly rule: string;
  readonly claim: string;
  readonly gloss: string;
  readonly when: string;
  readonly standing: Standing;
}

/** The statements that wait for a person's decision, in the order of their entry. */
export function undecidedIn(picture: Picture, holdings: Holdings): Undecided[] {
  return holdings.statements.flatMap((known): Undecided[] => {
    const { statement, placement, decision } = known;
    const report = holdings.reports.get(statement.report);
    const weighed = placement ? picture.weighed.get(placement.claim) : undefined;
    const isDecided = decision !== null && decision.decision !== "undecided";
    if (isDecided || !report || !weighed) return [];
    return [
      {
        ...toldSentence(known, { outlet: outletOf(report), published: report.published }, holdings.prose),
        rule: statement.rule,
        claim: weighed.sides.claim.id,
        gloss: glossOf(weighed.sides.claim, holdings),
        when: timeInWords(statement.claim.time, holdings.prose.days),
        standing: weighed.standing,
      },
    ];
  });
}
