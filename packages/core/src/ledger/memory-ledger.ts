import type { Draft, Entry, StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { EMPTY, type Head, linkEntries } from "./chain.ts";
import { type Written, writtenOf } from "./entry-of.ts";
import { createRowReader } from "./identified-reader.ts";
import { sideRow } from "./kept-sides.ts";
import type { KeepSides, Ledger, Writer } from "./ledger.ts";
import { createMemoryTables } from "./memory-tables.ts";
import { replayedTo } from "./replay.ts";
import { erasedBy, insistEmpty } from "./restoring.ts";
import type { RowSource } from "./row-reader.ts";
import { claimsChanged } from "./stale-sides.ts";
import { rowsFrom } from "./tellings.ts";

/** A ledger that lives and dies with the process: for tests and for questions about a scenario. */
export function createMemoryLedger(writer: Writer): Ledger {
  let entries: StoredEntry[] = [];
  const tables = createMemoryTables();
  let head: Head = EMPTY;
  /** One writer at a time: what it composes rests on what it read. */
  let writing: Promise<unknown> = Promise.resolve();
  const watchers = new Set<() => void>();
  const source: RowSource = {
    ...tables,
    counts: async () => ({ ...(await tables.counts()), entries: head.seq }),
    head: async () => head,
  };

  const putRows = async (values: readonly Written[]) => {
    const rows = await rowsFrom(values, source);
    tables.dropSides(await claimsChanged(values, rows, source));
    tables.put(rows);
  };
  const keep: KeepSides = async (sides) => tables.put(sides.map(sideRow));

  const append = async (drafts: readonly Draft[], actor: string): Promise<Entry[]> => {
    const stamp = { recorded: writer.now().toISOString(), actor, salt: () => writer.salt() };
    const linked = linkEntries(head, drafts, stamp);
    const values = linked.map(writtenOf);
    await putRows(values);
    entries = [...entries, ...linked];
    const last = linked.at(-1);
    if (last) head = { seq: last.seq, hash: last.hash };
    return values;
  };

  const tell = () => {
    for (const told of watchers) told();
  };

  const rebuild = async () => {
    tables.clear();
    await putRows(entries.flatMap((entry) => (entry.content ? [writtenOf(entry)] : [])));
  };

  /** One task after another, whether or not the one before it failed. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = writing.then(task);
    writing = turn.catch(() => {});
    return turn;
  };

  async function* storedAfter(after = 0): AsyncGenerator<StoredEntry> {
    for (const entry of entries.slice(after)) yield entry;
  }

  const writtenBy = (actor: string): Ledger => ({
    as: writtenBy,
    append: (...steps) =>
      inTurn(async () => {
        const before = { entries, head };
        const entered: Entry[] = [];
        try {
          for (const step of steps)
            entered.push(...(await append(await step(createRowReader(source), keep, entered), actor)));
        } catch (error) {
          const isStarted = entered.length > 0;
          ({ entries, head } = before);
          if (isStarted) await rebuild();
          throw error;
        }
        if (entered.length > 0) tell();
        return entered;
      }),
    head: async () => head,
    entries: storedAfter,
    read: async (ask, asOf) =>
      ask(createRowReader(asOf === undefined ? source : await replayedTo(asOf, storedAfter()))),
    takeDown: (seqs, reason) =>
      inTurn(async () => {
        const known = new Set(entries.map((entry) => entry.seq));
        const unknown = seqs.find((seq) => !known.has(seq));
        if (unknown !== undefined) throw new HearsayError("not-found", `There is no entry ${unknown} to take down.`);
        const [tombstone] = await append([{ kind: "tombstone", body: { erases: [...seqs], reason } }], actor);
        const gone = new Set(seqs);
        entries = entries.map((entry) => (gone.has(entry.seq) ? { ...entry, content: null } : entry));
        await rebuild();
        tell();
        return tombstone as Entry;
      }),
    restore: (checked) =>
      inTurn(async () => {
        insistEmpty(head);
        const restored: StoredEntry[] = [];
        for await (const entry of checked) restored.push(entry);
        const gone = new Set(restored.flatMap(erasedBy));
        entries = restored.map((entry) => (gone.has(entry.seq) ? { ...entry, content: null } : entry));
        const last = entries.at(-1);
        if (last) head = { seq: last.seq, hash: last.hash };
        await rebuild();
        return head;
      }),
    rebuild: () =>
      inTurn(async () => {
        await rebuild();
        return []; // Nothing but this ledger can have written its rows.
      }),
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
    close: async () => {},
  });
  return writtenBy(writer.actor);
}
