import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractStatements } from "@hearsay/core";
import { builtProbe } from "../built-probe.ts";
import { ENGINES, type Engine, type EngineName } from "../engines/engine.ts";
import { figureOf, type Measured } from "../figure.ts";
import { inventedPages, textOf } from "../invented-reports.ts";
import type { FirstReport } from "../probes/first-report.ts";
import { processorTimeOf, wallTimeOf } from "../processor-time.ts";
import { reportFrom } from "../report-from.ts";

const ROUNDS = 5;
const PER_ROUND = 30;
const WARM_UP = 60;
/** Peers read fewer in a round, for they take longer. */
const PEERS_PER_ROUND = 5;
const PROCESSES = 6;
const IN_A_PROCESS = 200;
const MEGABYTE = 1_000_000;

const folder = join(import.meta.dirname, "..", "..");
const root = join(folder, "..");

interface Rates {
  readonly processor: number[];
  readonly wall: number[];
}

/** Reports in a second over some pages, by the processor and by the wall. */
function addRates({ read }: Engine, pages: readonly string[], rates: Rates): void {
  let wall = 0;
  const processor = processorTimeOf(() => {
    wall = wallTimeOf(() => pages.forEach(read));
  });
  rates.processor.push((pages.length * 1000) / processor);
  rates.wall.push((pages.length * 1000) / wall);
}

/** Every engine in turn in every round, on pages that no round before had. */
async function ratesOfAll(): Promise<Map<EngineName, Rates>> {
  const names = Object.keys(ENGINES) as EngineName[];
  const rates = new Map<EngineName, Rates>(names.map((name) => [name, { processor: [], wall: [] }]));
  const shareOf = (name: EngineName, pages: readonly string[]) =>
    name === "hearsay" ? pages : pages.slice(0, Math.ceil((pages.length * PEERS_PER_ROUND) / PER_ROUND)).map(textOf);
  for (const name of names) {
    const { engine } = await ENGINES[name]();
    shareOf(name, inventedPages(WARM_UP)).forEach(engine.read);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const pages = inventedPages(PER_ROUND, 10_000 + round * PER_ROUND);
    for (const name of names) {
      const { engine } = await ENGINES[name]();
      addRates(engine, shareOf(name, pages), rates.get(name) as Rates);
    }
  }
  return rates;
}

function firstReport(probe: string, engine: EngineName | "none", pages: string): FirstReport {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "hearsay") };
  const { stdout, stderr, status } = spawnSync(process.execPath, [probe, engine, pages], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the process that reads with ${engine} failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** New processes, each engine in turn: when the first report was read, and how much memory reports take. */
async function inProcesses(): Promise<Map<EngineName | "none", FirstReport[]>> {
  const probe = await builtProbe("first-report", { external: [/^compromise/, /^wink-/], threads: [] });
  const pages = join(folder, "dist", "pages.json");
  writeFileSync(pages, JSON.stringify(inventedPages(IN_A_PROCESS, 50_000)));
  const names = ["none", ...(Object.keys(ENGINES) as EngineName[])] as const;
  const found = new Map<EngineName | "none", FirstReport[]>(names.map((name) => [name, []]));
  // The first of each fills the compile cache.
  for (let round = -1; round < PROCESSES; round++) {
    for (const name of names) {
      if (round >= 0 && round % 3 !== 0 && name !== "none" && name !== "hearsay") continue;
      const one = firstReport(probe, name, pages);
      if (round >= 0) found.get(name)?.push(one);
    }
  }
  rmSync(pages);
  return found;
}

/** Bytes of what the extractor was trained to: everything beside its sources that is no source. */
function modelBytes(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:ts|md|jsonl?)$/.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const winkModel = () => modelBytes(join(root, "node_modules", "wink-eng-lite-web-model", "dist"));

function statementsIn(pages: readonly string[]): number {
  return pages.reduce((sum, page) => {
    const report = reportFrom(page);
    return sum + extractStatements(report, report.published?.day ?? null).statements.length;
  }, 0);
}

/** Reading and extracting whole reports: how many in a second on one core, in how much memory, how soon the first. */
export async function extract(): Promise<Measured> {
  const rates = await ratesOfAll();
  const processes = await inProcesses();
  const peers = Object.keys(ENGINES).filter((name): name is EngineName => name !== "hearsay");
  const beside = (values: (name: EngineName) => readonly number[]) =>
    Object.fromEntries(peers.map((name) => [name, values(name)]));
  const bare = processes.get("none") ?? [];
  const of = (name: EngineName | "none", value: (one: FirstReport) => number) =>
    (processes.get(name) ?? []).map((one) => value(one));
  const bareResident = Math.min(...bare.map((one) => one.resident));
  const above = (name: EngineName) => of(name, (one) => (one.resident - bareResident) / MEGABYTE);
  const aboveHighest = (name: EngineName) => of(name, (one) => (one.highest - bareResident) / MEGABYTE);
  const counted = inventedPages(PER_ROUND);
  return {
    figures: [
      figureOf("whole extraction, processor time", "reports/s", rates.get("hearsay")?.processor ?? [], {
        bar: { atLeast: 200 },
        beside: beside((name) => rates.get(name)?.processor ?? []),
      }),
      figureOf("whole extraction, wall time", "reports/s", rates.get("hearsay")?.wall ?? [], {
        beside: beside((name) => rates.get(name)?.wall ?? []),
      }),
      figureOf(
        "first report in a new process",
        "ms",
        of("hearsay", (one) => one.firstMs),
        {
          bar: { below: 300 },
          beside: {
            "bare Node": of("none", (one) => one.firstMs),
            ...beside((name) => of(name, (one) => one.firstMs)),
          },
        },
      ),
      figureOf("resident above bare Node after 200 reports", "MB", above("hearsay"), {
        bar: { below: 150 },
        beside: beside(above),
      }),
      figureOf("highest resident above bare Node", "MB", aboveHighest("hearsay"), { beside: beside(aboveHighest) }),
      figureOf("model", "MB", [modelBytes(join(root, "packages", "core", "src", "extract")) / MEGABYTE], {
        bar: { below: 8 },
        beside: { "wink-eng-lite-web-model": [winkModel() / MEGABYTE] },
      }),
    ],
    over: {
      rounds: ROUNDS,
      reportsInARound: PER_ROUND,
      wordsInAReport: Math.round(counted.reduce((sum, page) => sum + page.split(/\s+/).length, 0) / counted.length),
      statementsInAReport: Math.round(statementsIn(counted) / counted.length),
      processes: PROCESSES,
    },
  };
}
