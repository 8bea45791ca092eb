import { canonicalJson } from "../vocabulary/canonical-json.ts";
import type { Draft, Envelope, StoredEntry } from "../vocabulary/entry.ts";
import { Tombstone } from "../vocabulary/entry.ts";
import { type Sha256, sha256Of } from "../vocabulary/ids.ts";

/** The hash before the first entry. */
export const GENESIS: Sha256 = "0".repeat(64);

export interface Head {
  readonly seq: number;
  readonly hash: Sha256;
}

export const EMPTY: Head = { seq: 0, hash: GENESIS };

/** What makes an entry an entry of this ledger: when, by whom, and salt that hides a body once it is erased. */
export interface Stamp {
  readonly recorded: string;
  readonly actor: string;
  /** Fresh random hex for every body. */
  readonly salt: () => string;
}

export function digestOf(salt: string, body: string): Sha256 {
  return sha256Of(`${salt}\n${body}`);
}

function hashOf(envelope: Omit<Envelope, "hash">): Sha256 {
  const { seq, recorded, actor, kind, digest, previous } = envelope;
  return sha256Of(canonicalJson([seq, recorded, actor, kind, digest, previous]));
}

/** Links drafts to the head of a chain, in their order. */
export function linkEntries(head: Head, drafts: readonly Draft[], stamp: Stamp): StoredEntry[] {
  let last = head;
  return drafts.map(({ kind, body }) => {
    const content = { salt: stamp.salt(), body: canonicalJson(body) };
    const envelope = {
      seq: last.seq + 1,
      recorded: stamp.recorded,
      actor: stamp.actor,
      kind,
      digest: digestOf(content.salt, content.body),
      previous: last.hash,
    };
    last = { seq: envelope.seq, hash: hashOf(envelope) };
    return { ...envelope, hash: last.hash, content };
  });
}

export type Verification =
  | { readonly ok: true; readonly head: Head; readonly entries: number; readonly erased: number }
  | { readonly ok: false; readonly seq: number; readonly reason: string };

/**
 * Recomputes the chain from the first entry and names the first that does not fit. A missing body is in order when a
 * later tombstone names it, and only then.
 */
export async function verifyChain(entries: AsyncIterable<StoredEntry>): Promise<Verification> {
  let last = EMPTY;
  const missing: number[] = [];
  const takenDown = new Set<number>();
  for await (const entry of entries) {
    const fault = faultOf(entry, last);
    if (fault) return { ok: false, seq: entry.seq, reason: fault };
    if (entry.content === null) missing.push(entry.seq);
    else if (entry.kind === "tombstone") {
      for (const seq of Tombstone.parse(JSON.parse(entry.content.body)).erases) takenDown.add(seq);
    }
    last = { seq: entry.seq, hash: entry.hash };
  }
  const lost = missing.find((seq) => !takenDown.has(seq));
  if (lost !== undefined) return { ok: false, seq: lost, reason: "its body is missing and no tombstone took it down" };
  return { ok: true, head: last, entries: last.seq, erased: missing.length };
}

function faultOf(entry: StoredEntry, last: Head): string | null {
  if (entry.seq !== last.seq + 1) return `entry ${last.seq + 1} is missing before it`;
  if (entry.previous !== last.hash) return "it does not follow the entry before it";
  if (entry.hash !== hashOf(entry)) return "its hash does not fit what it says";
  const { content } = entry;
  if (content && entry.digest !== digestOf(content.salt, content.body)) return "its body was changed";
  return null;
}
