import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const MAIN = join(ROOT, "apps", "server", "dist", "main.mjs");

let room: string;
beforeAll(async () => {
  // What `npm start` runs: one file for the server and one for its threads.
  execFileSync(process.execPath, [join(ROOT, "scripts", "commands-build.mjs")]);
  room = await mkdtemp(join(tmpdir(), "hearsay-main-"));
}, 120_000);
afterAll(() => rm(room, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the server until it ends; `onReady` is told its address once it listens. */
function serve(
  env: Record<string, string>,
  onReady: (address: string, stop: () => void) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN], {
    cwd: room,
    env: { ...process.env, HEARSAY_DATA: join(room, "data"), HOST: "127.0.0.1", ...env },
  });
  let [out, err] = ["", ""];
  let isReady = false;
  child.stdout.on("data", (chunk) => {
    out += chunk;
    const address = /Hearsay is at (\S+)/.exec(out)?.[1];
    if (isReady || !address || !out.includes("Ctrl-C")) return;
    isReady = true;
    onReady(address, () => child.kill("SIGINT"));
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("starting the server", () => {
  it("says where it is and what it holds, answers there, and stops cleanly on Ctrl-C", async () => {
    let answered = 0;
    const { code, out, err } = await serve({ PORT: "0" }, (address, stop) => {
      void fetch(`${address}api/sample/overview`).then((response) => {
        answered = response.status;
        stop();
      });
    });
    expect(answered).toBe(200);
    expect(code).toBe(0);
    expect(out).toMatch(/Hearsay is at http:\/\/127\.0\.0\.1:\d+\//);
    expect(out).toMatch(/Your ledger .*: 0 reports, 0 statements, no claims yet\./);
    expect(out).toMatch(/The sample case .*: 6 reports, \d+ statements, \d+ claims/);
    expect(err).toBe("");
  });

  it("says what to do where the port is busy", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await serve({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err.trim()).toBe(
      `Port ${port} is in use, perhaps by another Hearsay. Stop that one, or set PORT to another number.`,
    );
  });

  it("refuses to listen where others could reach it", async () => {
    const { code, err } = await serve({ HOST: "0.0.0.0" });
    expect(code).toBe(2);
    expect(err).toContain("Leave HOST out, or set it to 127.0.0.1.");
  });
});
