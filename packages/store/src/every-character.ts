/**
 * PostgreSQL's text cannot hold the character U+0000, and no database holds half of a surrogate pair, but a name or a
 * reason may have either. Each is written as U+001A with what follows it, and so is U+001A itself. The bodies of entries
 * are JSON, which escapes all three, so nothing of them changes.
 */
const MARK = "\u001a";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that need it
const UNHOLDABLE = /[\u0000\u001a]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark that was written
const MARKED = /\u001a([0-9a-f]{4})/g;

/** A value as a database can hold it. */
export function holdable<T>(value: T): T | string {
  if (typeof value !== "string") return value;
  if (!value.includes("\0") && !value.includes(MARK) && value.isWellFormed()) return value;
  return value.replace(UNHOLDABLE, (character) => MARK + character.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** A value as it was given. */
export function valueGiven(held: unknown): unknown {
  if (typeof held !== "string" || !held.includes(MARK)) return held;
  return held.replace(MARKED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A row with its values as they were given. */
export function asGiven<R>(row: R): R {
  const fields = row as Record<string, unknown>;
  for (const column in fields) fields[column] = valueGiven(fields[column]);
  return row;
}
