import { HearsayError } from "@hearsay/core";
import { HostAnswer } from "./capture-url.ts";

/** The longest that a host is left alone because it said so, in milliseconds. */
const LONGEST = 24 * 3_600_000;

/** When a host that is in trouble wants to be asked again, in milliseconds from now; null where it does not say. */
export function wantedPause(error: unknown, present: number): number | null {
  const cause = error instanceof HearsayError ? error.cause : null;
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
