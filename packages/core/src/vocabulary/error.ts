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
  | "not-found"
  | "usage";

/** A fault with a stable code and a message of one sentence or two that says what to do. */
export class HearsayError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "HearsayError";
    this.code = code;
  }
}
