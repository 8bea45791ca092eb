import type { KnownReport, KnownStatement, LedgerReader } from "../ledger/ledger.ts";
import type { KnownEntity } from "../vocabulary/entity.ts";
import { verdictOf } from "../vocabulary/entry.ts";
import type { Language } from "../vocabulary/language.ts";
import { instantOf, UNNAMED_OUTLET } from "../vocabulary/report.ts";
import type { WeighedReport, WeighedStatement } from "../vocabulary/voice.ts";
import type { Speech } from "./prose/prose.ts";
import { proseIn } from "./prose/prose-in.ts";
import type { Neighbourhood } from "./weigh.ts";

/** Everything that questions about a ledger are answered from. */
export interface Holdings extends Speech {
  readonly neighbourhood: Neighbourhood;
  readonly reports: ReadonlyMap<string, KnownReport>;
  readonly statements: readonly KnownStatement[];
  readonly statementById: ReadonlyMap<string, KnownStatement>;
  readonly entities: ReadonlyMap<string, KnownEntity>;
}

export function outletOf({ report }: KnownReport): string {
  return report.outlet?.name ?? UNNAMED_OUTLET;
}

function weighedReport(known: KnownReport): WeighedReport {
  return {
    id: known.report.id,
    outlet: outletOf(known),
    published: known.published,
    instant: instantOf(known.report.published),
    recorded: known.recorded.slice(0, 10),
    credit: known.report.credit,
    copyOf: null,
  };
}

function weighedStatement({ statement, seq, placement, decision }: KnownStatement): WeighedStatement[] {
  if (!placement) return [];
  return [
    {
      id: statement.id,
      claim: placement.claim,
      report: statement.report,
      order: seq,
      stance: statement.stance,
      basis: statement.basis,
      chain: statement.chain.map(({ name, kind, body }) => ({ name, kind, body })),
      said: statement.said,
      restates: statement.restates,
      echo: statement.echo,
      ownKnowledge: statement.ownKnowledge,
      decision: verdictOf(decision?.decision),
      time: statement.claim.time,
    },
  ];
}

/**
 * Reads what the questions of a ledger are answered from, as of one moment.
 * @param language in which it is told; English where it is left out
 */
export async function readHoldings(reader: LedgerReader, language?: Language): Promise<Holdings> {
  const [reports, statements, claims, entities, rulings, speaksFor, copies, judgements] = await Promise.all([
    reader.reports(),
    reader.statements(),
    reader.claims(),
    reader.entities(),
    reader.rulings(),
    reader.speaksFor(),
    reader.copies(),
    reader.judgements(),
  ]);
  const neighbourhood: Neighbourhood = {
    reports: new Map(reports.map((known) => [known.report.id as string, weighedReport(known)])),
    claims,
    statements: statements.flatMap(weighedStatement),
    speaksFor: new Map(speaksFor.map(({ name, body }) => [name, body])),
    multiSeat: new Set(entities.filter((entity) => entity.seats === "several").map((entity) => entity.id as string)),
    rulings: rulings.map(({ claim, holds, reason, day, actor }) => ({ claim, holds, reason, day, by: actor })),
    copies,
    judgements: judgements.map(({ actor, ...judgement }) => ({ ...judgement, by: actor })),
  };
  return holdingsOf(neighbourhood, reports, statements, entities, language);
}

/** What was read, found by its ids, and told in a language. */
export function holdingsOf(
  neighbourhood: Neighbourhood,
  reports: readonly KnownReport[],
  statements: readonly KnownStatement[],
  entities: readonly KnownEntity[],
  language?: Language,
): Holdings {
  const byId = new Map(entities.map((entity) => [entity.id as string, entity]));
  return {
    neighbourhood,
    reports: new Map(reports.map((known) => [known.report.id as string, known])),
    statements,
    statementById: new Map(statements.map((known) => [known.statement.id as string, known])),
    entities: byId,
    nameOf: (id) => byId.get(id)?.name ?? id,
    prose: proseIn(language),
  };
}
