import { HearsayError } from "@hearsay/core";
import { HostAnswer } from "./capture-url.ts";

/** The longest that a host is left alone because it said so, in milliseconds. */
const LONGEST = 24 * 3_600_000;

/** A host that cannot say now whom it lets in: the cause of the fault of each page that waits for it. */
export class HostInTrouble extends Error {
  /** When it is asked again, in milliseconds since 1970. */
  readonly until: number;

  constructor(why: string, until: number, cause: unknown) {
    super(why, { cause });
    this.until = until;
  }
}

/** Whether a page waits for its host to say whom it lets in: it was not asked for, so that this is no try of it. */
export const waitsForHost = (error: unknown): boolean =>
  error instanceof HearsayError && error.cause instanceof HostInTrouble;

/** When a host that is in trouble wants to be asked again, in milliseconds from now; null where it does not say. */
export function wantedPause(error: unknown, present: number): number | null {
  const cause = error instanceof HearsayError ? error.cause : null;
  if (cause instanceof HostInTrouble) return Math.max(1, cause.until - present);
  if (!(cause instanceof HostAnswer) || cause.retryAfter === null) return null;
  const seconds = Number(cause.retryAfter);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(cause.retryAfter) - present;
  return Number.isFinite(pause) && pause > 0 ? Math.min(pause, LONGEST) : null;
}

/** Whether a page could be had another time: the network and the host's own trouble pass. */
export function isPassing(error: HearsayError): boolean {
  if (error.code !== "fetch-failed") return false;
  if (!(error.cause instanceof HostAnswer)) return error.cause !== undefined;
  return error.cause.status === 429 || error.cause.status >= 500;
}
