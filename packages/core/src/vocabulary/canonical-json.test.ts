import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

/** The same by copies with sorted keys. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
};

// Keys that look like numbers come first in every object of JavaScript, sorted or not.
const key = fc.string().filter((name) => !/^\d/.test(name));
const value = fc.letrec((tie) => ({
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
})).value;

describe("canonical JSON", () => {
  it("sorts keys, leaves out what is undefined and has no spaces", () => {
    expect(canonicalJson({ b: [1, undefined, "ü"], a: { d: undefined, c: null } })).toBe(
      '{"a":{"c":null},"b":[1,null,"ü"]}',
    );
  });

  it("keeps apart objects whose keys begin alike or stand in another order", () => {
    expect([{ a: 1, b: 2 }, { a: 1, c: 2 }, { a: 1 }, { b: 2, a: 1 }].map(canonicalJson)).toEqual([
      '{"a":1,"b":2}',
      '{"a":1,"c":2}',
      '{"a":1}',
      '{"a":1,"b":2}',
    ]);
  });

  it("is the JSON of the value with its keys sorted", () => {
    fc.assert(
      fc.property(value, (some) => canonicalJson(some) === JSON.stringify(sorted(some))),
      { seed: 20_261_126 },
    );
  });

  it("refuses what has no JSON", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow("finite");
    expect(() => canonicalJson(() => 1)).toThrow("function");
  });
});
