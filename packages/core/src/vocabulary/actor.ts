import { HearsayError } from "./error.ts";

const LONGEST = 80;

/** Signs that are not seen, or that turn the order of others; those that join letters are part of names. */
const UNSEEN = /[^\P{C}\u200c\u200d]/u;

/**
 * The name that somebody chose to enter things under, as the ledger keeps it: one space between its words, each letter in
 * its composed form, so that two who write it alike are one.
 * @throws HearsayError `usage` for what nobody could read as a name
 */
export function parseActor(written: string): string {
  const name = written
    .normalize("NFC")
    .trim()
    .replace(/[\p{Zs}\t]+/gu, " ");
  if (name === "" || [...name].length > LONGEST || !/[\p{L}\p{N}]/u.test(name) || UNSEEN.test(name))
    throw new HearsayError(
      "usage",
      `A reviewer's name has 1 to ${LONGEST} letters, digits and signs, and none that is not seen. Choose another name.`,
    );
  return name;
}
