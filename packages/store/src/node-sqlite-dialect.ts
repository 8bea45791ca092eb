import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { asGiven, holdable } from "./every-character.ts";

/** Prepared statements kept for reuse; the ledger asks a few dozen different questions. */
const MOST_STATEMENTS = 200;

type Values = readonly unknown[];

const held = (values: Values) => values.map(holdable) as SQLInputValue[];

/** Gives `node:sqlite` the shape that Kysely's SQLite driver expects. */
function databaseFor(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST_STATEMENTS) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values: Values) => statement.all(...held(values)).map(asGiven),
        run: (values: Values) => statement.run(...held(values)),
        iterate: (values: Values) => statement.iterate(...held(values)),
      };
    },
  };
}

/** Takes the write lock at once, so that what a writer reads cannot change before it writes. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/**
 * Kysely's SQLite dialect over Node's own `node:sqlite`, which needs no native build.
 * @param role a writer's transactions begin with the write lock, a reader's with a snapshot
 */
export function createNodeSqliteDialect(database: DatabaseSync, role: "writer" | "reader"): Dialect {
  const config = { database: databaseFor(database) };
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => (role === "writer" ? new ImmediateDriver(config) : new SqliteDriver(config)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
