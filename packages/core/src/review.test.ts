import { beforeEach, describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "./ingest.fixture.ts";
import type { KnownStatement, Ledger } from "./ledger/ledger.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { undecidedIn } from "./publish/undecided.ts";
import { weigh } from "./publish/weigh.ts";
import { decideOn, decideOnAll, enterReadings } from "./review.ts";
import type { ReportId, StatementId } from "./vocabulary/ids.ts";
import { Reading } from "./vocabulary/reading.ts";

describe("reviewing", () => {
  let ledger: Ledger;
  let report: ReportId;
  let read: KnownStatement;

  beforeEach(async () => {
    ledger = createLedger();
    report = (await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH })) as ReportId;
    const found = await ledger.read((reader) => reader.statements({ reports: [report] }));
    read = found.find(({ statement }) => statement.claim.type === "removed") as KnownStatement;
  });

  const accept = (seen: number | null, statement: StatementId = read.statement.id) =>
    decideOn(ledger, [{ statement, decision: "accepted", reason: null, seen }]);
  const undo = (statement: StatementId, seen: number | null = null) =>
    decideOn(ledger, [{ statement, decision: "undecided", reason: null, seen }]);
  const entries = async () => (await ledger.head()).seq;
  const waiting = () => ledger.read((reader) => reader.waiting({}, 100));
  const shown = async () => {
    const known = await ledger.read((reader) => reader.statements({ reports: [report] }));
    return new Map(known.map(({ statement, decision }) => [statement.id, decision?.decision ?? null]));
  };
  /** The standings of the claims on which statements of this name are, by counting all and by counting accepted ones. */
  const standingOf = async (name: string, counted: "all" | "accepted") => {
    const holdings = await ledger.read(readHoldings);
    const picture = weigh(holdings.neighbourhood, { known: "2040-03-20", clock: "published", counted });
    return [...picture.weighed.values()]
      .filter(({ sides }) => holdings.nameOf(sides.claim.about[0] ?? "") === name)
      .map(({ sides, standing }) => `${sides.claim.type} ${standing}`);
  };

  /** What the machine read, as a person would send it back. */
  const reading = (change: { name?: string; span?: { start: number; end: number } } = {}): Reading => {
    const { statement } = read;
    const { claim } = statement;
    return Reading.parse({
      ...statement,
      span: change.span ?? statement.span,
      claim: {
        ...claim,
        about: claim.about.map((one) => ({ ...one, ...(change.name && { name: change.name, span: null }) })),
        place: null,
        when: claim.timeWritten?.name ?? null,
        terms: null,
      },
    });
  };
  const revise = (readings: Reading[], seen: number | null = 0, statement = read.statement.id) =>
    enterReadings(ledger, { report, replaces: [{ statement, seen }], readings, reason: null });

  it("enters a decision once, however often it is sent", async () => {
    const [decided] = await accept(0);
    const before = await entries();
    expect(await accept(0)).toEqual([decided]);
    expect(await entries()).toBe(before);
    expect(await waiting()).not.toContain(read.statement.id);
  });

  it("enters nothing over what somebody decided meanwhile, and says who, what and when", async () => {
    const [decided] = await accept(0);
    const reject = (seen: number | null) =>
      decideOn(ledger, [{ statement: read.statement.id, decision: "rejected", reason: "misread", seen }]);
    await expect(reject(0)).rejects.toMatchObject({
      code: "decided-meanwhile",
      message: expect.stringMatching(
        /^tester accepted this statement on 2040-03-20 at 12:00 UTC\. .* keep that or enter/,
      ),
    });
    expect((await shown()).get(read.statement.id)).toBe("accepted");
    await reject(decided?.seq ?? null);
    expect((await shown()).get(read.statement.id)).toBe("rejected");
  });

  it("puts a person's reading in the place of the machine's, which stays in the ledger", async () => {
    const { statements } = await revise([reading({ name: "Ila Moen" })]);
    const [own] = statements;
    expect(own).toMatchObject({ rule: "person", quote: read.statement.quote });
    expect(await shown()).toEqual(
      new Map([...(await shown()), [read.statement.id, "replaced"], [own?.id, "accepted"]] as never),
    );
    expect(await standingOf("Ila Moen", "accepted")).toEqual(["removed reported"]);
    const history = await ledger.read((reader) => reader.decisions([read.statement.id]));
    expect(history).toMatchObject([{ decision: "replaced", by: [own?.id], actor: "tester" }]);
  });

  it("means by a chosen name whom the person chose", async () => {
    const { statements } = await revise([reading({ name: "Ila Moen" })]);
    const [ila] = await ledger.read((reader) => reader.entities({ kind: "person", keys: ["ila moen"] }));
    const given = reading({ name: "The minister" });
    const chosen = { ...given.claim.about[0], entity: ila?.id ?? null } as Reading["claim"]["about"][0];
    const made = await revise(
      [{ ...given, claim: { ...given.claim, about: [chosen] } }],
      null,
      statements[0]?.id as StatementId,
    );
    const [known] = await ledger.read((reader) => reader.statements({ ids: [made.statements[0]?.id ?? ""] }));
    expect(known?.placement?.about).toEqual([ila?.id]);
  });

  it("brings the machine's reading back when the person's is taken back, and lets it be entered again", async () => {
    const before = [...(await shown()).keys()];
    const { statements } = await revise([reading({ name: "Ila Moen" })]);
    await undo(statements[0]?.id as StatementId);
    expect([...(await shown()).keys()]).toEqual(before);
    expect(await waiting()).toContain(read.statement.id);
    expect(await standingOf("Ila Moen", "all")).toEqual(["removed unknown"]);
    const again = await revise([reading({ name: "Ila Moen" })], null);
    expect(again.statements[0]?.id).toBe(statements[0]?.id);
    expect((await shown()).get(read.statement.id)).toBe("replaced");
  });

  it("splits one statement in two and merges two into one", async () => {
    const { span } = read.statement;
    const halves = [
      reading({ name: "Oda Lervik" }),
      reading({ name: "Ila Moen", span: { start: span.start, end: span.end - 1 } }),
    ];
    const { statements } = await revise(halves);
    expect(statements).toHaveLength(2);
    const merged = await enterReadings(ledger, {
      report,
      replaces: statements.map(({ id }) => ({ statement: id, seen: null })),
      readings: [reading({ name: "Oda Lervik", span: { start: span.start, end: span.end - 2 } })],
      reason: "one sentence, one telling",
    });
    const states = await shown();
    expect(statements.map(({ id }) => states.get(id))).toEqual(["replaced", "replaced"]);
    await undo(merged.statements[0]?.id as StatementId);
    const after = await shown();
    expect(statements.map(({ id }) => after.get(id))).toEqual(["accepted", "accepted"]);
    expect(after.get(read.statement.id)).toBe("replaced");
  });

  it("takes back all that was put in the place of a statement when that statement is decided on itself", async () => {
    const before = [...(await shown()).keys()];
    const { statements } = await revise([reading({ name: "Ila Moen" })]);
    await revise([reading({ name: "Ola Krag" })], null, statements[0]?.id as StatementId);
    await accept(null);
    expect([...(await shown())]).toEqual(before.map((id) => [id, id === read.statement.id ? "accepted" : null]));
  });

  it("makes a statement of words in which nothing was read", async () => {
    const start = DISPATCH.indexOf("She handed her letter");
    const { statements } = await enterReadings(ledger, {
      report,
      replaces: [],
      readings: [reading({ span: { start, end: start + 21 } })],
      reason: null,
    });
    expect(statements[0]?.quote).toHaveLength(21);
    await undo(statements[0]?.id as StatementId);
    expect([...(await shown()).keys()]).not.toContain(statements[0]?.id);
  });

  it.each<[string, (good: Reading) => unknown, RegExp]>([
    ["rests on no words", (good) => ({ ...good, span: { start: 3, end: 3 } }), /Select the words that carry it/],
    ["lies beyond the report", (good) => ({ ...good, span: { start: 3, end: 90_000 } }), /Select the words/],
    [
      "lacks its post",
      (good) => ({ ...good, claim: { ...good.claim, type: "appointed", post: null } }),
      /needs the post/,
    ],
    ["lacks a participant", (good) => ({ ...good, claim: { ...good.claim, type: "met" } }), /Name each of them/],
    [
      "lacks what was said",
      (good) => ({ ...good, claim: { ...good.claim, type: "said", post: null } }),
      /What was said/,
    ],
    [
      "quotes what the report does not have",
      (good) => ({ ...good, claim: { ...good.claim, type: "said", post: null, terms: "no such words" } }),
      /does not have the words “no such words”/,
    ],
  ])("refuses a reading that %s, and says what to do", async (_, spoil, message) => {
    const before = await entries();
    await expect(revise([spoil(reading()) as Reading])).rejects.toMatchObject({
      code: "usage",
      message: expect.stringMatching(message),
    });
    expect(await entries()).toBe(before);
  });

  it("decides on everything that waits under a rule, if it is as much as was told", async () => {
    const all = await waiting();
    const where = { until: await entries() };
    const act = { decision: "accepted", reason: "a rule that I know" } as const;
    await expect(decideOnAll(ledger, where, all.length + 1, act)).rejects.toMatchObject({ code: "decided-meanwhile" });
    expect(await waiting()).toEqual(all);
    const ofRule = await ledger.read((reader) => reader.waiting({ rule: read.statement.rule }, 100));
    const decided = await decideOnAll(ledger, { ...where, rule: read.statement.rule }, ofRule.length, act);
    expect(decided.map(({ statement }) => statement)).toEqual(ofRule);
    expect(await waiting()).toEqual(all.filter((id) => !ofRule.includes(id)));
    const holdings = await ledger.read(readHoldings);
    const picture = weigh(holdings.neighbourhood, { known: "2040-03-20", clock: "published", counted: "all" });
    expect(undecidedIn(picture, holdings).map((one) => one.statement)).toEqual(await waiting());
  });
});
