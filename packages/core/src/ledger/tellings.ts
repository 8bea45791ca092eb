import { verdictOf } from "../vocabulary/entry.ts";
import type { Statement } from "../vocabulary/statement.ts";
import type { WeighedStatement } from "../vocabulary/voice.ts";
import type { Written } from "./entry-of.ts";
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

/** A statement with its place in the order of entry. */
interface Entered {
  readonly seq: number;
  readonly body: Statement;
}

/** These statements as they were first entered: among the entries, or before them. */
async function firstEntered(ids: readonly string[], entries: readonly Written[], source: Pick<RowSource, "rows">) {
  const own = new Map<string, Entered>();
  for (const entry of entries) if (entry.kind === "statement" && !own.has(entry.body.id)) own.set(entry.body.id, entry);
  const held = await source.rows("statement", { id: ids }, ["id", "seq"]);
  const before = held.filter(({ id, seq }) => own.get(id)?.seq !== seq).map(({ id }) => id);
  if (before.length === 0) return own;
  for (const { id, seq, body } of await source.rows("statement", { id: before }, ["id", "seq", "body"]))
    own.set(id, { seq, body: JSON.parse(body) as Statement });
  return own;
}

/** The tellings that newly placed statements make: each statement joined with the claim that it is on. */
export async function tellingRows(entries: readonly Written[], source: Pick<RowSource, "rows">): Promise<Row[]> {
  const placements = entries.filter((entry) => entry.kind === "placement");
  if (placements.length === 0) return [];
  const own = await firstEntered([...new Set(placements.map(({ body }) => body.statement))], entries, source);
  return placements.flatMap(({ seq: placed, body: { statement: id, claim }, json }): Row[] => {
    const statement = own.get(id);
    if (!statement) return []; // Its body was taken down.
    const { seq, body } = statement;
    const { from, to } = body.claim.time.support;
    const values = { seq, statement: id, report: body.report, claim, from_day: from, to_day: to, placed };
    return [{ table: "telling", values: { ...values, kept: JSON.stringify(keptOf(body)), placement: json } }];
  });
}

/** A telling as stored, with a person's last decision on it and whether the latest run over its report found it. */
export interface StoredTelling extends Omit<Tables["telling"], "from_day" | "to_day" | "placed" | "placement"> {
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
