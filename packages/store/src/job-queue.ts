import type { JobQueue } from "@hearsay/core";
import { openJobStore } from "./job-store.ts";
import { openPostgresJobs } from "./postgres-jobs.ts";

/**
 * Opens what is to be done for the ledger of a data folder: in a file beside it, or in its database, where any number of
 * machines share the work.
 * @param database the address of the PostgreSQL database that holds the ledger; without it, a file in the folder does
 * @throws HearsayError as the ledger itself
 */
export const openJobQueue = (path: string, database?: string): Promise<JobQueue> =>
  database ? openPostgresJobs(database) : openJobStore(path);
