import { randomUUID } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { JOB_STATES, type JobCounts, type JobQueue, type JobsWhere, MOST_TRIES, type TakenJob } from "@hearsay/core";
import { asHearsayError } from "./faults.ts";
import { type JobRow, jobOf } from "./job-rows.ts";

/** Beside the ledger: what is to be done is no part of the record. */
export const JOBS_FILE = "jobs.sqlite";

const PATIENCE = 5000;
/** How long a worker has a job without saying that it still does, in milliseconds. */
const HOLDS = 60_000;
/** How long jobs that are done are told of, in milliseconds. */
const KEPT = 7 * 24 * 3_600_000;

const TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma trusted_schema = off;
  create table if not exists job (
    seq integer primary key autoincrement, id text not null unique, batch text not null, key text not null,
    source text not null, task text not null, state text not null, tries integer not null, by text not null,
    added text not null, due text not null, changed text not null, why text, code text, made text,
    claim text, holder text, until text
  ) strict;
  create unique index if not exists job_unfinished on job (key) where state in ('waiting', 'working');
  create index if not exists job_by_state on job (state, due);
  create index if not exists job_by_batch on job (batch, key);
`;

const ADD = `
  insert into job (id, batch, key, source, task, state, tries, by, added, due, changed)
  select :id, :batch, :key, :source, :task, 'waiting', 0, :by, :now, :now, :now
  where not exists (select 1 from job where batch = :batch and key = :key) on conflict do nothing
`;

const TAKE = `
  update job set state = 'working', claim = :claim, holder = :holder, until = :until, changed = :now where seq in
    (select seq from job where state = 'waiting' and due <= :now order by due, seq limit :most) returning *
`;

/** What a job becomes whose worker is gone: it was tried, and is given up when that happened too often. */
const LOST = `
  update job set tries = tries + 1, claim = null, holder = null, until = null, changed = :now, due = :now,
    state = case when tries + 1 >= ${MOST_TRIES} then 'dead' else 'waiting' end,
    code = case when tries + 1 >= ${MOST_TRIES} then 'fault' else code end,
    why = case when tries + 1 >= ${MOST_TRIES} then
      'The worker that had it ended each time, ' || (tries + 1) || ' times in all. Look at what it is, and try it again with more memory or drop it.'
      else why end
  where seq = :seq
`;

const nameOfHolder = () => `${process.pid}@${hostname()}`;

/** Whether a process that holds a job is one of this machine that is no more. */
function isGone(holder: string): boolean {
  const [pid, host] = holder.split("@");
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Opens the jobs of a data folder, or creates their file, readable by its owner alone. @throws HearsayError as a ledger */
export async function openJobStore(folder: string, now: () => Date = () => new Date()): Promise<JobQueue> {
  const path = join(folder, JOBS_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    database.exec(TABLES);
    const old = new Date(now().getTime() - KEPT).toISOString();
    database.prepare("delete from job where state = 'done' and changed < ?").run(old);
    return queueOver(database, path, now);
  } catch (error) {
    throw asHearsayError(error, path);
  }
}

function queueOver(database: DatabaseSync, path: string, now: () => Date): JobQueue {
  type Values = Record<string, SQLInputValue>;
  const at = () => now().toISOString();
  const run = (text: string, values: Values) => Number(database.prepare(text).run(values).changes);
  const rows = <T>(text: string, values: Values): T[] =>
    database
      .prepare(text)
      .all(values)
      .map((row) => ({ ...row }) as T);
  const guarded = async <T>(task: () => T): Promise<T> => {
    try {
      return task();
    } catch (error) {
      throw asHearsayError(error, path);
    }
  };
  const together = <T>(task: () => T): Promise<T> =>
    guarded(() => {
      database.exec("begin immediate");
      try {
        const given = task();
        database.exec("commit");
        return given;
      } catch (error) {
        if (database.isTransaction) database.exec("rollback");
        throw error;
      }
    });

  const freeLost = () => {
    const held = rows<{ seq: number; holder: string; until: string }>(
      "select seq, holder, until from job where state = 'working'",
      {},
    );
    for (const { seq, holder, until } of held) if (until < at() || isGone(holder)) run(LOST, { seq, now: at() });
  };
  const until = () => new Date(now().getTime() + HOLDS).toISOString();
  /** Changes a job that its worker still has. */
  const change = (job: TakenJob, assignments: string, values: Values): Promise<boolean> =>
    guarded(() => {
      const text = `update job set ${assignments}, changed = :now where id = :id and claim = :claim`;
      return run(text, { ...values, now: at(), id: job.id, claim: job.claim }) > 0;
    });
  const LET_GO = "claim = null, holder = null, until = null";

  return {
    add: (jobs, { id: batch, by }) =>
      together(() => {
        const add = database.prepare(ADD);
        let added = 0;
        for (const { from, task, key } of jobs) {
          const values = { id: randomUUID(), batch, key, source: from, task: JSON.stringify(task), by, now: at() };
          added += Number(add.run(values).changes);
        }
        return added;
      }),
    take: (most) =>
      together(() => {
        freeLost();
        const claim = randomUUID();
        const taken = rows<JobRow>(TAKE, { claim, holder: nameOfHolder(), until: until(), now: at(), most });
        return taken.map((row) => ({ ...jobOf(row), claim })).sort((a, b) => a.place - b.place);
      }),
    async hold(jobs) {
      for (const job of jobs) await change(job, "until = :until", { until: until() });
    },
    async reach(job, task) {
      const isHeld = await change(job, "task = :task, until = :until", { task: JSON.stringify(task), until: until() });
      return isHeld ? { ...job, task } : null;
    },
    finish: (job, made) =>
      change(job, `state = 'done', made = :made, why = null, code = null, ${LET_GO}`, { made: JSON.stringify(made) }),
    fail: (job, { code, why, due, tries }) =>
      change(job, `state = :state, tries = :tries, why = :why, code = :code, due = :due, ${LET_GO}`, {
        state: due === null ? "dead" : "waiting",
        tries,
        why,
        code,
        due: due ?? at(),
      }),
    list: (where, most) => guarded(() => rows<JobRow>(listText(where), { ...listValues(where), most }).map(jobOf)),
    counts: ({ batch } = {}) =>
      guarded(() => {
        const text = `select state, count(*) as many from job ${batch ? "where batch = :batch" : ""} group by state`;
        const found = rows<{ state: string; many: number }>(text, batch ? { batch } : {});
        const counts = Object.fromEntries(JOB_STATES.map((state) => [state, 0]));
        for (const { state, many } of found) counts[state] = many;
        return counts as JobCounts;
      }),
    retry: (ids) =>
      together(() => {
        // Where the same was added again meanwhile, that one is tried.
        const text = `update or ignore job set state = 'waiting', tries = 0, due = :now, changed = :now
          where state = 'dead' ${ids === "all" ? "" : "and id in (select value from json_each(:ids))"}`;
        return run(text, { now: at(), ...(ids === "all" ? {} : { ids: JSON.stringify(ids) }) });
      }),
    drop: (ids, reason, by) =>
      together(() => {
        const text = `update job set state = 'dropped', why = :why, code = null, changed = :now
          where state in ('dead', 'waiting') and id in (select value from json_each(:ids))`;
        return run(text, { ids: JSON.stringify(ids), why: `Dropped by ${by}: ${reason}`, now: at() });
      }),
    close: () => guarded(() => database.close()),
  };
}

function listText({ states, batch, ids, before }: JobsWhere): string {
  const conditions = [
    states && "state in (select value from json_each(:states))",
    batch !== undefined && "batch = :batch",
    ids && "id in (select value from json_each(:ids))",
    before !== undefined && "seq < :before",
  ].filter(Boolean);
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  return `select * from job ${where} order by seq desc limit :most`;
}

function listValues({ states, batch, ids, before }: JobsWhere): Record<string, SQLInputValue> {
  return {
    ...(states ? { states: JSON.stringify(states) } : {}),
    ...(batch === undefined ? {} : { batch }),
    ...(ids ? { ids: JSON.stringify(ids) } : {}),
    ...(before === undefined ? {} : { before }),
  };
}
