import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const START = join(import.meta.dirname, "..", "..", "..", "scripts", "start.mjs");

export interface Hearsay {
  /** "http://127.0.0.1:49152" */
  readonly address: string;
  /** What it printed so far. */
  readonly printed: () => string;
  stop(): Promise<void>;
}

/** How long the first start may take: it builds the web app where that is stale. */
const PATIENCE = 60_000;

function addressIn(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Hearsay did not start: ${why}\n${printed()}`));
    const timer = setTimeout(() => fail(`nothing listened after ${PATIENCE / 1000} s`), PATIENCE);
    child.stdout?.on("data", () => {
      const address = /Hearsay is at (http:\/\/[^/\s]+)/.exec(printed())?.[1];
      if (address === undefined || !printed().includes("Ctrl-C")) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      fail(`it ended with code ${code}`);
    });
  });
}

/**
 * Hearsay as `npm start` starts it, on any free port.
 * @param data the folder of its ledgers; an empty one where it is left out
 * @param port a free one where it is left out
 */
export async function startHearsay(data?: string, port = "0"): Promise<Hearsay> {
  const room = await mkdtemp(join(tmpdir(), "hearsay-web-"));
  const child = spawn(process.execPath, [START], {
    cwd: room,
    env: { ...process.env, PORT: port, HOST: "127.0.0.1", HEARSAY_DATA: data ?? join(room, "data") },
  });
  let printed = "";
  const note = (chunk: unknown) => {
    printed += String(chunk);
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const isOver = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGINT");
    await isOver;
    await rm(room, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { address: await addressIn(child, () => printed), printed: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
