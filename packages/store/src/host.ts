import { hash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { type Sha256Digest, setSha256 } from "@hearsay/core";

/** SHA-256 as Node.js computes it. */
export const hostSha256: Sha256Digest = (content) => hash("sha256", content, "hex");

/** Megabytes of each of the two rooms for young objects of a thread: with one, a page fills it eight times. */
const YOUNG = 4;

/**
 * Percent by which a thread may grow over what it holds before it is collected: V8 would allow up to three hundred, since
 * the machine has more. The second is for processes that take in thousands of pages.
 */
const [GROWTH, FLAT_GROWTH] = [100, 60];

/** What a process of Hearsay does first on Node.js: hash with the host's SHA-256, and stay small. */
export function prepareHost(): void {
  setSha256(hostSha256);
  // V8 would let the room for young objects grow to a hundred megabytes; a report needs a few.
  setFlagsFromString("--semi-space-growth-factor=1");
  // It begins with one in every thread that is started from here on, which could not grow then.
  setFlagsFromString(`--min-semi-space-size=${YOUNG}`);
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/** What a process does that takes in thousands of pages: its memory stays flat. */
export function stayFlat(): void {
  setFlagsFromString(`--heap-growing-percent=${FLAT_GROWTH}`);
}
