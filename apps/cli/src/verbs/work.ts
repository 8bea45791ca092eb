import { setTimeout as pause } from "node:timers/promises";
import { createManners, createReadingThreads, FETCH_POLICY, usualThreads, type Worked, workOn } from "@hearsay/capture";
import { HearsayError } from "@hearsay/core";
import { stayFlat } from "@hearsay/store/host";
import { createCommand } from "../options.ts";
import { countsInWords, fateInWords, madeInWords } from "../print/job-lines.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import { type CommonOptions, now, type Surroundings, stamperOf, withFolder, withJobs } from "../session.ts";
import { stopSignal } from "../stop-signal.ts";

interface WorkOptions extends CommonOptions {
  readonly once?: true;
  readonly threads?: string;
  readonly allowHost?: readonly string[];
  readonly timestamps?: string;
}

/** Jobs at a time for each thread that reads: while one page is read, others are fetched and entered. */
const ABREAST = 3;

function threadsOf({ threads }: WorkOptions): number {
  const number = threads === undefined ? usualThreads() : Number(threads);
  if (Number.isSafeInteger(number) && number >= 1 && number <= 64) return number;
  throw new HearsayError("usage", `"${threads}" is no number of threads. Write one from 1 to 64.`);
}

function printWorked(worked: Worked, page: Page): void {
  page.heading(worked.job.from);
  if ("made" in worked) page.line(madeInWords(worked.made), 2);
  else page.quiet(`${worked.fault.why} ${fateInWords(worked.fault)}`, 2);
}

const answerOf = (worked: Worked) => ({
  job: worked.job.id,
  from: worked.job.from,
  ...("made" in worked ? { made: worked.made } : { fault: worked.fault }),
});

async function work(options: WorkOptions, surroundings: Surroundings): Promise<void> {
  stayFlat();
  const threads = createReadingThreads(threadsOf(options));
  const stamper = stamperOf(options, surroundings);
  const abreast = threadsOf(options) * ABREAST;
  const page = createPage(process.stdout);
  const all: Worked[] = [];
  const told = (worked: Worked) => {
    if (options.once) all.push(worked);
    if (!options.json) printWorked(worked, page);
    else if (!options.once) process.stdout.write(`${JSON.stringify(answerOf(worked))}\n`);
  };
  await withFolder(options, surroundings, (folder) =>
    withJobs(options, surroundings, async (queue) => {
      const policy = { ...FETCH_POLICY, allowedHosts: options.allowHost ?? [] };
      const pacing = { now, pause: (milliseconds: number) => pause(milliseconds), random: Math.random };
      const manners = createManners(policy, pacing);
      const workshop = { queue, folder, threads, policy, pacing, manners, stamper };
      await workOn(workshop, { abreast, untilDone: options.once === true, stop: stopSignal(), told });
      if (options.once && options.json) printJson(all.map(answerOf));
      if (!options.json) page.line(`Jobs: ${countsInWords(await queue.counts())}.`);
    }),
  );
  await threads.close();
  if (all.some((worked) => "fault" in worked)) process.exitCode = 1;
}

export const workVerb = (surroundings: Surroundings) =>
  createCommand(
    "work",
    "do what is to be done: fetch, read and enter, until it is stopped; several workers share the work",
  )
    .option("--once", "end when nothing is left whose time has come")
    .option("--threads <number>", "threads that read pages (else two)")
    .option("--timestamps <address>", "have captures stamped by this authority (RFC 3161; else HEARSAY_TIMESTAMPS)")
    .option("--allow-host <host...>", "ask this host though it is no public one; by name, as the address writes it")
    .action((options: WorkOptions) => work(options, surroundings));
