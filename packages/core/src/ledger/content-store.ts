import type { Sha256 } from "../vocabulary/sha256.ts";

/** The untouched bytes of what was captured, each under its SHA-256. */
export interface ContentStore {
  /** Keeps the bytes; the same bytes are kept once, and put right where they were bent. Gives their SHA-256. @throws HearsayError `disk-full` */
  put(bytes: Uint8Array): Promise<Sha256>;
  get(sha256: Sha256): Promise<Uint8Array | null>;
  /** The names of all that is kept, in no order; what is no object, such as a file that was never finished, under its path. */
  list(): AsyncIterable<{ readonly sha256: Sha256 } | { readonly stray: string }>;
  /** Removes the bytes, for a takedown. */
  remove(sha256: Sha256): Promise<void>;
}
