import { describe, expect, it } from "vitest";
import { agreedOver, shingleAgreement } from "./shingle-agreement.ts";

const MEANT = "one two three four five six seven";

describe("two texts compared by their runs of four words", () => {
  it("agree wholly where the words are the same, whatever stands between them", () => {
    expect(agreedOver([shingleAgreement(MEANT, "one, two\n\nthree four – five six. Seven".toLowerCase())]).f1).toBe(1);
  });

  it("count what was added against precision, and what was left out against recall", () => {
    expect(agreedOver([shingleAgreement(MEANT, `${MEANT} eight nine`)])).toMatchObject({ precision: 4 / 6, recall: 1 });
    expect(agreedOver([shingleAgreement(MEANT, "one two three four five six")])).toMatchObject({
      precision: 1,
      recall: 3 / 4,
    });
  });

  it("count a repetition once for each time that it is meant", () => {
    const twice = agreedOver([shingleAgreement("a b c d", "a b c d a b c d")]);
    expect(twice.recall).toBe(1);
    expect(twice.precision).toBeCloseTo(1 / 5);
  });

  it("give a page of nothing no weight, and every other page the same", () => {
    const long = shingleAgreement(MEANT.repeat(50), MEANT.repeat(50));
    const short = shingleAgreement("a b c d", "e f g h");
    expect(agreedOver([long, short]).f1).toBeCloseTo(2 / 3);
    expect(shingleAgreement("", "")).toEqual({ hits: 0, extra: 0, missed: 0 });
  });
});
