import { type CompiledQuery, type Kysely, type RawBuilder, SqliteAdapter, sql } from "kysely";
import { holdable } from "./every-character.ts";
import type { Schema } from "./schema.ts";

/** SQLite keeps what it has prepared under its text; lists of values must not make a new text each time. */
const isSqlite = (db: Kysely<Schema>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/** Whether a column has one of the values. For SQLite the list is one parameter, however long it is. */
export function among(db: Kysely<Schema>, column: string, values: readonly unknown[]): RawBuilder<boolean> {
  if (!isSqlite(db)) return sql<boolean>`${sql.ref(column)} in (${sql.join(values)})`;
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values.map(holdable))}))`;
}

/** Rows inserted by one statement, the most first: few sizes, so that few statements are prepared. */
const SIZES = [64, 16, 4, 1];

const compiled = new Map<string, CompiledQuery>();

/** An insert as it is built once for each number of rows. */
type Insert = (db: Kysely<Schema>, blank: readonly Readonly<Record<string, unknown>>[]) => CompiledQuery;

/**
 * Inserts rows with statements that are built once and prepared once.
 * @param name tells this insert from others
 * @param columns in the order in which `insert` takes them
 */
export async function insertRows(
  db: Kysely<Schema>,
  name: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
  insert: Insert,
): Promise<void> {
  const dialect = isSqlite(db) ? "sqlite" : "other";
  for (let at = 0; at < rows.length; ) {
    const size = SIZES.find((one) => one <= rows.length - at) ?? 1;
    const slice = rows.slice(at, at + size);
    const key = `${dialect} ${name} ${size}`;
    const blank = Object.fromEntries(columns.map((column) => [column, 0]));
    const query =
      compiled.get(key) ??
      insert(
        db,
        Array.from({ length: size }, () => blank),
      );
    compiled.set(key, query);
    const parameters = slice.flatMap((row) => columns.map((column) => row[column] ?? null));
    await db.executeQuery({ ...query, parameters });
    at += size;
  }
}
