import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { CompiledQuery, type DatabaseConnection, type Kysely, type QueryResult } from "kysely";
import { holdable, valueGiven } from "./every-character.ts";
import type { Schema } from "./schema.ts";
import type { SqlTraits } from "./sql-traits.ts";

type Fields = Record<string, unknown>;

/** One transaction of a ledger: Kysely for what is asked seldom, SQL that is made once for the rest. */
export interface SqlSession {
  readonly db: Kysely<Schema>;
  readonly traits: SqlTraits;
  /** The rows that a question gives. */
  ask(sql: string, values: readonly unknown[]): Fields[] | Promise<Fields[]>;
  /** Inserts something. */
  run(sql: string, values: readonly unknown[]): void | Promise<void>;
}

/** A database as a ledger asks it: by itself, or in transactions, one after another where it has one connection. */
export interface SqlConnection {
  /** For a question outside of all transactions. */
  readonly session: SqlSession;
  /** Does something in one transaction: all of it is written, or nothing. */
  transact<T>(task: (session: SqlSession) => Promise<T>): Promise<T>;
}

/** The connection of a transaction past Kysely, which would ask one question after another. */
async function connectionOf(transaction: Kysely<Schema>): Promise<DatabaseConnection> {
  let held: DatabaseConnection | undefined;
  await transaction.getExecutor().provideConnection(async (connection) => {
    held = connection;
  });
  return held as DatabaseConnection;
}

/**
 * A connection that goes through Kysely's.
 * @param isPipelined whether questions of a transaction are sent without a wait for the answers to others
 */
export function kyselyConnection(db: Kysely<Schema>, traits: SqlTraits, isPipelined = false): SqlConnection {
  type Execute = (question: CompiledQuery<Fields>) => Promise<QueryResult<Fields>>;
  const open = (within: Kysely<Schema>, execute: Execute): SqlSession => ({
    db: within,
    traits,
    ask: async (text, values) => (await execute(CompiledQuery.raw(text, [...values]) as CompiledQuery<Fields>)).rows,
    run: async (text, values) => {
      await execute(CompiledQuery.raw(text, [...values]) as CompiledQuery<Fields>);
    },
  });
  return {
    session: open(db, (question) => db.executeQuery(question)),
    transact: (task) =>
      db.transaction().execute(async (transaction) => {
        const asked = isPipelined ? await connectionOf(transaction) : transaction;
        return task(open(transaction, (question) => asked.executeQuery(question)));
      }),
  };
}

/** A statement, and the columns of the rows that it gives. */
interface Prepared {
  readonly statement: StatementSync;
  readonly columns: readonly string[];
}

/** A row with its values as they were given. */
function rowOf(columns: readonly string[], values: readonly unknown[]): Fields {
  const row: Fields = {};
  for (let i = 0; i < columns.length; i++) row[columns[i] as string] = valueGiven(values[i]);
  return row;
}

/**
 * The one connection of an SQLite database, past Kysely: each statement is prepared once.
 * @param begin how a transaction begins
 */
export function sqliteConnection(
  database: DatabaseSync,
  db: Kysely<Schema>,
  traits: SqlTraits,
  begin: "begin" | "begin immediate",
): SqlConnection {
  const prepared = new Map<string, Prepared>();
  const preparedFor = (text: string): Prepared => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    // Rows as lists: an object that SQLite's binding makes is a dictionary, slow to make and to read.
    statement.setReturnArrays(true);
    const made = { statement, columns: statement.columns().map(({ name }) => name) };
    prepared.set(text, made);
    return made;
  };
  const statementOf = (text: string) => preparedFor(text).statement;
  const held = (values: readonly unknown[]) => values.map(holdable) as SQLInputValue[];
  const session: SqlSession = {
    db,
    traits,
    ask(text, values) {
      const { statement, columns } = preparedFor(text);
      const rows = statement.all(...held(values)) as unknown as unknown[][];
      return rows.map((row) => rowOf(columns, row));
    },
    run: (text, values) => {
      statementOf(text).run(...held(values));
    },
  };
  return {
    session,
    async transact(task) {
      statementOf(begin).run();
      try {
        const result = await task(session);
        statementOf("commit").run();
        return result;
      } catch (error) {
        // SQLite rolls back by itself after some faults, a full disk among them.
        if (database.isTransaction) statementOf("rollback").run();
        throw error;
      }
    },
  };
}
