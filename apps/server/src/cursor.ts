import { HearsayError } from "@hearsay/core";
import { z } from "@hono/zod-openapi";

/** Where a list goes on, as an address takes it. */
export const cursorIn = z
  .string()
  .max(200)
  .optional()
  .openapi({ description: "The `cursor` of the part before. It stays good while more is entered." });

/** Where a list goes on, as an answer gives it. */
export const cursorTo = z
  .string()
  .nullable()
  .openapi({ description: "Ask with it for the next part; null where the list ends." });

/** The entry at which a list goes on: entries never move, so that nothing comes twice or is left out. */
export const cursorAt = (list: string, entry: number): string => Buffer.from(`${list} ${entry}`).toString("base64url");

/**
 * The entry that a cursor of a list stands for.
 * @throws HearsayError `usage` where it is none, or one of another list
 */
export function cursorFrom(list: string, cursor: string): number {
  const [of, entry, ...rest] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const number = Number(entry);
  if (of === list && rest.length === 0 && /^\d{1,15}$/.test(entry ?? "")) return number;
  throw new HearsayError("usage", `"${cursor}" is no place in this list. Give the cursor of the part before, or none.`);
}
