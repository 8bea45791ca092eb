import { Capture, type ContentStore, type Ledger, type Obtained, type Sha256, sha256Of } from "@hearsay/core";

/** An object that does not prove what it should, with the captures that name it. */
export interface SpoiltObject {
  readonly sha256: Sha256;
  /** Null where the object is missing; else what its bytes hash to now. */
  readonly found: Sha256 | null;
  readonly captures: readonly { readonly seq: number; readonly from: string; readonly at: string }[];
}

/** What became of the kept bytes. */
export interface EvidenceCheck {
  /** Captures in the ledger whose entries were not taken down. */
  readonly captures: number;
  /** Objects that they name. */
  readonly objects: number;
  readonly bytes: number;
  readonly missing: readonly SpoiltObject[];
  readonly bent: readonly SpoiltObject[];
  /** Objects that no capture names: left by a crash before the entry, or put there by something else. */
  readonly unnamed: readonly Sha256[];
  /** Files in the folder of objects that are none. */
  readonly strays: readonly string[];
}

type Naming = SpoiltObject["captures"][number];

/** The captures of a ledger by the object that they name, those taken down left out. */
async function capturesByObject(ledger: Ledger): Promise<Map<Sha256, Naming[]>> {
  const named = new Map<Sha256, Naming[]>();
  for await (const { seq, kind, content } of ledger.entries()) {
    if (kind !== "capture" || content === null) continue;
    const { sha256, obtained } = Capture.parse(JSON.parse(content.body));
    const { from, at }: Obtained = obtained;
    named.set(sha256, [...(named.get(sha256) ?? []), { seq, from, at }]);
  }
  return named;
}

/**
 * Hashes every object that the captures of a ledger name, one at a time, and looks for what nothing names.
 * Rests on the ledger's own chain: verify that first.
 */
export async function verifyEvidence(ledger: Ledger, captures: ContentStore): Promise<EvidenceCheck> {
  const named = await capturesByObject(ledger);
  const missing: SpoiltObject[] = [];
  const bent: SpoiltObject[] = [];
  let size = 0;
  for (const [sha256, by] of named) {
    const bytes = await captures.get(sha256);
    if (bytes === null) {
      missing.push({ sha256, found: null, captures: by });
      continue;
    }
    size += bytes.byteLength;
    const found = sha256Of(bytes);
    if (found !== sha256) bent.push({ sha256, found, captures: by });
  }
  const unnamed: Sha256[] = [];
  const strays: string[] = [];
  for await (const one of captures.list()) {
    if ("stray" in one) strays.push(one.stray);
    else if (!named.has(one.sha256)) unnamed.push(one.sha256);
  }
  const all = [...named.values()].reduce((sum, by) => sum + by.length, 0);
  return { captures: all, objects: named.size, bytes: size, missing, bent, unnamed, strays };
}
