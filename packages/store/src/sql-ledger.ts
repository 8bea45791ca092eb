import {
  type Counts,
  createRowReader,
  type Draft,
  type Entry,
  entryOf,
  HearsayError,
  type Ledger,
  type LedgerReader,
  linkEntries,
  type Row,
  type RowSource,
  replayedTo,
  rowsOf,
  type StoredEntry,
  type StoredTelling,
  TABLES_VERSION,
  tellingRows,
  type Writer,
} from "@hearsay/core";
import { type Kysely, sql } from "kysely";
import { headOf } from "./head-of.ts";
import { among, insertRows, selectRows } from "./prepared-queries.ts";
import { restoreEntries } from "./restore-entries.ts";
import { putRows, recreateRowTables } from "./row-tables.ts";
import type { Schema } from "./schema.ts";
import type { SqlTraits } from "./sql-traits.ts";

/** Entries read at a time when the chain is walked. */
const PAGE = 500;
/** Values asked for at a time in one condition. */
const MOST_VALUES = 5000;

function rowSource(db: Kysely<Schema>): RowSource {
  return {
    async rows(table, where = {}, columns) {
      const conditions = Object.entries(where) as [string, readonly unknown[]][];
      if (conditions.some(([, values]) => values.length === 0)) return [];
      const select = (slice: readonly [string, readonly unknown[]][]) => {
        return selectRows(db, table, columns as readonly string[] | undefined, slice);
      };
      const [longest, ...others] = conditions.toSorted(([, a], [, b]) => b.length - a.length);
      if (!longest) return (await select([])) as never[];
      const rows: unknown[] = [];
      const values = [...new Set(longest[1])];
      for (let i = 0; i < values.length; i += MOST_VALUES) {
        rows.push(...(await select([[longest[0], values.slice(i, i + MOST_VALUES)], ...others])));
      }
      return rows as never[];
    },
    tellings: (claims) => inSlices(claims, (slice) => storedTellings(db, slice)),
    windows: (claims) => inSlices(claims, (slice) => windowsOf(db, slice)),
    async sharingWords(kind, words, shared) {
      const least = shared === "half" ? (words.length + 1) >> 1 : words.length;
      const rows = await db
        .selectFrom("name_word")
        .select("entity")
        .where("kind", "=", kind)
        .where(among(db, "word", words))
        .groupBy("entity")
        .having(({ fn, or, eb }) => or([eb(fn.countAll(), "=", fn.max("words")), eb(fn.countAll(), ">=", least)]))
        .execute();
      return rows.map((row) => row.entity);
    },
    async claimIds(beginning) {
      // An id is ASCII, so everything that begins so sorts before the tilde.
      const rows = await db
        .selectFrom("claim")
        .select("id")
        .where("id", ">=", beginning)
        .where("id", "<", `${beginning}~`)
        .orderBy("seq")
        .execute();
      return rows.map((row) => row.id);
    },
    counts: () => countsOf(db),
    last: (table, most) =>
      db
        .selectFrom(table as "entry")
        .selectAll()
        .orderBy("seq", "desc")
        .limit(most)
        .execute() as Promise<never[]>,
    head: () => headOf(db),
  };
}

/** Asks about many values, as many at a time as one condition takes. */
async function inSlices<T>(values: readonly string[], ask: (slice: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let i = 0; i < values.length; i += MOST_VALUES) {
    for (const one of await ask(values.slice(i, i + MOST_VALUES))) found.push(one);
  }
  return found;
}

/** The tellings of claims with a person's last decision, and whether the latest run over the report found them. */
async function storedTellings(db: Kysely<Schema>, claims: readonly string[]): Promise<StoredTelling[]> {
  const rows = await db
    .selectFrom("telling")
    .leftJoin("decision", "decision.statement", "telling.statement")
    .leftJoin("extraction", "extraction.report", "telling.report")
    .leftJoin("draft", (join) =>
      join.onRef("draft.statement", "=", "telling.statement").onRef("draft.run", "=", "extraction.seq"),
    )
    .select(["telling.statement", "telling.seq", "telling.report", "telling.claim", "telling.body"])
    .select(["decision.decision", "draft.run"])
    .where(among(db, "telling.claim", claims))
    .execute();
  return rows.map(({ run, ...row }) => ({ ...row, found: run !== null }));
}

/** The first and last day that tellings of each claim name: an open end sorts before, or after, every day. */
async function windowsOf(db: Kysely<Schema>, claims: readonly string[]) {
  const rows = await db
    .selectFrom("telling")
    .select((of) => [
      "claim",
      sql<string>`min(coalesce(${of.ref("from_day")}, ''))`.as("first"),
      sql<string>`max(coalesce(${of.ref("to_day")}, '~'))`.as("last"),
    ])
    .where(among(db, "claim", claims))
    .groupBy("claim")
    .execute();
  return rows.map(({ claim, first, last }) => ({ claim, from: first || null, to: last === "~" ? null : last }));
}

async function countsOf(db: Kysely<Schema>): Promise<Counts> {
  const count = async (table: "report" | "claim") => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .executeTakeFirst();
    return Number(row?.rows ?? 0);
  };
  const persons = await db
    .selectFrom("entity")
    .select(({ fn }) => fn.countAll<number>().as("rows"))
    .where("kind", "=", "person")
    .executeTakeFirst();
  const statements = await db
    .selectFrom("statement")
    .leftJoin("decision", "decision.statement", "statement.id")
    .leftJoin("extraction", "extraction.report", "statement.report")
    .leftJoin("draft", (join) =>
      join.onRef("draft.statement", "=", "statement.id").onRef("draft.run", "=", "extraction.seq"),
    )
    .select(({ fn }) => fn.countAll<number>().as("rows"))
    .where(({ eb, or }) => or([eb("draft.run", "is not", null), eb("decision.decision", "!=", "undecided")]))
    .executeTakeFirst();
  return {
    entries: (await headOf(db)).seq,
    reports: await count("report"),
    statements: Number(statements?.rows ?? 0),
    claims: await count("claim"),
    persons: Number(persons?.rows ?? 0),
  };
}

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

const ENTRY_COLUMNS = ["seq", "recorded", "actor", "kind", "digest", "previous", "hash"];

async function enter(
  db: Kysely<Schema>,
  drafts: readonly Draft[],
  writer: Writer,
  traits: SqlTraits,
): Promise<Entry[]> {
  if (drafts.length === 0) return [];
  const stamp = { recorded: writer.now().toISOString(), actor: writer.actor, salt: () => writer.salt() };
  const linked = linkEntries(await headOf(db), drafts, stamp);
  const envelopes = linked.map(({ content, ...envelope }) => envelope);
  const bodies = linked.flatMap(({ seq, content }) => (content ? [{ seq, ...content }] : []));
  const into = (table: "entry" | "entry_body") => (_: unknown, blank: readonly unknown[]) =>
    db
      .insertInto(table)
      .values(blank as never)
      .compile();
  await insertRows(db, "entry", ENTRY_COLUMNS, envelopes, into("entry"));
  await insertRows(db, "entry_body", ["seq", "salt", "body"], bodies, into("entry_body"));
  const entries = linked.map(entryOf);
  await enterRows(db, entries.flatMap(rowsOf));
  await noteRows(db, linked.at(-1)?.seq ?? 0);
  await traits.announce(db, linked.at(-1)?.seq ?? 0);
  return entries;
}

/** Adds rows, and those that follow from them together with rows that are there. */
async function enterRows(db: Kysely<Schema>, rows: readonly Row[]): Promise<void> {
  await putRows(db, [...rows, ...(await tellingRows(rows, rowSource(db)))]);
}

async function noteRows(db: Kysely<Schema>, seq: number): Promise<void> {
  const state = { id: 1, version: TABLES_VERSION, seq };
  await db
    .insertInto("rows_state")
    .values(state)
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ version: TABLES_VERSION, seq }))
    .execute();
}

async function rebuildRows(db: Kysely<Schema>, traits: SqlTraits): Promise<void> {
  await traits.closeRows(db);
  await recreateRowTables(db, traits);
  let after = 0;
  for (;;) {
    const page = await storedEntries(db, after, PAGE);
    await enterRows(
      db,
      page.flatMap((entry) => (entry.content ? rowsOf(entryOf(entry)) : [])),
    );
    after = page.at(-1)?.seq ?? after;
    if (page.length < PAGE) break;
  }
  await noteRows(db, after);
}

/** Makes the rows of the read side anew where another version made them or they are behind the chain. */
export async function freshenRows(db: Kysely<Schema>, traits: SqlTraits): Promise<void> {
  if (await areRowsFresh(db)) return;
  await db.transaction().execute(async (transaction) => {
    // Somebody may have entered something between the two questions, or made the rows anew meanwhile.
    if (!(await areRowsFresh(transaction))) await rebuildRows(transaction, traits);
  });
}

async function areRowsFresh(db: Kysely<Schema>): Promise<boolean> {
  const state = await db.selectFrom("rows_state").selectAll().executeTakeFirst();
  return state?.version === TABLES_VERSION && state.seq === (await headOf(db)).seq;
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
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
  readonly traits: SqlTraits;
  /** Turns a fault of the database into an error that says what to do. */
  readonly explain: (error: unknown) => unknown;
  /** Calls back after entries were added, by whatever process; gives what ends it. */
  readonly watch: (told: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** A ledger over SQL tables: what every SQL database shares. */
export function createSqlLedger(connections: SqlConnections, writer: Writer): Ledger {
  const { writer: db, reader, traits, explain, watch, close } = connections;
  const writing = createQueue();
  const reading = traits.asksTogether ? <T>(task: () => Promise<T>) => task() : createQueue();
  const guarded = <T>(task: () => Promise<T>): Promise<T> =>
    task().catch((error: unknown) => {
      throw explain(error);
    });
  const write = <T>(task: (db: Kysely<Schema>) => Promise<T>) =>
    writing(() => guarded(() => db.transaction().execute(task)));

  return {
    append: (compose) =>
      write(async (transaction) =>
        enter(transaction, await compose(createRowReader(rowSource(transaction))), writer, traits),
      ),
    head: () => reading(() => guarded(() => headOf(reader))),
    entries: (after = 0) => inPages(after, (last) => reading(() => guarded(() => storedEntries(reader, last, PAGE)))),
    read: <T>(ask: (reader: LedgerReader) => Promise<T>, asOf?: number) =>
      reading(() =>
        guarded(() =>
          reader.transaction().execute(async (snapshot) => {
            if (asOf === undefined) return ask(createRowReader(rowSource(snapshot)));
            const entries = inPages(0, (last) => storedEntries(snapshot, last, PAGE));
            return ask(createRowReader(await replayedTo(asOf, entries)));
          }),
        ),
      ),
    restore: (checked) =>
      write(async (transaction) => {
        const head = await restoreEntries(transaction, checked);
        await rebuildRows(transaction, traits);
        return head;
      }),
    takeDown: (seqs, reason) =>
      write(async (transaction) => {
        const known = await transaction.selectFrom("entry").select("seq").where("seq", "in", seqs).execute();
        const unknown = seqs.find((seq) => !known.some((row) => row.seq === seq));
        if (unknown !== undefined) throw new HearsayError("not-found", `There is no entry ${unknown} to take down.`);
        const [tombstone] = await enter(
          transaction,
          [{ kind: "tombstone", body: { erases: [...new Set(seqs)], reason } }],
          writer,
          traits,
        );
        if (!tombstone) throw new HearsayError("ledger-damaged", "The tombstone could not be entered.");
        const erased = known.map(({ seq }) => ({ seq, tombstone: tombstone.seq }));
        await transaction
          .insertInto("erased")
          .values(erased)
          .onConflict((there) => there.doNothing())
          .execute();
        await transaction.deleteFrom("entry_body").where("seq", "in", seqs).execute();
        await rebuildRows(transaction, traits);
        return tombstone;
      }),
    rebuild: () => write((transaction) => rebuildRows(transaction, traits)),
    watch,
    close: async () => {
      await writing(async () => {});
      await reading(async () => {});
      await close();
    },
  };
}
