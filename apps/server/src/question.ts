import { type AsKnown, Clock, Counted, Day, HearsayError } from "@hearsay/core";
import type { Context } from "hono";

export interface Asked extends AsKnown {
  readonly on: string;
}

function parsed<T>(
  name: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  text: string,
  hint: string,
): T {
  const result = schema.safeParse(text);
  if (!result.success) throw new HearsayError("usage", `"${text}" is no ${name}. ${hint}`);
  return result.data as T;
}

/** The two days, the clock and what is counted, from the address; today where it does not say. */
export function askedIn(context: Context): Asked {
  const today = new Date().toISOString().slice(0, 10);
  const query = (name: string, otherwise: string) => context.req.query(name) || otherwise;
  const known = parsed("day", Day, query("known", today), "Write it as YYYY-MM-DD.");
  return {
    known,
    on: parsed("day", Day, query("on", known), "Write it as YYYY-MM-DD."),
    clock: parsed("clock", Clock, query("clock", "published"), "It is said, published or recorded."),
    counted: parsed("choice", Counted, query("counted", "all"), "It is all or accepted."),
  };
}
