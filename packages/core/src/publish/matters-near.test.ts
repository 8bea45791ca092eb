import { describe, expect, it } from "vitest";
import { CONCERT, createLedger, enter, RUMOUR } from "../ingest.fixture.ts";
import { mattersNear } from "./matters-near.ts";

/** Claims that clash each with the next, and the last of them with a claim. */
const chainTo = (last: string, length: number) =>
  new Map(Array.from({ length }, (_, i) => [`c-${i}`, [i + 1 < length ? `c-${i + 1}` : last]] as const));

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
