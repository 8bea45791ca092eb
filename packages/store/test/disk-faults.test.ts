import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HearsayError, type StoredEntry, verifyChain } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSigned, LEDGER_FILE, openSqliteLedger } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";
import { seeded } from "./seeded.ts";

/** Runs a program in a namespace of its own, on a disk of two megabytes. */
function onSmallDisk(room: string, ...command: string[]) {
  const script = 'mount -t tmpfs -o size=2m tmpfs "$1" && shift && exec "$@"';
  return spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", room, ...command], {
    encoding: "utf8",
  });
}

let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), "hearsay-disk-"));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const probe = mkdtempSync(join(tmpdir(), "hearsay-probe-"));
const canMount = onSmallDisk(probe, "true").status === 0;
rmSync(probe, { recursive: true });

describe("a ledger on a disk that fails it", () => {
  it.skipIf(!canMount)(
    `says that the disk is full, loses nothing, and goes on when there is room${canMount ? "" : " (no file system can be mounted here)"}`,
    { timeout: 120_000 },
    () => {
      const disk = join(room, "disk");
      mkdirSync(disk);
      const { stdout, stderr } = onSmallDisk(disk, process.execPath, join(import.meta.dirname, "fill-disk.ts"), disk);
      expect(stderr).toBe("");
      const told = JSON.parse(stdout);
      expect(told).toMatchObject({ code: "disk-full", full: true, after: true });
      expect(told.acknowledged).toBeGreaterThan(2);
    },
  );

  describe("with one bit flipped", () => {
    let entries: StoredEntry[];
    const original = () => join(room, "original");

    beforeAll(async () => {
      const ledger = await openSqliteLedger(original(), exampleWriter());
      for (let i = 0; i < 12; i++) {
        const report = exampleReport(`Example Person ${i} is dead. ${"More words. ".repeat(200)}`);
        await ledger.append(async () => draftsFor(report, [exampleStatement(report, `Example Person ${i} is dead`)]));
      }
      entries = await all(ledger.entries());
      await ledger.close();
    });

    it.for(Array.from({ length: 40 }, (_, i) => i + 1))("either says so, or has every entry (%i)", async (seed) => {
      const random = seeded(seed);
      const folder = join(room, `flipped-${seed}`);
      mkdirSync(folder);
      const path = join(folder, LEDGER_FILE);
      copyFileSync(join(original(), LEDGER_FILE), path);
      const bytes = readFileSync(path);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(path, bytes);
      const found = await lookAt(folder);
      if (found.fault === null) expect(found.entries).toEqual(entries);
      else expect(found.fault).not.toBe("");
    });
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What a ledger says of itself: its fault in words, or its entries. */
async function lookAt(folder: string): Promise<{ fault: string | null; entries: StoredEntry[] }> {
  try {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    try {
      const chain = await verifyChain(ledger.entries(), { isSigned });
      if (!chain.ok) return { fault: `entry ${chain.seq}: ${chain.reason}`, entries: [] };
      return { fault: null, entries: await all(ledger.entries()) };
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (error instanceof HearsayError) return { fault: error.message, entries: [] };
    throw error;
  }
}
