import { cpSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type Draft, type Head, linkEntries, rowsFrom, type StoredEntry, writtenFrom } from "@hearsay/core";
import { columnsOf, heldValues, LEDGER_FILE, PRAGMAS } from "@hearsay/store";

/** A row as it is stored: its values in the order of the columns. */
interface BareRow {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

const ENTRY = ["seq", "recorded", "actor", "kind", "digest", "previous", "hash"] as const;
const BODY = ["seq", "salt", "body"] as const;

function chainRows(entry: StoredEntry): BareRow[] {
  const body = { seq: entry.seq, salt: entry.content?.salt, body: entry.content?.body };
  return [
    { table: "entry", columns: ENTRY, values: ENTRY.map((column) => entry[column]) },
    { table: "entry_body", columns: BODY, values: BODY.map((column) => body[column]) },
  ];
}

/** The tables of a ledger without the ledger: what is left when nothing is checked, hashed or composed. */
export interface BareTables {
  /** The rows that entering the drafts makes. */
  rowsFor(drafts: readonly Draft[]): Promise<BareRow[]>;
  /** Inserts rows in one durable commit. */
  insert(rows: readonly BareRow[]): void;
  close(): void;
}

/** Rows follow from a batch alone: everything that a placement needs is in it. */
const NOTHING = { rows: async () => [] } as unknown as Parameters<typeof rowsFrom>[1];

/** A copy of a ledger's database, to insert the same rows into with prepared statements and the same pragmas. */
export function bareTablesBeside(ledger: string, copy: string): BareTables {
  cpSync(ledger, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, LEDGER_FILE));
  database.exec(PRAGMAS);
  let head = database.prepare("select seq, hash from entry order by seq desc limit 1").get() as unknown as Head;
  const prepared = new Map<string, StatementSync>();
  const inserting = ({ table, columns }: BareRow): StatementSync => {
    const known = prepared.get(table);
    if (known) return known;
    const names = columns.map((column) => `"${column}"`).join(", ");
    const statement = database.prepare(
      `insert or ignore into "${table}" (${names}) values (${columns.map(() => "?").join(", ")})`,
    );
    prepared.set(table, statement);
    return statement;
  };
  return {
    async rowsFor(drafts) {
      const stamp = { recorded: new Date().toISOString(), actor: "bare", salt: () => "0".repeat(32) };
      const linked = linkEntries(head, drafts, stamp);
      head = linked.at(-1) ?? head;
      const written = writtenFrom(linked, drafts);
      const rows = await rowsFrom(written, NOTHING);
      return [
        ...linked.flatMap(chainRows),
        ...rows.map((row) => ({ table: row.table, columns: columnsOf(row.table), values: heldValues(row) })),
      ];
    },
    insert(rows) {
      database.exec("begin immediate");
      for (const row of rows) inserting(row).run(...(row.values as SQLInputValue[]));
      database.exec("commit");
    },
    close: () => database.close(),
  };
}
