/** The chain: nothing in it is ever updated. */
interface EntryTable {
  seq: number;
  recorded: string;
  actor: string;
  kind: string;
  digest: string;
  previous: string;
  hash: string;
}

/** What an entry says, apart from the chain so that a takedown can remove it. */
interface EntryBodyTable {
  seq: number;
  salt: string;
  body: string;
}

/** The entries whose bodies were taken down, and the tombstone that says so. */
interface ErasedTable {
  seq: number;
  tombstone: number;
}

/** Up to which entry, and by which version, the rows of the read side were made. */
interface RowsStateTable {
  id: number;
  version: number;
  seq: number;
}

/** The tables that Kysely is asked about; those of the read side are in `row-columns.ts`. */
export interface Schema {
  entry: EntryTable;
  entry_body: EntryBodyTable;
  erased: ErasedTable;
  rows_state: RowsStateTable;
}
