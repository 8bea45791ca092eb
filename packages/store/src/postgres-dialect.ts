import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from "kysely";
import { asGiven, holdable } from "./every-character.ts";

/**
 * A writer takes the one lock of the ledger before it reads the head, waiting five seconds for another, so that the
 * chain cannot fork; and its commit waits for the disk, whatever the server's default is. The lock goes with the
 * transaction. Its number is that of the schema, so that two ledgers in one database do not wait for each other.
 */
const BEGIN_WRITING = `
  begin;
  set local lock_timeout = '5s';
  set local synchronous_commit = on;
  select pg_advisory_xact_lock(hashtextextended('hearsay ledger ' || current_schema(), 0));
`;

/**
 * A reader sees one moment. Locking a table takes no snapshot, so whoever waits here for the rows to be made anew then
 * sees the new ones.
 */
const BEGIN_READING = `
  begin isolation level repeatable read, read only;
  lock table rows_state in access share mode;
`;

/** A pool whose connections keep every character. */
function keepingCharacters(pool: PostgresPool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const query = async (text: string, values: readonly unknown[]) => {
        const result = await client.query<object>(text, values.map(holdable));
        result.rows?.forEach(asGiven);
        return result;
      };
      return { query, release: (destroy?: boolean) => client.release(destroy) } as PostgresPoolClient;
    },
  };
}

class LedgerDriver extends PostgresDriver {
  readonly #begin: string;

  constructor(pool: PostgresPool, begin: string) {
    super({ pool: keepingCharacters(pool) });
    this.#begin = begin;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.#begin));
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => {});
      throw error;
    }
  }

  override async rollbackTransaction(connection: Parameters<PostgresDriver["rollbackTransaction"]>[0]): Promise<void> {
    // Where the connection is lost, the server has rolled back; what failed before that is what the caller must hear.
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** @param role a writer's transactions begin with the ledger's lock, a reader's with a snapshot */
export function createPostgresDialect(pool: PostgresPool, role: "writer" | "reader"): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new LedgerDriver(pool, role === "writer" ? BEGIN_WRITING : BEGIN_READING),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
