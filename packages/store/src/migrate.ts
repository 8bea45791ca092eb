import { HearsayError } from "@hearsay/core";
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Schema } from "./schema.ts";

export type Migrations = { readonly [name: string]: Migration };

type Done = { kysely_migration: { name: string } };

/** A ledger's tables, in words that can be shown, and the schema of the database that they are in. */
interface Where {
  readonly place: string;
  readonly schema?: string | undefined;
}

/** Brings a ledger's tables up to this version. @throws HearsayError `ledger-newer` */
export async function migrate(db: Kysely<Schema>, migrations: Migrations, { place, schema }: Where): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((table) => table.name === "kysely_migration" && table.schema === schema)) {
    const done = await db.withTables<Done>().selectFrom("kysely_migration").select("name").execute();
    const unknown = done.find(({ name }) => !(name in migrations));
    if (unknown) {
      throw new HearsayError(
        "ledger-newer",
        `${place} was written by a newer version of Hearsay (${unknown.name}). Update Hearsay, or set HEARSAY_DATA to another folder.`,
      );
    }
    if (done.length === Object.keys(migrations).length) return;
  }
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error) throw error;
}
