import { setTimeout as pause } from "node:timers/promises";
import {
  enterRefusalOnce,
  HearsayError,
  type Job,
  type JobFault,
  type JobMade,
  jobFaultOf,
  type TakenJob,
} from "@hearsay/core";
import { isPassing, waitsForHost, wantedPause } from "../host-trouble.ts";
import { asAsked, runJob, type Workshop } from "./run-job.ts";

/** What became of a job this time. */
export type Worked = { readonly job: Job; readonly made: JobMade } | { readonly job: Job; readonly fault: JobFault };

export interface HowToWork {
  /** How many jobs are worked on at a time. */
  readonly abreast: number;
  /** Whether to end when nothing is left whose time has come. */
  readonly untilDone: boolean;
  readonly stop: AbortSignal;
  /** Is told of each job that was done or failed. */
  readonly told: (worked: Worked) => void;
}

/** How often a worker says that it still has its jobs, and looks for new ones where there were none, in milliseconds. */
const HEARTBEAT = 5000;
const GLANCE = 500;
/** How long jobs at hand are waited for when the worker is told to stop, in milliseconds: a slow host must not hold it. */
const FAREWELL = 4000;

/** How long a page waits for a host that cannot say whom it lets in before its tries count, in milliseconds (RFC 9309, 2.3.1.4). */
const PATIENCE = 30 * 24 * 3_600_000;

function faultOf(error: unknown, { tries, added }: Job, { pacing }: Workshop): JobFault {
  const now = pacing.now();
  const isFetch = error instanceof HearsayError && error.code === "fetch-failed";
  return jobFaultOf(error, {
    tries,
    now,
    chance: pacing.random(),
    isPassing: isFetch ? isPassing(error) : undefined,
    isAround: waitsForHost(error) && now.getTime() - Date.parse(added) < PATIENCE,
    wanted: wantedPause(error, now.getTime()),
  });
}

/** What is given up for good is in the ledger, too: nothing is dropped silently. */
async function refuse(error: unknown, { task, from, by }: Job, workshop: Workshop): Promise<void> {
  if (!(error instanceof HearsayError)) return;
  const { folder } = asAsked({ by }, workshop);
  await enterRefusalOnce(folder.ledger, error, from, task.kind === "page" ? task.capture.sha256 : null);
}

async function failed(error: unknown, job: TakenJob, workshop: Workshop): Promise<Worked | null> {
  const fault = faultOf(error, job, workshop);
  try {
    if (fault.due === null) await refuse(error, job, workshop);
    return (await workshop.queue.fail(job, fault)) ? { job, fault } : null;
  } catch (another) {
    // Neither ledger nor queue may be there: then the job comes back when its time with this worker is over.
    const later = faultOf(another, job, workshop);
    const isFailed = await workshop.queue.fail(job, later).catch(() => false);
    return isFailed ? { job, fault: later } : null;
  }
}

async function work(job: TakenJob, workshop: Workshop): Promise<Worked | null> {
  try {
    const made = await runJob(job, workshop);
    return made && (await workshop.queue.finish(job, made)) ? { job, made } : null;
  } catch (error) {
    return failed(error, job, workshop);
  }
}

/**
 * Works on what is to be done, several jobs at a time, until it is told to stop or nothing is left. A worker that is killed,
 * or told to stop and not done within seconds, loses nothing: its jobs come back, and go on from what they had reached.
 */
export async function workOn(workshop: Workshop, { abreast, untilDone, stop, told }: HowToWork): Promise<void> {
  const { queue } = workshop;
  const held = new Map<TakenJob, Promise<void>>();
  const heartbeat = setInterval(() => void queue.hold([...held.keys()]).catch(() => {}), HEARTBEAT);
  const rest = () => pause(GLANCE, undefined, { signal: stop }).catch(() => {});
  const begin = (job: TakenJob) => {
    const end = work(job, workshop).then((worked) => {
      held.delete(job);
      if (worked) told(worked);
    });
    held.set(job, end);
  };
  try {
    while (!stop.aborted) {
      const jobs = await queue.take(abreast - held.size);
      for (const job of jobs) begin(job);
      if (held.size > 0) await Promise.race([...held.values(), ...(held.size < abreast ? [rest()] : [])]);
      else if (untilDone) break;
      else await rest();
    }
    const patience = new AbortController();
    const farewell = pause(FAREWELL, undefined, { signal: patience.signal }).catch(() => {});
    await Promise.race([Promise.all(held.values()), farewell]);
    patience.abort();
  } finally {
    clearInterval(heartbeat);
  }
}
