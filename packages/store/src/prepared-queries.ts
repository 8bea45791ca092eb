import { type CompiledQuery, type Kysely, type RawBuilder, SqliteAdapter, sql } from "kysely";
import { holdable } from "./every-character.ts";
import type { Schema } from "./schema.ts";

/** SQLite keeps what it has prepared under its text; lists of values must not make a new text each time. */
const isSqlite = (db: Kysely<Schema>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/** Queries as they were built, by what tells them from others. */
const compiled = new Map<string, CompiledQuery>();

/** Whether a column has one of the values. For SQLite the list is one parameter, however long it is. */
export function among(db: Kysely<Schema>, column: string, values: readonly unknown[]): RawBuilder<boolean> {
  if (!isSqlite(db)) return sql<boolean>`${sql.ref(column)} in (${sql.join(values)})`;
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values.map(holdable))}))`;
}

/** The rows of a table, with some columns or all, that have one of the values in each of these columns. */
export async function selectRows(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[] | undefined,
  where: readonly (readonly [column: string, values: readonly unknown[]])[],
): Promise<unknown[]> {
  const build = () => {
    const from = db.selectFrom(table as "entry");
    let query = columns ? from.select(columns as never) : from.selectAll();
    for (const [column, values] of where) query = query.where(among(db, column, values));
    return query.compile();
  };
  if (!isSqlite(db)) return (await db.executeQuery(build())).rows;
  const key = `select ${table} (${columns?.join()}) ${where.map(([column]) => column).join()}`;
  const query = compiled.get(key) ?? build();
  compiled.set(key, query);
  const parameters = where.map(([, values]) => JSON.stringify(values.map(holdable)));
  return (await db.executeQuery({ ...query, parameters })).rows;
}

/** Rows inserted by one statement, the most first: few sizes, so that few statements are prepared. */
const SIZES = [64, 16, 4, 1];

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
