import type { JobFault, JobQueue, NewJob } from "@hearsay/core";
import { expect, it } from "vitest";

const address = (name: string): NewJob => ({
  from: `https://harbour.example/${name}`,
  key: `address ${name}`,
  task: {
    kind: "address",
    address: `https://harbour.example/${name}`,
    allowedHosts: [],
    isPolite: false,
    given: { outlet: "Harbour Post" },
  },
});

const BATCH = { id: "b-1", by: "ana" };
const MADE = { report: "r-000000000001", outcome: "added", statements: 3, jobs: 0 } as const;
const FINAL: JobFault = {
  code: "address-refused",
  why: "It is no public host. Allow it by name.",
  due: null,
  tries: 1,
};

/** What every queue keeps to, whatever it lies in. */
export function describeJobQueue(open: () => Promise<JobQueue>): void {
  const names = async (queue: JobQueue, most = 10) => (await queue.take(most)).map(({ from }) => from.slice(-1));

  it("gives each job to one worker, the oldest first, as it was added", async () => {
    const [one, other] = [await open(), await open()];
    expect(await one.add([address("a"), address("b"), address("c")], BATCH)).toBe(3);
    const [first] = await one.take(1);
    expect(first).toMatchObject({ ...BATCH, id: first?.id, batch: "b-1", state: "working", tries: 0, why: null });
    expect(first?.task).toEqual(address("a").task);
    expect((await names(other)).toSorted()).toEqual(["b", "c"]);
    expect(await names(one)).toEqual([]);
    expect(await one.counts()).toEqual({ waiting: 0, working: 3, done: 0, dead: 0, dropped: 0 });
  });

  it("takes on once what is unfinished, or came in with the same batch", async () => {
    const queue = await open();
    expect(await queue.add([address("a"), address("a")], BATCH)).toBe(1);
    expect(await queue.add([address("a")], { id: "b-2", by: "ana" })).toBe(0);
    const [job] = await queue.take(1);
    if (!job) throw new Error("nothing was taken");
    expect(await queue.add([address("a")], { id: "b-2", by: "ana" })).toBe(0);
    const task = { kind: "file", path: "/a", called: "a", given: {} } as const;
    const reached = (await queue.reach(job, task)) ?? (await queue.take(1))[0];
    expect(await queue.add([address("a")], { id: "b-2", by: "ana" })).toBe(0);
    expect(reached && (await queue.finish(reached, MADE))).toBe(true);
    expect(await queue.add([address("a")], BATCH)).toBe(0);
    expect(await queue.add([address("a")], { id: "b-2", by: "ana" })).toBe(1);
    expect(await queue.counts({ batch: "b-2" })).toMatchObject({ waiting: 1, done: 0 });
  });

  it("keeps what was reached, and tells what came of it", async () => {
    const queue = await open();
    await queue.add([address("a")], BATCH);
    const [job] = await queue.take(1);
    if (!job) throw new Error("nothing was taken");
    const task = { kind: "file", path: "/a", called: "a", given: {} } as const;
    const held = (await queue.reach(job, task)) ?? (await queue.take(1))[0];
    expect(held).toMatchObject({ id: job.id, from: job.from, task });
    if (!held) throw new Error("nothing was held");
    await queue.hold([held]);
    expect(await queue.finish(held, MADE)).toBe(true);
    expect(await queue.finish(held, MADE)).toBe(false);
    expect(await queue.list({ states: ["done"] }, 10)).toMatchObject([{ id: job.id, state: "done", made: MADE, task }]);
  });

  it("tries again when it is due, and puts what is given up on the list of the dead", async () => {
    const queue = await open();
    await queue.add([address("a"), address("b")], BATCH);
    const [a, b] = await queue.take(2);
    if (!a || !b) throw new Error("nothing was taken");
    const due = new Date(Date.now() + 3_600_000).toISOString();
    expect(await queue.fail(a, { code: "fetch-failed", why: "The host does not answer.", due, tries: 1 })).toBe(true);
    expect(await queue.fail(b, FINAL)).toBe(true);
    expect(await queue.take(2)).toEqual([]);
    expect(await queue.list({ states: ["waiting"] }, 10)).toMatchObject([
      { id: a.id, tries: 1, due, why: "The host does not answer.", code: "fetch-failed" },
    ]);
    expect(await queue.list({ states: ["dead"] }, 10)).toMatchObject([
      { id: b.id, tries: 1, why: FINAL.why, code: FINAL.code, from: b.from, by: "ana" },
    ]);
    const past = await open();
    await past.add([address("c")], { id: "b-3", by: "ana" });
    const [c] = await past.take(1);
    if (!c) throw new Error("nothing was taken");
    await past.fail(c, {
      code: "fetch-failed",
      why: "Gone.",
      due: new Date(Date.now() - 1000).toISOString(),
      tries: 1,
    });
    expect(await past.take(1)).toMatchObject([{ id: c.id, tries: 1 }]);
  });

  it("tries the dead again when a person says so, from what they had reached, and counts anew", async () => {
    const queue = await open();
    await queue.add([address("a"), address("b"), address("c")], BATCH);
    for (const job of await queue.take(3)) await queue.fail(job, FINAL);
    const [c, b, a] = await queue.list({ states: ["dead"] }, 10);
    expect(await queue.retry([a?.id ?? ""])).toBe(1);
    expect(await queue.take(3)).toMatchObject([{ id: a?.id, tries: 0 }]);
    expect(await queue.retry(["no such job"])).toBe(0);
    expect(await queue.drop([b?.id ?? ""], "a page of recipes", "bo")).toBe(1);
    expect(await queue.list({ states: ["dropped"] }, 10)).toMatchObject([
      { id: b?.id, why: "Dropped by bo: a page of recipes" },
    ]);
    expect(await queue.retry("all")).toBe(1);
    expect(await queue.take(3)).toMatchObject([{ id: c?.id }]);
  });

  it("drops what waits, so that nobody takes it", async () => {
    const queue = await open();
    await queue.add([address("a")], BATCH);
    const [a] = await queue.list({}, 1);
    expect(await queue.drop([a?.id ?? ""], "added by mistake", "bo")).toBe(1);
    expect(await queue.take(1)).toEqual([]);
    expect(await queue.counts()).toMatchObject({ waiting: 0, dropped: 1 });
  });

  it("lists the last first, a part at a time, of one batch or of all", async () => {
    const queue = await open();
    await queue.add([address("a"), address("b"), address("c")], BATCH);
    await queue.add([address("d")], { id: "b-2", by: "ana" });
    const [d, c] = await queue.list({}, 2);
    expect([d?.from, c?.from]).toEqual(["https://harbour.example/d", "https://harbour.example/c"]);
    const rest = await queue.list({ before: c?.place ?? 0 }, 10);
    expect(rest.map(({ from }) => from.slice(-1))).toEqual(["b", "a"]);
    expect(await queue.list({ batch: "b-2" }, 10)).toMatchObject([{ id: d?.id }]);
    expect(await queue.list({ ids: [c?.id ?? ""] }, 10)).toHaveLength(1);
  });
}
