import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AsKnown } from "../vocabulary/standing.ts";
import { allStandings } from "./all-standings.ts";
import type { History } from "./history.fixture.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { ALL_EVER, contestedGroups } from "./matters.ts";
import { readHoldings } from "./neighbourhood.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { readOverview, readReports } from "./read-overview.ts";
import { readStandings, tallyOf } from "./read-standings.ts";
import { weigh } from "./weigh.ts";

const SEED = 20_403;

/** A history whose reports come again and again, each time as reports of their own. */
const repeated = (history: History, times: number): History => ({
  ...history,
  reports: Array.from({ length: times }, (_, time) =>
    history.reports.map((one) => ({ ...one, id: `${one.id} ${time}`, copyOf: null })),
  ).flat(),
  statements: Array.from({ length: times }, (_, time) =>
    history.statements.map((one) => ({ ...one, report: `${one.report} ${time}` })),
  ).flat(),
});

describe("the standings of all claims", () => {
  it("are on today's day those in which the ledger's changes left them, which are those of a weighing", async () => {
    const property = fc.asyncProperty(fc.oneof(randomHistory, denseHistory), async (history) => {
      const ledger = await ledgerTold(history);
      await ledger.read(async (reader) => {
        const weighed: Awaited<ReturnType<typeof readStandings>>[number][] = [];
        for await (const { claim, standing } of allStandings(reader, ALL_EVER)) weighed.push({ claim, standing });
        const kept = await readStandings(reader, ALL_EVER, LAST_DAY);
        expect(kept).toEqual(weighed.filter(({ standing }) => standing !== "unknown"));
        expect(Object.values(tallyOf(kept)).reduce((sum, one) => sum + one)).toBe(kept.length);
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 60 });
  });
});

describe("the matters of a ledger to which reports came one by one", () => {
  it("are one for each contested question, whatever its reports tied together", async () => {
    let groups = 0;
    const property = fc.asyncProperty(fc.oneof(randomHistory, denseHistory), async (history) => {
      const ledger = await ledgerTold(history);
      await ledger.read(async (reader) => {
        const { neighbourhood } = await readHoldings(reader);
        for (const group of contestedGroups(weigh(neighbourhood, ALL_EVER))) {
          expect(await reader.mattersBecome(group.map(({ id }) => id))).toHaveLength(1);
          groups++;
        }
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 60 });
    expect(groups).toBeGreaterThan(60);
  });
});

describe("the desk", () => {
  it("lists every report that was published by the day once, part by part, the last entered first", async () => {
    const property = fc.asyncProperty(randomHistory, fc.nat(30), async (history, days) => {
      const ledger = await ledgerTold(repeated(history, 12));
      const known = new Date(Date.parse(LAST_DAY) - days * 86_400_000).toISOString().slice(0, 10);
      const as: AsKnown = { known, clock: "published", counted: "all" };
      await ledger.read(async (reader) => {
        const listed: string[] = [];
        let { reports: part } = await readOverview(reader, as);
        for (;;) {
          expect(part.listed.length).toBeLessThanOrEqual(20);
          listed.push(...part.listed.map(({ id }) => id));
          if (part.next === null) break;
          part = await readReports(reader, as, part.next);
        }
        const known = (await reader.reports()).filter((one) => one.published <= as.known);
        expect(listed.toSorted()).toEqual(known.map(({ report }): string => report.id).toSorted());
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 20 });
  });
});
