import { type Kysely, sql } from "kysely";

/**
 * Entries without an index of their hashes, which nobody looks up: its keys are random, so that every entry made one more
 * page to be written. What was entered is copied as it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("entry_by_place")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("recorded", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await sql`
    insert into entry_by_place select seq, recorded, actor, kind, digest, previous, hash from entry order by seq
  `.execute(db);
  await db.schema.dropTable("entry").execute();
  await db.schema.alterTable("entry_by_place").renameTo("entry").execute();
  for (const event of ["update", "delete"]) {
    await sql`
      create trigger ${sql.raw(`entry_no_${event}`)} before ${sql.raw(event)} on entry
      begin select raise(abort, ${sql.raw(`'the ledger is append-only: no ${event} of entry'`)}); end
    `.execute(db);
  }
}
