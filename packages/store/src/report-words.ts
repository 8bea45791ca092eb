import { textWords, type Written } from "@hearsay/core";
import { sql } from "kysely";
import type { SqlSession } from "./sql-session.ts";

/** Drops and creates the table of the words of reports. */
export async function recreateWords({ db, traits }: SqlSession): Promise<void> {
  await db.schema.dropTable("report_words").ifExists().execute();
  for (const text of traits.words.create) await sql.raw(text).execute(db);
}

/** Keeps the words of reports that are entered. */
export async function putWords({ run, traits }: SqlSession, entries: readonly Written[]): Promise<void> {
  const { words } = traits;
  for (const { seq, kind, body } of entries)
    if (kind === "report") await run(words.insert, [seq, words.valueOf(textWords(body.text))]);
}

/** The entries of the reports with all of these words, the last first. */
export async function seqsWithWords(
  { ask, traits }: SqlSession,
  words: readonly string[],
  most: number,
  before: number,
): Promise<number[]> {
  const { look, wantedOf } = traits.words;
  return (await ask(look, [wantedOf(words), before, most])).map((row) => Number(row.seq));
}
