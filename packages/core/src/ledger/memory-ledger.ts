import { type Draft, ENTRY_BODIES, type Entry, type StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { EMPTY, type Head, linkEntries } from "./chain.ts";
import type { Ledger, LedgerReader, Writer } from "./ledger.ts";
import { createRowReader, type RowSource } from "./row-reader.ts";
import { FIRST_STAYS, KEYS, type Row, rowsOf, type TableName, type Tables } from "./tables.ts";

/** The value of a stored entry. @throws when its body was taken down */
export function entryOf({ content, ...envelope }: StoredEntry): Entry {
  if (!content) throw new HearsayError("not-found", `The body of entry ${envelope.seq} was taken down.`);
  const body = ENTRY_BODIES[envelope.kind].parse(JSON.parse(content.body));
  return { ...envelope, body } as Entry;
}

type Stored = { [T in TableName]: Map<string, Tables[T]> };

function emptyTables(): Stored {
  return Object.fromEntries(Object.keys(KEYS).map((table) => [table, new Map()])) as unknown as Stored;
}

function put(tables: Stored, { table, values }: Row): void {
  const fields = values as unknown as Record<string, unknown>;
  const key = KEYS[table].map((column) => String(fields[column])).join("\0");
  const rows = tables[table] as Map<string, unknown>;
  if (!FIRST_STAYS.has(table) || !rows.has(key)) rows.set(key, values);
}

/** A ledger that lives and dies with the process: for tests and for questions about a scenario. */
export function createMemoryLedger(writer: Writer): Ledger {
  let entries: StoredEntry[] = [];
  let tables = emptyTables();
  let head: Head = EMPTY;
  /** One writer at a time: what it composes rests on what it read. */
  let writing: Promise<unknown> = Promise.resolve();

  const append = (drafts: readonly Draft[]): Entry[] => {
    const stamp = { recorded: writer.now().toISOString(), actor: writer.actor, salt: () => writer.salt() };
    const linked = linkEntries(head, drafts, stamp);
    const values = linked.map(entryOf);
    entries = [...entries, ...linked];
    const last = linked.at(-1);
    if (last) head = { seq: last.seq, hash: last.hash };
    for (const value of values) for (const row of rowsOf(value)) put(tables, row);
    return values;
  };

  const rebuild = () => {
    tables = emptyTables();
    for (const entry of entries) if (entry.content) for (const row of rowsOf(entryOf(entry))) put(tables, row);
  };

  const source: RowSource = {
    async rows<T extends TableName>(table: T, where: Partial<Record<keyof Tables[T], readonly unknown[]>> = {}) {
      const conditions = Object.entries(where) as [keyof Tables[T], readonly unknown[]][];
      const sets = conditions.map(([column, values]) => [column, new Set(values)] as const);
      const all = [...(tables[table] as Map<string, Tables[T]>).values()];
      return all.filter((row) => sets.every(([column, values]) => values.has(row[column])));
    },
    head: async () => head,
  };

  return {
    append: (compose) => {
      const turn = writing.then(async () => append(await compose(createRowReader(source))));
      writing = turn.catch(() => {});
      return turn;
    },
    head: async () => head,
    async *entries(after = 0) {
      for (const entry of entries.slice(after)) yield entry;
    },
    read: (ask: (reader: LedgerReader) => Promise<never>) => ask(createRowReader(source)),
    async takeDown(seqs, reason) {
      const known = new Set(entries.map((entry) => entry.seq));
      const unknown = seqs.find((seq) => !known.has(seq));
      if (unknown !== undefined) throw new HearsayError("not-found", `There is no entry ${unknown} to take down.`);
      const [tombstone] = append([{ kind: "tombstone", body: { erases: [...seqs], reason } }]);
      const gone = new Set(seqs);
      entries = entries.map((entry) => (gone.has(entry.seq) ? { ...entry, content: null } : entry));
      rebuild();
      return tombstone as Entry;
    },
    rebuild: async () => rebuild(),
    close: async () => {},
  } as Ledger;
}
