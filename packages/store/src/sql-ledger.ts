import {
  claimsChanged,
  createRowReader,
  type Draft,
  type Entry,
  HearsayError,
  type KeepSides,
  keepAllSides,
  type Ledger,
  type LedgerReader,
  linkEntries,
  type RebuiltTable,
  replayedTo,
  rowsFrom,
  type StoredEntry,
  sideRow,
  TABLES_VERSION,
  type Writer,
  type Written,
  writtenFrom,
  writtenOf,
} from "@hearsay/core";
import type { Kysely } from "kysely";
import { headOf } from "./head-of.ts";
import { type Insert, insertRows } from "./insert-rows.ts";
import { putWords } from "./report-words.ts";
import { restoreEntries } from "./restore-entries.ts";
import { rowDigests } from "./row-digests.ts";
import { createRowSource } from "./row-source.ts";
import { dropSides, putRows, recreateRowTables } from "./row-tables.ts";
import type { Schema } from "./schema.ts";
import type { SqlConnection, SqlSession } from "./sql-session.ts";

/** Entries read at a time when the chain is walked. */
const PAGE = 500;

async function storedEntries(db: Kysely<Schema>, after: number, limit: number): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom("entry")
    .leftJoin("entry_body", "entry_body.seq", "entry.seq")
    .selectAll("entry")
    .select(["entry_body.salt", "entry_body.body"])
    .where("entry.seq", ">", after)
    .orderBy("entry.seq")
    .limit(limit)
    .execute();
  return rows.map(({ salt, body, ...envelope }) => ({
    ...envelope,
    content: salt === null || body === null ? null : { salt, body },
  })) as StoredEntry[];
}

const ENTRIES: Insert = {
  table: "entry",
  columns: ["seq", "recorded", "actor", "kind", "digest", "previous", "hash"],
  ending: "",
};
const BODIES: Insert = { table: "entry_body", columns: ["seq", "salt", "body"], ending: "" };
const STATE: Insert = {
  table: "rows_state",
  columns: ["id", "version", "seq"],
  ending: "on conflict (id) do update set version = excluded.version, seq = excluded.seq",
};

async function enter(session: SqlSession, drafts: readonly Draft[], writer: Writer): Promise<Entry[]> {
  if (drafts.length === 0) return [];
  const stamp = { recorded: writer.now().toISOString(), actor: writer.actor, salt: () => writer.salt() };
  const linked = linkEntries(await headOf(session), drafts, stamp);
  const envelopes = linked.map((one) => [
    one.seq,
    one.recorded,
    one.actor,
    one.kind,
    one.digest,
    one.previous,
    one.hash,
  ]);
  const bodies = linked.flatMap(({ seq, content }) => (content ? [[seq, content.salt, content.body]] : []));
  await insertRows(session, ENTRIES, envelopes);
  await insertRows(session, BODIES, bodies);
  const written = writtenFrom(linked, drafts);
  await enterRows(session, written);
  const seq = linked.at(-1)?.seq ?? 0;
  await noteRows(session, seq);
  await session.traits.announce(session.db, seq);
  return written.map(({ json, ...entry }) => entry);
}

/** Adds the rows of entries. */
async function enterRows(session: SqlSession, entries: readonly Written[]): Promise<void> {
  const source = createRowSource(session);
  const rows = await rowsFrom(entries, source);
  await dropSides(session, await claimsChanged(entries, rows, source));
  await putRows(session, rows);
  await putWords(session, entries);
}

const keeping =
  (session: SqlSession): KeepSides =>
  (sides) =>
    putRows(session, sides.map(sideRow));

const noteRows = (session: SqlSession, seq: number) => insertRows(session, STATE, [[1, TABLES_VERSION, seq]]);

async function rebuildRows(session: SqlSession): Promise<void> {
  await session.traits.closeRows(session.db);
  await recreateRowTables(session);
  let after = 0;
  for (;;) {
    const page = await storedEntries(session.db, after, PAGE);
    await enterRows(
      session,
      page.flatMap((entry) => (entry.content ? [writtenOf(entry)] : [])),
    );
    after = page.at(-1)?.seq ?? after;
    if (page.length < PAGE) break;
  }
  await keepAllSides(createRowReader(createRowSource(session)), keeping(session));
  await noteRows(session, after);
}

/** Makes the rows of the read side anew and gives the tables in which they had been others. */
async function rebuildAndCompare(session: SqlSession): Promise<RebuiltTable[]> {
  const before = await rowDigests(session);
  await rebuildRows(session);
  const after = await rowDigests(session);
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table));
}

/** Makes the rows of the read side anew where another version made them or they are behind the chain. */
export async function freshenRows({ session, transact }: SqlConnection): Promise<void> {
  if (await areRowsFresh(session)) return;
  await transact(async (writing) => {
    // Somebody may have entered something between the two questions, or made the rows anew meanwhile.
    if (!(await areRowsFresh(writing))) await rebuildRows(writing);
  });
}

async function areRowsFresh(session: SqlSession): Promise<boolean> {
  const [state] = await session.ask("select version, seq from rows_state", []);
  return state?.version === TABLES_VERSION && state.seq === (await headOf(session)).seq;
}

/** Runs one task after another: a connection can hold one transaction. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => {});
    return turn;
  };
}

/** Entries in order from the one after `after`, asked for a page at a time. */
async function* inPages(after: number, ask: (last: number) => Promise<StoredEntry[]>): AsyncGenerator<StoredEntry> {
  let last = after;
  for (;;) {
    const page = await ask(last);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? last;
  }
}

/** The connections of one ledger and what to make of what they throw. */
export interface SqlConnections {
  readonly writer: SqlConnection;
  readonly reader: SqlConnection;
  /** Whether questions can be asked at the same time, each on a connection of its own. */
  readonly asksTogether: boolean;
  /** Turns a fault of the database into an error that says what to do. */
  readonly explain: (error: unknown) => unknown;
  /** Calls back after entries were added, by whatever process; gives what ends it. */
  readonly watch: (told: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** A ledger over SQL tables: what every SQL database shares. */
export function createSqlLedger(connections: SqlConnections, opener: Writer): Ledger {
  const { reader, explain, watch, close } = connections;
  const writing = createQueue();
  const reading = connections.asksTogether ? <T>(task: () => Promise<T>) => task() : createQueue();
  const guarded = <T>(task: () => Promise<T>): Promise<T> =>
    task().catch((error: unknown) => {
      throw explain(error);
    });
  const within = <T>(connection: SqlConnection, task: (session: SqlSession) => Promise<T>) =>
    guarded(() => connection.transact(task));
  const write = <T>(task: (session: SqlSession) => Promise<T>) => writing(() => within(connections.writer, task));
  const pageAfter = (last: number) => reading(() => guarded(() => storedEntries(reader.session.db, last, PAGE)));

  const writtenBy = (writer: Writer): Ledger => ({
    as: (actor) => writtenBy({ ...writer, actor }),
    append: (...steps) =>
      write(async (session) => {
        const entered: Entry[] = [];
        for (const step of steps) {
          const reader = createRowReader(createRowSource(session));
          for (const entry of await enter(session, await step(reader, keeping(session), entered), writer))
            entered.push(entry);
        }
        return entered;
      }),
    head: () => reading(() => guarded(() => headOf(reader.session))),
    entries: (after = 0) => inPages(after, pageAfter),
    read: <T>(ask: (reader: LedgerReader) => Promise<T>, asOf?: number) =>
      reading(() =>
        within(reader, async (session) => {
          if (asOf === undefined) return ask(createRowReader(createRowSource(session)));
          const entries = inPages(0, (last) => storedEntries(session.db, last, PAGE));
          return ask(createRowReader(await replayedTo(asOf, entries)));
        }),
      ),
    restore: (checked) =>
      write(async (session) => {
        const head = await restoreEntries(session, checked);
        await rebuildRows(session);
        return head;
      }),
    takeDown: (seqs, reason) => write((session) => takeDown(session, seqs, reason, writer)),
    rebuild: () => write(rebuildAndCompare),
    watch,
    close: async () => {
      await writing(async () => {});
      await reading(async () => {});
      await close();
    },
  });
  return writtenBy(opener);
}

async function takeDown(session: SqlSession, seqs: readonly number[], reason: string, writer: Writer): Promise<Entry> {
  const { db } = session;
  const known = await db.selectFrom("entry").select("seq").where("seq", "in", seqs).execute();
  const unknown = seqs.find((seq) => !known.some((row) => row.seq === seq));
  if (unknown !== undefined) throw new HearsayError("not-found", `There is no entry ${unknown} to take down.`);
  const body = { erases: [...new Set(seqs)], reason };
  const [tombstone] = await enter(session, [{ kind: "tombstone", body }], writer);
  if (!tombstone) throw new HearsayError("ledger-damaged", "The tombstone could not be entered.");
  const erased = known.map(({ seq }) => ({ seq, tombstone: tombstone.seq }));
  await db
    .insertInto("erased")
    .values(erased)
    .onConflict((there) => there.doNothing())
    .execute();
  await db.deleteFrom("entry_body").where("seq", "in", seqs).execute();
  await rebuildRows(session);
  return tombstone;
}
