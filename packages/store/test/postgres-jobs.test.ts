import type { JobQueue } from "@hearsay/core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openJobQueue } from "../src/index.ts";
import { describeJobQueue } from "./job-contract.ts";
import { ask, findServer, type TestServer } from "./postgres-server.fixture.ts";

const found = await findServer();

describe.skipIf(typeof found === "string")(
  `jobs in PostgreSQL${typeof found === "string" ? ` (skipped: ${found})` : ""}`,
  () => {
    const server = found as TestServer;
    let address = "";
    let open: JobQueue[] = [];
    beforeEach(async () => {
      address = await server.freshSchema();
      open = [];
    });
    afterEach(async () => {
      for (const queue of open) await queue.close();
    });
    afterAll(() => server.close());
    const opened = async () => {
      const queue = await openJobQueue("/nowhere", address);
      open.push(queue);
      return queue;
    };

    describeJobQueue(opened);

    it("lie in a schema of their own, beside that of their ledger", async () => {
      const queue = await opened();
      const task = { kind: "file", path: "/a.html", called: "a.html", given: {} } as const;
      await queue.add([{ from: "a.html", key: "a", task }], { id: "b", by: "ana" });
      const [{ schema } = { schema: "" }] = (await ask(address, "select current_schema() as schema")) as {
        schema: string;
      }[];
      expect(
        await ask(address, `select count(*)::int as many from ${schema}_jobs.job where name like 'work.%'`),
      ).toEqual([{ many: 1 }]);
      address = await server.freshSchema();
      expect(await (await opened()).counts()).toMatchObject({ waiting: 0 });
    });

    it("come back from a worker that is gone, which then can change nothing", { timeout: 60_000 }, async () => {
      const [one, other] = [await opened(), await opened()];
      const task = { kind: "page", given: {}, capture: CAPTURE } as const;
      await one.add([{ from: "a.html", key: "a", task }], { id: "b", by: "ana" });
      const [job] = await one.take(1);
      if (!job) throw new Error("nothing was taken");
      let again = await other.take(1);
      expect(again).toEqual([]);
      for (let i = 0; i < 90 && again.length === 0; i++) {
        await new Promise((later) => setTimeout(later, 500));
        again = await other.take(1);
      }
      expect(again).toMatchObject([{ id: job.id, tries: 1, task }]);
      expect(await one.finish(job, { report: null, outcome: "found", statements: 0, jobs: 0 })).toBe(false);
      expect(await one.reach(job, task)).toBeNull();
      expect(await other.counts()).toMatchObject({ working: 1, waiting: 0 });
    });
  },
);

const CAPTURE = {
  sha256: "0".repeat(64),
  size: 3,
  mediaType: "text/html",
  obtained: {
    how: "file",
    from: "a.html",
    at: "2026-03-11T10:00:00.000Z",
    finalUrl: null,
    status: null,
    headers: null,
    redirects: [],
    tool: "Hearsay 0.1.0",
  },
} as never;

it("where the database does not answer, say what to do", async () => {
  await expect(openJobQueue("/nowhere", "postgres://127.0.0.1:9/none")).rejects.toMatchObject({
    code: "database-unreachable",
  });
});
