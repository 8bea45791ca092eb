import { join } from "node:path";
import type { ContentStore, Ledger, Writer } from "@hearsay/core";
import { createFileContentStore } from "./content-store.ts";
import { openPostgresLedger } from "./postgres-ledger.ts";
import { LEDGER_FILE, openSqliteLedger } from "./sqlite-ledger.ts";

/** A ledger with the bytes of what was captured for it, in one folder. */
export interface DataFolder {
  readonly path: string;
  readonly ledger: Ledger;
  readonly captures: ContentStore;
  /** The file that holds the ledger; null where a database does. */
  readonly file: string | null;
}

/** The folder inside a data folder that holds the sample case: a ledger of its own. */
export function sampleFolder(path: string): string {
  return join(path, "sample");
}

/**
 * Opens a data folder, or creates it.
 * @param database the address of a PostgreSQL database that holds the ledger; without it, a file in the folder does
 * @throws HearsayError as `openSqliteLedger` or `openPostgresLedger`
 */
export async function openDataFolder(path: string, writer: Writer, database?: string): Promise<DataFolder> {
  const ledger = await (database ? openPostgresLedger(database, writer) : openSqliteLedger(path, writer));
  const file = database ? null : join(path, LEDGER_FILE);
  return { path, ledger, captures: createFileContentStore(join(path, "captures")), file };
}
