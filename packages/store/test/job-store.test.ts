import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type JobQueue, MOST_TRIES } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JOBS_FILE, openJobStore } from "../src/index.ts";
import { describeJobQueue } from "./job-contract.ts";

describe("the jobs of a data folder", () => {
  let room: string;
  let open: JobQueue[];
  beforeEach(() => {
    room = mkdtempSync(join(tmpdir(), "hearsay-jobs-"));
    open = [];
  });
  afterEach(async () => {
    for (const queue of open) await queue.close();
    rmSync(room, { recursive: true, force: true });
  });
  const opened = async (now?: () => Date) => {
    const queue = await openJobStore(room, now);
    open.push(queue);
    return queue;
  };

  describeJobQueue(opened);

  const TASK = { kind: "file", path: "/a.html", called: "a.html", given: {} } as const;
  const add = (queue: JobQueue) => queue.add([{ from: "a.html", key: "a", task: TASK }], { id: "b", by: "ana" });

  it("are there again when the folder is opened again, readable by their owner alone", async () => {
    const queue = await openJobStore(room);
    await add(queue);
    await queue.close();
    expect(await (await opened()).list({}, 1)).toMatchObject([{ from: "a.html", task: TASK, state: "waiting" }]);
    expect(statSync(join(room, JOBS_FILE)).mode & 0o777).toBe(0o600);
  });

  it("come back at once from a worker of this machine that is gone, and are given up when that goes on", async () => {
    const queue = await opened();
    await add(queue);
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const database = new DatabaseSync(join(room, JOBS_FILE));
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      expect(await queue.take(1)).toMatchObject([{ tries }]);
      database.prepare("update job set holder = ?").run(`${child.pid}@${hostname()}`);
    }
    database.close();
    expect(await queue.take(1)).toEqual([]);
    expect(await queue.list({ states: ["dead"] }, 1)).toMatchObject([
      { why: expect.stringContaining("6 times in all") },
    ]);
  });

  it("come back from a worker that is silent for a minute, which then can change nothing", async () => {
    let present = new Date("2026-03-11T10:00:00Z");
    const queue = await opened(() => present);
    await add(queue);
    const [job] = await queue.take(1);
    if (!job) throw new Error("nothing was taken");
    present = new Date("2026-03-11T10:00:50Z");
    await queue.hold([job]);
    present = new Date("2026-03-11T10:01:40Z");
    expect(await queue.take(1)).toEqual([]);
    present = new Date("2026-03-11T10:01:51Z");
    expect(await queue.take(1)).toMatchObject([{ id: job.id, tries: 1 }]);
    const made = { report: null, outcome: "found", statements: 0, jobs: 0 } as const;
    expect(await queue.finish(job, made)).toBe(false);
    expect(await queue.reach(job, TASK)).toBeNull();
  });

  it("are told of for a week after they are done", async () => {
    let present = new Date("2026-03-11T10:00:00Z");
    const queue = await opened(() => present);
    await add(queue);
    const [job] = await queue.take(1);
    if (!job) throw new Error("nothing was taken");
    await queue.finish(job, { report: null, outcome: "found", statements: 0, jobs: 0 });
    present = new Date("2026-03-18T09:59:00Z");
    expect(await (await opened(() => present)).counts()).toMatchObject({ done: 1 });
    present = new Date("2026-03-18T10:01:00Z");
    expect(await (await opened(() => present)).counts()).toMatchObject({ done: 0 });
  });

  it("say what to do where their file is none", async () => {
    writeFileSync(join(room, JOBS_FILE), "no database, and longer than a header of one hundred bytes ".repeat(4));
    await expect(openJobStore(room)).rejects.toMatchObject({ code: "ledger-damaged" });
  });
});
