import { beforeAll, describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "../ingest.fixture.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { decideOn, enterReadings } from "../review.ts";
import type { ReportId, StatementId } from "../vocabulary/ids.ts";
import { Reading } from "../vocabulary/reading.ts";
import { passageAround } from "./passage.ts";
import { readHistory } from "./read-history.ts";
import { type InboxWhere, readInbox, waitingWhere } from "./read-inbox.ts";
import { readSuggestions } from "./read-suggestions.ts";

const TALKS = "Foreign Minister Ila Moen met Interior Minister Oda Lervik in Vardheim on Monday.";

describe("the inbox", () => {
  let ledger: Ledger;
  let reports: string[];
  const inbox = (where: InboxWhere = {}, after = 0, most = 100) =>
    ledger.read((reader) => readInbox(reader, where, after, most));

  beforeAll(async () => {
    ledger = createLedger();
    reports = [
      await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH }),
      await enter(ledger, { outlet: "Lantern", published: "2040-03-13", text: TALKS }),
    ];
  });

  it("gives what waits with the words around it, in parts and in the order of entry", async () => {
    const all = await inbox();
    expect(all.items.map(({ seq }) => seq)).toEqual(all.items.map(({ seq }) => seq).toSorted((a, b) => a - b));
    for (const { statement, passage } of all.items) {
      const at = all.passages[passage];
      const { start, end } = statement.span;
      expect(at?.text.slice(start - at.start, end - at.start)).toBe(statement.quote);
      expect(at?.report).toBe(statement.report);
    }
    const [first] = (await inbox({}, 0, 1)).items;
    const rest = await inbox({}, first?.seq ?? 0);
    expect([first, ...rest.items].map((one) => one?.statement.id)).toEqual(all.items.map((one) => one.statement.id));
    expect((await inbox({}, 0, 1)).next).toBe(first?.seq);
    expect(rest.next).toBeNull();
  });

  it("is narrowed to an outlet, a report, a rule", async () => {
    const all = await inbox();
    const rule = all.items[0]?.statement.rule ?? "";
    const wanted: [InboxWhere, (of: (typeof all.items)[number]) => boolean][] = [
      [{ outlet: "Lantern" }, ({ statement }) => statement.report === reports[1]],
      [{ report: reports[0] as string }, ({ statement }) => statement.report === reports[0]],
      [{ rule }, ({ statement }) => statement.rule === rule],
      [{ outlet: "No such outlet" }, () => false],
    ];
    for (const [where, fits] of wanted) {
      const fitting = all.items.filter(fits).map(({ statement }) => statement.id);
      expect((await inbox(where)).items.map(({ statement }) => statement.id)).toEqual(fitting);
      const count = await ledger.read(async (reader) => reader.countWaiting(await waitingWhere(reader, where)));
      expect(count).toBe(fitting.length);
    }
  });

  it("suggests the names known so far, by the words that were begun", async () => {
    const suggest = async (typed: string, kinds: Parameters<typeof readSuggestions>[1] = ["person"]) =>
      (await ledger.read((reader) => readSuggestions(reader, kinds, typed, 5))).map(({ name }) => name);
    expect(await suggest("o ler")).toEqual(["Oda Lervik"]);
    expect(await suggest("LERVIK")).toEqual(["Oda Lervik"]);
    expect(await suggest("lervik x")).toEqual([]);
    expect(await suggest("  ")).toEqual([]);
    expect(await suggest("minist int", ["post"])).toEqual(["Interior Minister"]);
    expect(await suggest("mini", ["person"])).toEqual([]);
  });

  it("tells the history of a statement, with the readings before and after it", async () => {
    const [item] = (await inbox()).items;
    const statement = item?.statement.id as StatementId;
    const history = (id: string) => ledger.read((reader) => readHistory(reader, id));
    expect(await history(statement)).toMatchObject({ decisions: [], replaced: [], replacedBy: [] });
    await decideOn(ledger, [{ statement, decision: "rejected", reason: "misread", seen: 0 }]);
    const read = item?.statement as NonNullable<typeof item>["statement"];
    const reading = Reading.parse({
      ...read,
      stance: "hedges",
      claim: { ...read.claim, place: null, when: null, terms: null },
    });
    const made = await enterReadings(ledger, {
      report: read.report as ReportId,
      replaces: [{ statement, seen: null }],
      readings: [reading],
      reason: "she may have",
    });
    const own = made.statements[0]?.id ?? "";
    const told = await history(statement);
    expect(told?.decisions.map(({ decision, reason, actor }) => [decision, reason, actor])).toEqual([
      ["rejected", "misread", "tester"],
      ["replaced", "she may have", "tester"],
    ]);
    expect(told?.replacedBy.map((one) => one.statement)).toEqual([own]);
    expect((await history(own))?.replaced).toMatchObject([{ statement, rule: read.rule }]);
    expect(await history("s-000000000000")).toBeNull();
  });
});

describe("the passage around a statement", () => {
  const part = (start: number, end: number) => ({ kind: "paragraph" as const, start, end, credit: null, link: null });

  it("is cut out of a paragraph of millions of letters, and never inside a letter", () => {
    const text = "😀".repeat(1_000_000);
    const passage = passageAround({ start: 900_000, end: 900_010 }, { text, parts: [part(0, text.length)] });
    expect(passage.text.length).toBeLessThan(10_000);
    expect(passage.text.isWellFormed()).toBe(true);
    expect(passage.start).toBeLessThan(900_000);
    expect(passage.parts).toEqual([part(passage.start, passage.end)]);
  });

  it("begins and ends with a paragraph where one is near", () => {
    const text = `${"a".repeat(9000)}\n${"b".repeat(400)}\n${"c".repeat(9000)}`;
    const parts = [part(0, 9000), part(9001, 9401), part(9402, text.length)];
    const passage = passageAround({ start: 9100, end: 9200 }, { text, parts });
    expect([passage.start, passage.end]).toEqual([9001, 9401]);
  });
});
