/**
 * JSON with sorted keys and no spaces, so that equal values have equal text and equal hashes (after RFC 8785).
 * Keys whose value is undefined are left out; numbers must be finite.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("only finite numbers can be hashed");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object") return membersOf(value as { readonly [key: string]: unknown });
  throw new TypeError(`a ${typeof value} cannot be hashed`);
}

/** Every statement's id is made here: no list of pairs, one string that grows. */
function membersOf(value: { readonly [key: string]: unknown }): string {
  let json = "";
  // By UTF-16 units, as `sort` does by itself.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) json += `${json === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${json}}`;
}
