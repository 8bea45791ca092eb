import { HearsayError, JOB_STATES, type JobQueue, JobState, type ListedJob } from "@hearsay/core";
import { createCommand } from "../options.ts";
import { countsInWords, printJob } from "../print/job-lines.ts";
import { createPage, printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, userOf, withJobs } from "../session.ts";

interface JobsOptions extends CommonOptions {
  readonly state?: readonly string[];
  readonly most?: string;
  readonly retry?: true;
  readonly drop?: true;
  readonly reason?: string;
}

/** Jobs that are listed unless more are asked for. */
const MOST = 50;

function statesOf({ state }: JobsOptions): JobState[] {
  return (state ?? ["dead"]).map((word) => {
    const parsed = JobState.safeParse(word);
    if (parsed.success) return parsed.data;
    throw new HearsayError("usage", `"${word}" is no state of a job. Write one of: ${JOB_STATES.join(", ")}.`);
  });
}

function mostOf({ most }: JobsOptions): number {
  const number = Number(most ?? MOST);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new HearsayError("usage", `"${most}" is no number of jobs. Write a whole one, as in --most 200.`);
}

const noSuchJob = (which: string) =>
  new HearsayError("not-found", `No job ${which}. "hearsay jobs" tells which there are.`);

const inWords = (many: number) => `${many} ${many === 1 ? "job" : "jobs"}`;

async function retry(ids: readonly string[], queue: JobQueue): Promise<void> {
  const many = await queue.retry(ids.length > 0 ? ids : "all");
  if (many === 0) throw noSuchJob(ids.length > 0 ? "with such an id was given up" : "was given up");
  console.log(`${inWords(many)} will be tried again. "hearsay work" does what is to be done.`);
}

async function drop(ids: readonly string[], { reason }: JobsOptions, queue: JobQueue): Promise<void> {
  if (ids.length === 0) throw new HearsayError("usage", "Name the jobs to drop by their ids.");
  if (!reason) throw new HearsayError("usage", 'Say why with --reason, as in --reason "a page of recipes".');
  const many = await queue.drop(ids, reason, userOf());
  if (many === 0) throw noSuchJob("with such an id waits or was given up");
  console.log(`${inWords(many)} dropped. What was entered stays.`);
}

async function list(ids: readonly string[], options: JobsOptions, queue: JobQueue): Promise<void> {
  const where = ids.length > 0 ? { ids } : { states: statesOf(options) };
  const counts = await queue.counts();
  const jobs: ListedJob[] = await queue.list(where, mostOf(options));
  if (ids.length > 0 && jobs.length === 0) throw noSuchJob("has such an id");
  if (options.json) return printJson({ counts, jobs });
  const page = createPage(process.stdout);
  page.line(`Jobs: ${countsInWords(counts)}.`);
  for (const job of jobs) printJob(job, page);
}

export const jobsVerb = (surroundings: Surroundings) =>
  createCommand("jobs", "tell what is to be done, and what was given up with the reason; try it again, or drop it")
    .argument("[id...]", "jobs; without one, those that were given up")
    .option("--state <state...>", `those that are ${JOB_STATES.join(", ")} (else dead: given up)`)
    .option("--most <number>", `how many to list (else ${MOST})`)
    .option("--retry", "try those that were given up again: the ones named, or all")
    .option("--drop", "put the ones named away")
    .option("--reason <words>", "why they are dropped")
    .action((ids: string[], options: JobsOptions) =>
      withJobs(options, surroundings, async (queue) => {
        if (options.retry) await retry(ids, queue);
        else if (options.drop) await drop(ids, options, queue);
        else await list(ids, options, queue);
      }),
    );
