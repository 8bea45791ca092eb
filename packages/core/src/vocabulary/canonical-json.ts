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
  if (Array.isArray(value)) return itemsOf(value);
  if (typeof value === "object") return membersOf(value as { readonly [key: string]: unknown });
  throw new TypeError(`a ${typeof value} cannot be hashed`);
}

function itemsOf(items: readonly unknown[]): string {
  let json = "";
  for (let i = 0; i < items.length; i++) json += `${i === 0 ? "" : ","}${canonicalJson(items[i] ?? null)}`;
  return `[${json}]`;
}

/** The keys of an object in the order in which they are written, each with its JSON. */
interface Shape {
  readonly keys: readonly string[];
  readonly members: readonly { readonly key: string; readonly json: string }[];
}

/** Shapes that were met, by first key: every statement's id is made here, and the same keys come again and again. */
const shapes = new Map<string, Shape[]>();
const MOST_FIRST_KEYS = 256;
const MOST_OF_ONE = 16;

const isOf = ({ keys }: Shape, own: readonly string[]) =>
  keys.length === own.length && keys.every((key, i) => key === own[i]);

function shapeOf(keys: readonly string[]): Shape {
  const first = keys[0] ?? "";
  const alike = shapes.get(first) ?? [];
  const known = alike.find((shape) => isOf(shape, keys));
  if (known) return known;
  // By UTF-16 units, as `sort` does by itself.
  const members = keys.toSorted().map((key) => ({ key, json: `${JSON.stringify(key)}:` }));
  const shape = { keys, members };
  if (shapes.size >= MOST_FIRST_KEYS) shapes.clear();
  if (alike.length < MOST_OF_ONE) shapes.set(first, [...alike, shape]);
  return shape;
}

/** No list of pairs, one string that grows. */
function membersOf(value: { readonly [key: string]: unknown }): string {
  let json = "";
  for (const { key, json: written } of shapeOf(Object.keys(value)).members) {
    const member = value[key];
    if (member !== undefined) json += `${json === "" ? "" : ","}${written}${canonicalJson(member)}`;
  }
  return `{${json}}`;
}
