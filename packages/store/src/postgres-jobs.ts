import { createRequire } from "node:module";
import { type JobQueue, sha256Of } from "@hearsay/core";
import pg from "pg";
import type { PgBoss } from "pg-boss";
import { addJobs } from "./boss-adding.ts";
import { deskOf } from "./boss-desk.ts";
import { openBossSession } from "./boss-session.ts";
import { workOf } from "./boss-work.ts";
import { asPostgresFault } from "./postgres-faults.ts";
import { PLACES, TALLY } from "./postgres-job-rows.ts";
import { placeOf } from "./postgres-ledger.ts";

/** How long to wait for a connection, in milliseconds, and how many connections a process has for its jobs. */
const PATIENCE = 5000;
const MOST_CONNECTIONS = 3;
/** How often pg-boss may look after its queues, in seconds. */
const LOOKED_AFTER = 5;

/** The schema of the queue beside that of the ledger; a ledger in another schema has another queue. */
function schemaBeside(ledger: string): string {
  if (ledger === "public") return "hearsay_jobs";
  return /^[a-z_]\w{0,40}$/.test(ledger) ? `${ledger}_jobs` : `jobs_${sha256Of(ledger).slice(0, 12)}`;
}

async function schemaOf(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: PATIENCE });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string }>("select current_schema() as schema");
    return schemaBeside(rows[0]?.schema ?? "public");
  } finally {
    await client.end();
  }
}

/** Loads pg-boss when a database is worked on: no other command needs it. */
const loadBoss = (): { PgBoss: typeof PgBoss } => createRequire(import.meta.url)("pg-boss");

/**
 * Opens what is to be done in the PostgreSQL database of a ledger, through pg-boss in a schema of its own, or creates it
 * there: any number of workers on any number of machines share it.
 * @throws HearsayError as `openPostgresLedger`
 */
export async function openPostgresJobs(address: string): Promise<JobQueue> {
  const place = placeOf(address);
  const explain = (error: unknown) => asPostgresFault(error, place);
  let boss: PgBoss | null = null;
  try {
    const schema = await schemaOf(address);
    boss = new (loadBoss().PgBoss)({
      connectionString: address,
      connectionTimeoutMillis: PATIENCE,
      application_name: "hearsay jobs",
      schema,
      max: MOST_CONNECTIONS,
      schedule: false,
      supervise: false,
      monitorIntervalSeconds: LOOKED_AFTER,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    boss.on("error", () => {}); // Of what goes on behind; whoever asks hears of it.
    await boss.start();
    const session = await openBossSession(boss, schema);
    await session.ask(PLACES(schema), []);
    await session.ask(TALLY(schema), []);
    return explained(
      {
        add: (jobs, batch) => addJobs(session, jobs, batch),
        ...workOf(session),
        ...deskOf(session),
        close: () => session.boss.stop({ graceful: false }),
      },
      explain,
    );
  } catch (error) {
    await boss?.stop({ graceful: false }).catch(() => {});
    throw explain(error);
  }
}

/** The same queue, whose faults are told in sentences. */
function explained(queue: JobQueue, explain: (error: unknown) => unknown): JobQueue {
  const guarded =
    <A extends unknown[], T>(act: (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      act(...given).catch((error: unknown) => {
        throw explain(error);
      });
  const { add, take, hold, reach, finish, fail, list, counts, retry, drop, close } = queue;
  return {
    add: guarded(add),
    take: guarded(take),
    hold: guarded(hold),
    reach: guarded(reach),
    finish: guarded(finish),
    fail: guarded(fail),
    list: guarded(list),
    counts: guarded(counts),
    retry: guarded(retry),
    drop: guarded(drop),
    close: guarded(close),
  };
}
