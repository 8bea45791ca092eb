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

    it("are counted without being looked at, the same as when they are, also those of an earlier version", {
      timeout: 60_000,
    }, async () => {
      const queue = await opened();
      const [{ schema } = { schema: "" }] = (await ask(address, "select current_schema() as schema")) as {
        schema: string;
      }[];
      const jobs = `${schema}_jobs`;
      const task = (path: string) => ({ kind: "file", path, called: path, given: {} }) as const;
      const many = Array.from({ length: 40 }, (_, i) => ({ from: `${i}`, key: `${i}`, task: task(`/${i}`) }));
      await queue.add(many, { id: "b", by: "ana" });
      const taken = await queue.take(30);
      const made = { report: null, outcome: "found", statements: 0, jobs: 0 } as const;
      for (const [i, job] of taken.entries()) {
        if (i < 10) await queue.finish(job, made);
        else if (i < 20) await queue.fail(job, { code: "input-empty", why: "It is empty.", due: null, tries: 1 });
      }
      const [dead] = await queue.list({ states: ["dead"] }, 1);
      await queue.drop([dead?.id ?? ""], "a page of recipes", "ana");
      const counted = { waiting: 10, working: 10, done: 10, dead: 9, dropped: 1 };
      expect(await queue.counts({ batch: "b" })).toEqual(counted);
      expect(await queue.counts()).toEqual(counted);
      // Whoever looked at a job would wait for this lock, which lasts as long as the sleep.
      const locked = ask(address, `begin; lock table ${jobs}.job in access exclusive mode; select pg_sleep(2); commit`);
      await new Promise((later) => setTimeout(later, 500));
      expect(await Promise.race([queue.counts(), locked.then(() => "it waited")])).toEqual(counted);
      await locked;
      await ask(address, `insert into ${jobs}.hearsay_tally select 'done', 0 from generate_series(1, 600)`);
      expect(await queue.counts()).toEqual(counted);
      expect(await ask(address, `select count(*)::int as rows from ${jobs}.hearsay_tally`)).toEqual([{ rows: 5 }]);
      expect(await queue.counts()).toEqual(counted);
      await ask(address, `drop function ${jobs}.hearsay_move() cascade; drop table ${jobs}.hearsay_tally`);
      expect(await (await opened()).counts()).toEqual(counted);
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
