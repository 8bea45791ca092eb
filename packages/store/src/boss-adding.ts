import type { NewJob } from "@hearsay/core";
import type { BossSession } from "./boss-session.ts";
import { type JobData, placed, queueOf, SELECT } from "./postgres-job-rows.ts";

/** Who adds jobs together, and the name of what they are added as. */
interface Batch {
  readonly id: string;
  readonly by: string;
}

/** The keys that the batch has had already, or that anybody waits for or works on. */
async function keysHeld({ ask, schema }: BossSession, batch: Batch, keys: readonly string[]): Promise<Set<string>> {
  const text = `select data->>'key' as key from (${SELECT(schema)}) as job
      where (data->>'batch' = $1 or told in ('waiting', 'working')) and data->>'key' = any($2)`;
  return new Set((await ask<{ key: string }>(text, [batch.id, keys])).map(({ key }) => key));
}

/** Adds jobs whose keys are not held; gives how many. */
export async function addJobs(session: BossSession, jobs: readonly NewJob[], batch: Batch): Promise<number> {
  const { boss, ask, schema, here, ensureQueue } = session;
  const once = [...new Map(jobs.map((job) => [job.key, job])).values()];
  const held = await keysHeld(
    session,
    batch,
    once.map(({ key }) => key),
  );
  const fresh = once.filter(({ key }) => !held.has(key));
  const places = await ask<{ place: number }>(placed(schema), [fresh.length]);
  const added = new Date().toISOString();
  const datas = fresh.map(({ from, task, key }, i): JobData => {
    const none = { tries: 0, why: null, code: null };
    return {
      batch: batch.id,
      from,
      task,
      key,
      by: batch.by,
      added,
      place: Number(places[i]?.place),
      host: here,
      ...none,
    };
  });
  let many = 0;
  for (const [queue, list] of Map.groupBy(datas, queueOf)) {
    await ensureQueue(queue);
    const inserted = list.map((data) => ({ data, singletonKey: data.key, priority: 0 }));
    many += (await boss.insert(queue, inserted, { returnId: true }))?.length ?? 0;
  }
  return many;
}
