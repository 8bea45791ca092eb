import { erasedBy, type Head, insistEmpty, type StoredEntry } from "@hearsay/core";
import type { Kysely } from "kysely";
import { headOf } from "./head-of.ts";
import type { Schema } from "./schema.ts";
import type { SqlSession } from "./sql-session.ts";

/** Entries written at a time. */
const PAGE = 500;

async function writePage(db: Kysely<Schema>, page: readonly StoredEntry[]): Promise<void> {
  await db
    .insertInto("entry")
    .values(page.map(({ content, ...envelope }) => envelope))
    .execute();
  const bodies = page.flatMap(({ seq, content }) => (content ? [{ seq, ...content }] : []));
  if (bodies.length > 0) await db.insertInto("entry_body").values(bodies).execute();
  const erased = page.flatMap((entry) => erasedBy(entry).map((seq) => ({ seq, tombstone: entry.seq })));
  if (erased.length === 0) return;
  await db
    .insertInto("erased")
    .values(erased)
    .onConflict((there) => there.doNothing())
    .execute();
  // The file may be older than the takedown that it tells of, put together by somebody who kept the body.
  const seqs = erased.map(({ seq }) => seq);
  await db.deleteFrom("entry_body").where("seq", "in", seqs).execute();
}

/** Writes the entries of another ledger, already checked, as they are. @throws HearsayError `usage` if some are there */
export async function restoreEntries(session: SqlSession, checked: AsyncIterable<StoredEntry>): Promise<Head> {
  insistEmpty(await headOf(session));
  let page: StoredEntry[] = [];
  for await (const entry of checked) {
    page.push(entry);
    if (page.length < PAGE) continue;
    await writePage(session.db, page);
    page = [];
  }
  if (page.length > 0) await writePage(session.db, page);
  return headOf(session);
}
