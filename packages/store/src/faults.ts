import { HearsayError } from "@hearsay/core";

interface SqliteFault extends Error {
  readonly errcode: number;
}

function isSqliteFault(error: unknown): error is SqliteFault {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

/** SQLite's primary result codes (sqlite.org/rescode.html): the low byte of `errcode`. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** Turns what a database or the file system threw into an error that says what to do; others pass unchanged. */
export function asHearsayError(error: unknown, path: string): unknown {
  if (error instanceof HearsayError) return error;
  if (error instanceof Error && "code" in error) {
    if (error.code === "ENOSPC") return diskFull(path, error);
    if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS") return unwritable(path, error);
  }
  if (!isSqliteFault(error)) return error;
  switch (error.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return new HearsayError(
        "ledger-locked",
        `Another program has been writing to ${path} for more than five seconds. Nothing was written; wait for it to finish, or stop it, and try again.`,
        { cause: error },
      );
    case FULL:
      return diskFull(path, error);
    case READONLY:
    case CANTOPEN:
      return unwritable(path, error);
    case CORRUPT:
    case NOTADB:
    case IOERR:
      return new HearsayError(
        "ledger-damaged",
        `${path} is damaged or is no ledger. Nothing was written; restore it from a backup, or run "hearsay verify" to see from which entry on it cannot be trusted.`,
        { cause: error },
      );
    default:
      return error;
  }
}

function diskFull(path: string, cause: unknown): HearsayError {
  return new HearsayError(
    "disk-full",
    `The disk that holds ${path} is full. Nothing was written; make room and try again.`,
    { cause },
  );
}

function unwritable(path: string, cause: unknown): HearsayError {
  return new HearsayError(
    "folder-unwritable",
    `${path} cannot be written. Give yourself write permission, or set HEARSAY_DATA to a folder that you own.`,
    { cause },
  );
}
