import { type ColumnDataType, type Kysely, type RawBuilder, sql } from "kysely";
import { holdable } from "./every-character.ts";
import type { Schema } from "./schema.ts";

/** What differs between the databases that can hold a ledger. */
export interface SqlTraits {
  readonly types: { readonly [type in "integer" | "text" | "real" | "numbers"]: ColumnDataType | RawBuilder<unknown> };
  /** How the n-th value of a statement is written, from 1. */
  readonly value: (n: number) => string;
  /** A condition that a column has one of the values of a list, which is the n-th value of the statement. */
  readonly among: (column: string, n: number) => string;
  /** Such a list as a value. */
  readonly list: (values: readonly unknown[]) => unknown;
  /** A table of `word`, whose rows are such a list of texts, the n-th value of the statement. */
  readonly each: (n: number) => string;
  /** A table of `key`, `type`, `first` and `last`, whose rows are the n-th value of the statement as JSON. */
  readonly sharing: (n: number) => string;
  /** A condition that a text of ids has the id whose key is in a column. */
  readonly lists: (ids: string, key: string) => string;
  /** A condition that a text in a column has the n-th value of the statement somewhere in it. */
  readonly has: (column: string, n: number) => string;
  /** The numbers of rows that one statement inserts, the most first. */
  readonly inserts: readonly number[];
  /** Whether a table with a key of several columns is stored in the order of the key. */
  readonly keepsOrder: boolean;
  /** The words of each report, by the number of its entry. */
  readonly words: WordTable;
  /** Makes the database refuse every update and deletion of statements, whoever asks for it. */
  forbidChanges(db: Kysely<Schema>): Promise<void>;
  /** Keeps readers away while the tables of the read side are made anew. */
  closeRows(db: Kysely<Schema>): Promise<void>;
  /** Tells other processes of a new head, when the transaction ends well. */
  announce(db: Kysely<Schema>, seq: number): Promise<void>;
}

/** How a database keeps the words of reports, so that the latest with all of some words are found at once. */
interface WordTable {
  readonly create: readonly string[];
  /** How many reports are put in at a time; those beyond wait, and are read as they stand. */
  readonly together: number;
  /** Gives the last entry whose words are in it. */
  readonly last: string;
  /** Takes the number of a report's entry and its words, as `valueOf` gives them. */
  readonly insert: string;
  /** Takes what `wantedOf` gives, the entry before which, and how many. */
  readonly look: string;
  /** Looks into the index for faults of its own, and makes it readable; what undoes the latter. */
  readonly open: readonly string[];
  readonly shut: readonly string[];
  /** Before the first of what `read` gives. */
  readonly first: string | number;
  /** Gives all that is held, in order: takes the last `at`, and how many. */
  readonly read: string;
  /** Whether an error says that the index is damaged, and nothing else is. */
  isSpoilt(error: unknown): boolean;
  valueOf(words: readonly string[]): unknown;
  wantedOf(words: readonly string[]): unknown;
}

const CHANGES = ["update", "delete"];

/** SQLITE_CORRUPT_VTAB: what a virtual table says of its own rows (sqlite.org/rescode.html). */
const CORRUPT_INDEX = 267;

export const SQLITE_TRAITS: SqlTraits = {
  types: { integer: "integer", text: "text", real: "real", numbers: "blob" },
  value: () => "?",
  // One value however long the list is, so that the statement is prepared once.
  among: (column) => `${column} in (select value from json_each(?))`,
  list: (values) => JSON.stringify(values.map(holdable)),
  each: () => "(select value as word from json_each(?))",
  sharing: () =>
    "(select value->>0 as key, value->>1 as type, value->>2 as first, value->>3 as last from json_each(?))",
  lists: (ids, key) => `instr(${ids}, printf('%012x', ${key})) > 0`,
  has: (column) => `instr(${column}, ?) > 0`,
  words: {
    // The index alone: the text is kept with the entry. Words come taken apart, so that nothing but spaces parts them.
    create: [`create virtual table report_words using fts5(words, content='', detail=none, tokenize='ascii')`],
    together: 64,
    last: "select rowid as seq from report_words order by rowid desc limit 1",
    insert: "insert into report_words (rowid, words) values (?, ?)",
    look: "select rowid as seq from report_words where report_words match ? and rowid < ? order by rowid desc limit ?",
    // It holds no text to compare: its words are told with the reports that have them, as a table of the connection.
    open: [
      "insert into report_words (report_words) values ('integrity-check')",
      "create virtual table temp.report_term using fts5vocab('main', 'report_words', 'instance')",
    ],
    shut: ["drop table if exists temp.report_term"],
    first: "",
    read: `
      select term as at, group_concat(doc, ' ') as held from temp.report_term
      where term > ? group by term order by term limit ?`,
    isSpoilt: (error) => error instanceof Error && "errcode" in error && error.errcode === CORRUPT_INDEX,
    valueOf: (words) => words.join(" "),
    wantedOf: (words) => words.map((word) => `"${word}"`).join(" AND "),
  },
  inserts: [1], // A call costs nothing here; what is prepared is.
  keepsOrder: true,
  async forbidChanges(db) {
    for (const event of CHANGES) {
      await sql`
        create trigger ${sql.raw(`statement_no_${event}`)} before ${sql.raw(event)} on statement
        begin select raise(abort, ${sql.raw(`'a statement is never changed: no ${event} of statement'`)}); end
      `.execute(db);
    }
  },
  closeRows: async () => {}, // A transaction sees one moment of the file, tables included.
  announce: async () => {}, // Others see that the file changed.
};

/** The channel of LISTEN and NOTIFY. */
export const CHANNEL = "hearsay_entry";

export const POSTGRES_TRAITS: SqlTraits = {
  // Words sort by their code points, as they do in SQLite and in JavaScript, whatever the language of the database.
  types: { integer: "bigint", text: sql`text collate "C"`, real: "double precision", numbers: "bytea" },
  value: (n) => `$${n}`,
  among: (column, n) => `${column} = any ($${n})`,
  list: (values) => values.map(holdable),
  each: (n) => `(select unnest($${n}::text[]) as word)`,
  // As an array, of which PostgreSQL expects ten rows: it expects a hundred of JSON, and reads all participants rather than
  // look up so many.
  sharing: (n) => `(
    select (v->>0)::bigint as key, v->>1 as type, v->>2 as first, v->>3 as last
    from unnest(array(select jsonb_array_elements($${n}::text::jsonb))) v)`,
  lists: (ids, key) => `strpos(${ids}, lpad(to_hex(${key}), 12, '0')) > 0`,
  has: (column, n) => `strpos(${column}, $${n}) > 0`,
  words: {
    create: [
      `create table report_words (seq bigint primary key, words text[] not null)`,
      `create index report_words_by_word on report_words using gin (words)`,
    ],
    together: 1,
    last: "select seq from report_words order by seq desc limit 1",
    insert: "insert into report_words (seq, words) values ($1, $2)",
    look: "select seq from report_words where words @> $1 and seq < $2 order by seq desc limit $3",
    open: [],
    shut: [],
    first: 0,
    read: `
      select seq as at, array_to_string(words, ' ') as held from report_words where seq > $1 order by seq limit $2`,
    isSpoilt: () => false,
    valueOf: (words) => words,
    wantedOf: (words) => words,
  },
  inserts: [64, 16, 4, 1], // Few sizes, so that few statements are made.
  keepsOrder: false,
  async forbidChanges(db) {
    for (const event of [...CHANGES, "truncate"]) {
      await sql`
        create trigger ${sql.raw(`statement_no_${event}`)} before ${sql.raw(event)} on statement
        for each statement execute function hearsay_refuse()
      `.execute(db);
    }
  },
  async closeRows(db) {
    await sql`lock table rows_state in access exclusive mode`.execute(db);
  },
  async announce(db, seq) {
    await sql`select pg_notify(${CHANNEL}, ${String(seq)})`.execute(db);
  },
};
