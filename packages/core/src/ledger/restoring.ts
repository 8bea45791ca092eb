import { type StoredEntry, Tombstone } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import type { Head } from "./chain.ts";

/** @throws HearsayError `usage` where there is something in the ledger already */
export function insistEmpty({ seq }: Head): void {
  if (seq === 0) return;
  throw new HearsayError(
    "usage",
    `This ledger has ${seq} entries already, and two chains cannot become one. Name an empty folder with --data.`,
  );
}

/** The entries whose bodies an entry takes down. */
export function erasedBy({ kind, content }: StoredEntry): readonly number[] {
  return kind === "tombstone" && content ? Tombstone.parse(JSON.parse(content.body)).erases : [];
}
