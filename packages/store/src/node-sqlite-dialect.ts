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

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows. */
  readonly gives: boolean;
}

/** Gives `node:sqlite` the shape that Kysely's SQLite driver expects. */
function databaseFor(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST_STATEMENTS) prepared.clear();
    const statement = database.prepare(sql);
    const made = { statement, gives: statement.columns().length > 0 };
    prepared.set(sql, made);
    return made;
  };
  return {
    close: () => database.close(),
    prepare(sql) {
      const { statement, gives } = prepare(sql);
      return {
        reader: gives,
        all: (values: Values) => statement.all(...held(values)).map(asGiven),
        run: (values: Values) => statement.run(...held(values)),
        iterate: (values: Values) => statement.iterate(...held(values)),
      };
    },
  };
}

/** Knows that SQLite has rolled back by itself after some faults, a full disk among them. */
class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: databaseFor(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Takes the write lock at once, so that what a writer reads cannot change before it writes. */
class ImmediateDriver extends NodeSqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/**
 * Kysely's SQLite dialect over Node's own `node:sqlite`, which needs no native build.
 * @param role a writer's transactions begin with the write lock, a reader's with a snapshot
 */
export function createNodeSqliteDialect(database: DatabaseSync, role: "writer" | "reader"): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => (role === "writer" ? new ImmediateDriver(database) : new NodeSqliteDriver(database)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
