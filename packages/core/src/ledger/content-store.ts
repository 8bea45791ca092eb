import type { Sha256 } from "../vocabulary/sha256.ts";

/** The untouched bytes of what was captured, each under its SHA-256. */
export interface ContentStore {
  /** Keeps the bytes; the same bytes are kept once. Gives their SHA-256. @throws HearsayError `disk-full` */
  put(bytes: Uint8Array): Promise<Sha256>;
  get(sha256: Sha256): Promise<Uint8Array | null>;
  /** Removes the bytes, for a takedown. */
  remove(sha256: Sha256): Promise<void>;
}
