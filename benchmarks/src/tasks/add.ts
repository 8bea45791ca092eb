import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figureOf, type Measured } from "../figure.ts";
import { inventedPage } from "../invented-reports.ts";

const RUNS = 11;

const root = join(import.meta.dirname, "..", "..", "..");
const hearsay = join(root, "apps", "cli", "bin", "hearsay.mjs");

/** Milliseconds of a whole process, from its start to its end. */
function processTime(args: readonly string[]): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr}`);
  return performance.now() - before;
}

/** `hearsay add` of one report and `hearsay --version` as whole processes, beside a Node that does nothing. */
export async function add(): Promise<Measured> {
  // The commands are run from one file each, as after an installation.
  processTime([join(root, "scripts", "commands-build.mjs")]);
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const times = { first: [] as number[], next: [] as number[], version: [] as number[], bare: [] as number[] };
  const adding = (seed: number, data: string) => {
    const page = join(folder, `${seed}.txt`);
    writeFileSync(page, inventedPage(seed));
    return processTime([hearsay, "add", page, "--data", join(folder, data)]);
  };
  // Fills the compile cache and makes the ledger that the following are added to.
  adding(0, "ledger");
  try {
    for (let run = 1; run <= RUNS; run++) {
      times.bare.push(processTime(["-e", "0"]));
      times.version.push(processTime([hearsay, "--version"]));
      times.next.push(adding(run, "ledger"));
      times.first.push(adding(1000 + run, `ledger-${run}`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const beside = { "node -e 0": times.bare };
  return {
    figures: [
      figureOf("hearsay add, a report of 600 words", "ms", times.next, { bar: { below: 1000 }, beside }),
      figureOf("hearsay add, the first report of a new ledger", "ms", times.first, { bar: { below: 1000 }, beside }),
      figureOf("hearsay --version", "ms", times.version, { bar: { below: 150 }, beside }),
    ],
    over: { runs: RUNS },
  };
}
