import { z } from "zod";
import { Capture } from "./entry.ts";
import type { ErrorCode } from "./error.ts";

/** What the person who adds something says of it. */
const About = z.object({ given: z.object({ outlet: z.string().optional(), published: z.string().optional() }) });

/** A path on the machine that took it on, and how the person named it. */
const OnDisk = About.extend({ path: z.string(), called: z.string() });

/** What a feed says of a page that it leads to. */
const ToldBy = z.object({
  by: z.literal("feed"),
  published: z
    .object({ day: z.string(), time: z.string().nullable(), zone: z.string().nullable(), written: z.string() })
    .nullable(),
});

export type ToldByFeed = z.infer<typeof ToldBy>;

/**
 * What is to be done. A folder or an archive is looked through and gives further jobs; a file or an address is captured
 * and becomes a page; a page, whose bytes are kept, is read, extracted, entered and weighed, all in one step of the ledger.
 */
export const Task = z.discriminatedUnion("kind", [
  OnDisk.extend({ kind: z.literal("folder") }),
  OnDisk.extend({ kind: z.literal("archive") }),
  OnDisk.extend({ kind: z.literal("file") }),
  About.extend({
    kind: z.literal("address"),
    address: z.string(),
    allowedHosts: z.array(z.string()).readonly(),
    /** Whether the host's robots.txt and pace are kept to: what a machine found is asked so, not what a person named. */
    isPolite: z.boolean(),
    told: ToldBy.optional(),
  }),
  About.extend({ kind: z.literal("page"), capture: Capture, told: ToldBy.optional() }),
]);
export type Task = z.infer<typeof Task>;

/** The stage at which a task stands. */
export type JobStage = "find" | "capture" | "read";

export const STAGE_OF: { readonly [kind in Task["kind"]]: JobStage } = {
  folder: "find",
  archive: "find",
  file: "capture",
  address: "capture",
  page: "read",
};

export const JOB_STATES = ["waiting", "working", "done", "dead", "dropped"] as const;
export const JobState = z.enum(JOB_STATES);
/** `dead`: given up until a person tries it again or drops it; `dropped`: a person said that it is not wanted. */
export type JobState = z.infer<typeof JobState>;

/** What came of a job. */
export interface JobMade {
  readonly report: string | null;
  readonly outcome: "added" | "corrected" | "reread" | "known" | "found";
  readonly statements: number;
  /** How many further jobs it gave. */
  readonly jobs: number;
}

export interface Job {
  readonly id: string;
  /** Jobs that came in together: a folder and everything in it. */
  readonly batch: string;
  /** Where it comes from, as the person named it. */
  readonly from: string;
  readonly task: Task;
  readonly state: JobState;
  /** How often it was tried and failed. */
  readonly tries: number;
  /** Who took it on. */
  readonly by: string;
  /** ISO instants. */
  readonly added: string;
  readonly due: string;
  readonly changed: string;
  /** Why it failed last, or was dropped, in words that say what to do; null where neither happened. */
  readonly why: string | null;
  readonly code: ErrorCode | "fault" | null;
  readonly made: JobMade | null;
}

/** A job to be added. */
export interface NewJob {
  readonly from: string;
  readonly task: Task;
  /** Nothing is added while an unfinished job has the same key. */
  readonly key: string;
}

/** A job that a worker has taken: what it does with it holds as long as nobody took it from the worker. */
export interface TakenJob extends Job {
  /** Of this taking alone. */
  readonly claim: string;
}

export interface JobFault {
  readonly code: ErrorCode | "fault";
  readonly why: string;
  /** When it is to be tried again; null where it is not. */
  readonly due: string | null;
  /** How often it counts as tried now. */
  readonly tries: number;
}

export type JobCounts = { readonly [state in JobState]: number };

/** Which jobs: the last ones first, before a place in the list. */
export interface JobsWhere {
  readonly states?: readonly JobState[];
  readonly batch?: string;
  readonly ids?: readonly string[];
  readonly before?: number;
}

/** A job in a list, with its place there. */
export interface ListedJob extends Job {
  readonly place: number;
}

/**
 * Work that is to be done, whoever does it and wherever: what one worker has taken no other has. What is done with a job
 * that was taken from its worker meanwhile changes nothing and gives false.
 */
export interface JobQueue {
  /** Adds jobs and gives how many were new: what came in with the same batch before is not. */
  add(jobs: readonly NewJob[], batch: { readonly id: string; readonly by: string }): Promise<number>;
  /** Takes the oldest jobs whose time has come, those of a worker that is gone among them. */
  take(most: number): Promise<TakenJob[]>;
  /** Says that the worker still has them. */
  hold(jobs: readonly TakenJob[]): Promise<void>;
  /**
   * Keeps what was reached, so that whoever goes on begins there. Gives the job where its worker still has it; null where
   * it waits for the next one that is free, or was taken meanwhile.
   */
  reach(job: TakenJob, task: Task): Promise<TakenJob | null>;
  finish(job: TakenJob, made: JobMade): Promise<boolean>;
  fail(job: TakenJob, fault: JobFault): Promise<boolean>;
  list(where: JobsWhere, most: number): Promise<ListedJob[]>;
  counts(where?: Pick<JobsWhere, "batch">): Promise<JobCounts>;
  /** Tries dead jobs again, those named or all, and gives how many. */
  retry(ids: readonly string[] | "all"): Promise<number>;
  /** Puts dead or waiting jobs away with a reason, and gives how many. */
  drop(ids: readonly string[], reason: string, by: string): Promise<number>;
  close(): Promise<void>;
}
