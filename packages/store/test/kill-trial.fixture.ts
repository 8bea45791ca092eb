import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { type Head, HearsayError, verifyChain } from "@hearsay/core";
import { isSigned, LEDGER_FILE, openSqliteLedger } from "../src/index.ts";
import { exampleWriter } from "./example-drafts.ts";

/** A load of a ledger in another process, and when to kill it. */
export interface Trial {
  readonly folder: string;
  /** How many entries the load is of. */
  readonly entries: number;
  /** Decides the sizes of its steps. */
  readonly seed: number;
  /** The process is killed once it has acknowledged this entry, and this much later, in milliseconds. */
  readonly killAfter: { readonly seq: number; readonly wait: number };
}

export interface Outcome {
  readonly acknowledged: number;
  readonly found: number;
  /** Whether the load had ended by itself before it was killed. */
  readonly wasKilled: boolean;
}

function parseHeads(told: string): Head[] {
  const lines = told.split("\n").slice(0, -1); // What stands after the last line's end was cut off by the kill.
  return lines.map((line) => ({ seq: Number(line.split(" ")[0]), hash: line.split(" ")[1] ?? "" }));
}

async function loadUntilKilled({
  folder,
  entries,
  seed,
  killAfter,
}: Trial): Promise<{ heads: Head[]; wasKilled: boolean }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "load-ledger.ts"), folder, String(entries), String(seed)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let told = "";
  let isDue = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
    if (isDue || (parseHeads(told.slice(-200)).at(-1)?.seq ?? 0) < killAfter.seq) return;
    isDue = true;
    void pause(killAfter.wait).then(() => child.kill("SIGKILL"));
  });
  const [, signal] = await once(child, "close");
  return { heads: parseHeads(told), wasKilled: signal === "SIGKILL" };
}

/**
 * The words of reports are compared by what is found, since SQLite divides its pages as it likes. Which sides are kept of
 * claims hangs on what was asked for; that they are right is seen by weighing.
 */
const isNotOfRows = (table: string) => table === "side" || table.startsWith("report_words");

/** A hash over everything that the tables of the read side hold, in the order of their keys. */
function rowsHash(folder: string): string {
  const database = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: true });
  const hash = createHash("sha256");
  const tables = database
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%' order by 1",
    )
    .all();
  for (const { name } of tables) {
    if (isNotOfRows(String(name))) continue;
    const keys = database.prepare(`select name from pragma_table_info(?) where pk > 0 order by pk`).all(String(name));
    const order = keys.map((key) => `"${key.name}"`).join(", ");
    hash.update(String(name));
    for (const row of database.prepare(`select * from "${name}" order by ${order}`).iterate())
      hash.update(JSON.stringify(row));
  }
  database.exec("create virtual table temp.words_found using fts5vocab(main, report_words, instance)");
  for (const row of database.prepare("select * from temp.words_found order by term, doc, col, offset").iterate())
    hash.update(JSON.stringify(row));
  database.close();
  return hash.digest("hex");
}

function insist(holds: boolean, what: string): void {
  if (!holds) throw new HearsayError("ledger-damaged", `${what}. This is a fault of Hearsay.`);
}

/**
 * Kills a load and looks at what it left: every acknowledged entry is there, the chain verifies, the rows of the read
 * side equal a rebuild, and the ledger takes the next entry.
 */
export async function killTrial(trial: Trial): Promise<Outcome> {
  const { heads, wasKilled } = await loadUntilKilled(trial);
  const ledger = await openSqliteLedger(trial.folder, exampleWriter());
  try {
    const found = (await ledger.head()).seq;
    const acknowledged = heads.at(-1)?.seq ?? 0;
    insist(found >= acknowledged, `Entry ${acknowledged} was acknowledged, but the ledger ends at ${found}`);
    const chain = await verifyChain(ledger.entries(), { isSigned, published: heads });
    insist(chain.ok, chain.ok ? "" : `Entry ${chain.seq}: ${chain.reason}`);
    const before = rowsHash(trial.folder);
    await ledger.rebuild();
    insist(rowsHash(trial.folder) === before, "The rows differ from what the entries give");
    const body = { name: "a spokesman", body: "the ministry", reason: "after the kill" };
    await ledger.append(async () => [{ kind: "speaks_for", body }]);
    insist((await ledger.head()).seq === found + 1, "The next entry did not follow");
    return { acknowledged, found, wasKilled };
  } finally {
    await ledger.close();
  }
}
