import { type ColumnDataType, type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** What differs between the databases that can hold a ledger. */
export interface SqlTraits {
  readonly types: { readonly [type in "integer" | "text" | "real"]: ColumnDataType | RawBuilder<unknown> };
  /** Makes the database refuse every update and deletion of statements, whoever asks for it. */
  forbidChanges(db: Kysely<Schema>): Promise<void>;
  /** Keeps readers away while the tables of the read side are made anew. */
  closeRows(db: Kysely<Schema>): Promise<void>;
  /** Tells other processes of a new head, when the transaction ends well. */
  announce(db: Kysely<Schema>, seq: number): Promise<void>;
  /** Whether questions can be asked at the same time, each on a connection of its own. */
  readonly asksTogether: boolean;
}

const CHANGES = ["update", "delete"];

export const SQLITE_TRAITS: SqlTraits = {
  types: { integer: "integer", text: "text", real: "real" },
  async forbidChanges(db) {
    for (const event of CHANGES) {
      await sql`
        create trigger ${sql.raw(`statement_no_${event}`)} before ${sql.raw(event)} on statement
        begin select raise(abort, ${sql.raw(`'a statement is never changed: no ${event} of statement'`)}); end
      `.execute(db);
    }
  },
  closeRows: async () => {}, // A transaction sees one moment of the file, tables included.
  announce: async () => {}, // Others see that the file changed.
  asksTogether: false,
};

/** The channel of LISTEN and NOTIFY. */
export const CHANNEL = "hearsay_entry";

export const POSTGRES_TRAITS: SqlTraits = {
  // Words sort by their code points, as they do in SQLite and in JavaScript, whatever the language of the database.
  types: { integer: "bigint", text: sql`text collate "C"`, real: "double precision" },
  async forbidChanges(db) {
    for (const event of [...CHANGES, "truncate"]) {
      await sql`
        create trigger ${sql.raw(`statement_no_${event}`)} before ${sql.raw(event)} on statement
        for each statement execute function hearsay_refuse()
      `.execute(db);
    }
  },
  async closeRows(db) {
    await sql`lock table rows_state in access exclusive mode`.execute(db);
  },
  async announce(db, seq) {
    await sql`select pg_notify(${CHANNEL}, ${String(seq)})`.execute(db);
  },
  asksTogether: true,
};
