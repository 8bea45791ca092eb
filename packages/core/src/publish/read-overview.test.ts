import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Matter } from "../vocabulary/entry.ts";
import { Clock } from "../vocabulary/question.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { allStandings } from "./all-standings.ts";
import { claimsTold } from "./answer-from.ts";
import { claimLine } from "./claim-line.ts";
import type { History } from "./history.fixture.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { ALL_EVER, claimsOfMatter, contestedGroups } from "./matters.ts";
import { readHoldings } from "./neighbourhood.ts";
import { listedMatters, listedReports, peopleIn } from "./overview.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { readChanges } from "./read-changes.ts";
import { readOverview, readReports } from "./read-overview.ts";
import { readClaimLines, readStandings, tallyOf } from "./read-standings.ts";
import { readUndecided, type Undecided, undecidedIn } from "./undecided.ts";
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

/** A ledger told report by report, with a day of its history. */
const toldOnADay = fc.tuple(fc.oneof(randomHistory, denseHistory), fc.nat(30), fc.constantFrom(...Clock.options));
const dayBack = (days: number) => new Date(Date.parse(LAST_DAY) - days * 86_400_000).toISOString().slice(0, 10);

describe("lists that are read from neighbourhoods", () => {
  it("tell of reports, people, matters, claims, changes and the inbox what a weighing of the whole ledger tells", async () => {
    const seen = { echoes: 0, matters: 0, contested: 0, lines: 0, waiting: 0 };
    const property = fc.asyncProperty(toldOnADay, async ([history, days, clock]) => {
      const ledger = await ledgerTold(history);
      const as: AsKnown = { known: dayBack(days), clock, counted: "all" };
      await ledger.read(async (reader) => {
        const holdings = await readHoldings(reader);
        const picture = weigh(holdings.neighbourhood, as);
        const reports = (await reader.reports()).filter(({ published }) => published <= as.known);
        const latest = reports.toReversed().slice(0, 20);
        const told = claimsTold(await reader.statements({ reports: latest.map(({ report }) => report.id) }));
        const matters = await reader.matters();
        const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
        const claimsOf = (matter: Matter) => ids(claimsOfMatter(matter, holdings));

        const desk = await readOverview(reader, as);
        expect(desk.reports.listed).toEqual(listedReports(latest, picture, holdings));
        expect(desk.people).toEqual(peopleIn(told, picture, holdings));
        const listed = listedMatters(matters.toReversed().slice(0, 20), picture, claimsOf);
        expect(desk.matters).toMatchObject({ listed });
        seen.echoes += desk.reports.listed.reduce((sum, { echoes }) => sum + echoes, 0);
        seen.matters += listed.length;

        const lines = await readClaimLines(reader, ids(holdings.neighbourhood.claims), as);
        expect(lines).toEqual(holdings.neighbourhood.claims.map((claim) => claimLine(claim, picture, holdings)));
        seen.lines += lines.length;

        const waiting: Undecided[] = [];
        for await (const some of readUndecided(reader, as)) waiting.push(...some);
        expect(waiting).toEqual(undecidedIn(picture, holdings));
        seen.waiting += waiting.length;

        const ofMatter = new Map(matters.flatMap((one) => claimsOf(one).map((claim) => [claim, one.id])));
        const asked = { ...as, on: as.known, known: "9999-12-31", withNew: true, most: 1000 };
        for (const { claim, matter } of (await readChanges(reader, asked)).lines) {
          expect(matter?.id).toBe(ofMatter.get(claim));
          if (matter) seen.contested++;
        }
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 60 });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });
});
