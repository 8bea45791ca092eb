import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { HearsayError, type Ledger, type Writer } from "@hearsay/core";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { asHearsayError } from "./faults.ts";
import * as chain from "./migrations/0001-chain.ts";
import { createNodeSqliteDialect } from "./node-sqlite-dialect.ts";
import type { Schema } from "./schema.ts";
import { createSqlLedger, freshenRows } from "./sql-ledger.ts";

export const LEDGER_FILE = "ledger.sqlite";

/** How long to wait for another process that is writing, in milliseconds. */
const PATIENCE = 5000;

const MIGRATIONS = { "0001-chain": chain };

export interface SqliteOptions {
  /** The most pages (of 4096 bytes) that the file may have; without it, the disk sets the limit. */
  readonly mostPages?: number;
}

/** Opens one connection with the settings that durability rests on. */
function connect(path: string, { mostPages }: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;");
  if (mostPages !== undefined) database.exec(`pragma max_page_count = ${mostPages}`);
  return database;
}

/** Creates the folder and an empty file that only their owner can read, before anything is in them. */
function createPrivately(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
}

async function migrate(db: Kysely<Schema>, path: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((table) => table.name === "kysely_migration")) {
    const done = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom("kysely_migration")
      .select("name")
      .execute();
    const unknown = done.find(({ name }) => !(name in MIGRATIONS));
    if (unknown) {
      throw new HearsayError(
        "ledger-newer",
        `${path} was written by a newer version of Hearsay (${unknown.name}). Update Hearsay, or set HEARSAY_DATA to another folder.`,
      );
    }
    if (done.length === Object.keys(MIGRATIONS).length) return;
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/**
 * Opens the ledger in a folder, or creates it there, readable by its owner alone.
 * @throws HearsayError `ledger-newer`, `ledger-damaged`, `ledger-locked`, `folder-unwritable`, `disk-full`
 */
export async function openSqliteLedger(folder: string, writer: Writer, options: SqliteOptions = {}): Promise<Ledger> {
  const path = join(folder, LEDGER_FILE);
  const explain = (error: unknown) => asHearsayError(error, path);
  const databases: DatabaseSync[] = [];
  const connection = (role: "writer" | "reader") => {
    const database = connect(path, options);
    databases.push(database);
    return new Kysely<Schema>({ dialect: createNodeSqliteDialect(database, role) });
  };
  // Kysely closes only what it has used; a connection left open would keep the log from being folded in.
  const close = async () => {
    for (const database of databases) if (database.isOpen) database.close();
  };
  try {
    createPrivately(folder, path);
    const db = connection("writer");
    await migrate(db, path);
    await freshenRows(db);
    return createSqlLedger({ writer: db, reader: connection("reader"), explain, close }, writer);
  } catch (error) {
    await close();
    throw explain(error);
  }
}
