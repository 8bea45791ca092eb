import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFeedStore } from "@hearsay/store";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiHere } from "../api.ts";
import { createApp } from "../app.ts";
import { askOwn } from "../ask-own.fixture.ts";
import { type Desk, openOwn } from "../desk.ts";
import { workOnJobs } from "../jobs-at-work.ts";

const PAGE = `<html><head><title>Minister resigns</title></head><body><h1>Minister resigns</h1>
<p>Interior Minister Oda Lervik resigned on Tuesday, the president's office said in a short statement to the press.</p></body></html>`;
const ADDRESS = "https://harbour.example/feed";

interface Told {
  readonly feeds: readonly {
    readonly address: string;
    readonly outlet: string | null;
    readonly paused: string | null;
    readonly pages: readonly { readonly report: string | null; readonly outcome: string }[];
  }[];
  readonly acts: readonly { readonly feed: string; readonly act: string; readonly by: string }[];
}

let room: string;
let desk: Desk;
let app: Hono;
let host: Server;
let origin = "";

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-feeds-"));
  desk = await openOwn(join(room, "data"), null);
  app = createApp(apiHere({ own: desk, sample: desk }), join(room, "web"));
  host = createServer(({ url }, response) => {
    if (url === "/a") response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    else if (url === "/feed") {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      const item = `<item><title>Minister resigns</title><link>${origin}/a</link></item>`;
      response.end(`<rss version="2.0"><channel><title>Harbour Post</title>${item}</channel></rss>`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => host.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await desk.close();
  await rm(room, { recursive: true, force: true });
});

const feeds = async () => (await askOwn<Told>(app, "GET", "/feeds")).told;
const send = (what: string, body: object) => askOwn<{ outcome: string; detail: string }>(app, "POST", what, body);
const sendKeyed = (key: string, reviewer: string) =>
  app.request("http://127.0.0.1:4700/api/own/feeds", {
    method: "POST",
    headers: {
      host: "127.0.0.1:4700",
      "content-type": "application/json",
      "idempotency-key": key,
      "hearsay-reviewer": reviewer,
    },
    body: JSON.stringify({ address: `${ADDRESS}#top`, outlet: "Harbour Post" }),
  });

describe("the feeds that are watched", () => {
  it("are added once, paused, resumed and removed, and it is told who did so", async () => {
    expect(await feeds()).toEqual({ feeds: [], acts: [] });
    for (let i = 0; i < 2; i++)
      expect(await (await sendKeyed("feeds-key-1", "mira")).json()).toEqual({ address: ADDRESS, outcome: "added" });
    expect(await feeds()).toMatchObject({
      feeds: [{ address: ADDRESS, outlet: "Harbour Post", by: "mira", paused: null, health: "new", pages: [] }],
      acts: [{ act: "added", by: "mira" }],
    });
    expect((await send("/feeds/pause", { address: ADDRESS })).told.outcome).toBe("paused");
    expect((await feeds()).feeds[0]?.paused).not.toBeNull();
    expect((await send("/feeds/resume", { address: ADDRESS })).told.outcome).toBe("resumed");
    expect((await send("/feeds", { address: ADDRESS })).told.outcome).toBe("there");
    expect((await send("/feeds/remove", { address: ADDRESS })).told.outcome).toBe("removed");
    const after = await feeds();
    expect(after.feeds).toEqual([]);
    expect(after.acts.map(({ act }) => act)).toEqual(["removed", "resumed", "paused", "added"]);
    expect((await send("/feeds/pause", { address: ADDRESS })).status).toBe(404);
  });

  it("are no inner addresses and no files, and the refusal says what to do", async () => {
    const refused = async (address: string) => (await send("/feeds", { address })).told.detail;
    expect(await refused(`${origin}/feed`)).toContain("this machine");
    expect(await refused("http://0x7f.1/feed")).toContain("this machine");
    expect(await refused("file:///etc/passwd")).toContain("Write it in full");
    expect(await refused("https://mira:secret@harbour.example/feed")).toContain("leave them out");
    expect((await feeds()).feeds).toEqual([]);
  });

  it("are asked while the server runs, and what they lead to is entered under the name of who watches", {
    timeout: 60_000,
  }, async () => {
    const store = await openFeedStore(desk.folder.path);
    const at = new Date().toISOString();
    const told = { title: null, etag: null, lastModified: null, asked: null, trouble: null, outlet: "Harbour Post" };
    // A host of the test is allowed by name, as the command line does.
    const allowed = { allowedHosts: ["127.0.0.1"], by: "mira", paused: null, failures: 0, health: "new" as const };
    await store.putFeed({ address: `${origin}/feed`, added: at, next: at, ...told, ...allowed });
    await store.close();
    const end = workOnJobs({ own: desk });
    try {
      await expect
        .poll(async () => (await feeds()).feeds[0]?.pages, { timeout: 30_000 })
        .toMatchObject([{ outcome: "entered" }]);
    } finally {
      await end();
    }
    const [feed] = (await feeds()).feeds;
    expect(feed).toMatchObject({ health: "well", title: "Harbour Post", failures: 0 });
    const proof = await askOwn<{ captures: unknown }>(app, "GET", `/reports/${feed?.pages[0]?.report}/evidence`);
    expect(proof.told.captures).toMatchObject([{ actor: "mira", obtained: { how: "url", from: `${origin}/a` } }]);
  });

  it("tell of a page that was put on the list of jobs what became of it", async () => {
    const store = await openFeedStore(desk.folder.path);
    const [page, ...others] = await store.latestPages(`${origin}/feed`, 10);
    if (!page) throw new Error("the feed led to no page");
    expect(others).toEqual([]);
    const queued = { ...page, outcome: "queued", report: null } as const;
    const another = { ...queued, key: "another", link: `${origin}/b`, at: new Date(0).toISOString() };
    for (const one of [queued, another]) await store.putPage(one);
    await store.close();
    expect((await feeds()).feeds[0]?.pages).toMatchObject([
      { outcome: "entered", report: page.report },
      { outcome: "queued", report: null },
    ]);
  });
});
