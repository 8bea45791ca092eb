import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { localWriter, openDataFolder } from "@hearsay/store";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../app.ts";
import { startWorkers, type WorkerPool } from "./worker-pool.ts";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "..", "sample");
const PAGE = (name: string) =>
  `Title: ${name} names new harbour commissioner\nOutlet: Ostrel Gazette\nPublished: 2025-03-04\n\nOrla Venn was appointed head of the Harbour Office this week.\n`;

let room: string;
let pool: WorkerPool;
let server: Server;
let at: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-workers-"));
  pool = await startWorkers(
    { config: { data: join(room, "data"), database: null, timestamps: null }, sample: SAMPLE },
    1,
  );
  const app = createApp(pool, join(room, "web"));
  server = (await new Promise((listening) => {
    const made = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => listening(made));
  })) as Server;
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  server.close();
  await pool.close();
  await rm(room, { recursive: true, force: true });
});

const post = (path: string, body: object) =>
  fetch(`${at}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

interface Told {
  readonly id: number;
  readonly event: string;
  readonly data: { seq: number; kind?: string; moves?: object[] };
}

/** Reads a stream of events until one fits. */
async function eventsUntil(path: string, headers: object, fits: (event: Told) => boolean): Promise<Told[]> {
  const ended = new AbortController();
  const response = await fetch(`${at}${path}`, {
    headers: { accept: "text/event-stream", ...headers },
    signal: ended.signal,
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const told: Told[] = [];
  let text = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields.data) told.push({ id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data) });
    }
    if (told.some(fits)) break;
  }
  ended.abort();
  return told;
}

describe("the server's threads", () => {
  it("show what one wrote to the others at once", async () => {
    for (const name of ["Ostrel", "Lantern Bay", "Sable Point"]) {
      const { report } = (await (await post("/api/own/reports", { name, text: PAGE(name) })).json()) as {
        report: string;
      };
      const view = (await (await fetch(`${at}/api/own/reports/${report}`)).json()) as { title: string };
      expect(view.title).toBe(`${name} names new harbour commissioner`);
    }
  });

  it("take a body of many pieces whole, and none that is larger than a page may be", async () => {
    const text = `${PAGE("Norland")}${"\n".repeat(3_000_000)}The end was told in Ostrel.\n`;
    const { report } = (await (await post("/api/own/reports", { name: "large", text })).json()) as { report: string };
    const view = (await (await fetch(`${at}/api/own/reports/${report}`)).json()) as { text: string };
    expect(view.text.trimEnd().endsWith("The end was told in Ostrel.")).toBe(true);
    const refused = await post("/api/own/reports", { name: "too large", text: "x".repeat(28_000_001) });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ title: "input-too-large" });
  });

  it("answer problems as one thread does", async () => {
    const response = await fetch(`${at}/api/own/people/e-none`);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.status).toBe(404);
  });

  it("are replaced when one ends, and whoever had asked it is told", async () => {
    const spoken = vi.spyOn(console, "error").mockImplementation(() => {});
    const first = vi.spyOn(Worker.prototype, "postMessage");
    await fetch(`${at}/api/sample/standings`);
    const reader = first.mock.contexts.at(-1) as Worker;
    first.mockRestore();
    const asked = fetch(`${at}/api/sample/matters`);
    await reader.terminate();
    expect([200, 500]).toContain((await asked).status);
    expect((await fetch(`${at}/api/sample/standings`)).status).toBe(200);
    spoken.mockRestore();
  }, 60_000);
});

describe("the events of a ledger", () => {
  it("begin with where it is, and tell what is entered meanwhile, also by another process", async () => {
    const told = eventsUntil("/api/own/events", {}, ({ data }) => data.kind === "refusal");
    const other = await openDataFolder(join(room, "data"), localWriter());
    await new Promise((later) => setTimeout(later, 200));
    const refusal = { from: "elsewhere", code: "input-empty", message: "It is empty.", sha256: null };
    const [entry] = await other.ledger.append(async () => [{ kind: "refusal", body: refusal }]);
    await other.ledger.close();
    const events = await told;
    expect(events[0]).toMatchObject({ event: "head" });
    expect(events.at(-1)).toMatchObject({ id: entry?.seq, event: "entry", data: { kind: "refusal" } });
  });

  it("go on after the last one that was seen, none twice and none left out", async () => {
    const all = await eventsUntil("/api/sample/events?after=0", {}, ({ event }) => event === "change");
    const seq = all.findLast(({ event }) => event === "change")?.id ?? 0;
    const some = await eventsUntil(
      "/api/sample/events",
      { "last-event-id": "3" },
      ({ event, data }) => event === "change" && data.seq >= seq,
    );
    expect(all.slice(0, seq).map(({ id }) => id)).toEqual(Array.from({ length: seq }, (_, i) => i + 1));
    expect(some.slice(0, seq - 3)).toEqual(all.slice(3, seq));
    expect(all.find(({ event }) => event === "change")?.data.moves?.[0]).toMatchObject({ from: "unknown" });
  });

  it("refuse a place that is none", async () => {
    const response = await fetch(`${at}/api/own/events?after=yesterday`, { headers: { accept: "text/event-stream" } });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain("id of the last event");
  });
});
