import { FIRST_STAYS, KEYS, LOOKUPS, type Row, type TableName } from "@hearsay/core";
import { sql } from "kysely";
import { type Insert, insertRows } from "./insert-rows.ts";
import { recreateWords } from "./report-words.ts";
import { COLUMNS, type ColumnType, insistingEncoderOf } from "./row-columns.ts";
import type { SqlSession } from "./sql-session.ts";
import type { SqlTraits } from "./sql-traits.ts";

/** The tables of the read side. */
export const ROW_TABLES = Object.keys(COLUMNS) as TableName[];

/** Tables of earlier versions, whose rows are elsewhere now. */
const GONE = ["draft", "placement"];

const typeIn = (traits: SqlTraits, type: ColumnType) =>
  traits.types[type.startsWith("key:") ? "integer" : (type as "integer" | "text" | "real" | "numbers")];

async function createRowTable({ db, traits }: SqlSession, table: TableName): Promise<void> {
  const key = KEYS[table];
  let creating = db.schema.createTable(table);
  for (const [column, type] of Object.entries(COLUMNS[table])) {
    creating = creating.addColumn(column, typeIn(traits, type), (built) => {
      if (!key.includes(column)) return built;
      // SQLite finds a row by a single number without an index, if the key stands with the column.
      return key.length === 1 ? built.primaryKey().notNull() : built.notNull();
    });
  }
  if (key.length > 1) {
    creating = creating.addPrimaryKeyConstraint(`${table}_key`, key as never);
    if (traits.keepsOrder) creating = creating.modifyEnd(sql`without rowid`);
  }
  await creating.execute();
}

/** Drops and creates the tables of the read side: they follow from the entries and are made anew from them. */
export async function recreateRowTables(session: SqlSession): Promise<void> {
  const { db, traits } = session;
  for (const table of [...GONE, ...ROW_TABLES]) await db.schema.dropTable(table).ifExists().execute();
  for (const table of ROW_TABLES) await createRowTable(session, table);
  await recreateWords(session);
  for (const [table, ...columns] of LOOKUPS) {
    await db.schema
      .createIndex(`${table}_by_${columns.join("_")}`)
      .on(table)
      .columns(columns)
      .where(sql.ref(columns[0] as string), "is not", null)
      .execute();
  }
  await traits.forbidChanges(db);
}

function insertInto(table: TableName): Insert {
  const columns = Object.keys(COLUMNS[table]);
  const key = KEYS[table];
  const others = columns.filter((column) => !key.includes(column));
  const sets = others.map((column) => `"${column}" = excluded."${column}"`);
  const keeps = FIRST_STAYS.has(table) || others.length === 0;
  const action = keeps ? "nothing" : `update set ${sets.join(", ")}`;
  return { table, columns, ending: `on conflict (${key.map((column) => `"${column}"`).join(", ")}) do ${action}` };
}

const INSERTS = Object.fromEntries(ROW_TABLES.map((table) => [table, insertInto(table)])) as Record<TableName, Insert>;

/** How the values of a row are taken, in the order of the columns. */
const TAKEN = Object.fromEntries(
  ROW_TABLES.map((table) => [
    table,
    Object.entries(COLUMNS[table]).map(([column, type]) => [column, insistingEncoderOf(type)] as const),
  ]),
) as unknown as Record<TableName, readonly (readonly [string, (value: unknown) => unknown])[]>;

/** The values of a row as they are stored, in the order of the columns. */
export function heldValues({ table, values }: Row): unknown[] {
  const fields = values as unknown as Record<string, unknown>;
  return TAKEN[table].map(([column, encode]) => encode(fields[column]));
}

/** The columns of a table of the read side, in their order. */
export const columnsOf = (table: TableName): readonly string[] => INSERTS[table].columns;

/** Adds rows, each replacing the one with its key; a statement that is there already stays as it is. */
export async function putRows(session: SqlSession, rows: readonly Row[]): Promise<void> {
  const isEachAlone = session.traits.inserts[0] === 1;
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    const held = (isEachAlone ? ofTable : latestOf(table, ofTable)).map(heldValues);
    await insertRows(session, INSERTS[table], held);
  }
}

/** Removes the sides that are kept of these claims, or of all. */
export async function dropSides(session: SqlSession, claims: readonly string[] | "all"): Promise<void> {
  const { among, list } = session.traits;
  if (claims === "all") await session.run('delete from "side"', []);
  else if (claims.length > 0) {
    const keys = claims.map(insistingEncoderOf("key:c-"));
    await session.run(`delete from "side" where ${among("claim", 1)}`, [list(keys)]);
  }
}

/** One row for each key: no statement can insert two. */
function latestOf(table: TableName, rows: readonly Row[]): Row[] {
  if (rows.length === 1) return [...rows];
  const inOrder = FIRST_STAYS.has(table) ? rows.toReversed() : rows;
  return [...new Map(inOrder.map((row) => [keyOf(row), row])).values()];
}

function keyOf({ table, values }: Row): string {
  const fields = values as unknown as Record<string, unknown>;
  return KEYS[table].map((column) => String(fields[column])).join("\0");
}
