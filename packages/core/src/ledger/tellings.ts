import { verdictOf } from "../vocabulary/entry.ts";
import { Statement } from "../vocabulary/statement.ts";
import { type DayRange, hull, sameRange } from "../vocabulary/time.ts";
import type { WeighedStatement } from "../vocabulary/voice.ts";
import type { Written } from "./entry-of.ts";
import type { RowSource } from "./row-reader.ts";
import { type Row, rowsOf, type Tables } from "./tables.ts";

/** What of a statement its telling keeps; the rest stands in columns or is decided later. */
type Kept = Omit<WeighedStatement, "id" | "claim" | "report" | "order" | "decision">;

function keptOf({ stance, basis, chain, said, restates, echo, ownKnowledge, claim }: Statement): Kept {
  return {
    stance,
    basis,
    chain: chain.map(({ name, kind, body }) => ({ name, kind, body })),
    said,
    restates,
    echo,
    ownKnowledge,
    time: claim.time,
  };
}

/** The name of a source as it stands in what a telling keeps. */
export const nameInTelling = (name: string): string => `"name":${JSON.stringify(name)}`;

/** A statement with its place in the order of entry. */
interface Entered {
  readonly seq: number;
  readonly body: Statement;
}

/** These statements as they were first entered: among the entries, or before them; read as entries are, so that rows are alike. */
async function firstEntered(ids: readonly string[], entries: readonly Written[], source: Pick<RowSource, "rows">) {
  const own = new Map<string, Entered>();
  for (const entry of entries) if (entry.kind === "statement" && !own.has(entry.body.id)) own.set(entry.body.id, entry);
  const held = await source.rows("statement", { id: ids }, ["id", "seq"]);
  const before = held.filter(({ id, seq }) => own.get(id)?.seq !== seq).map(({ id }) => id);
  if (before.length === 0) return own;
  for (const { id, seq, body } of await source.rows("statement", { id: before }, ["id", "seq", "body"]))
    own.set(id, { seq, body: Statement.parse(JSON.parse(body)) });
  return own;
}

/** A row of a telling, with the days that it tells of. */
interface Told {
  readonly values: Tables["telling"];
  readonly days: DayRange;
}

/** The tellings that newly placed statements make: each statement joined with the claim that it is on. */
async function tellingsIn(entries: readonly Written[], source: Pick<RowSource, "rows">): Promise<Told[]> {
  const placements = entries.filter((entry) => entry.kind === "placement");
  if (placements.length === 0) return [];
  const own = await firstEntered([...new Set(placements.map(({ body }) => body.statement))], entries, source);
  return placements.flatMap(({ seq: placed, body: { statement: id, claim }, json }): Told[] => {
    const statement = own.get(id);
    if (!statement) return []; // Its body was taken down.
    const { seq, body } = statement;
    const { report, rule } = body;
    const values = { seq, statement: id, report, claim, rule, placed, placement: json };
    return [{ values: { ...values, kept: JSON.stringify(keptOf(body)) }, days: body.claim.time.support }];
  });
}

type ClaimRow = Tables["claim"];

const windowOf = ({ from_day: from, to_day: to }: Pick<ClaimRow, "from_day" | "to_day">): DayRange => ({ from, to });

/**
 * The rows of claims that are new, and of those whose windows widen: by what is told of them now, or was before where a
 * claim is entered again.
 */
async function claimRows(fresh: readonly ClaimRow[], told: readonly Told[], source: Pick<RowSource, "rows">) {
  const rows = new Map(fresh.map((row) => [row.id, row]));
  const days = Map.groupBy(told, ({ values }) => values.claim);
  const held = await source.rows("claim", { id: [...new Set([...rows.keys(), ...days.keys()])] }, [
    "id",
    "from_day",
    "to_day",
  ]);
  const before = new Map(held.map((row) => [row.id, windowOf(row)]));
  const widened = (id: string, window: DayRange) =>
    [before.get(id) ?? window, ...(days.get(id) ?? []).map((one) => one.days)].reduce(hull, window);
  const wider = [...before].filter(([id, window]) => !rows.has(id) && !sameRange(widened(id, window), window));
  const known = wider.length === 0 ? [] : await source.rows("claim", { id: wider.map(([id]) => id) });
  return [...rows.values(), ...known].map((row): Row => {
    const { from, to } = widened(row.id, windowOf(row));
    return { table: "claim", values: { ...row, from_day: from, to_day: to } };
  });
}

/**
 * The rows that entries add or replace.
 * @param source the rows as they are before
 */
export async function rowsFrom(entries: readonly Written[], source: Pick<RowSource, "rows">): Promise<Row[]> {
  const own = entries.flatMap(rowsOf);
  const told = await tellingsIn(entries, source);
  const fresh = own.flatMap((row) => (row.table === "claim" ? [row.values] : []));
  return [
    ...own.filter((row) => row.table !== "claim"),
    ...told.map(({ values }): Row => ({ table: "telling", values })),
    ...(fresh.length + told.length === 0 ? [] : await claimRows(fresh, told, source)),
  ];
}

/** A telling as stored, with a person's last decision on it and whether the latest run over its report found it. */
export interface StoredTelling extends Omit<Tables["telling"], "rule" | "placed" | "placement"> {
  readonly decision: string | null;
  readonly found: boolean;
}

/** The telling as the rules weigh it; null where it does not count: superseded, and nobody has decided on it. */
export function weighedTelling(stored: StoredTelling): WeighedStatement | null {
  const decision = verdictOf(stored.decision);
  if (decision === null && !stored.found) return null;
  return {
    ...(JSON.parse(stored.kept) as Kept),
    id: stored.statement,
    claim: stored.claim,
    report: stored.report,
    order: stored.seq,
    decision,
  };
}
