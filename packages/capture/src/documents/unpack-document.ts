import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { HearsayError } from "@hearsay/core";
import type { DocumentKind } from "./document-kind.ts";
import type { Unpacked } from "./unpacked.ts";

/** Milliseconds that a document may take, and megabytes of the thread's own memory. */
const DOCUMENT_LIMITS = { patience: 20_000, memory: 400 };

type Answer = { readonly unpacked: Unpacked } | { readonly why: string };

/** The file of the thread beside this one: its source, or what was built of it. */
const FILE = join(import.meta.dirname, `document-worker${extname(import.meta.filename)}`);

let idle: Worker | null = null;

function startWorker(): Worker {
  const worker = new Worker(FILE, {
    resourceLimits: { maxOldGenerationSizeMb: DOCUMENT_LIMITS.memory },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}

const spent = (what: string) => ({
  why: `The file ${what}, so it was given up. Save its text into a new file and add that.`,
});

/** Has a document worked on until it answers, dies or runs out of time; a thread that answered is kept for the next. */
function asked(kind: DocumentKind, bytes: Uint8Array, patience: number): Promise<Answer> {
  const worker = idle ?? startWorker();
  idle = null;
  return new Promise((resolve) => {
    const end = (answer: Answer, isAlive: boolean) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
      if (isAlive && idle === null) idle = worker;
      else {
        worker.on("error", () => {});
        void worker.terminate();
      }
      resolve(answer);
    };
    const onMessage = (answer: Answer) => end(answer, true);
    const onExit = () => end(spent("broke its reader"), false);
    const onError = (error: Error) => {
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end(spent(isFull ? "took more memory than a document may" : `broke its reader (${error.message})`), false);
    };
    const timer = setTimeout(() => end(spent(`took longer than ${patience / 1000} seconds`), false), patience);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit).ref();
    worker.postMessage({ kind, bytes });
  });
}

/**
 * Takes the text out of a document, in a thread with limits of time and memory.
 * @throws HearsayError `input-unreadable` with what to do
 */
export async function unpackDocument(
  name: string,
  kind: DocumentKind,
  bytes: Uint8Array,
  patience = DOCUMENT_LIMITS.patience,
): Promise<Unpacked> {
  const answer = await asked(kind, bytes, patience);
  if ("why" in answer) throw new HearsayError("input-unreadable", `${name} was not read. ${answer.why}`);
  return answer.unpacked;
}
