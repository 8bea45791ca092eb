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
