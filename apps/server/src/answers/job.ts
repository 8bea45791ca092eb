import { JobState, type ListedJob, STAGE_OF } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { orNull } from "../resource.ts";
import { fromCore, Instant, ReportRef } from "./words.ts";

const JobStateWord = fromCore(
  JobState,
  "JobState",
  "`dead`: given up until somebody tries it again or drops it; `dropped`: somebody said that it is not wanted.",
);

const JobMade = z
  .object({
    report: ReportRef.nullable(),
    outcome: z.enum(["added", "corrected", "reread", "known", "found"]),
    statements: z.int(),
    jobs: z.int().openapi({ description: "How many further jobs it gave: the pages of a folder or an archive." }),
  })
  .openapi("JobMade");

export const JobTold = z
  .object({
    id: z.string(),
    batch: z.string().openapi({ description: "Jobs that came in together have one." }),
    from: z.string().openapi({ description: "Where it comes from, as it was named." }),
    stage: z.enum(["find", "capture", "read"]).openapi({ description: "What it goes on with." }),
    state: JobStateWord,
    tries: z.int().openapi({ description: "How often it was tried and failed." }),
    by: z.string(),
    added: Instant,
    due: Instant,
    changed: Instant,
    why: z.string().nullable().openapi({ description: "Why it failed last or was dropped, and what to do." }),
    code: z.string().nullable(),
    made: orNull(JobMade),
  })
  .openapi("Job");

export const JobCounts = z
  .object({ waiting: z.int(), working: z.int(), done: z.int(), dead: z.int(), dropped: z.int() })
  .openapi("JobCounts");

/** A job without the paths of the machine that are in its task. */
export function jobTold({ task, place: _, ...job }: ListedJob): z.infer<typeof JobTold> {
  return { ...job, stage: STAGE_OF[task.kind] };
}
