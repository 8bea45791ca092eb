import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../vocabulary/day.ts";
import { Clock, Counted } from "../vocabulary/question.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { aroundMatter, aroundReport } from "./answer-from.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { matterView } from "./matter-view.ts";
import { readHoldings } from "./neighbourhood.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { reportView } from "./report-view.ts";
import { weigh } from "./weigh.ts";

const SEED = 20_402;
const RUNS = 150;

describe("a page that reads a part of the ledger", () => {
  it("shows of a report and of a matter what the whole ledger shows, on every clock, whatever counts", async () => {
    const asked = fc.record({
      clock: fc.constantFrom(...Clock.options),
      counted: fc.constantFrom(...Counted.options),
      known: fc.nat(60).map((days) => addDays(LAST_DAY, 20 - days)),
    });
    let matters = 0;
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, { arbitrary: denseHistory, weight: 3 }),
      asked,
      async (history, as: AsKnown) => {
        const ledger = await ledgerTold(history);
        await ledger.read(async (reader) => {
          const whole = await readHoldings(reader);
          const picture = weigh(whole.neighbourhood, as);
          for (const id of whole.reports.keys()) {
            const part = await aroundReport(reader, id, as);
            expect(reportView(id, part.picture, part.holdings)).toEqual(reportView(id, picture, whole));
          }
          for (const matter of await reader.matters()) {
            const part = await aroundMatter(reader, matter, as);
            expect(matterView(matter, part.picture, part.holdings)).toEqual(matterView(matter, picture, whole));
            matters++;
          }
        });
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    expect(matters).toBeGreaterThan(50);
  }, 120_000);
});
