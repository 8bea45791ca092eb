import { join } from "node:path";
import type { ContentStore, Ledger, Writer } from "@hearsay/core";
import { createFileContentStore } from "./content-store.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";

/** A ledger with the bytes of what was captured for it, in one folder. */
export interface DataFolder {
  readonly path: string;
  readonly ledger: Ledger;
  readonly captures: ContentStore;
}

/** The folder inside a data folder that holds the sample case: a ledger of its own. */
export function sampleFolder(path: string): string {
  return join(path, "sample");
}

/** Opens a data folder, or creates it. @throws HearsayError as `openSqliteLedger` */
export async function openDataFolder(path: string, writer: Writer): Promise<DataFolder> {
  const ledger = await openSqliteLedger(path, writer);
  return { path, ledger, captures: createFileContentStore(join(path, "captures")) };
}
