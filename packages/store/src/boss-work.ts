import { type JobQueue, MOST_TRIES, type TakenJob } from "@hearsay/core";
import type { JobWithMetadata } from "pg-boss";
import { affected, type BossSession, priorityOf } from "./boss-session.ts";
import { DEAD, type JobData, queueOf } from "./postgres-job-rows.ts";

/** How often jobs are looked for whose worker is lost, in milliseconds. */
const LOOKED_FOR = 5000;

/** A job as it was fetched; the claim on it is kept. */
function taken({ claims }: BossSession, queue: string, one: JobWithMetadata<JobData>): TakenJob {
  const claim = `${one.id} ${one.retryCount} ${one.startedOn.getTime()}`;
  const { data, id, retryCount } = one;
  const tries = data.tries + retryCount;
  claims.set(claim, { queue, data: { ...data, tries }, attempt: { id, retryCount } });
  const at = new Date().toISOString();
  const { batch, from, task, by, added, why, code } = data;
  return {
    id,
    batch,
    from,
    task,
    by,
    added,
    why,
    code,
    tries,
    state: "working",
    due: at,
    changed: at,
    made: null,
    claim,
  };
}

/** The claim on a job, which is no longer held. */
function given({ claims }: BossSession, { claim }: TakenJob) {
  const claimed = claims.get(claim);
  claims.delete(claim);
  return claimed;
}

/**
 * Takes a job out of its queue and puts it in again with what is new of it, all at once, under its id.
 * @param to the queue that it goes to, and when it is due there if not now
 * @returns whether this process still had it
 */
async function move(
  session: BossSession,
  job: TakenJob,
  change: Partial<JobData>,
  to: (data: JobData) => { readonly queue: string; readonly after?: string },
): Promise<boolean> {
  const { boss, together } = session;
  const claimed = given(session, job);
  if (!claimed) return false;
  return together(async (db) => {
    if (!affected(await boss.deleteJob(claimed.queue, claimed.attempt, { db }))) return false;
    const data: JobData = { ...claimed.data, ...change };
    const { queue, after } = to(data);
    await boss.send(queue, data, {
      id: job.id,
      db,
      priority: priorityOf(data),
      ...(queue === DEAD ? {} : { singletonKey: data.key, retryLimit: Math.max(0, MOST_TRIES - 1 - data.tries) }),
      ...(after === undefined ? {} : { startAfter: after }),
    });
    return true;
  });
}

/** What a worker does with jobs: takes them, holds them, brings them on and ends them. */
export function workOf(session: BossSession): Pick<JobQueue, "take" | "hold" | "reach" | "finish" | "fail"> {
  const { boss, mine, claims } = session;
  let looked = 0;
  async function lookForLost(): Promise<void> {
    if (Date.now() - looked <= LOOKED_FOR) return;
    looked = Date.now();
    for (const name of mine) await boss.supervise(name);
  }
  return {
    async take(most) {
      await lookForLost();
      const found: TakenJob[] = [];
      for (const queue of mine) {
        if (found.length >= most) break;
        const options = { batchSize: most - found.length, includeMetadata: true } as const;
        for (const job of await boss.fetch<JobData>(queue, options)) found.push(taken(session, queue, job));
      }
      return found;
    },
    async hold(jobs) {
      const held = jobs.flatMap(({ claim }) => claims.get(claim) ?? []);
      for (const [queue, list] of Map.groupBy(held, (claimed) => claimed.queue))
        await boss.touch(
          queue,
          list.map(({ attempt }) => attempt),
        );
    },
    async reach(job, task) {
      await move(session, job, { task }, (data) => ({ queue: queueOf(data) }));
      return null;
    },
    async finish(job, made) {
      const claimed = given(session, job);
      return claimed ? affected(await boss.complete(claimed.queue, claimed.attempt, { made })) : false;
    },
    fail: (job, { code, why, due, tries }) =>
      move(session, job, { code, why, tries }, (data) =>
        due === null ? { queue: DEAD } : { queue: queueOf(data), after: due },
      ),
  };
}
