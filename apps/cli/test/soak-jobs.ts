// `npm run soak -- jobs`: kills workers on a list of pages at seeded moments, in a file and in a database, and tells what was left.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { findServer } from "../../../packages/store/test/postgres-server.fixture.ts";
import { seeded } from "../../../packages/store/test/seeded.ts";
import { type KillTrial, killWorkers } from "./kill-workers.fixture.ts";

const [FIRST, LAST] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 20)];
const PAGES = 120;

const server = await findServer();
if (typeof server === "string") console.log(`Rounds in a database are left out: ${server}.\n`);
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ${process.platform}, ${cpus().length} cores\n`,
);
console.log("| round | list in | workers | killed after jobs | kills | pages | reports | captures | given up |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");

/** One round; throws where a page is not in exactly once. */
async function round(seed: number, isInDatabase: boolean): Promise<void> {
  const random = seeded(isInDatabase ? seed + 1000 : seed);
  const kills = Array.from({ length: isInDatabase ? 2 : 4 }, () => ({
    after: Math.floor(random() * 25),
    wait: Math.floor(random() * 60),
  }));
  const room = mkdtempSync(join(tmpdir(), "hearsay-soak-"));
  try {
    const database = isInDatabase && typeof server !== "string" ? { database: await server.freshSchema() } : {};
    const trial: KillTrial = { room, pages: PAGES, workers: isInDatabase ? 2 : 1, kills, ...database };
    const { killed, reports, captures, refusals, done, dead, verifies } = await killWorkers(trial);
    const after = kills.map((kill) => kill.after).join(", ");
    const where = isInDatabase ? "database" : "file";
    console.log(
      `| ${seed} | ${where} | ${trial.workers} | ${after} | ${killed} | ${PAGES} | ${reports} | ${captures} | ${dead} |`,
    );
    const isRight =
      reports === PAGES && captures === PAGES && refusals === 1 && done === PAGES + 1 && dead === 1 && verifies;
    if (!isRight) throw new Error(`round ${seed} (${where}) left ${JSON.stringify({ refusals, done, verifies })}`);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

try {
  for (let seed = FIRST; seed <= LAST; seed++) {
    await round(seed, false);
    if (typeof server !== "string") await round(seed, true);
  }
} finally {
  if (typeof server !== "string") await server.close();
}
console.log("\nIn all rounds each page was in exactly once, with one capture, and the chain verified.");
