import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { killTrial } from "./kill-trial.fixture.ts";
import { seeded } from "./seeded.ts";

/** `npm run soak` does the same fifty times with 100,000 entries. */
const ENTRIES = 20_000;

describe("a load that is killed at a seeded moment", () => {
  let room: string;
  beforeEach(() => {
    room = mkdtempSync(join(tmpdir(), "hearsay-kill-"));
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  it.for([1, 2, 3])(
    "loses no acknowledged entry, verifies, and has the rows of a rebuild (%i)",
    { timeout: 120_000 },
    async (seed) => {
      const random = seeded(seed);
      const killAfter = { seq: 1 + Math.floor(random() * 3000), wait: Math.floor(random() * 60) };
      const outcome = await killTrial({ folder: join(room, "data"), entries: ENTRIES, seed, killAfter });
      expect(outcome.wasKilled).toBe(true);
      expect(outcome.acknowledged).toBeGreaterThanOrEqual(killAfter.seq);
      expect(outcome.found).toBeGreaterThanOrEqual(outcome.acknowledged);
    },
  );
});
