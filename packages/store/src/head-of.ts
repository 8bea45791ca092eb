import { EMPTY, type Head } from "@hearsay/core";
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** The last entry. */
export async function headOf(db: Kysely<Schema>): Promise<Head> {
  const last = await db.selectFrom("entry").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  return last ?? EMPTY;
}
