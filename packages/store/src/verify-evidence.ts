import {
  Capture,
  type ContentStore,
  Custody,
  type Ledger,
  type Obtained,
  Refusal,
  type Sha256,
  sha256Of,
  type Timestamp,
} from "@hearsay/core";

/** An object that does not prove what it should, with the captures that name it. */
export interface SpoiltObject {
  readonly sha256: Sha256;
  /** Null where the object is missing; else what its bytes hash to now. */
  readonly found: Sha256 | null;
  readonly captures: readonly { readonly seq: number; readonly from: string; readonly at: string }[];
}

/** A timestamp that the ledger tells of. */
interface CheckedTimestamp extends Timestamp {
  /** The entry that tells of it, and the page that it is about. */
  readonly seq: number;
  readonly sha256: Sha256;
  /** Why it proves nothing; null where nothing is wrong with it. */
  readonly fault: string | null;
}

/** Kept bytes that could not be used, as the last refusal of them says. */
interface RefusedObject {
  readonly sha256: Sha256;
  readonly from: string;
  readonly why: string;
}

/** Why a token does not prove what its entry says of bytes; null where it does. */
export type CheckTimestamp = (stamp: Timestamp, token: Uint8Array, bytes: Uint8Array) => Promise<string | null>;

/** What became of the kept bytes. */
export interface EvidenceCheck {
  /** Captures in the ledger whose entries were not taken down. */
  readonly captures: number;
  /** Objects that they name. */
  readonly objects: number;
  readonly bytes: number;
  readonly missing: readonly SpoiltObject[];
  readonly bent: readonly SpoiltObject[];
  readonly timestamps: readonly CheckedTimestamp[];
  /** Objects that could not be used, where they came from and why. */
  readonly refused: readonly RefusedObject[];
  /**
   * Objects that no entry names: left by a crash before the entry, kept for jobs that are not done, or put there by something
   * else.
   */
  readonly unnamed: readonly Sha256[];
  /** Files in the folder of objects that are none. */
  readonly strays: readonly string[];
}

type Naming = SpoiltObject["captures"][number];

interface Named {
  readonly captures: Map<Sha256, Naming[]>;
  readonly timestamps: Omit<CheckedTimestamp, "fault">[];
  readonly refused: Map<Sha256, RefusedObject>;
}

/** The captures of a ledger by the object that they name, and its timestamps, and what was refused; what was taken down left out. */
async function namedIn(ledger: Ledger): Promise<Named> {
  const named: Named = { captures: new Map(), timestamps: [], refused: new Map() };
  for await (const { seq, kind, content } of ledger.entries()) {
    if (content === null) continue;
    if (kind === "capture") {
      const { sha256, obtained } = Capture.parse(JSON.parse(content.body));
      const { from, at }: Obtained = obtained;
      named.captures.set(sha256, [...(named.captures.get(sha256) ?? []), { seq, from, at }]);
    } else if (kind === "custody") {
      const { captures, timestamp } = Custody.parse(JSON.parse(content.body));
      if (timestamp) named.timestamps.push(...captures.map((sha256) => ({ ...timestamp, seq, sha256 })));
    } else if (kind === "refusal") {
      const { sha256, from, message } = Refusal.parse(JSON.parse(content.body));
      if (sha256 !== null) named.refused.set(sha256, { sha256, from, why: message });
    }
  }
  return named;
}

async function checked(
  stamp: Omit<CheckedTimestamp, "fault">,
  captures: ContentStore,
  check: CheckTimestamp,
): Promise<CheckedTimestamp> {
  const [token, bytes] = await Promise.all([captures.get(stamp.token), captures.get(stamp.sha256)]);
  if (token === null) return { ...stamp, fault: "its token is missing" };
  if (sha256Of(token) !== stamp.token) return { ...stamp, fault: "its token was changed" };
  if (bytes === null) return { ...stamp, fault: "the page that it is about is missing" };
  return { ...stamp, fault: await check(stamp, token, bytes) };
}

/**
 * Hashes every object that the captures of a ledger name, one at a time, checks their timestamps, and looks for what nothing
 * names. Rests on the ledger's own chain: verify that first.
 * @param check holds a token against the bytes that it is about
 */
export async function verifyEvidence(
  ledger: Ledger,
  captures: ContentStore,
  check: CheckTimestamp,
): Promise<EvidenceCheck> {
  const named = await namedIn(ledger);
  const missing: SpoiltObject[] = [];
  const bent: SpoiltObject[] = [];
  let size = 0;
  for (const [sha256, by] of named.captures) {
    const bytes = await captures.get(sha256);
    if (bytes === null) {
      missing.push({ sha256, found: null, captures: by });
      continue;
    }
    size += bytes.byteLength;
    const found = sha256Of(bytes);
    if (found !== sha256) bent.push({ sha256, found, captures: by });
  }
  const timestamps: CheckedTimestamp[] = [];
  for (const stamp of named.timestamps)
    if (named.captures.has(stamp.sha256)) timestamps.push(await checked(stamp, captures, check));
  const tokens = new Set(named.timestamps.map(({ token }) => token));
  const refused: RefusedObject[] = [];
  const unnamed: Sha256[] = [];
  const strays: string[] = [];
  for await (const one of captures.list()) {
    if ("stray" in one) strays.push(one.stray);
    else if (!named.captures.has(one.sha256) && !tokens.has(one.sha256)) {
      const refusal = named.refused.get(one.sha256);
      if (refusal) refused.push(refusal);
      else unnamed.push(one.sha256);
    }
  }
  const all = [...named.captures.values()].reduce((sum, by) => sum + by.length, 0);
  return {
    captures: all,
    objects: named.captures.size,
    bytes: size,
    missing,
    bent,
    timestamps,
    refused,
    unnamed,
    strays,
  };
}
