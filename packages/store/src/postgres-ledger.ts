import { HearsayError, type Ledger, type Writer } from "@hearsay/core";
import { Kysely, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.ts";
import * as chain from "./migrations/postgres/0001-chain.ts";
import { createPostgresDialect } from "./postgres-dialect.ts";
import { asPostgresFault } from "./postgres-faults.ts";
import { type ListeningClient, listenForEntries } from "./postgres-listener.ts";
import { PreparingClient } from "./preparing-client.ts";
import type { Schema } from "./schema.ts";
import { createSqlLedger, freshenRows } from "./sql-ledger.ts";
import { kyselyConnection } from "./sql-session.ts";
import { POSTGRES_TRAITS } from "./sql-traits.ts";

const MIGRATIONS = { "0001-chain": chain };

/** How long to wait for a connection, in milliseconds. */
const PATIENCE = 5000;
/** Questions answered at the same time. */
const MOST_READERS = 4;

/** PostgreSQL's number for its type bigint, which the driver would give as text: sequences stay far below 2^53. */
const BIGINT = 20;

/** The connections of a ledger. */
export interface PostgresConnections {
  /** Of one connection: a process writes one thing after another. */
  readonly writer: PostgresPool;
  readonly reader: PostgresPool;
  /** A connection of its own, to be told of new entries. */
  readonly connectListener: () => Promise<ListeningClient>;
  /** Where the ledger is, in words that can be shown. */
  readonly place: string;
}

/** A ledger in the tables of a PostgreSQL database, which are made or brought up to this version. */
export async function createPostgresLedger(connections: PostgresConnections, writer: Writer): Promise<Ledger> {
  const { writer: writing, reader: reading, connectListener, place } = connections;
  const explain = (error: unknown) => asPostgresFault(error, place);
  const listener = listenForEntries(connectListener);
  const close = async () => {
    await listener.close();
    await Promise.all([writing.end(), reading.end()]);
  };
  try {
    const db = new Kysely<Schema>({ dialect: createPostgresDialect(writing, "writer") });
    const reader = new Kysely<Schema>({ dialect: createPostgresDialect(reading, "reader") });
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
    await migrate(db, MIGRATIONS, { place, schema: rows[0]?.schema });
    const [writes, reads] = [kyselyConnection(db, POSTGRES_TRAITS), kyselyConnection(reader, POSTGRES_TRAITS, true)];
    await freshenRows(writes);
    return createSqlLedger(
      { writer: writes, reader: reads, asksTogether: true, explain, watch: listener.watch, close },
      writer,
    );
  } catch (error) {
    await close().catch(() => {});
    throw explain(error);
  }
}

/** An address without its password. */
export function placeOf(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    url.search = "";
    return url.href;
  } catch {
    throw new HearsayError(
      "usage",
      "HEARSAY_DATABASE is no address. Write it as postgres://user:password@host:5432/database.",
    );
  }
}

const types = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Opens the ledger in a PostgreSQL database, or creates its tables there.
 * @param address postgres://user:password@host:port/database
 * @throws HearsayError `database-unreachable`, `database-refused`, `ledger-newer`, `ledger-locked`, `usage`
 */
export async function openPostgresLedger(address: string, writer: Writer): Promise<Ledger> {
  const place = placeOf(address);
  const settings = {
    connectionString: address,
    connectionTimeoutMillis: PATIENCE,
    application_name: "hearsay",
    keepAlive: true,
  };
  const createPool = (max: number, Client = pg.Client) => {
    const pool = new pg.Pool({
      ...settings,
      types,
      max,
      Client,
      pipeline: Client === PreparingClient,
    } as pg.PoolConfig);
    // A connection lost while nobody asks it anything: the next question says so, or gets another connection.
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    return pool;
  };
  const connectListener = async () => {
    const client = new pg.Client(settings);
    client.on("error", () => {}); // Its end is what the listener looks at.
    await client.connect();
    return client;
  };
  return createPostgresLedger(
    { writer: createPool(1), reader: createPool(MOST_READERS, PreparingClient), connectListener, place },
    writer,
  );
}
