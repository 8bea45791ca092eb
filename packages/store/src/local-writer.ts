import { randomFillSync } from "node:crypto";
import { userInfo } from "node:os";
import type { Writer } from "@hearsay/core";

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody"; // A container may run under a number that has no name.
  }
}

const SALT = 16;

/** Gives salts out of a stock, since asking for random bytes costs more than the bytes. */
function createSalts(): () => string {
  const stock = Buffer.alloc(256 * SALT);
  let at = stock.length;
  return () => {
    if (at === stock.length) {
      randomFillSync(stock);
      at = 0;
    }
    at += SALT;
    return stock.toString("hex", at - SALT, at);
  };
}

/** The user of this machine as a writer, with its clock and its random numbers. */
export function localWriter(): Writer {
  return { actor: userName(), now: () => new Date(), salt: createSalts() };
}
