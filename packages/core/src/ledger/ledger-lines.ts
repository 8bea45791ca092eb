import { z } from "zod";
import type { EntryKind, StoredEntry } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { Sha256 } from "../vocabulary/sha256.ts";
import { EMPTY, type Head } from "./chain.ts";
import { type ChainChecks, createChainWalk } from "./verify-chain.ts";

/** The first line of a ledger that was written out. */
const HEADER = { format: "hearsay ledger", version: 1 };

/** The last line: without it, nobody could tell a file that was cut off from a shorter ledger. */
const Trailer = z.object({ head: z.object({ seq: z.int().nonnegative(), hash: Sha256 }) });

const EntryLine = z.object({
  seq: z.int().positive(),
  recorded: z.iso.datetime(),
  actor: z.string(),
  kind: z.string().transform((kind) => kind as EntryKind), // A kind that this version does not know is told by the walk.
  digest: Sha256,
  previous: Sha256,
  hash: Sha256,
  content: z.object({ salt: z.string(), body: z.string() }).nullable(),
});

/** A ledger as lines of JSON: a header, each entry with its salt and body (null once taken down), and the head. */
export async function* ledgerLines(entries: AsyncIterable<StoredEntry>): AsyncGenerator<string> {
  yield JSON.stringify(HEADER);
  let head: Head = EMPTY;
  for await (const entry of entries) {
    yield JSON.stringify(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  yield JSON.stringify({ head });
}

function damaged(where: string, reason: string): HearsayError {
  return new HearsayError(
    "ledger-damaged",
    `${where}: ${reason}. Nothing was entered; write the ledger out again where it is whole.`,
  );
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(`Line ${number}`, "it is no JSON");
  }
}

/**
 * Reads the entries out of the lines of `ledgerLines`, checking the chain on the way.
 * @throws HearsayError `ledger-damaged` that names the first line that cannot be trusted
 */
export async function* parseLedger(lines: AsyncIterable<string>, checks: ChainChecks): AsyncGenerator<StoredEntry> {
  const walk = createChainWalk(checks);
  let number = 0;
  let head: Head | null = null;
  for await (const line of lines) {
    number++;
    const value = parseLine(line, number);
    if (number === 1) {
      if (JSON.stringify(value) === JSON.stringify(HEADER)) continue;
      throw damaged("Line 1", `it does not begin a ledger, as ${JSON.stringify(HEADER)} does`);
    }
    if (head) throw damaged(`Line ${number}`, "it stands after the end");
    const trailer = Trailer.safeParse(value);
    if (trailer.success) {
      head = trailer.data.head;
      continue;
    }
    const entry = EntryLine.safeParse(value);
    if (!entry.success) throw damaged(`Line ${number}`, `it is no entry (${entry.error.issues[0]?.path.join(".")})`);
    const wrong = walk.step(entry.data);
    if (wrong) throw damaged(`Line ${number}, entry ${entry.data.seq}`, wrong);
    yield entry.data;
  }
  const chain = walk.end();
  if (!chain.ok) throw damaged(`Line ${chain.seq + 1}, entry ${chain.seq}`, chain.reason);
  if (!head) throw damaged(`Line ${number}`, "the file ends before its last line, which names the head");
  if (head.seq !== chain.head.seq || head.hash !== chain.head.hash) {
    throw damaged(
      `Line ${number}`,
      `it names the head of entry ${head.seq}, but the entries end with ${chain.head.seq}`,
    );
  }
}

/** The entries of a ledger, as long as they can be trusted. @throws HearsayError `ledger-damaged` */
export async function* checkedEntries(
  entries: AsyncIterable<StoredEntry>,
  checks: ChainChecks,
): AsyncGenerator<StoredEntry> {
  const walk = createChainWalk(checks);
  for await (const entry of entries) {
    const wrong = walk.step(entry);
    if (wrong) throw damaged(`Entry ${entry.seq}`, wrong);
    yield entry;
  }
  const chain = walk.end();
  if (!chain.ok) throw damaged(`Entry ${chain.seq}`, chain.reason);
}
