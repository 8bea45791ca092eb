import type { Checkpoint } from "../vocabulary/checkpoint.ts";
import { ENTRY_BODIES, type StoredEntry, Tombstone } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import type { Sha256 } from "../vocabulary/sha256.ts";
import { digestOf, EMPTY, type Head, hashOf } from "./chain.ts";

/** What a chain is held against besides its own hashes. */
export interface ChainChecks {
  /** Whether a checkpoint is signed by the key that it names. */
  readonly isSigned: (checkpoint: Checkpoint) => boolean;
  /** Heads kept elsewhere, which the chain has to hold. */
  readonly published?: readonly Head[];
}

export interface SoundChain {
  readonly ok: true;
  readonly head: Head;
  readonly entries: number;
  readonly erased: number;
  readonly checkpoints: number;
  /** The keys that signed them, each once. */
  readonly keys: readonly string[];
}

/** The first entry that does not fit, and why. */
export interface BrokenChain {
  readonly ok: false;
  readonly seq: number;
  readonly reason: string;
}

export type Verification = SoundChain | BrokenChain;

/**
 * Recomputes the chain from the first entry and names the first that does not fit. A missing body is in order when a
 * later tombstone names it, and only then.
 */
export async function verifyChain(entries: AsyncIterable<StoredEntry>, checks: ChainChecks): Promise<Verification> {
  const walk = createChainWalk(checks);
  try {
    for await (const entry of entries) walk.step(entry);
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== "ledger-damaged") throw error;
    walk.stop("it cannot be read, since the file is damaged");
  }
  return walk.end();
}

/** The check of a chain, one entry at a time. */
export interface ChainWalk {
  /** Looks at the next entry; says what is wrong with it, if anything is. */
  step(entry: StoredEntry): string | null;
  /** The entry after the last cannot be had. */
  stop(reason: string): void;
  end(): Verification;
}

export function createChainWalk({ isSigned, published = [] }: ChainChecks): ChainWalk {
  let last = EMPTY;
  let fault: BrokenChain | null = null;
  let checkpoints = 0;
  const keys = new Set<string>();
  const missing: number[] = [];
  const takenDown = new Set<number>();
  const promised = new Map<number, Sha256>(published.map(({ seq, hash }) => [seq, hash]));

  const looksWrong = (entry: StoredEntry): string | null => {
    const wrong = faultOf(entry, last);
    if (wrong) return wrong;
    const hash = promised.get(entry.seq);
    if (hash !== undefined && hash !== entry.hash) {
      return "it is another entry than at the published checkpoint: the ledger was rewritten since";
    }
    if (entry.kind !== "checkpoint" || entry.content === null) return null;
    const checkpoint = JSON.parse(entry.content.body) as Checkpoint;
    if (checkpoint.seq !== last.seq || checkpoint.hash !== last.hash) return "it is a checkpoint of another ledger";
    if (!isSigned(checkpoint)) return "its signature is not by the key that it names";
    checkpoints++;
    keys.add(checkpoint.key);
    return null;
  };

  return {
    step(entry) {
      // After a fault only the tombstones are looked for: they tell which missing bodies before it are in order.
      if (entry.kind === "tombstone" && entry.content) {
        for (const seq of takenDownBy(entry.content.body)) takenDown.add(seq);
      }
      if (fault) return fault.reason;
      const reason = looksWrong(entry);
      if (reason) fault = { ok: false, seq: Math.min(entry.seq, last.seq + 1), reason };
      else if (entry.content === null) missing.push(entry.seq);
      last = { seq: entry.seq, hash: entry.hash };
      return reason;
    },
    stop(reason) {
      fault ??= { ok: false, seq: last.seq + 1, reason };
    },
    end() {
      const lost = missing.find((seq) => !takenDown.has(seq));
      if (lost !== undefined) {
        return { ok: false, seq: lost, reason: "its body is missing and no tombstone took it down" };
      }
      if (fault) return fault;
      const beyond = published.find(({ seq }) => seq > last.seq);
      if (beyond) {
        const reason = `the ledger ends at entry ${last.seq}, but a published checkpoint is of entry ${beyond.seq}: entries were cut off`;
        return { ok: false, seq: last.seq + 1, reason };
      }
      const erased = missing.length;
      return { ok: true, head: last, entries: last.seq, erased, checkpoints, keys: [...keys] };
    },
  };
}

function takenDownBy(body: string): readonly number[] {
  try {
    return Tombstone.parse(JSON.parse(body)).erases;
  } catch {
    return []; // What is wrong with it is said when its turn in the chain comes.
  }
}

function faultOf(entry: StoredEntry, last: Head): string | null {
  if (entry.seq > last.seq + 1) return `it is missing: entry ${entry.seq} follows entry ${last.seq}`;
  if (entry.seq !== last.seq + 1) return `its number is out of order: it comes after entry ${last.seq}`;
  if (entry.previous !== last.hash) return "it does not follow the entry before it";
  if (entry.hash !== hashOf(entry)) return "its hash does not fit what it says";
  if (!entry.content) return null;
  if (entry.digest !== digestOf(entry.content.salt, entry.content.body)) return "its body was changed";
  return bodyFault(entry.kind, entry.content.body);
}

function bodyFault(kind: StoredEntry["kind"], body: string): string | null {
  const schema = ENTRY_BODIES[kind];
  if (!schema) return `it is of a kind that this version of Hearsay does not know, "${kind}": update Hearsay`;
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? null : `its body is no ${kind}: ${parsed.error.issues[0]?.message}`;
  } catch {
    return "its body is no JSON";
  }
}
