import { JOB_STATES, type JobCounts, type JobQueue, type JobsWhere } from "@hearsay/core";
import { affected, type BossSession, priorityOf } from "./boss-session.ts";
import { type JobRow, jobOf } from "./job-rows.ts";
import { DEAD, type JobData, queueOf, ROW, SELECT, SUMMED_UP, TALLIED } from "./postgres-job-rows.ts";

/** Rows of the tally of one state from which on they are summed up. */
const MANY_ROWS = 500;

interface CountRow {
  readonly state: string;
  readonly many: number;
}

interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
}

function countsOf(rows: readonly CountRow[]): JobCounts {
  const counts = Object.fromEntries(JOB_STATES.map((state) => [state, 0]));
  for (const { state, many } of rows) counts[state] = many;
  return counts as JobCounts;
}

async function tallied({ ask, schema }: BossSession): Promise<JobCounts> {
  const rows = await ask<CountRow & { rows: number }>(TALLIED(schema), []);
  if (rows.some((row) => row.rows > MANY_ROWS)) await ask(SUMMED_UP(schema), []);
  return countsOf(rows);
}

async function countedIn({ ask, schema }: BossSession, batch: string): Promise<JobCounts> {
  const text = `select told as state, count(*)::int as many from (${SELECT(schema)}) as job
      where data->>'batch' = $1 group by told`;
  return countsOf(await ask<CountRow>(text, [batch]));
}

/** Jobs in one of these states, as pg-boss has them. */
const found = ({ ask, schema }: BossSession, ids: readonly string[] | "all", states: readonly string[]) =>
  ask<FoundRow>(
    `select id, name, data from (${SELECT(schema)}) as job
       where told = any($1) ${ids === "all" ? "" : "and id::text = any($2)"}`,
    ids === "all" ? [states] : [states, ids],
  );

/** Puts one that was given up into its queue again, as if it had never been tried; gives whether it was still there. */
async function retried({ boss, together, ensureQueue }: BossSession, { id, data }: FoundRow): Promise<boolean> {
  const queue = queueOf(data);
  await ensureQueue(queue);
  return together(async (db) => {
    if (!affected(await boss.deleteJob(DEAD, id, { db }))) return false;
    const priority = priorityOf(data);
    await boss.send(queue, { ...data, tries: 0 }, { id, db, singletonKey: data.key, priority });
    return true;
  });
}

/** Ends one that waits or was given up, with the reason; gives whether it was still there. */
async function dropped({ boss, together }: BossSession, { id, name, data }: FoundRow, why: string): Promise<boolean> {
  return together(async (db) => {
    if (!affected(await boss.deleteJob(name, id, { db }))) return false;
    await boss.send(DEAD, { ...data, code: null, why } satisfies JobData, { id, db });
    await boss.complete(DEAD, id, null, { includeQueued: true, db });
    return true;
  });
}

/** How many of these something was done to, one after the other. */
async function howMany(rows: readonly FoundRow[], act: (row: FoundRow) => Promise<boolean>): Promise<number> {
  let many = 0;
  for (const row of rows) if (await act(row)) many += 1;
  return many;
}

/** The question for a list of jobs, the latest first, with its values. */
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

/** What people ask about jobs, and what they decide on them. */
export function deskOf(session: BossSession): Pick<JobQueue, "list" | "counts" | "retry" | "drop"> {
  return {
    list: async (where, most) => (await session.ask<JobRow>(...listed(session.schema, where, most))).map(jobOf),
    counts: ({ batch } = {}) => (batch === undefined ? tallied(session) : countedIn(session, batch)),
    retry: async (ids) => howMany(await found(session, ids, ["dead"]), (row) => retried(session, row)),
    drop: async (ids, reason, by) =>
      howMany(await found(session, ids, ["dead", "waiting"]), (row) =>
        dropped(session, row, `Dropped by ${by}: ${reason}`),
      ),
  };
}
