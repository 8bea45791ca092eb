import { type Kysely, sql } from "kysely";

/** Refuses a change of what was entered, whoever asks for it. */
async function forbid(db: Kysely<unknown>, table: string, event: "update" | "delete" | "truncate"): Promise<void> {
  await sql`
    create trigger ${sql.raw(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.raw(table)}
    for each statement execute function hearsay_refuse()
  `.execute(db);
}

/** The chain of entries, their bodies, and the takedowns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("entry")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("recorded", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("entry_body")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("salt", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("erased")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("tombstone", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("rows_state")
    .addColumn("id", "bigint", (column) => column.primaryKey())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .execute();

  await sql`
    create function hearsay_refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is append-only: no % of %', lower(tg_op), tg_table_name;
    end $$
  `.execute(db);
  await sql`
    create function hearsay_refuse_unless_erased() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from erased where erased.seq = old.seq) then
        raise exception 'the ledger is append-only: no delete of %', tg_table_name;
      end if;
      return old;
    end $$
  `.execute(db);
  for (const table of ["entry", "erased"])
    for (const event of ["update", "delete", "truncate"] as const) await forbid(db, table, event);
  await forbid(db, "entry_body", "update");
  await forbid(db, "entry_body", "truncate");
  await sql`
    create trigger entry_body_no_delete before delete on entry_body
    for each row execute function hearsay_refuse_unless_erased()
  `.execute(db);
}
