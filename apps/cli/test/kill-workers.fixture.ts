import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { verifyChain } from "@hearsay/core";
import { isSigned, localWriter, openDataFolder, openJobQueue } from "@hearsay/store";

/** Workers on one list of pages, and when they are killed. */
export interface KillTrial {
  readonly room: string;
  readonly pages: number;
  /** How many workers work at a time; the first of them is the one that is killed. */
  readonly workers: number;
  /** The worker is killed after it has told of so many jobs, and this much later, in milliseconds; then the next begins. */
  readonly kills: readonly { readonly after: number; readonly wait: number }[];
  readonly database?: string;
}

export interface KillOutcome {
  /** How many of the kills found their worker still at work. */
  readonly killed: number;
  readonly reports: number;
  readonly captures: number;
  readonly refusals: number;
  readonly done: number;
  readonly dead: number;
  readonly verifies: boolean;
}

const BIN = join(import.meta.dirname, "..", "bin", "hearsay.mjs");
const TOWNS = ["Norrvik", "Taschau", "Ilmari", "Qasr Dub", "Verrano"];

/** Pages about invented people, and one file that is no text. */
function writePages({ room, pages }: KillTrial): void {
  mkdirSync(join(room, "pages"), { recursive: true });
  for (let i = 0; i < pages; i++) {
    const name = `Oda Lervik${String.fromCharCode(97 + (i % 26))}${i}`;
    const town = TOWNS[i % TOWNS.length];
    writeFileSync(
      join(room, "pages", `${i}.html`),
      `<html><head><title>${name} named governor of ${town}</title><meta property="article:published_time" content="2026-03-${String((i % 28) + 1).padStart(2, "0")}"></head>
<body><article><h1>${name} named governor of ${town}</h1><p>${name} was appointed governor of ${town} on Tuesday, the interior ministry said in a statement.</p>
<p>The state agency reported that the former governor, number ${i}, had resigned for reasons of health the week before.</p></article></body></html>`,
    );
  }
  writeFileSync(join(room, "pages", "broken.html"), Uint8Array.from([0, 1, 2, 3, 0, 7, 9]));
}

function start({ room, database }: KillTrial, args: readonly string[]): ChildProcess {
  const { HEARSAY_DATA: _, ...env } = process.env;
  return spawn(process.execPath, [BIN, ...args], {
    cwd: room,
    env: { ...env, NO_COLOR: "1", HEARSAY_DATABASE: database ?? "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  await once(child, "exit");
}

/** Waits until the others have done all there is, unless it is asked no longer. */
async function nothingLeft({ room, database }: KillTrial, isAsked: () => boolean): Promise<void> {
  const queue = await openJobQueue(join(room, "hearsay-data"), database);
  try {
    while (isAsked()) {
      const { waiting, working } = await queue.counts();
      if (waiting + working === 0) return;
      await pause(300);
    }
  } finally {
    await queue.close();
  }
}

/** Kills a worker with SIGKILL once it told of enough jobs, or the others left it none; false where it had ended before. */
async function killAfter(trial: KillTrial, { after, wait }: KillTrial["kills"][number]): Promise<boolean> {
  const child = start(trial, ["work", "--json", "--threads", "1"]);
  let lines = 0;
  let isDue = after === 0;
  const told = new Promise<void>((due) => {
    child.once("exit", () => due());
    if (isDue) due();
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      lines += text.split("\n").length - 1;
      if (lines >= after) due();
    });
  });
  const none = nothingLeft(trial, () => !isDue);
  await Promise.race([told, none]);
  isDue = true;
  await none;
  await pause(wait);
  const isAtWork = child.exitCode === null && child.kill("SIGKILL");
  if (isAtWork) await once(child, "exit");
  return isAtWork;
}

async function look({ room, database }: KillTrial): Promise<Omit<KillOutcome, "killed">> {
  const path = join(room, "hearsay-data");
  const { ledger } = await openDataFolder(path, localWriter(), database);
  const queue = await openJobQueue(path, database);
  try {
    const [reports, captures, refusals] = await ledger.read(async (reader) => [
      (await reader.reports()).length,
      (await reader.captures()).length,
      (await reader.refusals()).length,
    ]);
    const { done, dead } = await queue.counts();
    const chain = await verifyChain(ledger.entries(), { isSigned });
    return { reports: reports ?? 0, captures: captures ?? 0, refusals: refusals ?? 0, done, dead, verifies: chain.ok };
  } finally {
    await queue.close();
    await ledger.close();
  }
}

/** Has pages taken in by workers that are killed in the middle, each followed by another, and looks at what came of it. */
export async function killWorkers(trial: KillTrial): Promise<KillOutcome> {
  writePages(trial);
  await ended(start(trial, ["add", "pages", "--later"]));
  const others = Array.from({ length: trial.workers - 1 }, () => start(trial, ["work", "--json", "--threads", "1"]));
  for (const other of others) other.stdout?.resume();
  let killed = 0;
  for (const kill of trial.kills) {
    if (await killAfter(trial, kill)) killed += 1;
  }
  await finish(trial);
  for (const other of others) {
    other.kill("SIGTERM");
    await once(other, "exit");
  }
  return { killed, ...(await look(trial)) };
}

/** Works until nothing is left: what a killed worker had comes back when it is known to be gone. */
async function finish(trial: KillTrial): Promise<void> {
  const queue = await openJobQueue(join(trial.room, "hearsay-data"), trial.database);
  try {
    for (let i = 0; i < 60; i++) {
      await ended(start(trial, ["work", "--once", "--threads", "1"]));
      const { waiting, working } = await queue.counts();
      if (waiting + working === 0) return;
      await pause(1000);
    }
    throw new Error("the work was not done after a minute");
  } finally {
    await queue.close();
  }
}
