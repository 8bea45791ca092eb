import { HearsayError, parseQuestion, type Question } from "@hearsay/core";
import type { Context } from "hono";
import { today } from "./desk.ts";

/** The two days, the clock and what is counted, from the address; today where it does not say. */
export function askedIn(context: Context): Question {
  const query = (name: string) => context.req.query(name);
  return parseQuestion(
    { on: query("on"), known: query("known"), clock: query("clock"), counted: query("counted") },
    today(),
  );
}

/** Numbers in an address, and what they are. */
const NUMBERS = {
  after: "place in a list. Follow the number that the list before gave.",
  before: "place in a list. Follow the number that the list before gave.",
  entry: "entry. Write its number, which the changes and the export of the ledger tell.",
} as const;

/**
 * A number from the address: where a list is to go on, or the entry up to which the ledger is looked at; undefined where
 * the address does not say.
 * @throws HearsayError `usage` where it is no whole number
 */
export function numberIn(context: Context, name: keyof typeof NUMBERS): number | undefined {
  const written = context.req.query(name);
  if (written === undefined) return undefined;
  const number = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(number)) return number;
  throw new HearsayError("usage", `"${written}" is no ${NUMBERS[name]}`);
}
