// `npm run soak`: kills a load of 100,000 entries fifty times, at seeded moments, and tells what each kill left.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { killTrial } from "./kill-trial.fixture.ts";
import { seeded } from "./seeded.ts";

const ENTRIES = 100_000;
const [FIRST, LAST] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 50)];

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ${process.platform}, ${cpus().length} cores\n`,
);
console.log("| round | killed after entry | and ms | acknowledged | found |\n| --- | --- | --- | --- | --- |");
for (let round = FIRST; round <= LAST; round++) {
  const random = seeded(round);
  const killAfter = { seq: 1 + Math.floor(random() * (ENTRIES - 2000)), wait: Math.floor(random() * 60) };
  const room = mkdtempSync(join(tmpdir(), "hearsay-soak-"));
  try {
    const { acknowledged, found, wasKilled } = await killTrial({
      folder: join(room, "data"),
      entries: ENTRIES,
      seed: round,
      killAfter,
    });
    if (!wasKilled) throw new Error(`the load of round ${round} ended before it was killed`);
    console.log(`| ${round} | ${killAfter.seq} | ${killAfter.wait} | ${acknowledged} | ${found} |`);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
console.log(
  `\nIn all ${LAST - FIRST + 1} rounds every acknowledged entry was there, the chain verified, and the rows equalled a rebuild.`,
);
