import { reportWords } from "../vocabulary/names.ts";
import type { Report } from "../vocabulary/report.ts";
import { ALWAYS, overlaps } from "../vocabulary/time.ts";
import type { Counts, WaitingWhere } from "./ledger.ts";
import { MOST_BEARERS, MOST_PAIRS, type RowSource } from "./row-reader.ts";
import { FIRST_STAYS, isIn, KEYS, LOOKUPS, outletIn, type Row, type TableName, type Tables } from "./tables.ts";
import { nameInTelling, type StoredTelling } from "./tellings.ts";

type Fields = Record<string, unknown>;

/** One table: its rows by their key, and for each column that is looked up the keys of the rows with a value. */
interface MemoryTable {
  readonly rows: Map<string, Fields>;
  readonly lookups: ReadonlyMap<string, Map<unknown, Set<string>>>;
}

function emptyTable(name: TableName): MemoryTable {
  const columns = [KEYS[name][0] as string, ...LOOKUPS.filter(([table]) => table === name).map(([, first]) => first)];
  return { rows: new Map(), lookups: new Map(columns.map((column) => [column as string, new Map()])) };
}

function emptyTables(): Record<TableName, MemoryTable> {
  const names = Object.keys(KEYS) as TableName[];
  return Object.fromEntries(names.map((name) => [name, emptyTable(name)])) as Record<TableName, MemoryTable>;
}

function putRow({ rows, lookups }: MemoryTable, { table, values }: Row): void {
  const fields = values as unknown as Fields;
  const key = KEYS[table].map((column) => String(fields[column])).join("\0");
  const replaced = rows.get(key);
  if (replaced && FIRST_STAYS.has(table)) return;
  rows.set(key, fields);
  for (const [column, keys] of lookups) {
    if (replaced) keys.get(replaced[column])?.delete(key);
    const list = keys.get(fields[column]);
    if (list) list.add(key);
    else keys.set(fields[column], new Set([key]));
  }
}

/** The rows with one of the values in a column that is looked up; all rows where there is no such column. */
function narrowed({ rows, lookups }: MemoryTable, where: Fields): Fields[] {
  const column = Object.keys(where).find((one) => lookups.has(one));
  if (column === undefined) return [...rows.values()];
  const values = new Set(where[column] as unknown[]);
  return [...values].flatMap((value) =>
    [...(lookups.get(column)?.get(value) ?? [])].map((key) => rows.get(key) as Fields),
  );
}

export interface MemoryTables extends Omit<RowSource, "head" | "counts"> {
  put(rows: readonly Row[]): void;
  /** Removes the sides that are kept of these claims, or of all. */
  dropSides(claims: readonly string[] | "all"): void;
  clear(): void;
  counts(): Promise<Omit<Counts, "entries">>;
}

/** The rows of the read side in memory. */
export function createMemoryTables(): MemoryTables {
  let tables = emptyTables();
  const rowsIn = <T extends TableName>(table: T, where: { [column in keyof Tables[T]]?: readonly unknown[] } = {}) => {
    const sets = Object.entries(where).map(([column, values]) => [column, new Set(values as unknown[])] as const);
    const rows = narrowed(tables[table], where as Fields);
    return rows.filter((row) => sets.every(([column, values]) => values.has(row[column]))) as unknown as Tables[T][];
  };
  const isFound = (statement: string, report: string) => {
    const [run] = rowsIn("extraction", { report: [report] });
    return isIn(run?.statements, statement);
  };
  const decisionOn = (statement: string) => rowsIn("decision", { statement: [statement] })[0]?.decision ?? null;
  const isOpen = (statement: string) => ["undecided", null].includes(decisionOn(statement));
  const waiting = ({ reports, rule, after = 0, until = Number.MAX_SAFE_INTEGER }: WaitingWhere) =>
    rowsIn("telling", { ...(reports && { report: reports }), ...(rule !== undefined && { rule: [rule] }) })
      .filter(
        ({ statement, seq, report }) => seq > after && seq <= until && isFound(statement, report) && isOpen(statement),
      )
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ statement }) => statement);

  /** The entities with no other words than these, or such a part of them. */
  const sharing = (kind: string, words: readonly string[], part: number): string[] => {
    const least = new Set(words).size * part;
    const byEntity = Map.groupBy(rowsIn("name_word", { word: words, kind: [kind] }), (row) => row.entity);
    return [...byEntity]
      .filter(([, rows]) => rows.length === rows[0]?.words || rows.length >= least)
      .map(([entity]) => entity);
  };

  return {
    put(rows) {
      for (const row of rows) putRow(tables[row.table], row);
    },
    dropSides(claims) {
      if (claims === "all") tables = { ...tables, side: emptyTable("side") };
      else {
        for (const claim of claims) {
          tables.side.rows.delete(claim);
          tables.side.lookups.get("claim")?.delete(claim);
        }
      }
    },
    clear() {
      tables = emptyTables();
    },
    rows: async (table, where) => rowsIn(table, where), // More columns than were asked for do no harm.
    async last(table, most, before = Number.MAX_SAFE_INTEGER) {
      const seqOf = (row: object) => (row as { seq?: number }).seq ?? 0;
      return rowsIn(table)
        .filter((row) => seqOf(row) < before)
        .toSorted((a, b) => seqOf(b) - seqOf(a))
        .slice(0, most);
    },
    async moves({ counted, known, withNew }, most) {
      const isWanted = (row: Tables["change"]) =>
        row.counted === counted && row.recorded.slice(0, 10) <= known && (withNew || row.moved !== null);
      const inOrder = rowsIn("change")
        .filter(isWanted)
        .toSorted((a, b) => b.seq - a.seq || (a.claim < b.claim ? 1 : -1));
      return inOrder.slice(0, most);
    },
    async countNew({ counted, known, since }, most) {
      const isNew = (row: Tables["change"]) =>
        row.counted === counted && row.recorded.slice(0, 10) <= known && row.moved === null && row.seq >= since;
      return Math.min(most, rowsIn("change").filter(isNew).length);
    },
    async tellings(claims) {
      return rowsIn("telling", { claim: claims }).map(
        (row): StoredTelling => ({
          ...row,
          decision: decisionOn(row.statement),
          found: isFound(row.statement, row.report),
        }),
      );
    },
    async sharing(wanted, which) {
      const isMeant = ({ id }: Tables["claim"]) => which === "all" || rowsIn("matter", { claim: [id] }).length > 0;
      const rows = wanted.flatMap(({ shares, key, types, within }) => {
        const told = rowsIn("participant", { entity: [key] }).map((row) => row.claim);
        const where = shares === "post" ? { post: [key], type: types } : { id: told, type: types };
        return rowsIn("claim", where).filter((row) => overlaps({ from: row.from_day, to: row.to_day }, within));
      });
      return [...new Map(rows.filter(isMeant).map((row) => [row.id, row])).values()];
    },
    async strongest(wanted, most) {
      const strengthOf = (id: string) => rowsIn("side", { claim: [id] })[0]?.strength ?? 0;
      return wanted.flatMap(({ key, types, within }) => {
        const told = rowsIn("participant", { entity: [key], type: types }).map((row) => row.claim);
        return rowsIn("claim", { id: told })
          .filter((row) => overlaps({ from: row.from_day, to: row.to_day }, within))
          .toSorted((a, b) => strengthOf(b.id) - strengthOf(a.id) || a.seq - b.seq)
          .slice(0, most);
      });
    },
    async claims({ ids, about, posts, types, kins, narrowing, within = ALWAYS }) {
      const named = about && new Set(rowsIn("participant", { entity: about }).map((row) => row.claim));
      const rows = rowsIn("claim", {
        ...(ids || named ? { id: [...(ids ?? named ?? [])] } : {}),
        ...(posts && { post: posts }),
        ...(types && { type: types }),
        ...(kins && { kin: kins }),
        ...(narrowing && { narrows: narrowing }),
      });
      return rows.filter(
        (row) => (named?.has(row.id) ?? true) && overlaps({ from: row.from_day, to: row.to_day }, within),
      );
    },
    async beginningSo(kind, word, most) {
      const rows = rowsIn("name_word").filter((row) => row.kind === kind && row.word.startsWith(word));
      return [...new Set(rows.toSorted((a, b) => (a.word < b.word ? -1 : 1)).map((row) => row.entity))].slice(0, most);
    },
    async wordsFrom(kind, beginning, most, after) {
      const isAfter = ({ word, entity }: { word: string; entity: string }) =>
        !after || word > after.word || (word === after.word && entity > after.entity);
      return rowsIn("name_word")
        .filter((row) => row.kind === kind && row.word.startsWith(beginning) && isAfter(row))
        .sort((a, b) => (a.word < b.word || (a.word === b.word && a.entity < b.entity) ? -1 : 1))
        .slice(0, most)
        .map(({ word, entity }) => ({ word, entity }));
    },
    waiting: async (where, most) => waiting(where).slice(0, most),
    countWaiting: async (where) => waiting(where).length,
    async reportsOf(outlet) {
      const corrected = new Map(rowsIn("correction").map((row) => [row.report, row.outlet]));
      const isOf = (row: Tables["report"]) => {
        const given = corrected.get(row.id) ?? null;
        return given === null ? row.head.includes(outletIn(outlet)) : given === outlet;
      };
      return rowsIn("report")
        .filter(isOf)
        .map((row) => row.id);
    },
    async withWords(words, most, before = Number.MAX_SAFE_INTEGER) {
      const has = (body: string) => new Set(words).isSubsetOf(new Set(reportWords(JSON.parse(body) as Report)));
      const rows = rowsIn("report").filter(({ seq, body }) => seq < before && has(body));
      return rows
        .map(({ seq }) => seq)
        .toSorted((a, b) => b - a)
        .slice(0, most);
    },
    async claimIds(beginning) {
      const rows = rowsIn("claim").filter((row) => row.id.startsWith(beginning));
      return rows.sort((a, b) => a.seq - b.seq).map((row) => row.id);
    },
    sharingWords: async (kind, words) => sharing(kind, words, 0.5),
    aroundNames: async (kind, names) => [...new Set(names.flatMap((words) => sharing(kind, words, 1)))],
    async underBlocks(kind, blocks, least) {
      const byEntity = Map.groupBy(rowsIn("name_block", { block: blocks, kind: [kind] }), (row) => row.entity);
      const wordsOf = (rows: readonly { readonly place: number }[]) => new Set(rows.map(({ place }) => place)).size;
      return [...byEntity]
        .map(([entity, rows]) => ({ entity, shared: wordsOf(rows), words: rows[0]?.words ?? 0 }))
        .filter(({ shared, words }) => shared >= least || shared === words);
    },
    async pairsUnderBlocks(kind) {
      const pairs = new Map<string, [string, string]>();
      for (const rows of Map.groupBy(rowsIn("name_block", { kind: [kind] }), (row) => row.block).values()) {
        if (rows.length > MOST_BEARERS) continue;
        for (const { entity: a } of rows) for (const { entity: b } of rows) if (a < b) pairs.set(`${a} ${b}`, [a, b]);
      }
      const inOrder = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
      return inOrder.slice(0, MOST_PAIRS).map(([, pair]) => pair);
    },
    async claimsHolding(organisations, sources) {
      const claims = rowsIn("claim").filter(({ body }) => organisations.some((id) => body.includes(id)));
      const names = sources.map(nameInTelling);
      const told = rowsIn("telling").filter(({ kept }) => names.some((name) => kept.includes(name)));
      return [...new Set([...claims.map(({ id }) => id), ...told.map(({ claim }) => claim)])];
    },
    async counts() {
      return {
        reports: tables.report.rows.size,
        statements: rowsIn("statement").filter((row) => isFound(row.id, row.report) || !isOpen(row.id)).length,
        claims: tables.claim.rows.size,
        persons: rowsIn("entity", { kind: ["person"] }).length,
      };
    },
  };
}
