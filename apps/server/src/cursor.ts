import { HearsayError } from "@hearsay/core";
import { z } from "@hono/zod-openapi";

/** Where a list goes on, as an address takes it. */
export const cursorIn = z
  .string()
  .max(2000)
  .optional()
  .openapi({ description: "The `cursor` of the part before. It stays good while more is entered." });

/** Where a list goes on, as an answer gives it. */
export const cursorTo = z
  .string()
  .nullable()
  .openapi({ description: "Ask with it for the next part; null where the list ends." });

/** What tells the place of each kind in a list: entries never move, and ids are never given again. */
const PLACES = {
  entry: /^\d{1,15}$/,
  weight: /^\d{1,15}$/,
  claim: /^c-[0-9a-f]{12}$/,
  entity: /^e-[0-9a-f]{12}$/,
  name: /^.{0,500}$/su,
} as const;
type Place = keyof typeof PLACES;

const VERSION = "1";

/** Where a list goes on, so that nothing comes twice or is left out while more is entered. */
export const cursorAt = (list: string, ...places: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([VERSION, list, ...places.map(String)])).toString("base64url");

function partsOf(cursor: string): unknown[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Whether a cursor is of this list, where an address goes on with several. */
export const isCursorOf = (list: string, cursor: string | undefined): cursor is string =>
  cursor !== undefined && partsOf(cursor)[1] === list;

/**
 * What a cursor of a list stands for, each place as it was given.
 * @param places of what kinds they are
 * @throws HearsayError `usage` where it is none, or one of another list
 */
export function placesFrom<const P extends readonly Place[]>(
  list: string,
  cursor: string,
  places: P,
): { readonly [i in keyof P]: string } {
  const [version, of, ...given] = partsOf(cursor);
  const fit = places.every((place, i) => typeof given[i] === "string" && PLACES[place].test(given[i]));
  if (version === VERSION && of === list && given.length === places.length && fit)
    return given as unknown as { readonly [i in keyof P]: string };
  throw new HearsayError("usage", `"${cursor}" is no place in this list. Give the cursor of the part before, or none.`);
}

/** The entry that a cursor of a list stands for. @throws HearsayError as `placesFrom` */
export const cursorFrom = (list: string, cursor: string): number => Number(placesFrom(list, cursor, ["entry"])[0]);

/** A list in the order of entry with the cursor that it goes on with. */
export const withCursor = <L extends { readonly next: number | null }>(list: string, part: L) => ({
  ...part,
  cursor: part.next === null ? null : cursorAt(list, part.next),
});
