import { createHash } from "node:crypto";
import { KEYS, type RebuiltTable, type TableName } from "@hearsay/core";
import { wordsDigest } from "./report-words.ts";
import { columnsOf, ROW_TABLES } from "./row-tables.ts";
import type { SqlSession } from "./sql-session.ts";

/** Rows that are in memory at a time. */
const PAGE = 20_000;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

async function digestOf({ ask }: SqlSession, table: TableName): Promise<string> {
  const hash = createHash("sha256");
  for (let passed = 0; ; passed += PAGE) {
    const order = `order by ${quoted(KEYS[table])} limit ${PAGE} offset ${passed}`;
    const rows = await ask(`select ${quoted(columnsOf(table))} from "${table}" ${order}`, []);
    for (const row of rows) hash.update(JSON.stringify(row));
    if (rows.length < PAGE) return hash.digest("hex");
  }
}

/**
 * A hash of each table of the read side, over all its rows in the order of their keys, and of the words of reports. Which sides are kept depends on
 * what was asked for; that they are right is seen by weighing.
 */
export async function rowDigests(session: SqlSession): Promise<ReadonlyMap<RebuiltTable, string | null>> {
  const digests = new Map<RebuiltTable, string | null>();
  for (const table of ROW_TABLES) if (table !== "side") digests.set(table, await digestOf(session, table));
  digests.set("report_words", await wordsDigest(session));
  return digests;
}
