import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { localWriter, openSqliteLedger } from "@hearsay/store";
import { prepareHost } from "@hearsay/store/host";
import { type Figure, figureOf, type Measured } from "../figure.ts";
import { inventedLedger } from "../ledgers/invented-ledger.ts";
import { fill, settle } from "./ledger.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PROBE = join(import.meta.dirname, "..", "probes", "loop-delay.ts");
const SEED = 20_261;
/** Times that each address is asked. */
const ROUNDS = 15;
/** Pages that ask at the same time. */
const PAGES = 6;
/** How long the server is left alone, for what the machine itself does to its loop, in milliseconds. */
const IDLE = 5000;

/** What the probe saw of the server's first thread, in milliseconds. */
interface Seen {
  readonly looks: number;
  readonly median: number;
  readonly p99: number;
  readonly p999: number;
  readonly longest: number;
  readonly mostWork: number;
}

interface Served {
  readonly address: string;
  /** Milliseconds until it listened. */
  readonly upIn: number;
  seen(): Promise<Seen>;
  stop(): Promise<void>;
}

/** Starts the built server over a data folder, with the probe in it. */
function startServer(data: string): Promise<Served> {
  const started = performance.now();
  const args = ["--import", PROBE, join(ROOT, "apps", "server", "dist", "main.mjs")];
  const cache = { NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "hearsay") };
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...cache, HEARSAY_DATA: data, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const heard: ((seen: Seen) => void)[] = [];
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      if (line.startsWith("probe ")) heard.shift()?.(JSON.parse(line.slice(6)) as Seen);
      const address = /Hearsay is at (\S+?)\/?$/.exec(line)?.[1];
      if (!address) return;
      resolve({
        address,
        upIn: performance.now() - started,
        seen: () =>
          new Promise((told) => {
            heard.push(told);
            child.kill("SIGUSR2");
          }),
        stop: () =>
          new Promise((ended) => {
            child.once("exit", () => ended());
            child.kill("SIGINT");
          }),
      });
    });
  });
}

/** Milliseconds until an answer was there in full. */
async function timeOf(address: string, headers: Record<string, string> = {}): Promise<number> {
  const start = performance.now();
  const response = await fetch(address, { headers });
  await response.arrayBuffer();
  if (!response.ok && response.status !== 304)
    throw new Error(`${address} answers ${response.status}. Build the server and the web app first (npm start).`);
  return performance.now() - start;
}

interface Listed {
  readonly matters: { readonly listed: readonly { readonly id: string }[] };
  readonly reports: { readonly listed: readonly { readonly id: string }[] };
  readonly people: readonly { readonly person: string; readonly name: string }[];
}

/** The addresses that pages ask, by what they are of. */
async function addressesIn(api: string): Promise<{ readonly [name: string]: string }> {
  const { matters, reports, people } = (await (await fetch(`${api}/overview`)).json()) as Listed;
  const [person, report, matter] = [people[0], reports.listed[0], matters.listed[0]];
  const name = encodeURIComponent(person?.name ?? "");
  const word = encodeURIComponent(person?.name.split(" ")[0] ?? "");
  return {
    overview: "/overview",
    "numbers of all standings": "/standings",
    "a hundred claims": "/claims",
    "reports, a page": "/reports",
    "matters, a page": "/matters",
    "a report": `/reports/${report?.id}`,
    "a person": `/people/${person?.person}`,
    "a matter": `/matters/${matter?.id}`,
    "the inbox, a page": "/inbox",
    "the inbox, its middle": "/inbox?after=200000",
    "search for a name": `/search?q=${name}`,
    "search for a rare word": `/search?q=${word}+hospital`,
    "search for common words": "/search?q=said+was",
    "names begun": `/names?q=${word.slice(0, 3)}`,
    "changes, a page": "/changes",
    "the next events": "/events?after=100000",
  };
}

async function askAll(server: Served): Promise<Figure[]> {
  const api = `${server.address}/api/own`;
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(await addressesIn(api))) {
    const first = await timeOf(api + path);
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) times.push(await timeOf(`${api}${path}${path.includes("?") ? "&" : "?"}try=${i}`));
    const tag = (await fetch(api + path)).headers.get("etag");
    const same: number[] = [];
    for (let i = 0; tag && i < ROUNDS; i++) same.push(await timeOf(api + path, { "if-none-match": tag }));
    figures.push(
      figureOf(name, "ms", times, { beside: { "the first time": [first], ...(tag && { "not changed": same }) } }),
    );
  }
  return figures;
}

/** Pages that ask everything at the same time; gives how long each waited for a file meanwhile. */
async function askTogether(server: Served): Promise<number[]> {
  const paths = Object.values(await addressesIn(`${server.address}/api/own`));
  const files: number[] = [];
  let isDone = false;
  const beside = (async () => {
    while (!isDone && files.length < 10_000) {
      files.push(await timeOf(`${server.address}/`));
      await new Promise((later) => setTimeout(later, 20));
    }
  })();
  await Promise.all(
    Array.from({ length: PAGES }, async (_, page) => {
      for (const path of paths)
        await timeOf(`${server.address}/api/own${path}${path.includes("?") ? "&" : "?"}page=${page}`);
    }),
  );
  isDone = true;
  await beside;
  return files;
}

/**
 * The server over a filled ledger: how long its addresses take, and how long anything holds its first thread.
 * @param statements how many the ledger holds
 */
export async function server(statements: number): Promise<Measured> {
  prepareHost();
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const persons = Math.max(50, Math.floor(statements / 10));
  let served: Served | null = null;
  try {
    const ledger = await openSqliteLedger(folder, localWriter());
    const filled = await fill(ledger, inventedLedger({ statements, persons, seed: SEED }), statements);
    await settle(ledger);
    await ledger.close();
    await (await startServer(folder)).stop(); // The second start is the one that has the sample case.
    served = await startServer(folder);
    await askAll(served); // What is made once.
    await served.seen();
    await new Promise((later) => setTimeout(later, IDLE));
    const idle = await served.seen();
    const figures = await askAll(served);
    const files = await askTogether(served);
    const busy = await served.seen();
    return {
      figures: [
        figureOf("up again", "ms", [served.upIn], { bar: { below: 3000 } }),
        figureOf("longest work of the first thread between two looks", "ms", [busy.mostWork], {
          bar: { below: 5 },
          beside: { idle: [idle.mostWork] },
        }),
        figureOf("delay of the first thread, p99", "ms", [busy.p99], { beside: { idle: [idle.p99] } }),
        figureOf("delay of the first thread, 99.9 %", "ms", [busy.p999], { beside: { idle: [idle.p999] } }),
        figureOf("delay of the first thread, longest", "ms", [busy.longest], { beside: { idle: [idle.longest] } }),
        figureOf("a file while six pages ask everything", "ms", files),
        ...figures,
      ],
      over: { statements: filled.entered, persons, rounds: ROUNDS, pages: PAGES, looks: busy.looks },
    };
  } finally {
    await served?.stop();
    rmSync(folder, { recursive: true });
  }
}
