import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, openOwn } from "./desk.ts";
import { workOnJobs } from "./jobs-at-work.ts";

let room = "";
let desk: Desk;
let silent: Server;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-work-"));
  desk = await openOwn(room, null);
  silent = createServer(() => {}); // It takes the question and never answers.
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await desk.close();
  await rm(room, { recursive: true, force: true });
});

it("stops within seconds while a host does not answer, and keeps the job", { timeout: 30_000 }, async () => {
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/a`;
  const task = { kind: "address", address, allowedHosts: ["127.0.0.1"], isPolite: false, given: {} } as const;
  const queue = await desk.jobs();
  await queue.add([{ from: address, key: "a", task }], { id: "silent-1", by: "ana" });
  const asked = new Promise<void>((resolve) => silent.once("request", () => resolve()));
  const end = workOnJobs({ own: desk });
  await asked;
  const began = performance.now();
  await end();
  expect(performance.now() - began).toBeLessThan(8000);
  expect(await queue.list({}, 1)).toMatchObject([{ from: address, state: "working", made: null, tries: 0 }]);
});
