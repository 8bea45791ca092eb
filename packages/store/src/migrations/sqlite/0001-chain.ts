import { type Kysely, sql } from "kysely";

/** Refuses a change of what was entered, whoever asks for it. */
function forbid(db: Kysely<unknown>, table: string, event: "update" | "delete", condition = "1") {
  return sql`
    create trigger ${sql.raw(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.raw(table)}
    when ${sql.raw(condition)}
    begin select raise(abort, ${sql.raw(`'the ledger is append-only: no ${event} of ${table}'`)}); end
  `.execute(db);
}

/** The chain of entries, their bodies, and the takedowns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("entry")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("recorded", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createTable("entry_body")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("salt", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("erased")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("tombstone", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("rows_state")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .execute();

  for (const table of ["entry", "erased"])
    for (const event of ["update", "delete"] as const) await forbid(db, table, event);
  await forbid(db, "entry_body", "update");
  await forbid(db, "entry_body", "delete", "not exists (select 1 from erased where erased.seq = old.seq)");
}
