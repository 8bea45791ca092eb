import type { KnownChange, LedgerReader } from "../ledger/ledger.ts";
import type { Question } from "../vocabulary/question.ts";
import { aroundTimes } from "./answer-from.ts";
import { type ChangeLine, changeLines } from "./changes.ts";
import { mattersNear } from "./matters-near.ts";

/** New claims that are counted at most. */
const MOST_NEW = 10_000;

/** What is asked of the changes of a ledger. */
export interface ChangesWanted extends Question {
  /** Whether claims that nobody had made before are told, too. */
  readonly withNew: boolean;
  readonly most: number;
}

/** The latest changes that are asked for, and how many claims were new since the oldest of them; 10,000 at most. */
async function lastChanges(reader: LedgerReader, wanted: ChangesWanted) {
  const { counted, known, most } = wanted;
  const changes = await reader.moves(wanted, most);
  const since = changes.length < most ? 0 : (changes.at(-1)?.seq ?? 0);
  return { changes, fresh: await reader.countNew({ counted, known, since }, MOST_NEW) };
}

/** The report that moved a standing, or whose statement was decided on. */
async function reportsBehind(reader: LedgerReader, changes: readonly KnownChange[]) {
  const causes = changes.map(({ cause }) => cause);
  const decided = causes.flatMap(({ kind, of }) => (kind === "decision" ? (of.split(" ")[0] ?? []) : []));
  const statements = await reader.statements({ ids: [...new Set(decided)] });
  const told = causes.flatMap(({ kind, of }) => (kind === "report" || kind === "judgement" ? of.split(" / ") : []));
  const reports = [...told, ...statements.map(({ statement }): string => statement.report)];
  return { statements, reports: [...new Set(reports)] };
}

/**
 * The standings that moved, the last first, and how many claims were new meanwhile; read from the neighbourhoods of the
 * claims alone.
 */
export async function readChanges(
  reader: LedgerReader,
  wanted: ChangesWanted,
): Promise<{ readonly lines: ChangeLine[]; readonly fresh: number }> {
  const { changes, fresh } = await lastChanges(reader, wanted);
  const claims = [...new Set(changes.map((one): string => one.claim))];
  const { holdings, picture } = await aroundTimes(reader, claims, wanted, await reportsBehind(reader, changes));
  const matters = await mattersNear(reader, claims, wanted.known);
  return { lines: changeLines(changes, picture, holdings, (id) => matters.get(id)?.[0] ?? null), fresh };
}
