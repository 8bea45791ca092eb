import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import type { Writer } from "@hearsay/core";

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody"; // A container may run under a number that has no name.
  }
}

/** The user of this machine as a writer, with its clock and its random numbers. */
export function localWriter(): Writer {
  return { actor: userName(), now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
}
