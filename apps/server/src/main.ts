import type { Server } from "node:http";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { HearsayError } from "@hearsay/core";
import { serve } from "@hono/node-server";
import type { Api } from "./api.ts";
import { createApp } from "./app.ts";
import { type Config, loadConfig } from "./config.ts";
import type { Which } from "./desk.ts";
import { startWorkers } from "./workers/worker-pool.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Threads that read: one less than this machine runs at once, and two at least, so that one slow answer holds up no other. */
const READERS = Math.min(4, Math.max(2, availableParallelism() - 1));

interface Holdings {
  readonly counts: { readonly reports: number; readonly statements: number; readonly claims: number };
  readonly standings: { readonly [standing: string]: number };
}

async function holdingsInWords(api: Api, which: Which): Promise<string> {
  const answer = await api.ask(new Request(`http://127.0.0.1/api/${which}/standings`));
  if (!answer.ok) return ((await answer.json()) as { detail: string }).detail;
  const { counts, standings } = (await answer.json()) as Holdings;
  const told = Object.entries(standings)
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${count} ${standing}`);
  const claims = told.length > 0 ? `${counts.claims} claims (${told.join(", ")})` : "no claims yet";
  return `${counts.reports} reports, ${counts.statements} statements, ${claims}`;
}

/** Serves until it is told to stop; gives the server once it listens. */
async function start(config: Config): Promise<void> {
  const workers = await startWorkers({ config, sample: join(ROOT, "sample") }, READERS);
  const app = createApp(workers, join(ROOT, "apps", "web", "dist"));
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, async ({ port }) => {
    const address = `http://${config.host === "::1" ? "[::1]" : config.host}:${port}`;
    console.log(`Hearsay is at ${address}/${config.sample ? "sample" : ""}`);
    console.log(`Your ledger ${config.data}: ${await holdingsInWords(workers, "own")}.`);
    console.log(`The sample case ${address}/sample: ${await holdingsInWords(workers, "sample")}.`);
    console.log("Ctrl-C stops it.");
  }) as Server;
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") {
      fail(
        new HearsayError(
          "port-busy",
          `Port ${config.port} is in use, perhaps by another Hearsay. Stop that one, or set PORT to another number.`,
          { cause: error },
        ),
      );
    } else fail(error);
  });
  const stop = () => {
    server.close();
    // Pages hold connections open to be told of changes.
    server.closeAllConnections();
    void workers.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function fail(error: unknown): never {
  if (error instanceof HearsayError) {
    console.error(error.message);
    process.exit(error.code === "usage" || error.code === "host-refused" ? 2 : 1);
  }
  console.error(error);
  process.exit(1);
}

try {
  await start(loadConfig(process.env, process.argv.slice(2), process.cwd()));
} catch (error) {
  fail(error);
}
