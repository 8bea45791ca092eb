import { describe, expect, it } from "vitest";
import { classOf, isBelow, isSurrogate, LETTER, MARK, NUMBER, SPACE, UPPER } from "./characters.ts";

const FORMS = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [UPPER, /\p{Lu}/u],
  [SPACE, /\s/u],
] as const;

describe("the classes of characters", () => {
  it("are those of Unicode, for every unit", () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
      FORMS.some(([bit, form]) => ((classOf(code) & bit) !== 0) !== form.test(String.fromCharCode(code))),
    );
    expect(wrong).toEqual([]);
  });

  it("are none beyond a text", () => {
    expect(classOf("a".charCodeAt(1))).toBe(0);
  });

  it("leave halves of a pair to whoever reads both", () => {
    expect(["a", "\ud800", "\udfff", "\ue000"].map((text) => isSurrogate(text.charCodeAt(0)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("tell whether a text stays below a unit", () => {
    expect([isBelow("abc", 0x80), isBelow("abç", 0x80), isBelow("", 0)]).toEqual([true, false, true]);
  });
});
