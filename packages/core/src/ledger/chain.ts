import { canonicalJson } from "../vocabulary/canonical-json.ts";
import type { Draft, Envelope, StoredEntry } from "../vocabulary/entry.ts";
import { type Sha256, sha256Of } from "../vocabulary/sha256.ts";

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

/** The hash of an entry, from everything but its body. */
export function hashOf(envelope: Omit<Envelope, "hash">): Sha256 {
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
