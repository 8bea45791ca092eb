import type { Ledger, LedgerReader, StoredEntry } from "@hearsay/core";

/** Something that is made from a whole ledger, and how what is entered later changes it. */
export interface Follower<T> {
  make(reader: LedgerReader): Promise<T>;
  /** Takes one more entry in; false where it has to be made anew. */
  take(made: T, entry: StoredEntry): boolean;
}

/** Entries that are taken in one by one; after more of them it is as quick to make it anew. */
const MOST_TAKEN = 50_000;

interface State<T> {
  readonly made: T;
  seq: number;
  hash: string;
}

/**
 * Gives what is made from a ledger as that is now: made once from all of it, then kept by the entries that came since. A
 * ledger that grows while it is asked does not make it from the beginning each time.
 */
export function following<T>(ledger: Ledger, { make, take }: Follower<T>): () => Promise<T> {
  let state: State<T> | null = null;
  const anew = async (): Promise<State<T>> =>
    ledger.read(async (reader) => ({ made: await make(reader), ...(await reader.head()) }));

  /** Brings it up to the ledger; null where it has to be made anew. */
  const broughtUp = async (kept: State<T>): Promise<State<T> | null> => {
    let taken = 0;
    for await (const entry of ledger.entries(kept.seq)) {
      if (entry.previous !== kept.hash || ++taken > MOST_TAKEN || !take(kept.made, entry)) return null;
      kept.seq = entry.seq;
      kept.hash = entry.hash;
    }
    return kept;
  };

  const current = async (): Promise<T> => {
    const { seq, hash } = await ledger.head();
    const isBehind = state !== null && seq > state.seq;
    const isSame = state !== null && state.seq === seq && state.hash === hash;
    if (state && !isSame) {
      const kept = state;
      state = null; // What is half brought up is never given.
      if (isBehind) state = await broughtUp(kept);
    }
    state ??= await anew();
    return state.made;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const next = turn.then(current);
    turn = next.catch(() => {});
    return next;
  };
}
