import { beforeAll, describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "../ingest.fixture.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { entityIdOf } from "../vocabulary/ids.ts";
import { readHoldings } from "./neighbourhood.ts";
import { readSearch } from "./read-search.ts";
import { weigh } from "./weigh.ts";

const TODAY = { known: "2040-06-20", clock: "published", counted: "all" } as const;
const TALKS = "Foreign Minister Ila Moen met Interior Minister Oda Lervik in Vardheim on Monday.";

describe("searching a ledger", () => {
  let ledger: Ledger;
  let reports: string[];
  const search = (words: string, known: string = TODAY.known, before?: number) =>
    ledger.read((reader) => readSearch(reader, words, { ...TODAY, known }, before));

  beforeAll(async () => {
    ledger = createLedger();
    reports = [
      await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH }),
      await enter(ledger, { outlet: "Lantern", published: "2040-03-13", text: TALKS }),
    ];
  });

  it("finds names by their words, also in another order, misspelt or only begun", async () => {
    for (const words of ["Oda Lervik", "lervik oda", "Oda Lervikk", "Lerv"]) {
      const { named } = await search(words);
      expect(named[0], words).toMatchObject({ kind: "person", name: "Oda Lervik" });
    }
    expect((await search("Nobody Whatsoever")).named).toEqual([]);
  });

  it("gives the passages that hold all the words and the claims told in them, the last report first", async () => {
    const both = await search("interior minister Lervik");
    expect(both.passages.map(({ report }) => report)).toEqual(reports.toReversed());
    expect(both.passages[0]?.text).toBe(TALKS);
    expect(both.lines.map(({ type }) => type)).toContain("met");
    const one = await search("resigned Tuesday");
    expect(one.passages.map(({ report }) => report)).toEqual([reports[0]]);
    expect(one.lines.length).toBeGreaterThan(0);
    // In one report, but not in one passage.
    expect((await search("resigned palace")).passages).toEqual([]);
  });

  it("gives the beginning of a report of which the headline alone has the words", async () => {
    const headed = createLedger();
    const report = await enter(headed, {
      outlet: "Lantern",
      published: "2040-03-13",
      text: "Ilan Vosk was hospitalised on Monday.",
      title: "Harbour master in hospital",
    });
    const found = await headed.read((reader) => readSearch(reader, "hospital", TODAY));
    expect(found.passages).toMatchObject([{ report, text: "Ilan Vosk was hospitalised on Monday." }]);
    expect(found.lines.map(({ type }) => type)).toEqual(["ill"]);
  });

  it("tells those apart that have one name, by what was told of each last", async () => {
    const two = createLedger();
    await enter(two, { outlet: "Lantern", published: "2040-03-13", text: TALKS });
    const other = { kind: "person", name: "Oda Lervik", organisation: null, seats: null, private: false } as const;
    await two.append(async () => [{ kind: "entity", body: { id: entityIdOf(["another"]), ...other } }]);
    const { named } = await two.read((reader) => readSearch(reader, "Oda Lervik", TODAY));
    const told = named.filter(({ name }) => name === "Oda Lervik").map((one) => one.told);
    expect(told.toSorted()).toEqual([null, "Oda Lervik was Interior Minister"].toSorted());
    const alone = await two.read((reader) => readSearch(reader, "Ila Moen", TODAY));
    expect(alone.named).toMatchObject([{ name: "Ila Moen", told: null }]);
  });

  it("knows of no report before its day, and gives no claim that nobody had made by then", async () => {
    const early = await search("minister Lervik", "2040-03-10");
    expect(early.passages.map(({ report }) => report)).toEqual([reports[0]]);
    const weighed = await ledger.read(async (reader) => weigh((await readHoldings(reader)).neighbourhood, TODAY));
    for (const { claim, standing } of (await search("minister Lervik")).lines)
      expect(standing).toBe(weighed.weighed.get(claim)?.standing);
  });

  it("goes on before the entry that it gave, and does not move when more is entered", async () => {
    const many = createLedger();
    const ids: string[] = [];
    const add = async (n: number) => {
      const text = `Harbour Master Orla Venn opened pier ${n} on Monday. The harbour was quiet after the storm of the week.`;
      ids.push(await enter(many, { outlet: `Outlet ${n}`, published: "2040-03-06", text }));
    };
    for (let n = 0; n < 60; n++) await add(n);
    const ask = (before?: number) => many.read((reader) => readSearch(reader, "harbour quiet", TODAY, before));
    const first = await ask();
    await add(60);
    const found = [...first.passages];
    for (let { next } = first; next !== null; ) {
      const page = await ask(next);
      expect(page.named).toEqual([]);
      found.push(...page.passages);
      next = page.next;
    }
    expect(found.map(({ report }) => report)).toEqual(ids.slice(0, 60).toReversed());
  });

  it("takes whatever is typed", async () => {
    for (const words of ["", "   ", '"', "*", "a AND NOT b", "\u202e\u0000", "x".repeat(100_000), "the"]) {
      const found = await search(words);
      expect(found.passages.length).toBeLessThanOrEqual(2);
    }
  });
});
