import { HearsayError, parseQuestion, type Question } from "@hearsay/core";
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

/**
 * Where a list is to go on, from the address; null where it begins.
 * @throws HearsayError `usage` where it is no whole number
 */
export function placeIn(context: Context, name: "after" | "before"): number | null {
  const written = context.req.query(name);
  if (written === undefined) return null;
  const place = Number(written);
  if (Number.isSafeInteger(place) && place >= 0) return place;
  throw new HearsayError("usage", `"${written}" is no place in a list. Follow the number that the list before gave.`);
}
