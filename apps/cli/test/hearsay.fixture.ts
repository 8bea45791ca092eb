import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const BIN = join(import.meta.dirname, "..", "bin", "hearsay.mjs");

export const SAMPLE = join(import.meta.dirname, "..", "..", "..", "sample");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const rooms: string[] = [];

afterAll(() => {
  for (const room of rooms.splice(0)) rmSync(room, { recursive: true, force: true });
});

/** An empty folder that goes after the tests. */
export function createRoom(): string {
  const room = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
  rooms.push(room);
  return room;
}

/** What a process gets besides its arguments. */
interface Given {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

const isGiven = (given: string | Uint8Array | Given): given is Given =>
  typeof given !== "string" && !(given instanceof Uint8Array);

/** Runs the command line as a user does, in a process of its own, in a folder, with an input or settings. */
export function hearsay(room: string, args: readonly string[], given: string | Uint8Array | Given = ""): Promise<Ran> {
  const { input, env: own }: Given = isGiven(given) ? given : { input: given };
  const { HEARSAY_DATA: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { cwd: room, env: { ...env, NO_COLOR: "1", ...own } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin.end(input ?? "");
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, out, err }));
  });
}
