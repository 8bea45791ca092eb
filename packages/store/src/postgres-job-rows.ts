import type { Job, Task } from "@hearsay/core";

/** What a job of ours is in pg-boss: its data. */
export interface JobData {
  readonly batch: string;
  readonly from: string;
  readonly task: Task;
  readonly key: string;
  readonly by: string;
  readonly added: string;
  /** Its place in the order in which jobs were added, which it keeps. */
  readonly place: number;
  /** The machine that took it on. */
  readonly host: string;
  readonly tries: number;
  readonly why: string | null;
  readonly code: Job["code"];
}

/** What any machine can do, and what is given up. */
export const WORK = "work";
export const DEAD = "dead";
/** What lies on the disk of one machine, and is done there. */
export const MINE_ALONE = (host: string) => `${WORK}.${host.replace(/[^\w.-]/g, "-").slice(0, 60)}`;

export const queueOf = ({ task, host }: Pick<JobData, "task" | "host">): string =>
  "path" in task ? MINE_ALONE(host) : WORK;

/** pg-boss has no order of its own that stays while a job moves between its queues. */
export const PLACES = (schema: string) => `create sequence if not exists ${schema}.hearsay_place`;
export const placed = (schema: string) =>
  `select nextval('${schema}.hearsay_place')::float8 as place from generate_series(1, $1::int) order by 1`;

/** The state that we tell of a job, null for what is told from another queue. */
const TOLD = (name: string, state: string) => `case
  when ${name} <> '${DEAD}' and ${name} <> '${WORK}' and ${name} not like '${WORK}.%' then null
  when ${name} = '${DEAD}' and ${state} = 'completed' then 'dropped'
  when ${state} not in ('created', 'retry', 'active', 'completed') then null
  when ${name} = '${DEAD}' then 'dead'
  when ${state} = 'active' then 'working'
  when ${state} = 'completed' then 'done'
  else 'waiting' end`;

/**
 * How many jobs are in each state, kept as they move, so that nobody counts them: each move adds rows, which whoever asks
 * sums up now and then. One row for all would have each worker wait for the others. And indexes for what is asked by.
 */
export const TALLY = (schema: string) => `
  do $make$ begin
    perform pg_advisory_xact_lock(hashtext('${schema}.hearsay_tally'));
    if to_regclass('${schema}.hearsay_tally') is null then
      lock table ${schema}.job in share row exclusive mode;
      create table ${schema}.hearsay_tally (told text not null, many integer not null);
      create function ${schema}.hearsay_move() returns trigger language plpgsql as $move$
        declare
          was text := case when tg_op = 'INSERT' then null else ${TOLD("old.name", "old.state::text")} end;
          becomes text := case when tg_op = 'DELETE' then null else ${TOLD("new.name", "new.state::text")} end;
        begin
          if was is distinct from becomes then
            insert into ${schema}.hearsay_tally select told, many
              from (values (was, -1), (becomes, 1)) as moved (told, many) where told is not null;
          end if;
          return null;
        end $move$;
      create trigger hearsay_move after insert or delete or update of state on ${schema}.job
        for each row execute function ${schema}.hearsay_move();
      create index if not exists hearsay_job_batch on ${schema}.job ((data->>'batch'));
      create index if not exists hearsay_job_key on ${schema}.job ((data->>'key'));
      create index if not exists hearsay_job_place on ${schema}.job (((data->>'place')::bigint));
      insert into ${schema}.hearsay_tally
        select told, count(*) from (select ${TOLD("name", "state::text")} as told from ${schema}.job) as job
        where told is not null group by told;
    end if;
  end $make$`;

/** The tally as it is, with how many rows it has for each state. */
export const TALLIED = (schema: string) =>
  `select told as state, sum(many)::int as many, count(*)::int as rows from ${schema}.hearsay_tally group by told`;

/** Sums rows of the tally up that nobody else is summing up. */
export const SUMMED_UP = (schema: string) => `
  with gone as (
    delete from ${schema}.hearsay_tally
    where ctid = any (array(select ctid from ${schema}.hearsay_tally limit 10000 for update skip locked))
    returning told, many
  )
  insert into ${schema}.hearsay_tally select told, sum(many) from gone group by told having sum(many) <> 0`;

/** The jobs as we tell of them; those that pg-boss gave up are copied to the queue of the dead, and told from there. */
export const SELECT = (schema: string) => `
  select id, name, data, output, retry_count, start_after, created_on, started_on, completed_on,
    case when name = '${DEAD}' and state = 'completed' then 'dropped' when name = '${DEAD}' then 'dead'
      when state = 'active' then 'working' when state = 'completed' then 'done' else 'waiting' end as told
  from ${schema}.job where state in ('created', 'retry', 'active', 'completed')
    and (name in ('${DEAD}', '${WORK}') or name like '${WORK}.%')
`;

const LOST =
  "The worker that had it ended each time. Look at what it is, and try it again with more memory or drop it.";

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of `JobRow`. */
export const ROW = `
  (data->>'place')::float8 as seq, id::text, data->>'batch' as batch, data->>'from' as source,
  (data->'task')::text as task, told as state,
  ((data->>'tries')::int + case when told in ('waiting', 'working') then retry_count else 0 end) as tries,
  data->>'by' as by, data->>'added' as added, ${instant("start_after")} as due,
  ${instant("coalesce(completed_on, started_on, created_on)")} as changed,
  case when told = 'dead' and data->>'why' is null then '${LOST}' else data->>'why' end as why,
  case when told = 'dead' and data->>'code' is null then 'fault' else data->>'code' end as code,
  (output->'made')::text as made
`;
