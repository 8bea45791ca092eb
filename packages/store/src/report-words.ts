import { createHash } from "node:crypto";
import { reportWords, type Written } from "@hearsay/core";
import { sql } from "kysely";
import type { SqlSession } from "./sql-session.ts";
import type { SqlTraits } from "./sql-traits.ts";

/** Drops and creates the table of the words of reports. */
export async function recreateWords({ db, traits }: SqlSession): Promise<void> {
  await db.schema.dropTable("report_words").ifExists().execute();
  for (const text of traits.words.create) await sql.raw(text).execute(db);
}

interface Waiting {
  readonly seq: number;
  readonly words: readonly string[];
}

const whatWaits = ({ words }: SqlTraits) => `from report where seq > coalesce((${words.last}), 0)`;

/** The entries of the reports before this one whose words are not in the table yet, the first first. */
async function seqsWaiting({ ask, traits }: SqlSession, before: number): Promise<number[]> {
  const text = `select seq ${whatWaits(traits)} and seq < ${traits.value(1)} order by seq`;
  return (await ask(text, [before])).map((row) => Number(row.seq));
}

/** Whether so many wait that their words are to be kept. */
async function areWordsDue({ ask, traits }: SqlSession): Promise<boolean> {
  const { together } = traits.words;
  if (together === 1) return true;
  const [row] = await ask(`select count(*) as reports ${whatWaits(traits)}`, []);
  return Number(row?.reports) >= together;
}

async function waiting({ ask, traits }: SqlSession, seqs: readonly number[]): Promise<Waiting[]> {
  const text = `select seq, body from entry_body where ${traits.among("seq", 1)} order by seq`;
  const rows = seqs.length === 0 ? [] : await ask(text, [traits.list(seqs)]);
  return rows.map(({ seq, body }) => ({ seq: Number(seq), words: reportWords(JSON.parse(String(body))) }));
}

/**
 * Keeps the words of reports that are entered, so many at a time as the database likes: SQLite's index writes nearly as
 * much for one report as for sixty-four. Which ones are in the table follows from how many reports there are, so that a
 * rebuild gives the same.
 */
export async function putWords(session: SqlSession, entries: readonly Written[]): Promise<void> {
  const { words: table } = session.traits;
  if (!entries.some(({ kind }) => kind === "report") || !(await areWordsDue(session))) return;
  const seqs = await seqsWaiting(session, Number.MAX_SAFE_INTEGER);
  const due = seqs.slice(0, seqs.length - (seqs.length % table.together));
  const isDue = new Set(due);
  const given = entries.flatMap((one) =>
    one.kind === "report" && isDue.has(one.seq) ? [{ seq: one.seq, words: reportWords(one.body) }] : [],
  );
  const earlier = due.filter((seq) => seq < (given[0]?.seq ?? Number.MAX_SAFE_INTEGER));
  for (const { seq, words } of [...(await waiting(session, earlier)), ...given])
    await session.run(table.insert, [seq, table.valueOf(words)]);
}

/** The entries of the reports with all of these words, the last first. */
export async function seqsWithWords(
  session: SqlSession,
  words: readonly string[],
  most: number,
  before: number,
): Promise<number[]> {
  const { look, wantedOf } = session.traits.words;
  const late = (await waiting(session, await seqsWaiting(session, before)))
    .filter((one) => words.every((word) => one.words.includes(word)))
    .map(({ seq }) => seq)
    .reverse();
  const early = await session.ask(look, [wantedOf(words), before, most]);
  return [...late, ...early.map((row) => Number(row.seq))].slice(0, most);
}

/** Rows of the index that are in memory at a time. */
const PAGE = 500;

/** A hash of all words with the reports that have them; null where the index is damaged and cannot be read. */
export async function wordsDigest({ ask, db, traits }: SqlSession): Promise<string | null> {
  const { open, shut, first, read, isSpoilt } = traits.words;
  const hash = createHash("sha256");
  try {
    for (const text of open) await sql.raw(text).execute(db);
    for (let last: unknown = first; ; ) {
      const rows = await ask(read, [last, PAGE]);
      for (const { at, held } of rows) hash.update(JSON.stringify([at, held]));
      if (rows.length < PAGE) return hash.digest("hex");
      last = rows.at(-1)?.at;
    }
  } catch (error) {
    if (isSpoilt(error)) return null;
    throw error;
  } finally {
    for (const text of shut) await sql.raw(text).execute(db);
  }
}
