/** Why Hearsay could not do what it was asked: closed, stable words for programs. */
export type ErrorCode =
  | "input-unreadable"
  | "input-empty"
  | "input-binary"
  | "input-too-large"
  | "input-encoding"
  | "input-without-text"
  | "date-impossible"
  | "date-in-future"
  | "address-refused"
  | "fetch-failed"
  | "ledger-newer"
  | "ledger-locked"
  | "ledger-damaged"
  | "database-unreachable"
  | "database-refused"
  | "disk-full"
  | "folder-unwritable"
  | "port-busy"
  | "host-refused"
  | "decided-meanwhile"
  | "sealed"
  | "not-found"
  | "usage";

/** What somebody did meanwhile, for whoever wanted to do it too. */
export interface DoneMeanwhile {
  /** The entry that says so. */
  readonly seq: number;
  readonly actor: string;
  readonly recorded: string | null;
  /** The statement, or the two, that it is on. */
  readonly of: readonly string[];
  /** What was decided or judged, in the ledger's word. */
  readonly what: string;
  readonly reason: string | null;
}

/** A fault with a stable code and a message of one sentence or two that says what to do. */
export class HearsayError extends Error {
  readonly code: ErrorCode;
  /** With `decided-meanwhile`: who did what. */
  readonly meanwhile: readonly DoneMeanwhile[];

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown; meanwhile?: readonly DoneMeanwhile[] }) {
    super(message, options);
    this.name = "HearsayError";
    this.code = code;
    this.meanwhile = options?.meanwhile ?? [];
  }
}
