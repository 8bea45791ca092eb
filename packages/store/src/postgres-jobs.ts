import { createRequire } from "node:module";
import { hostname } from "node:os";
import {
  JOB_STATES,
  type JobCounts,
  type JobQueue,
  type JobsWhere,
  MOST_TRIES,
  type NewJob,
  sha256Of,
  type TakenJob,
} from "@hearsay/core";
import pg from "pg";
import type { Db, JobAttempt, JobWithMetadata, PgBoss } from "pg-boss";
import { type JobRow, jobOf } from "./job-rows.ts";
import { asPostgresFault } from "./postgres-faults.ts";
import {
  DEAD,
  type JobData,
  MINE_ALONE,
  PLACES,
  placed,
  queueOf,
  ROW,
  SELECT,
  SUMMED_UP,
  TALLIED,
  TALLY,
  WORK,
} from "./postgres-job-rows.ts";
import { placeOf } from "./postgres-ledger.ts";

/** How long to wait for a connection, in milliseconds, and how many connections a process has for its jobs. */
const PATIENCE = 5000;
const MOST_CONNECTIONS = 3;
/** How long a worker has a job without saying that it still does, in seconds, and how often lost ones are looked for. */
const HOLDS = 20;
const LOOKED_FOR = 5;
const DAY = 24 * 3600;

/** Rows of the tally of one state from which on they are summed up. */
const MANY_ROWS = 500;

/** Of the page stage first: what was begun is brought to its end. */
const BEGUN = 1;

const QUEUE = {
  policy: "exclusive",
  retryLimit: MOST_TRIES - 1,
  retryDelay: 0,
  heartbeatSeconds: HOLDS,
  expireInSeconds: 12 * 3600,
  retentionSeconds: 3650 * DAY,
  deleteAfterSeconds: 7 * DAY,
  deadLetter: DEAD,
} as const;

/** Where a job is in pg-boss: its claim is the attempt that it was fetched at. */
interface Claimed {
  readonly queue: string;
  readonly attempt: JobAttempt;
  readonly data: JobData;
}

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
      monitorIntervalSeconds: LOOKED_FOR,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    boss.on("error", () => {}); // Of what goes on behind; whoever asks hears of it.
    await boss.start();
    await boss.createQueue(DEAD, { retentionSeconds: 3650 * DAY, deleteAfterSeconds: 365 * DAY });
    for (const name of [WORK, MINE_ALONE(hostname())]) await boss.createQueue(name, QUEUE);
    await boss.getDb().executeSql(PLACES(schema));
    await boss.getDb().executeSql(TALLY(schema));
    return queueOver(boss, schema, explain);
  } catch (error) {
    await boss?.stop({ graceful: false }).catch(() => {});
    throw explain(error);
  }
}

function queueOver(boss: PgBoss, schema: string, explain: (error: unknown) => unknown): JobQueue {
  const here = hostname();
  const mine = [MINE_ALONE(here), WORK];
  const claims = new Map<string, Claimed>();
  let looked = 0;

  const guarded = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      throw explain(error);
    }
  };
  const ask = async <T>(text: string, values: unknown[]): Promise<T[]> =>
    (await boss.getDb().executeSql(text, values)).rows;

  /** Does several things at once or none of them. */
  async function together<T>(task: (db: Db) => Promise<T>): Promise<T> {
    const transaction = await boss.getDb().beginTransaction?.();
    if (!transaction) throw new Error("The connection of pg-boss has no transactions.");
    try {
      const given = await task(transaction.db);
      await transaction.commit();
      return given;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  const affected = (response: object): boolean => (response as { affected: number }).affected > 0;

  /** Takes a job out of its queue and puts it in again with what is new of it, all at once, under its id. */
  const move = (job: TakenJob, change: Partial<JobData>, to: (data: JobData) => { queue: string; after?: string }) =>
    guarded(async () => {
      const claimed = claims.get(job.claim);
      claims.delete(job.claim);
      if (!claimed) return false;
      return together(async (db) => {
        if (!affected(await boss.deleteJob(claimed.queue, claimed.attempt, { db }))) return false;
        const data: JobData = { ...claimed.data, ...change };
        const { queue, after } = to(data);
        await boss.send(queue, data, {
          id: job.id,
          db,
          priority: data.task.kind === "page" ? BEGUN : 0,
          ...(queue === DEAD ? {} : { singletonKey: data.key, retryLimit: Math.max(0, MOST_TRIES - 1 - data.tries) }),
          ...(after === undefined ? {} : { startAfter: after }),
        });
        return true;
      });
    });

  const takenOf = (queue: string, one: JobWithMetadata<JobData>): TakenJob => {
    const claim = `${one.id} ${one.retryCount} ${one.startedOn.getTime()}`;
    const { data, id, retryCount } = one;
    claims.set(claim, { queue, data: { ...data, tries: data.tries + retryCount }, attempt: { id, retryCount } });
    const at = new Date().toISOString();
    const { batch, from, task, by, added, why, code, tries } = data;
    const told = { id, batch, from, task, by, added, why, code, tries: tries + retryCount };
    return { ...told, state: "working", due: at, changed: at, made: null, claim };
  };

  async function add(jobs: readonly NewJob[], { id: batch, by }: { readonly id: string; readonly by: string }) {
    const keys = [...new Map(jobs.map((job) => [job.key, job])).values()];
    const text = `select data->>'key' as key from (${SELECT(schema)}) as job
      where (data->>'batch' = $1 or told in ('waiting', 'working')) and data->>'key' = any($2)`;
    const held = await ask<{ key: string }>(text, [batch, keys.map(({ key }) => key)]);
    const known = new Set(held.map(({ key }) => key));
    const fresh = keys.filter(({ key }) => !known.has(key));
    const places = await ask<{ place: number }>(placed(schema), [fresh.length]);
    const added = new Date().toISOString();
    const byQueue = Map.groupBy(
      fresh.map(({ from, task, key }, i): JobData => {
        const none = { tries: 0, why: null, code: null };
        return { batch, from, task, key, by, added, place: Number(places[i]?.place), host: here, ...none };
      }),
      (data) => queueOf(data),
    );
    let many = 0;
    for (const [queue, list] of byQueue) {
      await ensureQueue(queue);
      const inserted = list.map((data) => ({ data, singletonKey: data.key, priority: 0 }));
      many += (await boss.insert(queue, inserted, { returnId: true }))?.length ?? 0;
    }
    return many;
  }

  const ensured = new Set(mine);
  async function ensureQueue(name: string): Promise<void> {
    if (!ensured.has(name)) await boss.createQueue(name, QUEUE);
    ensured.add(name);
  }

  /** What is found of dead or waiting jobs, as pg-boss has them. */
  const found = (ids: readonly string[] | "all", states: readonly string[]) =>
    ask<{ id: string; name: string; state: string; data: JobData }>(
      `select id, name, told as state, data from (${SELECT(schema)}) as job
       where told = any($1) ${ids === "all" ? "" : "and id::text = any($2)"}`,
      ids === "all" ? [states] : [states, ids],
    );

  const countsOf = (rows: readonly { readonly state: string; readonly many: number }[]): JobCounts => {
    const counts = Object.fromEntries(JOB_STATES.map((state) => [state, 0]));
    for (const { state, many } of rows) counts[state] = many;
    return counts as JobCounts;
  };

  async function tallied(): Promise<JobCounts> {
    const rows = await ask<{ state: string; many: number; rows: number }>(TALLIED(schema), []);
    if (rows.some((row) => row.rows > MANY_ROWS)) await ask(SUMMED_UP(schema), []);
    return countsOf(rows);
  }

  const countedIn = async (batch: string): Promise<JobCounts> => {
    const text = `select told as state, count(*)::int as many from (${SELECT(schema)}) as job
      where data->>'batch' = $1 group by told`;
    return countsOf(await ask<{ state: string; many: number }>(text, [batch]));
  };

  return {
    add: (jobs, batch) => guarded(() => add(jobs, batch)),
    take: (most) =>
      guarded(async () => {
        if (Date.now() - looked > LOOKED_FOR * 1000) {
          looked = Date.now();
          for (const name of mine) await boss.supervise(name);
        }
        const taken: TakenJob[] = [];
        for (const queue of mine) {
          if (taken.length >= most) break;
          const options = { batchSize: most - taken.length, includeMetadata: true } as const;
          const jobs = await boss.fetch<JobData>(queue, options);
          for (const job of jobs) taken.push(takenOf(queue, job));
        }
        return taken;
      }),
    hold: (jobs) =>
      guarded(async () => {
        const held = jobs.flatMap(({ claim }) => claims.get(claim) ?? []);
        for (const [queue, list] of Map.groupBy(held, (claimed) => claimed.queue))
          await boss.touch(
            queue,
            list.map(({ attempt }) => attempt),
          );
      }),
    async reach(job, task) {
      await move(job, { task }, (data) => ({ queue: queueOf(data) }));
      return null;
    },
    finish: (job, made) =>
      guarded(async () => {
        const claimed = claims.get(job.claim);
        claims.delete(job.claim);
        return claimed ? affected(await boss.complete(claimed.queue, claimed.attempt, { made })) : false;
      }),
    fail: (job, { code, why, due, tries }) =>
      move(job, { code, why, tries }, (data) =>
        due === null ? { queue: DEAD } : { queue: queueOf(data), after: due },
      ),
    list: (where, most) => guarded(async () => (await ask<JobRow>(...listed(schema, where, most))).map(jobOf)),
    counts: ({ batch } = {}) => guarded(() => (batch === undefined ? tallied() : countedIn(batch))),
    retry: (ids) =>
      guarded(async () => {
        let many = 0;
        for (const { id, data } of await found(ids, ["dead"])) {
          const queue = queueOf(data);
          await ensureQueue(queue);
          many += await together(async (db) => {
            if (!affected(await boss.deleteJob(DEAD, id, { db }))) return 0;
            const priority = data.task.kind === "page" ? BEGUN : 0;
            await boss.send(queue, { ...data, tries: 0 }, { id, db, singletonKey: data.key, priority });
            return 1;
          });
        }
        return many;
      }),
    drop: (ids, reason, by) =>
      guarded(async () => {
        let many = 0;
        for (const { id, name, data } of await found(ids, ["dead", "waiting"])) {
          many += await together(async (db) => {
            if (!affected(await boss.deleteJob(name, id, { db }))) return 0;
            const dropped: JobData = { ...data, code: null, why: `Dropped by ${by}: ${reason}` };
            await boss.send(DEAD, dropped, { id, db });
            await boss.complete(DEAD, id, null, { includeQueued: true, db });
            return 1;
          });
        }
        return many;
      }),
    close: () => guarded(() => boss.stop({ graceful: false })),
  };
}

function listed(schema: string, { states, batch, ids, before }: JobsWhere, most: number): [string, unknown[]] {
  const values: unknown[] = [most];
  const given = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    states && `told = any(${given(states)})`,
    batch !== undefined && `data->>'batch' = ${given(batch)}`,
    ids && `id::text = any(${given(ids)})`,
    before !== undefined && `(data->>'place')::bigint < ${given(before)}`,
  ].filter(Boolean);
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  return [
    `select ${ROW} from (${SELECT(schema)}) as job ${where} order by (data->>'place')::bigint desc limit $1`,
    values,
  ];
}
