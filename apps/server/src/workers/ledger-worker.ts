import { parentPort, workerData } from "node:worker_threads";
import { HearsayError } from "@hearsay/core";
import { prepareHost } from "@hearsay/store/host";
import { createRoutes } from "../api.ts";
import { type Desk, openOwn, openSample, type Which } from "../desk.ts";
import { watchCounts } from "../job-counts.ts";
import { workOnJobs } from "../jobs-at-work.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./messages.ts";

const { role, config, sample } = workerData as WorkerSettings;
const tell = (message: FromWorker, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved);

type Asked = Extract<ToWorker, { ask: unknown }>["ask"];
type Pieces = ReadableStreamDefaultController<Uint8Array>;

/** Answers questions with the routes, one message each. */
function answering(desks: { readonly [which in Which]: Desk }) {
  const routes = createRoutes(desks);
  const bodies = new Map<number, Pieces>();

  function requestOf({ id, method, url, headers, hasBody }: Asked): Request {
    if (!hasBody) return new Request(url, { method, headers });
    const body = new ReadableStream<Uint8Array>({ start: (pieces) => void bodies.set(id, pieces) });
    return new Request(url, { method, headers, body, duplex: "half" } as RequestInit);
  }

  async function answer(asked: Asked): Promise<void> {
    const request = requestOf(asked);
    const response = await routes.fetch(request);
    bodies.delete(asked.id);
    const whole = await response.arrayBuffer();
    const body = whole.byteLength === 0 ? null : new Uint8Array(whole);
    // Whoever wrote must find the new head with the next question, so it is told of first.
    const which = asked.url.includes("/api/sample/") ? "sample" : "own";
    if (asked.method !== "GET" && asked.method !== "HEAD") tell({ moved: which });
    tell(
      { id: asked.id, status: response.status, headers: [...response.headers], body },
      body === null ? [] : [body.buffer],
    );
  }

  function take(id: number, piece: Uint8Array<ArrayBuffer> | null): void {
    const pieces = bodies.get(id);
    if (!pieces) return; // Answered before it was whole.
    if (piece === null) pieces.close();
    else pieces.enqueue(piece);
  }
  return { answer, take };
}

async function openLedgers(): Promise<{ readonly own: Desk; readonly sample: Desk }> {
  const own = await openOwn(config.data, config.database, config.timestamps);
  return { own, sample: await openSample(config.data, sample) };
}

function failureOf(error: unknown): Extract<FromWorker, { failed: unknown }> {
  if (error instanceof HearsayError) return { failed: { code: error.code, message: error.message } };
  return { failed: { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
}

/** Opens the ledgers and answers questions until it is told to stop. */
async function work(): Promise<void> {
  const desks = await openLedgers();
  const { answer, take } = answering(desks);
  const { ledger } = desks.own.folder;
  let endWork = async () => {};
  if (role === "writer") {
    ledger.watch(() => tell({ moved: "own" }));
    desks.sample.folder.ledger.watch(() => tell({ moved: "sample" }));
    const worked = new Set<Which>();
    const endCounts = watchCounts(desks, (which, counts) => tell({ jobs: which, counts }), worked);
    const endJobs = workOnJobs(desks, worked);
    endWork = async () => {
      endCounts();
      await endJobs();
    };
  }
  parentPort?.on("message", (message: ToWorker) => {
    if ("ask" in message) void answer(message.ask);
    else if ("piece" in message) take(message.id, message.piece);
    else if ("stop" in message)
      void endWork()
        .then(() => Promise.all([desks.own.close(), desks.sample.close()]))
        .finally(() => process.exit(0));
  });
  tell({ ready: true });
}

prepareHost();
// The code is loaded by now; whoever only reads waits until the ledgers are there.
parentPort?.once("message", (message: ToWorker) => {
  if ("open" in message) work().catch((error: unknown) => tell(failureOf(error)));
  else process.exit(0);
});
