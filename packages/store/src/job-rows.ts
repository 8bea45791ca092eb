import { type Job, JobState, type ListedJob, Task } from "@hearsay/core";

/** A job as a table keeps it. */
export interface JobRow {
  readonly seq: number;
  readonly id: string;
  readonly batch: string;
  readonly source: string;
  readonly task: string;
  readonly state: string;
  readonly tries: number;
  readonly by: string;
  readonly added: string;
  readonly due: string;
  readonly changed: string;
  readonly why: string | null;
  readonly code: string | null;
  readonly made: string | null;
}

/** A job from its row. */
export function jobOf(row: JobRow): ListedJob {
  const { seq, source, task, state, code, made, id, batch, tries, by, added, due, changed, why } = row;
  return {
    ...{ id, batch, tries, by, added, due, changed, why },
    place: seq,
    from: source,
    task: Task.parse(JSON.parse(task)),
    state: JobState.parse(state),
    code: code as Job["code"],
    made: made === null ? null : (JSON.parse(made) as Job["made"]),
  };
}
