import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Ledger, Writer } from "@hearsay/core";
import { Kysely } from "kysely";
import { asHearsayError } from "./faults.ts";
import { migrate } from "./migrate.ts";
import * as chain from "./migrations/sqlite/0001-chain.ts";
import * as chainByPlace from "./migrations/sqlite/0002-chain-by-place.ts";
import { createNodeSqliteDialect } from "./node-sqlite-dialect.ts";
import type { Schema } from "./schema.ts";
import { createSqlLedger, freshenRows } from "./sql-ledger.ts";
import { sqliteConnection } from "./sql-session.ts";
import { SQLITE_TRAITS } from "./sql-traits.ts";

export const LEDGER_FILE = "ledger.sqlite";

/** How long to wait for another process that is writing, in milliseconds. */
const PATIENCE = 5000;
/** How often to look whether another connection has written, in milliseconds. */
const GLANCE = 500;

/**
 * Every commit is synced to the disk. The log is folded into the file when it has 64 MB, so that a page which many commits
 * touch is written there once; and as much of the file is kept in memory.
 */
export const PRAGMAS = [
  "pragma journal_mode = wal",
  "pragma synchronous = full",
  "pragma trusted_schema = off",
  "pragma wal_autocheckpoint = 16384",
  "pragma cache_size = -65536",
].join("; ");

const MIGRATIONS = { "0001-chain": chain, "0002-chain-by-place": chainByPlace };

export interface SqliteOptions {
  /** The most pages (of 4096 bytes) that the file may have; without it, the disk sets the limit. */
  readonly mostPages?: number;
}

/** Opens one connection with the settings that durability rests on. */
function connect(path: string, { mostPages }: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database.exec(PRAGMAS);
  if (mostPages !== undefined) database.exec(`pragma max_page_count = ${mostPages}`);
  return database;
}

/** Creates the folder and an empty file that only their owner can read, before anything is in them. */
function createPrivately(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
}

/** Looks whether the file changed, by whatever connection: SQLite has no way to tell. */
function watchFile(database: DatabaseSync, told: () => void): () => void {
  const ask = database.prepare("pragma data_version");
  let last = ask.get()?.data_version;
  const timer = setInterval(() => {
    const version = database.isOpen ? ask.get()?.data_version : last;
    if (version === last) return;
    last = version;
    told();
  }, GLANCE);
  timer.unref();
  return () => clearInterval(timer);
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
    const db = new Kysely<Schema>({ dialect: createNodeSqliteDialect(database, role) });
    // A writer takes the lock at once, so that what it reads cannot change before it writes.
    const begin = role === "writer" ? "begin immediate" : "begin";
    return { database, db, ...sqliteConnection(database, db, SQLITE_TRAITS, begin) };
  };
  // Kysely closes only what it has used; a connection left open would keep the log from being folded in.
  const close = async () => {
    for (const database of databases) if (database.isOpen) database.close();
  };
  try {
    createPrivately(folder, path);
    const writing = connection("writer");
    await migrate(writing.db, MIGRATIONS, { place: path });
    await freshenRows(writing);
    const reading = connection("reader");
    const watch = (told: () => void) => watchFile(reading.database, told);
    return createSqlLedger({ writer: writing, reader: reading, asksTogether: false, explain, watch, close }, writer);
  } catch (error) {
    await close();
    throw explain(error);
  }
}
