import { parseQuestion, type Question } from "@hearsay/core";
import type { Context } from "hono";

/** The two days, the clock and what is counted, from the address; today where it does not say. */
export function askedIn(context: Context): Question {
  const query = (name: string) => context.req.query(name);
  const today = new Date().toISOString().slice(0, 10);
  return parseQuestion(
    { on: query("on"), known: query("known"), clock: query("clock"), counted: query("counted") },
    today,
  );
}
