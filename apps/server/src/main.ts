import { join } from "node:path";
import { HearsayError, parseQuestion, tallyOf } from "@hearsay/core";
import { prepareHost } from "@hearsay/store/host";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { type Config, loadConfig } from "./config.ts";
import { type Desk, openOwn, openSample, today } from "./desk.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

async function holdingsInWords(desk: Desk): Promise<string> {
  const counts = await desk.folder.ledger.read((reader) => reader.counts());
  const asked = parseQuestion({}, today());
  const standings = Object.entries(tallyOf(await desk.standings(asked)))
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${count} ${standing}`);
  const claims = standings.length > 0 ? `${counts.claims} claims (${standings.join(", ")})` : "no claims yet";
  return `${counts.reports} reports, ${counts.statements} statements, ${claims}`;
}

/** Serves until it is told to stop; gives the server once it listens. */
async function start(config: Config): Promise<void> {
  const own = await openOwn(config.data, config.database);
  const sample = await openSample(config.data, join(ROOT, "sample"));
  const app = createApp({ own, sample }, join(ROOT, "apps", "web", "dist"));
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
    const address = `http://${config.host === "::1" ? "[::1]" : config.host}:${port}`;
    void holdingsInWords(own).then(async (words) => {
      console.log(`Hearsay is at ${address}/${config.sample ? "sample" : ""}`);
      console.log(`Your ledger ${config.data}: ${words}.`);
      console.log(`The sample case ${address}/sample: ${await holdingsInWords(sample)}.`);
      console.log("Ctrl-C stops it.");
    });
  });
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
    void Promise.all([own.folder.ledger.close(), sample.folder.ledger.close()]).then(() => process.exit(0));
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

prepareHost();

try {
  await start(loadConfig(process.env, process.argv.slice(2), process.cwd()));
} catch (error) {
  fail(error);
}
