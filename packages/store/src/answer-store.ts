import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { asHearsayError } from "./faults.ts";
import { asPostgresFault } from "./postgres-faults.ts";
import { placeOf } from "./postgres-ledger.ts";

/** Beside the ledger: what was answered is no part of the record. */
export const ANSWERS_FILE = "answers.sqlite";

/** How long to wait for another program, or for a connection, in milliseconds. */
const PATIENCE = 5000;
/** Days and minutes in milliseconds. */
const DAY = 24 * 3600_000;
const MINUTE = 60_000;
/** So long an answer is kept, and so long a write without one is believed to be going on. */
const KEPT = DAY;
const GOING_ON = 2 * MINUTE;

/** The answer to a write, for whoever sends the same again. */
interface KeptAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What a key stands for: nothing so far, something that another is entering, or something that was answered. */
type Begun =
  | { readonly is: "new" }
  | { readonly is: "going-on"; readonly sent: string }
  | { readonly is: "answered"; readonly sent: string; readonly answer: KeptAnswer };

/** Writes by the keys with which they were sent, of every server of a ledger. */
export interface AnswerStore {
  /**
   * Takes a key for a write, or tells what became of the write that took it.
   * @param sent a hash of what is sent
   */
  begin(key: string, sent: string, now: Date): Promise<Begun>;
  keep(key: string, answer: KeptAnswer): Promise<void>;
  /** Gives a key back where nothing came of its write. */
  drop(key: string): Promise<void>;
  close(): Promise<void>;
}

const TABLE = `
  create table if not exists answered (
    key text primary key, sent text not null, at text not null, status integer, headers text, body text
  )`;
const INDEX = "create index if not exists answered_by_time on answered (at)";

interface Row {
  readonly sent: string;
  readonly at: string;
  readonly status: number | null;
  readonly headers: string | null;
  readonly body: string | null;
}

type Ask = (text: string, ...values: (string | number)[]) => Promise<Record<string, unknown>[]>;

function storeOver(ask: Ask, close: () => Promise<void>): AnswerStore {
  const earlier = (now: Date, by: number) => new Date(now.getTime() - by).toISOString();
  return {
    async begin(key, sent, now) {
      const at = now.toISOString();
      await ask("delete from answered where at < $1", earlier(now, KEPT));
      // Whoever had it and ended without an answer loses it.
      const taken = await ask(
        `insert into answered (key, sent, at) values ($1, $2, $3)
          on conflict (key) do update set sent = excluded.sent, at = excluded.at
          where answered.status is null and answered.at < $4 returning key`,
        key,
        sent,
        at,
        earlier(now, GOING_ON),
      );
      if (taken.length > 0) return { is: "new" };
      const [row] = (await ask("select * from answered where key = $1", key)) as unknown as Row[];
      // It was given back between the two questions.
      if (row === undefined) return this.begin(key, sent, now);
      const { status, headers, body } = row;
      if (status === null) return { is: "going-on", sent: row.sent };
      const answer = { status, headers: JSON.parse(headers ?? "[]"), body: body ?? "" };
      return { is: "answered", sent: row.sent, answer };
    },
    async keep(key, { status, headers, body }) {
      const text = "update answered set status = $2, headers = $3, body = $4 where key = $1";
      await ask(text, key, status, JSON.stringify(headers), body);
    },
    async drop(key) {
      await ask("delete from answered where key = $1 and status is null", key);
    },
    close,
  };
}

function openFile(folder: string): AnswerStore {
  const path = join(folder, ANSWERS_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${TABLE}; ${INDEX}`);
    const ask: Ask = async (text, ...values) => {
      try {
        return database.prepare(text.replaceAll("$", "?")).all(...values);
      } catch (error) {
        throw asHearsayError(error, path);
      }
    };
    return storeOver(ask, async () => database.close());
  } catch (error) {
    throw asHearsayError(error, path);
  }
}

async function openDatabase(address: string): Promise<AnswerStore> {
  const place = placeOf(address);
  const pool = new pg.Pool({
    connectionString: address,
    connectionTimeoutMillis: PATIENCE,
    application_name: "hearsay answers",
    max: 2,
  });
  pool.on("error", () => {}); // A connection lost while nobody asks it anything.
  const ask: Ask = async (text, ...values) => {
    try {
      return (await pool.query(text, values)).rows;
    } catch (error) {
      throw asPostgresFault(error, place);
    }
  };
  try {
    // Two servers that make it at once would refuse one another.
    await ask(
      `do $make$ begin perform pg_advisory_xact_lock(hashtext('hearsay answered')); ${TABLE}; ${INDEX}; end $make$`,
    );
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOver(ask, () => pool.end());
}

/**
 * Opens what was answered to the writes of a ledger, for as long as a lost connection can ask again: in a file beside it,
 * or in a table of its database, which all servers of the ledger share.
 * @param database the address of the PostgreSQL database that holds the ledger; without it, a file in the folder does
 * @throws HearsayError as the ledger itself
 */
export const openAnswerStore = async (folder: string, database?: string): Promise<AnswerStore> =>
  database ? openDatabase(database) : openFile(folder);
