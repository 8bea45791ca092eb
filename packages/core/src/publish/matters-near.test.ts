import { describe, expect, it } from "vitest";
import { CONCERT, createLedger, enter, RUMOUR } from "../ingest.fixture.ts";
import { mattersNear, questionsNear } from "./matters-near.ts";

/** Claims that clash each with the next, and the last of them with a claim. */
const chainTo = (last: string, length: number) =>
  new Map(Array.from({ length }, (_, i) => [`c-${i}`, [i + 1 < length ? `c-${i + 1}` : last]] as const));

describe("the question of a contested claim", () => {
  it("is all that hangs together with it, as far as anybody looks through it", async () => {
    const told = async (length: number) => {
      const known = new Map<string, readonly string[]>([...chainTo("c-last", length), ["c-last", []]]);
      const ends = ["c-0", "c-2", "c-last"];
      const read = await createLedger().read((reader) => questionsNear(reader, ends, known));
      return read.map(({ claims, isWhole }) => [claims.size, isWhole]);
    };
    expect(await told(10)).toEqual([[11, true]]);
    expect(await told(5000)).toEqual([
      [53, false],
      [1, true],
    ]);
  });
});

describe("the matter of a contested claim", () => {
  it.each([
    [10, 1],
    [49, 1],
    [60, 0],
    [5000, 0],
  ])(
    "behind %i others along the clashes is found %i times: far ones are no part of one question",
    async (length, times) => {
      const ledger = createLedger();
      await enter(ledger, RUMOUR);
      await enter(ledger, CONCERT);
      const near = await ledger.read(async (reader) => {
        const [matter] = await reader.matters();
        return mattersNear(reader, ["c-0"], "9999-12-31", chainTo(matter?.claim ?? "", length));
      });
      expect(near.size).toBe(times);
    },
  );
});
