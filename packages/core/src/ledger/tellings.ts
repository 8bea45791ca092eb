import type { Statement } from "../vocabulary/statement.ts";
import type { WeighedStatement } from "../vocabulary/voice.ts";
import type { RowSource } from "./row-reader.ts";
import type { Row, Tables } from "./tables.ts";

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

/** The tellings that newly placed statements make: each statement joined with the claim that it is on. */
export async function tellingRows(rows: readonly Row[], source: RowSource): Promise<Row[]> {
  const placed = rows.flatMap((row) => (row.table === "placement" ? [row.values] : []));
  if (placed.length === 0) return [];
  const own = new Map(rows.flatMap((row) => (row.table === "statement" ? [[row.values.id, row.values] as const] : [])));
  const missing = [...new Set(placed.map((one) => one.statement))].filter((id) => !own.has(id));
  if (missing.length > 0) for (const row of await source.rows("statement", { id: missing })) own.set(row.id, row);
  return placed.flatMap(({ statement: id, claim }): Row[] => {
    const row = own.get(id);
    if (!row) return []; // Its body was taken down.
    const statement = JSON.parse(row.body) as Statement;
    const { from, to } = statement.claim.time.support;
    const values = { statement: id, seq: row.seq, report: row.report, claim, from_day: from, to_day: to };
    return [{ table: "telling", values: { ...values, body: JSON.stringify(keptOf(statement)) } }];
  });
}

/** A telling as stored, with a person's last decision on it and whether the latest run over its report found it. */
export interface StoredTelling extends Omit<Tables["telling"], "from_day" | "to_day"> {
  readonly decision: string | null;
  readonly found: boolean;
}

/** The telling as the rules weigh it; null where it does not count: superseded, and nobody has decided on it. */
export function weighedTelling(stored: StoredTelling): WeighedStatement | null {
  const isDecided = stored.decision !== null && stored.decision !== "undecided";
  if (!isDecided && !stored.found) return null;
  return {
    ...(JSON.parse(stored.body) as Kept),
    id: stored.statement,
    claim: stored.claim,
    report: stored.report,
    order: stored.seq,
    decision: isDecided ? (stored.decision as "accepted" | "rejected") : null,
  };
}
