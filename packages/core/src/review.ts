import { entering } from "./decide.ts";
import { type Chosen, resolutionDrafts } from "./ingest-resolution.ts";
import type { KnownDecision, KnownStatement, Ledger, LedgerReader, WaitingWhere } from "./ledger/ledger.ts";
import { statementRead } from "./person-reading.ts";
import type { Decision, Draft, Entry } from "./vocabulary/entry.ts";
import { type DoneMeanwhile, HearsayError } from "./vocabulary/error.ts";
import type { ReportId, StatementId } from "./vocabulary/ids.ts";
import type { Reading } from "./vocabulary/reading.ts";
import type { Statement } from "./vocabulary/statement.ts";

/** What a person decided, and what that person had seen decided on the statement before. */
export interface Deciding {
  readonly statement: StatementId;
  readonly decision: "accepted" | "rejected" | "undecided";
  readonly reason: string | null;
  /** The entry of the last decision that was seen; 0 for none. Null overrules whatever was decided meanwhile. */
  readonly seen: number | null;
}

/** A person's reading of a report in place of other readings, or of words that nothing was read in. */
export interface Revising {
  readonly report: ReportId;
  readonly replaces: readonly { readonly statement: StatementId; readonly seen: number | null }[];
  /** One reading edits, several split, and one in place of several merges them. */
  readonly readings: readonly Reading[];
  readonly reason: string | null;
}

/** The last decision on a statement, once everything was entered. */
export interface Decided {
  readonly statement: StatementId;
  readonly decision: Decision["decision"];
  readonly seq: number;
}

/** Statements decided on at a time where many are, so that a weighing stays short. */
const MANY = 200;

const NAMES: { readonly [decision in Decision["decision"]]: string } = {
  accepted: "accepted this statement",
  rejected: "rejected this statement",
  replaced: "put another reading in place of this statement",
  undecided: "took the decision on this statement back",
};

const asDone = ({ seq, actor, recorded, statement, decision, reason }: KnownDecision): DoneMeanwhile => ({
  seq,
  actor,
  recorded,
  of: [statement],
  what: decision,
  reason,
});

/** Refuses what was decided on what has changed since, with everything that has. */
function insistUnchanged(
  decided: readonly { readonly seen: number | null; readonly last: KnownDecision | null }[],
): void {
  const changed = decided.filter(({ seen, last }) => seen !== null && seen !== (last?.seq ?? 0));
  const [first] = changed;
  if (!first) return;
  const { last } = first;
  const what = last
    ? `${last.actor} ${NAMES[last.decision]} on ${last.recorded.slice(0, 16).replace("T", " at ")} UTC`
    : "The ledger has another state of this statement";
  throw new HearsayError(
    "decided-meanwhile",
    `${what}. What you decided was not entered. Look at it again, then keep that or enter yours.`,
    { meanwhile: changed.flatMap((one) => (one.last ? asDone(one.last) : [])) },
  );
}

/** What a statement was before it was replaced. */
function priorOf(statement: StatementId, history: readonly KnownDecision[]): Decision {
  const before = history.filter((one) => one.statement === statement).at(-2);
  if (before?.decision !== "accepted" && before?.decision !== "rejected") {
    return { statement, decision: "undecided", reason: null };
  }
  return { statement, decision: before.decision, reason: before.reason };
}

/**
 * The decisions that undo a replacement: those who were replaced together are what they were before, and what stood in
 * their place is nothing any more, nor what was put in the place of that.
 */
function undoing(by: readonly string[], beside: readonly KnownStatement[], history: readonly KnownDecision[]) {
  const undone = new Map<StatementId, Decision>();
  const undo = (act: readonly string[]) => {
    for (const { statement, decision } of beside)
      if (decision?.by?.join() === act.join()) undone.set(statement.id, priorOf(statement.id, history));
    for (const { statement, decision } of beside) {
      if (!act.includes(statement.id)) continue;
      if (decision?.by) undo(decision.by);
      undone.set(statement.id, { statement: statement.id, decision: "undecided", reason: null });
    }
  };
  undo(by);
  return undone;
}

/** Whether it is decided already, as what was sent twice is: it is entered once. */
function isDecided({ decision, reason }: Deciding, last: KnownDecision | null): boolean {
  return (
    (last?.decision ?? "undecided") === decision && (decision === "undecided" || (last?.reason ?? null) === reason)
  );
}

/** The decisions that one of a person makes: with it what hangs together with a replacement that it undoes. */
async function decisionsFor(
  { statement, decision, reason }: Deciding,
  last: KnownDecision | null,
  reader: LedgerReader,
): Promise<Decision[]> {
  const now = last?.decision ?? "undecided";
  const [known] = await reader.statements({ ids: [statement] });
  if (!known) {
    throw new HearsayError("not-found", `The ledger has no statement ${statement}. It may have been read anew since.`);
  }
  const own: Decision = { statement, decision, reason };
  if (now !== "replaced" && decision !== "undecided") return [own];
  const beside = await reader.statements({ reports: [known.statement.report] });
  const act = known.decision?.by ?? beside.find((one) => one.decision?.by?.includes(statement))?.decision?.by;
  if (!act) return [own];
  const history = await reader.decisions(beside.map((one) => one.statement.id));
  const undone = undoing(act, beside, history);
  if (decision !== "undecided") undone.set(statement, own);
  return [...undone.values()];
}

/** The last decision on each of these. */
async function decidedOn(ledger: Ledger, statements: readonly StatementId[]): Promise<Decided[]> {
  const all = await ledger.read((reader) => reader.decisions(statements));
  return [...new Map(all.map(({ statement, decision, seq }) => [statement, { statement, decision, seq }])).values()];
}

const ofDecisions = (entries: readonly Entry[]) => ({
  kind: "decision" as const,
  of: entries.flatMap((one) => (one.kind === "decision" ? one.body.statement : [])).join(" "),
});

/**
 * Enters what a person decided on statements, all or nothing, unless somebody decided on one of them since that person
 * looked. What is so already is not entered again.
 * @returns the last decision on each, and on those whose replacement it undid
 * @throws HearsayError `decided-meanwhile`, `not-found`
 */
export async function decideOn(ledger: Ledger, decidings: readonly Deciding[]): Promise<Decided[]> {
  const entries = await entering(
    ledger,
    async (reader) => {
      const history = await reader.decisions(decidings.map(({ statement }) => statement));
      const lastOn = new Map(history.map((one) => [one.statement, one]));
      const open = decidings
        .map((deciding) => ({ deciding, seen: deciding.seen, last: lastOn.get(deciding.statement) ?? null }))
        .filter(({ deciding, last }) => !isDecided(deciding, last));
      insistUnchanged(open);
      const decisions = new Map<string, Decision>();
      for (const { deciding, last } of open)
        for (const one of await decisionsFor(deciding, last, reader)) decisions.set(one.statement, one);
      return [...decisions.values()].map((body): Draft => ({ kind: "decision", body }));
    },
    ofDecisions,
  );
  const touched = entries.flatMap((one) => (one.kind === "decision" ? one.body.statement : []));
  return decidedOn(ledger, [...new Set([...decidings.map(({ statement }) => statement), ...touched])]);
}

/**
 * Decides in one way on everything that waits and fits.
 * @param where which statements; its `until` keeps out what came since somebody counted them
 * @param expected how many somebody was told that there are
 * @returns the last decision on each
 * @throws HearsayError `decided-meanwhile` where there are not as many any more
 */
export async function decideOnAll(
  ledger: Ledger,
  where: WaitingWhere,
  expected: number,
  { decision, reason }: Pick<Deciding, "decision" | "reason">,
): Promise<Decided[]> {
  const count = await ledger.read((reader) => reader.countWaiting(where));
  if (count !== expected) {
    throw new HearsayError(
      "decided-meanwhile",
      `${count} statements wait there now, not ${expected}. Nothing was decided. Look at the number and confirm again.`,
    );
  }
  const decided: Decided[] = [];
  for (let left = true; left; ) {
    const entries = await entering(
      ledger,
      async (reader) =>
        (await reader.waiting(where, MANY)).map((statement): Draft => {
          return { kind: "decision", body: { statement: statement as StatementId, decision, reason } };
        }),
      ofDecisions,
    );
    for (const { kind, body, seq } of entries)
      if (kind === "decision") decided.push({ statement: body.statement, decision: body.decision, seq });
    left = entries.length === MANY;
  }
  return decided;
}

/** Who a person chose by name in the readings, as the ledger knows them. */
async function chosenIn(readings: readonly Reading[], reader: LedgerReader): Promise<Chosen> {
  const named = readings.flatMap(({ chain, claim }) => [
    ...chain,
    ...claim.about,
    ...(claim.post ? [claim.post] : []),
    ...(claim.organisation ? [claim.organisation] : []),
  ]);
  const ids = named.flatMap(({ entity }) => entity ?? []);
  const known = new Map((await reader.entities({ ids })).map((entity) => [entity.id as string, entity]));
  return named.flatMap(({ name, entity }) => {
    const meant = entity === null ? undefined : known.get(entity);
    return meant ? [{ name, entity: meant }] : [];
  });
}

/** The entries by which a person's readings take the place of others. */
async function revisionDrafts(revising: Revising, made: Statement[], reader: LedgerReader): Promise<Draft[]> {
  const [known] = await reader.reports({ ids: [revising.report] });
  if (!known) throw new HearsayError("not-found", `The ledger has no report ${revising.report}.`);
  if (revising.readings.length === 0)
    throw new HearsayError("usage", "There is no reading. Reject the statement instead.");
  const read = revising.readings.map((reading) => statementRead(reading, known));
  const statements = [...new Map(read.map((one) => [one.id, one])).values()];
  made.push(...statements);
  const by = statements.map(({ id }) => id);
  const history = await reader.decisions([...by, ...revising.replaces.map(({ statement }) => statement)]);
  const last = new Map(history.map((one) => [one.statement, one]));
  const isDone =
    by.every((id) => last.get(id)?.decision === "accepted") &&
    revising.replaces.every(({ statement }) => last.get(statement)?.by?.join() === by.join());
  if (isDone) return [];
  insistUnchanged(revising.replaces.map(({ statement, seen }) => ({ seen, last: last.get(statement) ?? null })));
  const replaced = revising.replaces.map(({ statement }) => statement);
  const found = await reader.statements({ ids: replaced });
  if (found.length < replaced.length || found.some(({ statement }) => statement.report !== revising.report)) {
    throw new HearsayError("not-found", "What is to be replaced is not in this report. Open the report again.");
  }
  // What was read, taken back and read again is in the ledger already.
  const fresh = statements.filter(({ id }) => !last.has(id));
  const { drafts, placements } = await resolutionDrafts(fresh, [], reader, {
    chosen: await chosenIn(revising.readings, reader),
  });
  if (placements.length < fresh.length) {
    throw new HearsayError("usage", "Two names of a claim mean one person. Name two, or choose another type.");
  }
  const { reason } = revising;
  return [
    ...fresh.map((body): Draft => ({ kind: "statement", body })),
    ...drafts,
    ...replaced.map(
      (statement): Draft => ({ kind: "decision", body: { statement, decision: "replaced", reason, by } }),
    ),
    ...by.map((statement): Draft => ({ kind: "decision", body: { statement, decision: "accepted", reason } })),
  ];
}

/**
 * Enters a person's readings of a report, accepted, in place of what was read there before. Nothing is changed: the
 * statements that they replace stay in the ledger with a decision that says so, and undoing that brings them back.
 * @returns the statements read, and the last decision on each statement that it concerns
 * @throws HearsayError `decided-meanwhile`, `not-found`, `usage` where a reading is not whole or not in the report
 */
export async function enterReadings(
  ledger: Ledger,
  revising: Revising,
): Promise<{ readonly statements: readonly Statement[]; readonly decided: readonly Decided[] }> {
  const statements: Statement[] = [];
  await entering(
    ledger,
    (reader) => {
      statements.length = 0;
      return revisionDrafts(revising, statements, reader);
    },
    ofDecisions,
  );
  const concerned = [...revising.replaces.map(({ statement }) => statement), ...statements.map(({ id }) => id)];
  return { statements, decided: await decidedOn(ledger, concerned) };
}
