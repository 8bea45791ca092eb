import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workOnJobs } from "../jobs-at-work.ts";
import { type OwnServer, startOwnServer } from "../own-server.fixture.ts";

interface Told {
  readonly listed: readonly {
    readonly id: string;
    readonly from: string;
    readonly state: string;
    readonly by: string;
    readonly why: string | null;
    readonly made: { readonly report: string } | null;
  }[];
  readonly counts: { readonly [state: string]: number };
  readonly cursor: string | null;
}

const TEXT = "Minister resigns\n\nHarbour Post\n\nInterior Minister Oda Lervik resigned on Tuesday, her office said.\n";
const BROKEN = Buffer.from([0, 1, 2, 3, 0, 7]).toString("base64");

describe("jobs over the interface", () => {
  let server: OwnServer;
  let end: () => Promise<void>;
  beforeAll(async () => {
    server = await startOwnServer();
    end = workOnJobs({ own: server.desk });
  });
  afterAll(async () => {
    await end();
    await server.close();
  });

  const add = (body: object, headers: Record<string, string> = {}) =>
    server.ask<{ batch: string; added: number }>("/jobs", { body, headers });
  const list = async (query: string) => (await server.ask<Told>(`/jobs${query}`)).told;
  /** The jobs of a batch once none of them waits or is worked on. */
  async function ended(batch: string): Promise<Told> {
    for (;;) {
      const told = await list(`?batch=${batch}`);
      if ((told.counts.waiting ?? 0) + (told.counts.working ?? 0) === 0) return told;
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  it("take a page and a text in, under the name of whoever sent them", async () => {
    const named = { "hearsay-reviewer": encodeURIComponent("Amal Idris") };
    const first = await add({ name: "a.txt", text: TEXT, outlet: "Harbour Post", batch: "drop-0001" }, named);
    expect(first.told).toEqual({ batch: "drop-0001", added: 1 });
    await add({ name: "broken.html", base64: BROKEN, batch: "drop-0001" }, named);
    const { listed, counts } = await ended("drop-0001");
    expect(counts).toEqual({ waiting: 0, working: 0, done: 1, dead: 1, dropped: 0 });
    expect(listed).toMatchObject([
      { from: "broken.html", state: "dead", code: "input-binary", why: expect.stringContaining("Save the article") },
      { from: "a.txt", state: "done", by: "Amal Idris", made: { outcome: "added" } },
    ]);
    const { told } = await server.ask<{ outlet: string; title: string }>(`/reports/${listed[1]?.made?.report}`);
    expect(told).toMatchObject({ title: "Minister resigns", outlet: "Harbour Post" });
    const [capture] = await server.desk.folder.ledger.read((reader) => reader.captures());
    expect(capture?.actor).toBe("Amal Idris");
  });

  it("are tried again or dropped with a reason, and say what is wrong with an id", async () => {
    const [dead] = (await list("?state=dead")).listed;
    expect((await server.ask(`/jobs/${dead?.id}/retry`, { body: {} })).told).toEqual({ jobs: 1 });
    await ended("drop-0001");
    expect((await server.ask<Told["listed"][number]>(`/jobs/${dead?.id}`)).told.state).toBe("dead");
    expect((await server.ask("/jobs/retry", { body: {} })).told).toEqual({ jobs: 1 });
    await ended("drop-0001");
    expect((await server.ask(`/jobs/${dead?.id}/drop`, { body: {} })).status).toBe(400);
    const dropped = await server.ask(`/jobs/${dead?.id}/drop`, { body: { reason: "no page at all" } });
    expect(dropped.told).toEqual({ jobs: 1 });
    expect((await list("?state=dropped,dead")).listed).toMatchObject([
      { id: dead?.id, state: "dropped", why: expect.stringContaining("no page at all") },
    ]);
    expect((await server.ask(`/jobs/${dead?.id}/retry`, { body: {} })).status).toBe(404);
    expect((await server.ask("/jobs/none")).status).toBe(404);
    expect((await server.ask("/jobs?state=asleep")).status).toBe(400);
    expect((await add({ address: "ftp://harbour.example/a" })).status).toBe(400);
  });

  it("refuse an address inside the network for good, and leave a refusal in the ledger", async () => {
    const { told } = await add({ address: "http://169.254.169.254/latest" });
    const { listed } = await ended(told.batch);
    expect(listed).toMatchObject([{ state: "dead", code: "address-refused", tries: 1 }]);
    const refusals = await server.desk.folder.ledger.read((reader) => reader.refusals());
    expect(refusals.filter(({ from }) => from.includes("169.254"))).toHaveLength(1);
  });

  it("are listed a hundred at a time", { timeout: 60_000 }, async () => {
    await end(); // Nobody works on them.
    const queue = await server.desk.jobs();
    const job = (i: number) => ({
      from: `${i}.txt`,
      key: `file ${i}`,
      task: { kind: "file", path: `/nowhere/${i}.txt`, called: `${i}.txt`, given: {} } as const,
    });
    await queue.add(
      Array.from({ length: 130 }, (_, i) => job(i)),
      { id: "many-0001", by: "ana" },
    );
    const first = await list("?batch=many-0001");
    expect(first.listed.map(({ from }) => from)).toEqual(Array.from({ length: 100 }, (_, i) => `${129 - i}.txt`));
    const second = await list(`?batch=many-0001&cursor=${first.cursor}`);
    expect(second.listed).toHaveLength(30);
    expect(second.cursor).toBeNull();
    expect(second.counts.waiting).toBe(130);
    end = workOnJobs({});
  });

  it("tell how far they are on the stream of events", { timeout: 60_000 }, async () => {
    const told: string[] = [];
    const at = server.at;
    const response = await fetch(`${at}/api/own/events`, { headers: { accept: "text/event-stream" } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (words: string) => {
      while (!told.join("").includes(words)) told.push((await reader?.read())?.value ?? "");
    };
    await until("event: jobs");
    await until('"waiting":130');
    const { listed } = await list("?batch=many-0001");
    await server.ask(`/jobs/${listed[0]?.id}/drop`, { body: { reason: "not wanted" } });
    await until('"waiting":129');
    await reader?.cancel();
  });
});
