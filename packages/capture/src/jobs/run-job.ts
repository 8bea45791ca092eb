import {
  type Capture,
  type ContentStore,
  enterPage,
  enterRefusalOnce,
  HearsayError,
  type JobMade,
  type JobQueue,
  type Ledger,
  type NewJob,
  type TakenJob,
  type Task,
} from "@hearsay/core";
import type { FetchPolicy } from "../address-rules.ts";
import { captureArchive, isArchiveName } from "../archives/archive-pages.ts";
import type { ArchivedPage } from "../archives/warc-pages.ts";
import { captureFile } from "../capture-file.ts";
import { listFolder } from "../capture-folder.ts";
import { captureUrl } from "../capture-url.ts";
import type { CapturedPage } from "../captured-page.ts";
import type { Manners, Pacing } from "../feeds/manners.ts";
import { keepTimestamp } from "../keep-timestamp.ts";
import type { Stamper } from "../stamping.ts";
import { fileJob, pageJob } from "./new-jobs.ts";
import { extractedIn } from "./read-ahead.ts";
import type { ReadingThreads } from "./reading-threads.ts";

/** What jobs are done with. */
export interface Workshop {
  readonly queue: JobQueue;
  readonly folder: { readonly ledger: Ledger; readonly captures: ContentStore };
  readonly threads: ReadingThreads;
  readonly policy: FetchPolicy;
  readonly manners: Manners;
  readonly pacing: Pacing;
  /** Has the pages that are entered stamped. */
  readonly stamper?: Stamper | null | undefined;
}

type TaskOf<K extends Task["kind"]> = Extract<Task, { kind: K }>;

/** Further jobs that are added at a time. */
const AT_A_TIME = 100;

/** Adds what was found, a hundred at a time, and gives how many that were. */
async function addFound(found: AsyncIterable<NewJob>, { batch, by }: TakenJob, { queue }: Workshop): Promise<number> {
  let jobs: NewJob[] = [];
  let all = 0;
  const flush = async () => {
    await queue.add(jobs, { id: batch, by });
    all += jobs.length;
    jobs = [];
  };
  for await (const job of found) {
    jobs.push(job);
    if (jobs.length >= AT_A_TIME) await flush();
  }
  await flush();
  return all;
}

const leftOut = (from: string, why: string) => new HearsayError("input-unreadable", `${from} was left out. ${why}`);

async function* inFolder({ path, called, given }: TaskOf<"folder">, { folder }: Workshop): AsyncGenerator<NewJob> {
  for await (const file of listFolder(path, called)) {
    if ("called" in file) yield fileJob(file.path, file.called, given);
    else if (isArchiveName(file.path)) yield fileJob(file.path, file.path, given);
    else await enterRefusalOnce(folder.ledger, leftOut(file.path, file.skipped), file.path, null);
  }
}

const inArchive = ({ path, called, given }: TaskOf<"archive">, { folder, pacing }: Workshop) =>
  jobsOfArchived(captureArchive(path, pacing.now, called, folder.captures.get), given, folder);

/** A job for each page of a web archive, its bytes kept; what is left out leaves a refusal that says why. */
export async function* jobsOfArchived(
  found: AsyncIterable<ArchivedPage>,
  given: Task["given"],
  folder: Workshop["folder"],
): AsyncGenerator<NewJob> {
  for await (const one of found) {
    if ("page" in one) {
      await folder.captures.put(one.page.bytes);
      yield pageJob(one.page, given);
    } else if ("timestamp" in one) {
      const kept = await keepTimestamp(one.timestamp, one.from, folder);
      if (kept.outcome === "left-out") await enterRefusalOnce(folder.ledger, kept.error, one.from, null);
    } else if ("skipped" in one) await enterRefusalOnce(folder.ledger, leftOut(one.from, one.skipped), one.from, null);
  }
}

async function capturePolitely(task: TaskOf<"address">, { policy, manners, pacing }: Workshop): Promise<CapturedPage> {
  const allowed = { ...policy, allowedHosts: [...policy.allowedHosts, ...task.allowedHosts] };
  const closed = task.isPolite ? await manners.beforeAsking(task.address, allowed) : null;
  if (closed !== null) throw new HearsayError("address-refused", `${task.address} was skipped: ${closed}.`);
  return captureUrl(task.address, allowed, pacing.now);
}

/** Keeps the bytes and what is known of them: from here on the page is what it was at that moment, whoever reads it. */
async function keep(page: CapturedPage, task: TaskOf<"file" | "address">, { folder }: Workshop) {
  await folder.captures.put(page.bytes);
  const { bytes, sha256, mediaType, obtained } = page;
  const capture: Capture = { sha256, size: bytes.byteLength, mediaType, obtained };
  const told = task.kind === "address" && task.told ? { told: task.told } : {};
  return { kind: "page", capture, given: task.given, ...told } satisfies Task;
}

async function enter(
  { capture, given, told }: TaskOf<"page">,
  { folder, threads, pacing, stamper }: Workshop,
): Promise<JobMade> {
  const bytes = await folder.captures.get(capture.sha256);
  if (bytes === null) {
    throw new HearsayError(
      "folder-unwritable",
      `The bytes of ${capture.obtained.from} are not in the folder of this worker. Let all workers share one data folder.`,
    );
  }
  const today = pacing.now().toISOString().slice(0, 10);
  const read = await threads.read({ page: { ...capture, bytes }, how: { given, today, told } });
  const { report, outcome, statements } = await enterPage(folder, {
    bytes,
    capture,
    read: () => read.report,
    extract: extractedIn(read),
  });
  await stamper?.stamp(capture.sha256, folder);
  return { report: report.id, outcome, statements, jobs: 0 };
}

const found = (jobs: number): JobMade => ({ report: null, outcome: "found", statements: 0, jobs });

/** What is entered is entered under the name of whoever took the job on. */
export function asAsked({ by }: Pick<TakenJob, "by">, workshop: Workshop): Workshop {
  const { folder } = workshop;
  return { ...workshop, folder: { ...folder, ledger: folder.ledger.as(by) } };
}

/**
 * Does a job from where it stands to its end, or to where another worker may go on: then it gives null.
 * @throws HearsayError and faults, which say whether it can be tried again
 */
export async function runJob(job: TakenJob, among: Workshop): Promise<JobMade | null> {
  const { task } = job;
  const workshop = asAsked(job, among);
  switch (task.kind) {
    case "folder":
      return found(await addFound(inFolder(task, workshop), job, workshop));
    case "archive":
      return found(await addFound(inArchive(task, workshop), job, workshop));
    case "page":
      return enter(task, workshop);
    default: {
      const page =
        task.kind === "file"
          ? await captureFile(task.path, workshop.pacing.now, task.called)
          : await capturePolitely(task, workshop);
      const reached = await workshop.queue.reach(job, await keep(page, task, workshop));
      return reached ? runJob(reached, workshop) : null;
    }
  }
}
