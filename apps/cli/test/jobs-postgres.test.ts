import { afterAll, describe, expect, it } from "vitest";
import { findServer, type TestServer } from "../../../packages/store/test/postgres-server.fixture.ts";
import { createRoom } from "./hearsay.fixture.ts";
import { killWorkers } from "./kill-workers.fixture.ts";

const found = await findServer();

describe.skipIf(typeof found === "string")(
  `two workers on one database, of which one is killed${typeof found === "string" ? ` (skipped: ${found})` : ""}`,
  () => {
    const server = found as TestServer;
    afterAll(() => server.close());

    it.for([
      { seed: 1, kills: [{ after: 3, wait: 0 }] },
      {
        seed: 2,
        kills: [
          { after: 5, wait: 25 },
          { after: 2, wait: 40 },
        ],
      },
      {
        seed: 3,
        kills: [
          { after: 1, wait: 10 },
          { after: 4, wait: 3 },
        ],
      },
    ])("have each report in exactly once ($seed)", { timeout: 240_000 }, async ({ kills }) => {
      const database = await server.freshSchema();
      const outcome = await killWorkers({ room: createRoom(), pages: 40, workers: 2, kills, database });
      expect(outcome.killed).toBeGreaterThan(0);
      expect(outcome).toMatchObject({ reports: 40, captures: 40, refusals: 1, done: 41, dead: 1, verifies: true });
    });
  },
);
