import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pageToEnter } from "@hearsay/capture";
import { enterPages } from "@hearsay/core";
import { type DataFolder, localWriter, openDataFolder } from "@hearsay/store";
import { prepareHost } from "@hearsay/store/host";
import { figureOf, type Measured } from "../figure.ts";
import { asCaptured } from "../pages/as-captured.ts";
import { type InventedWebPage, inventedWebPage } from "../pages/page-families.ts";
import { reprints as reprintsOf } from "../pages/reprints.ts";

const PAGES = 300;
const SEED = 7;
/** Pages in a commit, as a folder or an archive is entered, and in the part that is measured as one. */
const AT_A_TIME = 8;
const PART = 48;
const HOW = { given: {}, today: "2026-06-01" } as const;

const processor = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Milliseconds of processor time that a page took in each part of them. */
async function entered(folder: DataFolder, pages: readonly InventedWebPage[]): Promise<number[]> {
  const parts: number[] = [];
  for (let at = 0; at + PART <= pages.length; at += PART) {
    const ready = pages.slice(at, at + PART).map((page) => pageToEnter(asCaptured(page), HOW));
    const before = process.cpuUsage();
    for (let i = 0; i < PART; i += AT_A_TIME) await enterPages(folder, ready.slice(i, i + AT_A_TIME));
    parts.push(processor(before) / PART);
  }
  return parts;
}

async function inNewLedger(pages: readonly InventedWebPage[]): Promise<number[]> {
  const path = await mkdtemp(join(tmpdir(), "hearsay-bench-"));
  const folder = await openDataFolder(path, localWriter());
  try {
    return await entered(folder, pages);
  } finally {
    await folder.ledger.close();
    await rm(path, { recursive: true });
  }
}

/** Near-identical pages entered one after another: whether the next costs more the more there are. */
export async function reprints(): Promise<Measured> {
  prepareHost();
  const others = Array.from({ length: PAGES }, (_, i) => inventedWebPage(i + 1));
  const other = await inNewLedger(others);
  const alike = await inNewLedger(reprintsOf(PAGES, SEED));
  const [first, last, all] = [alike.slice(1, 2), alike.slice(-1), [alike.reduce((sum, one) => sum + one * PART, 0)]];
  const beside = { "pages of different stories": other.slice(-1) };
  return {
    figures: [
      figureOf("a reprint, when few are there, processor time", "ms", first, {
        beside: { "pages of different stories": other.slice(1, 2) },
      }),
      figureOf("a reprint, when 250 are there, processor time", "ms", last, { beside }),
      figureOf("all reprints, processor time", "ms", all),
    ],
    over: { pages: PAGES, "ms a page by parts": alike.map(Math.round).join(" ") },
  };
}
