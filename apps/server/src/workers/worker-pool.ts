import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { HearsayError, type JobCounts } from "@hearsay/core";
import type { Api } from "../api.ts";
import type { Which } from "../desk.ts";
import type { FromWorker, Role, ToWorker, WorkerSettings } from "./messages.ts";

/** The file of a worker beside this one: its source, or what was built of it. */
const FILE = join(import.meta.dirname, `ledger-worker${extname(import.meta.filename)}`);

/** Questions that a reader answers at a time: on a file one after another, on a server while it waits for others. */
const AT_A_TIME = { file: 1, database: 4 } as const;

interface Waiting {
  resolve(response: Response): void;
  reject(error: unknown): void;
}

/** One worker with what it was asked. */
interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export interface WorkerPool extends Api {
  close(): Promise<void>;
}

const faultOf = ({ code, message }: Extract<FromWorker, { failed: unknown }>["failed"]) =>
  code === null ? new Error(message) : new HearsayError(code, message);

interface Hooks {
  moved(which: Which): void;
  jobs(which: Which, counts: JobCounts): void;
  ended(): void;
}

/**
 * Starts a worker, which loads its code, and gives it once it has opened the ledgers.
 * @param mayOpen what it waits for before it opens them
 * @throws HearsayError why they cannot be opened
 */
function startMember(
  settings: WorkerSettings,
  mayOpen: Promise<unknown>,
  { moved, jobs, ended }: Hooks,
): Promise<Member> {
  const worker = new Worker(FILE, { workerData: settings });
  const waiting = new Map<number, Waiting>();
  // Where the ledgers cannot be opened, there is nothing to do for whoever waits for them.
  mayOpen.then(
    () => worker.postMessage({ open: true } satisfies ToWorker),
    () => worker.postMessage({ stop: true } satisfies ToWorker),
  );
  return new Promise((resolve, reject) => {
    const lose = (error: unknown) => {
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    worker.on("message", (message: FromWorker) => {
      if ("ready" in message) resolve({ worker, waiting });
      else if ("failed" in message) reject(faultOf(message.failed));
      else if ("moved" in message) moved(message.moved);
      else if ("jobs" in message) jobs(message.jobs, message.counts);
      else {
        const { id, status, headers, body } = message;
        const one = waiting.get(id);
        waiting.delete(id);
        one?.resolve(new Response(body, { status, headers }));
      }
    });
    worker.on("error", lose);
    worker.on("exit", () => {
      lose(new Error("A worker of the server ended."));
      ended();
    });
  });
}

/** Sends the body of a request piece by piece; each is a copy, since the socket's own memory cannot be given away. */
async function sendBody(worker: Worker, id: number, body: ReadableStream<Uint8Array>): Promise<void> {
  const send = (piece: Uint8Array<ArrayBuffer> | null) =>
    worker.postMessage({ id, piece } satisfies ToWorker, piece ? [piece.buffer] : []);
  try {
    for await (const piece of body) send(new Uint8Array(piece));
  } finally {
    send(null);
  }
}

/**
 * Answers in threads of their own, so that none of it holds up the server's: the first writes, the others read. A worker
 * that ends is replaced.
 * @param readers how many threads read
 * @throws HearsayError where the ledgers cannot be opened
 */
export async function startWorkers(settings: Omit<WorkerSettings, "role">, readers: number): Promise<WorkerPool> {
  const watchers = new Set<(which: Which) => void>();
  const members = new Map<Role, Member[]>([
    ["writer", []],
    ["reader", []],
  ]);
  const queue: ((member: Member) => void)[] = [];
  const atATime = settings.config.database === null ? AT_A_TIME.file : AT_A_TIME.database;
  let isClosing = false;
  let last = 0;
  const moved = (which: Which) => {
    for (const told of watchers) told(which);
  };

  const jobWatchers = new Set<(which: Which, counts: JobCounts) => void>();
  const lastCounts = new Map<Which, JobCounts>();
  const jobs = (which: Which, counts: JobCounts) => {
    lastCounts.set(which, counts);
    for (const told of jobWatchers) told(which, counts);
  };

  const start = async (role: Role, mayOpen: Promise<unknown> = Promise.resolve()): Promise<void> => {
    const own = members.get(role) as Member[];
    let member: Member | undefined;
    const ended = () => {
      if (!member || isClosing) return;
      own.splice(own.indexOf(member), 1);
      // Whoever asks meanwhile waits; where it cannot be started either, the next question tries again.
      void start(role).catch((error: unknown) => console.error(error));
    };
    const started = await startMember({ ...settings, role }, mayOpen, { moved, jobs, ended });
    member = started;
    own.push(started);
    if (role === "reader") serveQueue();
  };

  const free = () => members.get("reader")?.find(({ waiting }) => waiting.size < atATime);
  const serveQueue = () => {
    for (let member = free(); member && queue.length > 0; member = free()) queue.shift()?.(member);
  };

  const send = ({ worker, waiting }: Member, request: Request): Promise<Response> => {
    const id = ++last;
    const { method, url, headers, body } = request;
    const answer = new Promise<Response>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({
      ask: { id, method, url, headers: [...headers], hasBody: body !== null },
    } satisfies ToWorker);
    if (body) void sendBody(worker, id, body).catch(() => {}); // The worker sees that it was cut off.
    return answer;
  };

  const read = async (request: Request): Promise<Response> => {
    const member = free() ?? (await new Promise<Member>((resolve) => queue.push(resolve)));
    return send(member, request).finally(serveQueue);
  };

  const opened = start("writer");
  const reading = Array.from({ length: readers }, () => start("reader", opened));
  // One that reads is enough to begin with; a fault of another is that of the writer, or shows when it is replaced.
  await Promise.all([opened, Promise.any(reading).catch(() => reading[0])]);
  return {
    ask(request) {
      if (request.method === "GET" || request.method === "HEAD") return read(request);
      const [writer] = members.get("writer") as Member[];
      if (!writer) throw new HearsayError("ledger-locked", "The ledger is being opened again. Try again in a moment.");
      return send(writer, request);
    },
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
    watchJobs(told) {
      for (const [which, counts] of lastCounts) told(which, counts);
      jobWatchers.add(told);
      return () => jobWatchers.delete(told);
    },
    async close() {
      isClosing = true;
      const all = [...members.values()].flat();
      const ends = all.map(({ worker }) => new Promise((ended) => worker.once("exit", ended)));
      for (const { worker } of all) worker.postMessage({ stop: true } satisfies ToWorker);
      await Promise.all(ends);
    },
  };
}
