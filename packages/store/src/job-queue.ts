import { HearsayError, type JobQueue } from "@hearsay/core";
import { openJobStore } from "./job-store.ts";

/**
 * Opens what is to be done for the ledger of a data folder: in a file beside it, or in its database, where any number of
 * machines share the work.
 * @param database the address of the PostgreSQL database that holds the ledger; without it, a file in the folder does
 */
export async function openJobQueue(path: string, database?: string): Promise<JobQueue> {
  if (database) throw new HearsayError("usage", "Jobs in a database come with the next version.");
  return openJobStore(path);
}
