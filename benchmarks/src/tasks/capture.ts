import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { usualThreads } from "@hearsay/capture";
import { builtProbe } from "../built-probe.ts";
import { figureOf, type Measured } from "../figure.ts";
import { bareReading } from "../pages/bare-reading.ts";
import { writeWarc } from "../pages/invented-warc.ts";
import { inventedWebPage } from "../pages/page-families.ts";
import type { WholePath } from "../probes/whole-path.ts";
import { processorTimeOf } from "../processor-time.ts";

const MEGABYTE = 1_000_000;
/** Pages that are taken one by one afterwards, to see what each stage takes. */
const APART = 60;
const YARDSTICK = 100;

/** Milliseconds of processor time that a page takes the bare parser and Readability. */
function bareTime(firstSeed: number): number {
  const pages = Array.from({ length: YARDSTICK }, (_, i) => inventedWebPage(firstSeed + i).html);
  pages.slice(0, 40).forEach(bareReading);
  return processorTimeOf(() => pages.forEach(bareReading)) / YARDSTICK;
}

/** The most memory in each tenth of the time. */
function overTime({ moments, wallMs }: WholePath): string {
  const tenths = Map.groupBy(moments, ({ ms }) => Math.min(9, Math.floor((ms * 10) / wallMs)));
  const most = (of: WholePath["moments"]) => Math.round(Math.max(...of.map(({ resident }) => resident)) / MEGABYTE);
  return [...tenths.values()].map(most).join(" ");
}

/** Pages in a second in each tenth of them. */
function paceOverTime({ moments, pages }: WholePath): string {
  const at = (count: number) => moments.find((one) => one.pages >= count)?.ms ?? Number.NaN;
  const tenth = pages / 10;
  return Array.from({ length: 10 }, (_, i) =>
    ((tenth * 1000) / (at(tenth * (i + 1)) - (i === 0 ? 0 : at(tenth * i)))).toFixed(1),
  ).join(" ");
}

/**
 * The whole way of the pages of a web archive, from the file to the standings in the ledger, in a process of its own.
 * @param pages how many
 */
export async function capture(_: number, pages: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-bench-"));
  try {
    const [archive, apart] = [join(folder, "pages.warc.gz"), join(folder, "apart.warc.gz")];
    const bytes = await writeWarc(archive, pages, 1);
    await writeWarc(apart, APART, pages + 1);
    const probe = await builtProbe("whole-path", { external: [], threads: ["jobs/reading-worker"] });
    const { stdout } = await promisify(execFile)(process.execPath, [probe, archive, join(folder, "data"), apart], {
      maxBuffer: 1 << 28,
    });
    const path = JSON.parse(stdout) as WholePath;
    const bare = bareTime(pages + APART + 1);
    const staged = Object.entries(path.stages);
    return {
      figures: [
        figureOf(
          "captured, read, extracted, stored and weighed, by the clock",
          "pages/s",
          [(pages * 1000) / path.wallMs],
          {
            bar: { atLeast: 40 },
          },
        ),
        figureOf("the same, processor time", "pages/s", [(pages * 1000) / path.processorMs], {
          bar: { atLeast: 20 },
          beside: { "bare linkedom + Readability": [1000 / bare] },
        }),
        figureOf("highest resident", "MB", [path.highest / MEGABYTE], { bar: { below: 600 } }),
        ...staged.map(([stage, ms]) =>
          figureOf(`${stage}, one by one on the filled ledger, processor time`, "ms a page", [ms / APART]),
        ),
      ],
      over: {
        pages: path.pages,
        refused: path.refused,
        bytesInAPage: Math.round(bytes / pages),
        statementsInAPage: Math.round((path.statements * 10) / path.pages) / 10,
        readingThreads: usualThreads(),
        "highest resident by tenths of the time, MB": overTime(path),
        "pages/s by tenths of the pages": paceOverTime(path),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
