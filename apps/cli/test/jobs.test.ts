import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoom, hearsay, SAMPLE } from "./hearsay.fixture.ts";
import { killWorkers } from "./kill-workers.fixture.ts";

const jobs = async (room: string, ...args: string[]) =>
  JSON.parse((await hearsay(room, ["jobs", "--json", ...args])).out);

describe("hearsay add --later, work and jobs", () => {
  it("take a folder in as adding it at once does, and tell what was given up and why", {
    timeout: 120_000,
  }, async () => {
    const room = createRoom();
    writeFileSync(join(room, "broken.html"), Uint8Array.from([0, 1, 2, 3, 0, 7]));
    const added = await hearsay(room, ["add", SAMPLE, "broken.html", "http://127.0.0.1:9/a", "--later"]);
    expect(added).toMatchObject({ code: 0, out: expect.stringContaining("3 to be done") });
    expect(await jobs(room)).toMatchObject({ counts: { waiting: 3 }, jobs: [] });

    const worked = await hearsay(room, ["work", "--once", "--json"]);
    expect(worked.code).toBe(1);
    const made = JSON.parse(worked.out).flatMap((one: { made?: { report: string } }) => one.made?.report ?? []);
    const there = JSON.parse((await hearsay(room, ["add", SAMPLE, "--json"])).out);
    expect(there.map((one: { outcome: string }) => one.outcome)).toEqual(Array(6).fill("known"));
    expect(made.toSorted()).toEqual(there.map((one: { report: string }) => one.report).toSorted());

    const { counts, jobs: dead } = await jobs(room);
    expect(counts).toEqual({ waiting: 0, working: 0, done: 7, dead: 2, dropped: 0 });
    expect(dead).toMatchObject([
      { from: "http://127.0.0.1:9/a", code: "address-refused", why: expect.stringContaining("allow the host by name") },
      { from: "broken.html", code: "input-binary", why: expect.stringContaining("Save the article as text") },
    ]);
  });

  it("try the dead again from what was mended, and drop them with a reason", { timeout: 120_000 }, async () => {
    const room = createRoom();
    await hearsay(room, ["add", "a.txt", "b.txt", "--later"]);
    await hearsay(room, ["work", "--once"]);
    const { jobs: dead } = await jobs(room);
    expect(dead).toMatchObject([
      { from: "b.txt", why: expect.stringContaining("There is no file") },
      { from: "a.txt" },
    ]);
    writeFileSync(
      join(room, "a.txt"),
      "Minister resigns\n\nHarbour Post\n\nInterior Minister Oda Lervik resigned on Tuesday.",
    );

    expect(await hearsay(room, ["jobs", dead[0].id, "--drop"])).toMatchObject({ code: 2 });
    expect(await hearsay(room, ["jobs", dead[0].id, "--drop", "--reason", "never written"])).toMatchObject({ code: 0 });
    expect(await hearsay(room, ["jobs", "--retry"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 job will"),
    });
    expect(await hearsay(room, ["work", "--once"])).toMatchObject({ code: 0 });
    const after = await jobs(room, "--state", "done", "dropped");
    expect(after.counts).toMatchObject({ done: 1, dropped: 1, dead: 0 });
    expect(after.jobs[0].why).toContain("never written");
    expect(await hearsay(room, ["jobs", "--retry"])).toMatchObject({ code: 3 });
    expect(await hearsay(room, ["jobs", "--state", "asleep"])).toMatchObject({ code: 2 });
  });
});

describe("an address on the list", () => {
  let server: Server;
  let origin = "";
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503, { "content-type": "text/plain" }).end("busy");
      else
        response
          .writeHead(200, { "content-type": "text/html" })
          .end(
            "<html><head><title>Minister resigns</title></head><body><h1>Minister resigns</h1><p>Interior Minister Oda Lervik resigned on Tuesday, her office said.</p></body></html>",
          );
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("is asked again after a pause when its host was in trouble", { timeout: 60_000 }, async () => {
    const room = createRoom();
    await hearsay(room, ["add", `${origin}/a`, "--later", "--allow-host", "127.0.0.1"]);
    await hearsay(room, ["work", "--once"]);
    const [waiting] = (await jobs(room, "--state", "waiting")).jobs;
    expect(waiting).toMatchObject({ tries: 1, code: "fetch-failed", why: expect.stringContaining("503") });
    const wait = Date.parse(waiting.due) - Date.parse(waiting.changed);
    expect(wait).toBeGreaterThanOrEqual(3700);
    expect(wait).toBeLessThanOrEqual(6300);
    await new Promise((due) => setTimeout(due, Math.max(0, Date.parse(waiting.due) - Date.now())));
    await hearsay(room, ["work", "--once"]);
    expect((await jobs(room, "--state", "done")).jobs).toMatchObject([{ made: { outcome: "added" } }]);
    expect(asked).toBe(2);
  });
});

describe("a worker that is killed in the middle and started again", () => {
  it.for([
    {
      seed: 1,
      kills: [
        { after: 3, wait: 0 },
        { after: 5, wait: 20 },
      ],
    },
    {
      seed: 2,
      kills: [
        { after: 0, wait: 700 },
        { after: 8, wait: 45 },
      ],
    },
    {
      seed: 3,
      kills: [
        { after: 12, wait: 7 },
        { after: 1, wait: 0 },
        { after: 4, wait: 33 },
      ],
    },
  ])("has each report in exactly once ($seed)", { timeout: 180_000 }, async ({ kills }) => {
    const outcome = await killWorkers({ room: createRoom(), pages: 30, workers: 1, kills });
    expect(outcome.killed).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ reports: 30, captures: 30, refusals: 1, done: 31, dead: 1, verifies: true });
  });
});
