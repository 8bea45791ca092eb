// Loads a ledger in steps and tells each new head once the step is acknowledged: node load-ledger.ts FOLDER ENTRIES SEED
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import type { Draft } from "@hearsay/core";
import { openSqliteLedger } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement } from "./example-drafts.ts";
import { seeded } from "./seeded.ts";

/** The largest step: a folder of reports added at once. */
const MOST_REPORTS = 40;

const [folder = "", entries = "0", seed = "0"] = process.argv.slice(2);
const random = seeded(Number(seed));
const writer = { actor: "loader", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
const ledger = await openSqliteLedger(folder, writer);

function reportNumber(i: number): Draft[] {
  const sentences = Array.from(
    { length: 1 + Math.floor(random() * 8) },
    (_, n) => `Person ${n} of report ${i} is dead`,
  );
  const report = exampleReport(`${sentences.join(". ")}.`);
  return draftsFor(
    report,
    sentences.map((sentence) => exampleStatement(report, sentence)),
  );
}

for (let i = 0, last = 0; last < Number(entries); ) {
  const drafts: Draft[] = [];
  for (let n = 1 + Math.floor(random() * MOST_REPORTS); n > 0; n--) drafts.push(...reportNumber(i++));
  const entered = await ledger.append(async () => drafts);
  const head = entered.at(-1);
  last = head?.seq ?? last;
  writeSync(1, `${head?.seq} ${head?.hash}\n`);
}
await ledger.close();
