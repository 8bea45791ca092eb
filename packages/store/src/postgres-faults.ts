import { type ErrorCode, HearsayError } from "@hearsay/core";

type Advice = readonly [ErrorCode, string];

const LOCKED: Advice = [
  "ledger-locked",
  "Another program has been writing to it for more than five seconds. Nothing was written; wait for it to finish, or stop it, and try again.",
];
const GONE: Advice = [
  "database-unreachable",
  "It does not answer, or went away. What was acknowledged is kept, and a step that was not is entered whole or not at all: start the server, check HEARSAY_DATABASE, and try again; entering a report twice changes nothing.",
];
const REFUSED: Advice = [
  "database-refused",
  "It lets nobody in with the user and the password of HEARSAY_DATABASE, or not into that database. Check them, and create the database where it is missing.",
];
const FULL: Advice = ["disk-full", "Its disk is full. Nothing was written; make room on the server and try again."];
const DAMAGED: Advice = [
  "ledger-damaged",
  'It reports damaged data. Nothing was written; restore it from a backup, or run "hearsay verify" to see from which entry on it cannot be trusted.',
];
const READ_ONLY: Advice = [
  "folder-unwritable",
  "The user of HEARSAY_DATABASE may not write there. Grant it the right to create tables, or name another user.",
];

/** PostgreSQL's codes (its documentation, appendix A) and those of the network, whole or by their first two letters. */
const ADVICE: { readonly [code: string]: Advice } = {
  "55P03": LOCKED,
  "40P01": LOCKED,
  "08": GONE,
  "57": GONE,
  ECONNREFUSED: GONE,
  ECONNRESET: GONE,
  ENOTFOUND: GONE,
  EAI_AGAIN: GONE,
  EPIPE: GONE,
  ETIMEDOUT: GONE,
  EHOSTUNREACH: GONE,
  ENETUNREACH: GONE,
  ENOENT: GONE,
  "53300": GONE,
  "28": REFUSED,
  "3D": REFUSED,
  "53100": FULL,
  XX001: DAMAGED,
  XX002: DAMAGED,
  "42501": READ_ONLY,
  "25006": READ_ONLY,
};

/** What the driver says, without a code, of a connection that it lost or could not get. */
const LOST = /connection terminated|connection error|connection has been discarded|trying to connect|connection ended/i;

function adviceFor(error: Error): Advice | null {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return ADVICE[code] ?? ADVICE[code.slice(0, 2)] ?? (code === "" && LOST.test(error.message) ? GONE : null);
}

/** Turns what the server or the way to it threw into an error that says what to do; others pass unchanged. */
export function asPostgresFault(error: unknown, place: string): unknown {
  if (error instanceof HearsayError || !(error instanceof Error)) return error;
  const inner = error instanceof AggregateError ? error.errors.find((one) => one instanceof Error) : undefined;
  const advice = adviceFor(error) ?? (inner ? adviceFor(inner) : null);
  return advice ? new HearsayError(advice[0], `The ledger is at ${place}. ${advice[1]}`, { cause: error }) : error;
}
