import { FIRST_STAYS, KEYS, LOOKUPS, type Row, type TableName } from "@hearsay/core";
import { type CompiledQuery, type Kysely, sql } from "kysely";
import { insertRows } from "./prepared-queries.ts";
import type { Schema } from "./schema.ts";
import type { SqlTraits } from "./sql-traits.ts";

type ColumnType = "integer" | "text" | "real";

/** The columns of the read side; a name with `?` may be null. */
const COLUMNS: { readonly [table in TableName]: { readonly [column: string]: ColumnType } } = {
  capture: { seq: "integer", sha256: "text", body: "text" },
  report: { id: "text", seq: "integer", recorded: "text", actor: "text", capture: "text", head: "text", body: "text" },
  correction: { report: "text", seq: "integer", outlet: "text", published: "text" },
  extraction: { report: "text", seq: "integer", extractor: "text", version: "text", issues: "text" },
  draft: { statement: "text", report: "text", run: "integer" },
  statement: { id: "text", seq: "integer", recorded: "text", report: "text", body: "text" },
  placement: { statement: "text", seq: "integer", claim: "text", body: "text" },
  decision: {
    statement: "text",
    seq: "integer",
    recorded: "text",
    actor: "text",
    decision: "text",
    reason: "text",
  },
  telling: {
    statement: "text",
    seq: "integer",
    report: "text",
    claim: "text",
    from_day: "text",
    to_day: "text",
    body: "text",
  },
  entity: { id: "text", seq: "integer", kind: "text", name_key: "text", body: "text" },
  name_word: { word: "text", kind: "text", entity: "text", words: "integer" },
  claim: {
    id: "text",
    seq: "integer",
    type: "text",
    kin: "text",
    post: "text",
    narrows: "text",
    body: "text",
  },
  participant: { claim: "text", entity: "text", type: "text", seq: "integer" },
  matter: { id: "text", seq: "integer", claim: "text", title: "text" },
  redirect: { from: "text", to: "text", seq: "integer", reason: "text" },
  change: {
    seq: "integer",
    claim: "text",
    counted: "text",
    from: "text",
    to: "text",
    why: "text",
    recorded: "text",
    cause: "text",
    of: "text",
  },
  last_standing: { claim: "text", counted: "text", standing: "text", seq: "integer" },
  ruling: { claim: "text", seq: "integer", actor: "text", holds: "integer", reason: "text", day: "text" },
  speaks_for: { name: "text", seq: "integer", name_key: "text", body: "text", reason: "text" },
  copy: { report: "text", of: "text", seq: "integer", rule: "text", likeness: "real", share: "real" },
  fingerprint: { report: "text", runs: "integer", minima: "text" },
  text_bucket: { bucket: "integer", report: "text" },
  judgement: {
    seq: "integer",
    actor: "text",
    tie: "text",
    from: "text",
    to: "text",
    holds: "integer",
    reason: "text",
    day: "text",
  },
  refusal: { seq: "integer", recorded: "text", body: "text" },
};

const ROW_TABLES = Object.keys(COLUMNS) as TableName[];

/** Drops and creates the tables of the read side: they follow from the entries and are made anew from them. */
export async function recreateRowTables(db: Kysely<Schema>, traits: SqlTraits): Promise<void> {
  for (const table of ROW_TABLES) {
    await db.schema.dropTable(table).ifExists().execute();
    let creating = db.schema.createTable(table);
    for (const [column, type] of Object.entries(COLUMNS[table])) {
      creating = creating.addColumn(column, traits.types[type], (built) =>
        KEYS[table].includes(column) ? built.notNull() : built,
      );
    }
    await creating.addPrimaryKeyConstraint(`${table}_key`, KEYS[table] as never).execute();
  }
  for (const [table, ...columns] of LOOKUPS) {
    await db.schema
      .createIndex(`${table}_by_${columns.join("_")}`)
      .on(table)
      .columns(columns)
      .execute();
  }
  await traits.forbidChanges(db);
}

/** Adds rows, each replacing the one with its key; a statement that is there already stays as it is. */
export async function putRows(db: Kysely<Schema>, rows: readonly Row[]): Promise<void> {
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    const inOrder = FIRST_STAYS.has(table) ? ofTable.toReversed() : ofTable;
    const latest = new Map(inOrder.map((row) => [keyOf(row), row.values as unknown as Record<string, unknown>]));
    const columns = Object.keys(COLUMNS[table]);
    await insertRows(db, table, columns, [...latest.values()], (_, blank) => insertOrReplace(db, table, blank));
  }
}

function insertOrReplace(db: Kysely<Schema>, table: TableName, values: readonly unknown[]): CompiledQuery {
  const key = KEYS[table];
  const others = Object.keys(COLUMNS[table]).filter((column) => !key.includes(column));
  return db
    .insertInto(table)
    .values(values as never)
    .onConflict((conflict) => {
      const there = conflict.columns(key as never);
      if (FIRST_STAYS.has(table) || others.length === 0) return there.doNothing();
      return there.doUpdateSet(Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])));
    })
    .compile();
}

function keyOf({ table, values }: Row): string {
  const fields = values as unknown as Record<string, unknown>;
  return KEYS[table].map((column) => String(fields[column])).join("\0");
}
