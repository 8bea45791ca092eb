import type { KnownStatement, LedgerReader } from "../ledger/ledger.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Holdings, holdingsOf, outletOf } from "./neighbourhood.ts";
import { weighAround } from "./read-neighbourhood.ts";
import { type ToldSentence, toldSentence } from "./told-sentence.ts";
import type { Picture } from "./weigh.ts";

/** Statements read at a time. */
const AT_A_TIME = 200;

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

/**
 * The statements that wait for a person's decision, so many at a time, in the order of their entry: however many wait, only
 * a part of the ledger is read at once.
 * @param reader with entities one as of the day known
 */
export async function* readUndecided(reader: LedgerReader, as: AsKnown): AsyncGenerator<Undecided[]> {
  for (let after = 0; ; ) {
    const ids = await reader.waiting({ after }, AT_A_TIME);
    const statements = await reader.statements({ ids });
    if (statements.length > 0) yield undecidedIn(...(await around(reader, statements, as)));
    after = statements.at(-1)?.seq ?? after;
    if (ids.length < AT_A_TIME) return;
  }
}

/** The standings of the claims that statements are on, and what is shown beside them. */
async function around(
  reader: LedgerReader,
  statements: readonly KnownStatement[],
  as: AsKnown,
): Promise<[Picture, Holdings]> {
  const claims = [...new Set(statements.flatMap(({ placement }): string[] => (placement ? [placement.claim] : [])))];
  const options = { onlyThese: true, voicesOf: () => false };
  const { picture, neighbourhood } = await weighAround(reader, claims, as, options);
  const reports = await reader.reports({ ids: [...new Set(statements.map(({ statement }) => statement.report))] });
  const isAsked = new Set(claims);
  const named = neighbourhood.claims
    .filter(({ id }) => isAsked.has(id))
    .flatMap(({ about, post, organisation }) => [...about, post, organisation]);
  const entities = await reader.entities({ ids: [...new Set(named.flatMap((id) => id ?? []))] });
  const bodies = await reader.entities({
    ids: [...new Set(entities.flatMap(({ organisation }) => organisation ?? []))],
  });
  return [picture, holdingsOf(neighbourhood, reports, statements, [...entities, ...bodies], as.lang)];
}
