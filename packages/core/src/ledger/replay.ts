import type { StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { EMPTY, type Head } from "./chain.ts";
import { type Written, writtenOf } from "./entry-of.ts";
import { createMemoryTables } from "./memory-tables.ts";
import type { RowSource } from "./row-reader.ts";
import { rowsFrom } from "./tellings.ts";

/** Entries whose rows are made together. */
const PAGE = 500;

/**
 * The rows of a ledger as they were after one of its entries, made from the entries up to it: bodies that were taken
 * down since are gone from the past, too. Takes time and memory in proportion to the entries.
 * @throws HearsayError `not-found` where the ledger has no such entry
 */
export async function replayedTo(seq: number, entries: AsyncIterable<StoredEntry>): Promise<RowSource> {
  const tables = createMemoryTables();
  let head: Head = EMPTY;
  const source: RowSource = {
    ...tables,
    counts: async () => ({ ...(await tables.counts()), entries: head.seq }),
    head: async () => head,
  };
  let page: Written[] = [];
  const put = async () => {
    tables.put(await rowsFrom(page, source));
    page = [];
  };
  for await (const entry of entries) {
    if (entry.seq > seq) break;
    head = { seq: entry.seq, hash: entry.hash };
    if (entry.content) page.push(writtenOf(entry));
    if (page.length >= PAGE) await put();
  }
  await put();
  if (head.seq === seq) return source;
  throw new HearsayError("not-found", `There is no entry ${seq}: the ledger ends with entry ${head.seq}.`);
}
