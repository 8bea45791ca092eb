import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { CompiledQuery, type Kysely } from "kysely";
import { asGiven, holdable } from "./every-character.ts";
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

/** Makes the session of a transaction. */
export type OpenSession = (db: Kysely<Schema>) => SqlSession;

/** A session that goes through Kysely's connection. */
export function kyselySession(traits: SqlTraits): OpenSession {
  return (db) => ({
    db,
    traits,
    ask: async (text, values) => (await db.executeQuery<Fields>(CompiledQuery.raw(text, [...values]))).rows,
    run: async (text, values) => {
      await db.executeQuery(CompiledQuery.raw(text, [...values]));
    },
  });
}

/** A session on the one connection of an SQLite database, past Kysely: each statement is prepared once. */
export function sqliteSession(database: DatabaseSync, traits: SqlTraits): OpenSession {
  const prepared = new Map<string, StatementSync>();
  const statementOf = (text: string): StatementSync => {
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const held = (values: readonly unknown[]) => values.map(holdable) as SQLInputValue[];
  return (db) => ({
    db,
    traits,
    ask: (text, values) =>
      statementOf(text)
        .all(...held(values))
        .map(asGiven),
    run: (text, values) => {
      statementOf(text).run(...held(values));
    },
  });
}
