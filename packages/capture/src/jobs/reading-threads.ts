import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { type ErrorCode, type extractStatements, HearsayError, type Report } from "@hearsay/core";
import type { CapturedPage } from "../captured-page.ts";
import type { ReadingOf } from "../read-captured.ts";

/** A page as it goes to a thread. */
export interface Reading {
  readonly page: CapturedPage;
  readonly how: ReadingOf;
}

type Extracted = ReturnType<typeof extractStatements>;

/** A report with its statements, as far as its own day allows to tell when they are of. */
export interface ReadReport {
  readonly report: Report;
  readonly extracted: Extracted;
}

/** What a thread answers; a code of null is a fault of ours. */
export type ReadingAnswer = ReadReport | { readonly code: ErrorCode | null; readonly why: string };

/** Threads in which pages are read, so that a long one holds up nothing else. */
export interface ReadingThreads {
  /** @throws HearsayError where the page cannot be used */
  read(reading: Reading): Promise<ReadReport>;
  close(): Promise<void>;
}

/** Milliseconds that a page may take, and megabytes of a thread's own memory. */
const LIMITS = { patience: 60_000, memory: 400 };
const SPENT = "so it was given up. Save the article without the rest of the page and add that";

/** The file of the threads beside this one: its source, or what was built of it. */
const FILE = join(import.meta.dirname, `reading-worker${extname(import.meta.filename)}`);

/** How many threads read where nobody says: two keep up with the one that enters, and more would wait for it. */
export const usualThreads = (): number => Math.min(2, availableParallelism());

function startThread(): Worker {
  const worker = new Worker(FILE, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory } });
  worker.unref();
  return worker;
}

/** @throws HearsayError why the thread was given up */
function asked(worker: Worker, reading: Reading, patience: number): Promise<ReadingAnswer> {
  const { from } = reading.page.obtained;
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
      act();
    };
    const give = (what: string) =>
      end(() => reject(new HearsayError("input-unreadable", `${from} was not read: it ${what}, ${SPENT}.`)));
    const onMessage = (answer: ReadingAnswer) => end(() => resolve(answer));
    const onExit = () => give("broke its reader");
    const onError = (error: Error) => {
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      give(isFull ? "took more memory than a page may" : `broke its reader (${error.message})`);
    };
    const timer = setTimeout(() => give(`took longer than ${patience / 1000} seconds`), patience);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit).ref();
    worker.postMessage(reading);
  });
}

/**
 * Starts threads for reading when they are first needed.
 * @param most how many pages are read at a time
 * @param patience milliseconds that a page may take
 */
export function createReadingThreads(most: number, patience = LIMITS.patience): ReadingThreads {
  const idle: Worker[] = [];
  const waiting: ((turn: undefined) => void)[] = [];
  let busy = 0;
  const free = (worker: Worker | null) => {
    busy -= 1;
    if (worker) idle.push(worker);
    waiting.shift()?.(undefined);
  };
  return {
    async read(reading) {
      while (busy >= most) await new Promise((turn) => waiting.push(turn));
      busy += 1;
      const worker = idle.pop() ?? startThread();
      let isAlive = false;
      try {
        const answer = await asked(worker, reading, patience);
        isAlive = true;
        if ("report" in answer) return answer;
        if (answer.code === null) throw new Error(answer.why);
        throw new HearsayError(answer.code, answer.why);
      } finally {
        if (!isAlive) {
          worker.on("error", () => {});
          void worker.terminate();
        }
        free(isAlive ? worker : null);
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}
