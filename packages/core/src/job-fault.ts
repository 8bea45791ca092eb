import { type ErrorCode, HearsayError } from "./vocabulary/error.ts";
import type { JobFault } from "./vocabulary/job.ts";

/** How often a job is tried before it is given up. */
export const MOST_TRIES = 6;
/** Milliseconds until the second try; each later one waits twice as long as the one before, up to the longest. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 3_600_000;

/** Faults of what is around the job: they say nothing of it, and it waits until they are mended. */
const AROUND: ReadonlySet<ErrorCode | "fault"> = new Set([
  "ledger-locked",
  "ledger-damaged",
  "ledger-newer",
  "database-unreachable",
  "database-refused",
  "disk-full",
  "folder-unwritable",
]);

/** Faults that may pass. */
const PASSING: ReadonlySet<ErrorCode | "fault"> = new Set(["fetch-failed", "fault"]);

/**
 * When a job is tried again that failed: after 5, 10, 20 seconds and so on up to an hour, each from three quarters of that
 * to one and a quarter, so that many jobs of one host do not come back together.
 * @param tries how often it failed, this time counted
 * @param chance from 0 to 1
 */
export function waitAfter(tries: number, chance: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 30));
  return wait * (0.75 + chance / 2);
}

/** What a fault means for a job: whether it is tried again, and when. */
export interface FailedAt {
  /** How often the job was tried before. */
  readonly tries: number;
  readonly now: Date;
  readonly chance: number;
  /** Whether another try can help; where it is left out, the code of the fault says so. */
  readonly isPassing?: boolean | undefined;
  /** Whether it was not even tried, as where a host cannot say whom it lets in; where left out, the code says so. */
  readonly isAround?: boolean | undefined;
  /** How long the host wants to be left alone, in milliseconds. */
  readonly wanted?: number | null;
}

/**
 * What becomes of a job that failed. A refusal, as of an address or a file that cannot be read, is final at once; what
 * passes is tried again, and given up after six tries; a full disk or a ledger that somebody else writes to is waited for.
 */
export function jobFaultOf(
  error: unknown,
  { tries, now, chance, isPassing, isAround = false, wanted }: FailedAt,
): JobFault {
  const code = error instanceof HearsayError ? error.code : "fault";
  const isNoTry = isAround || AROUND.has(code);
  const passes = isNoTry || ((isPassing ?? PASSING.has(code)) && tries + 1 < MOST_TRIES);
  const wait = Math.max(wanted ?? 0, waitAfter(tries + 1, chance));
  const due = passes ? new Date(now.getTime() + wait).toISOString() : null;
  const reason = error instanceof Error ? error.message : String(error);
  const why =
    error instanceof HearsayError
      ? reason
      : `Hearsay itself failed on it (${reason}). Nothing was entered; try it again after an update, and report it.`;
  return { code, why, due, tries: isNoTry ? tries : tries + 1 };
}
