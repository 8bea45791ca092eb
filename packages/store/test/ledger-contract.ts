import {
  type About,
  bucketsOf,
  type Claim,
  type ClaimId,
  type Counted,
  type Decision,
  type Draft,
  EMPTY,
  type Entity,
  fingerprintOf,
  type Identity,
  type KeptSides,
  kinOf,
  type Ledger,
  type LedgerReader,
  ledgerLines,
  type Matter,
  matterIdOf,
  nameKey,
  ownRunsOf,
  pageAtAddress,
  parseLedger,
  type Report,
  type Sharing,
  type Statement,
  type StoredEntry,
  textWords,
  UNNAMED_OUTLET,
  verifyChain,
  type WaitingWhere,
  type Writer,
} from "@hearsay/core";
import { nameBlocks } from "@hearsay/core/names";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSigned } from "../src/index.ts";
import {
  draftsFor,
  exampleClaim,
  exampleEntity,
  exampleReport,
  exampleStatement,
  exampleWriter,
  extractionOf,
} from "./example-drafts.ts";

async function collect(ledger: Ledger): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for await (const entry of ledger.entries()) entries.push(entry);
  return entries;
}

/** The sides of a claim that are kept of it: nobody denies it. */
function sidesOf({ id, time }: Claim, level: 0 | 2 | 3, firsthand: boolean): KeptSides {
  const support = { level, levelShown: level, firsthand, ruling: null, origins: [], outright: true, spoken: [] };
  return {
    claim: id,
    rules: 1,
    made: 1,
    time,
    attested: null,
    narrows: null,
    support,
    denial: null,
    takenBack: false,
    isRetracted: false,
    mentioned: true,
    own: { days: { said: null, published: null, recorded: null }, isDecided: false, names: [] },
  };
}

/** The lines of a ledger, all read before another one is written: two ledgers may share one connection. */
async function writtenOut(ledger: Ledger): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of ledgerLines(ledger.entries())) lines.push(line);
  return lines;
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

/** Everything that a reader can be asked, for comparing two states. */
async function everything(reader: LedgerReader) {
  return {
    head: await reader.head(),
    counts: await reader.counts(),
    reports: await reader.reports(),
    statements: await reader.statements(),
    claims: await reader.claims(),
    entities: await reader.entities(),
    matters: await reader.matters(),
    rulings: await reader.rulings(),
    speaksFor: await reader.speaksFor(),
    copies: await reader.copies(),
    judgements: await reader.judgements(),
    identities: await reader.identities(),
    aliases: await reader.aliases(),
    redirects: await reader.redirects(),
    changes: await reader.changes(100),
    lastStandings: await reader.lastStandings(),
    refusals: await reader.refusals(),
    captures: await reader.captures(),
    custody: await reader.custody(),
    seals: await reader.seals(),
  };
}

const REJECTED = { decision: "rejected", reason: "misread" } as const;
const FIRST_OF_MAY = { from: "2024-05-01", to: "2024-05-01" };

function placing(statement: Statement, claim: Claim): Draft {
  const { about, post, organisation } = claim;
  return {
    kind: "placement",
    body: { statement: statement.id, claim: claim.id, about: [...about], post, organisation, chain: [] },
  };
}

const pairOf = (a: Entity, b: Entity) => [a.id, b.id].toSorted() as Identity["pair"];

/** What a reader is told of entities, claims and matters. */
async function asTold(reader: LedgerReader) {
  const { entries: _, ...counts } = await reader.counts();
  return [
    await reader.entities(),
    await reader.claims(),
    await reader.claimIds(),
    await reader.statements(),
    await reader.matters(),
    await reader.redirects(),
    counts,
  ];
}

/** What every ledger must do, wherever it keeps its entries. */
export function describeLedger(name: string, open: (writer: Writer) => Promise<Ledger>): void {
  describe(`the ledger on ${name}`, () => {
    let ledger: Ledger;
    const report = exampleReport("Example Person is dead, two people said. Another line follows.");
    const first = exampleStatement(report, "Example Person is dead");
    const second = exampleStatement(report, "Another line follows");

    beforeEach(async () => {
      ledger = await open(exampleWriter());
    });
    afterEach(() => ledger.close());

    it("begins empty, with the head before the first entry", async () => {
      expect(await ledger.head()).toEqual(EMPTY);
      expect(await ledger.read((reader) => reader.counts())).toEqual({
        entries: 0,
        reports: 0,
        statements: 0,
        claims: 0,
        persons: 0,
      });
    });

    it("links every entry to the one before and verifies", async () => {
      const entries = await ledger.append(async () => draftsFor(report, [first, second]));
      expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
      const stored = await collect(ledger);
      expect(stored.map((entry) => entry.previous).slice(1)).toEqual(stored.map((entry) => entry.hash).slice(0, -1));
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 5, erased: 0 });
      expect(await ledger.head()).toEqual({ seq: 5, hash: stored.at(-1)?.hash });
    });

    it("enters under the name of whoever it is asked as, in one chain with the others", async () => {
      const refusal = { from: "a folder", code: "input-empty", message: "It is empty.", sha256: null } as const;
      const enter = (as: Ledger) => as.append(async () => [{ kind: "refusal", body: refusal }]);
      await Promise.all([enter(ledger), enter(ledger.as("Ana Ruiz")), enter(ledger.as("Ana Ruiz").as("سامي حداد"))]);
      const entries = await collect(ledger);
      expect(entries.map(({ actor }) => actor)).toEqual([exampleWriter().actor, "Ana Ruiz", "سامي حداد"]);
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 3 });
    });

    it("gives the words of names that begin so in their order, from the one after a place", async () => {
      const people = ["Orla Venn", "Olan Vestri", "Ivo Orlan", "Zorla Venn"].map(exampleEntity);
      await ledger.append(async () => people.map((body): Draft => ({ kind: "entity", body })));
      const id = (n: number): string => people[n]?.id ?? "";
      const words = (most: number, after?: { word: string; entity: string }) =>
        ledger.read((reader) => reader.nameWordsFrom("person", "o", most, after));
      const all = [
        { word: "olan", entity: id(1) },
        { word: "orla", entity: id(0) },
        { word: "orlan", entity: id(2) },
      ];
      expect(await words(10)).toEqual(all);
      expect(await words(1, all[0])).toEqual([all[1]]);
      expect(await words(10, all[2])).toEqual([]);
      const venns = await ledger.read((reader) => reader.nameWordsFrom("person", "venn", 1));
      const rest = await ledger.read((reader) => reader.nameWordsFrom("person", "venn", 9, venns[0]));
      expect([...venns, ...rest].map(({ entity }) => entity)).toEqual([id(0), id(3)].toSorted());
    });

    it("gives the matters that opened last in parts, without those that became part of others", async () => {
      const claim = exampleClaim(exampleEntity("Example Person"), "a death");
      const matter = (n: number): Matter => ({
        id: matterIdOf([`${claim.id}${n}`]),
        claim: claim.id,
        title: `Question ${n}`,
      });
      const all = [1, 2, 3, 4, 5].map(matter) as [Matter, Matter, Matter, Matter, Matter];
      await ledger.append(async () => [
        { kind: "claim", body: claim },
        ...all.map((body): Draft => ({ kind: "matter", body })),
      ]);
      const latest = (most: number, before?: number) => ledger.read((reader) => reader.latestMatters(most, before));
      const [fifth, fourth] = await latest(2);
      expect([fifth?.title, fourth?.title]).toEqual(["Question 5", "Question 4"]);
      const redirect = { from: all[2].id, to: all[0].id, reason: "They are one question." };
      await ledger.append(async () => [{ kind: "redirect", body: redirect }]);
      const rest = await latest(2, fourth?.seq);
      expect(rest.map(({ title }) => title)).toEqual(["Question 2", "Question 1"]);
      expect(await latest(2, rest.at(-1)?.seq)).toEqual([]);
    });

    it("gives what waits for a decision in the order of entry, by report, by rule and between entries", async () => {
      const other = exampleReport("Another Person resigned. The rule was another one.");
      const third = { ...exampleStatement(other, "Another Person resigned"), rule: 'with "marks" and \\' };
      const unplaced = exampleStatement(other, "The rule was another one");
      const claim = exampleClaim(exampleEntity("Example Person"), "the death");
      await ledger.append(async () => [
        ...draftsFor(report, [first, second]),
        ...draftsFor(other, [third, unplaced]),
        ...[first, second, third].map((one) => placing(one, claim)),
      ]);
      const ids = [first, second, third].map(({ id }) => id);
      const waiting = (where: WaitingWhere, most = 9) => ledger.read((reader) => reader.waiting(where, most));
      const [firstSeq, lastSeq] = [3, 8];
      expect(await waiting({})).toEqual(ids);
      expect(await waiting({}, 2)).toEqual(ids.slice(0, 2));
      expect(await waiting({ after: firstSeq })).toEqual(ids.slice(1));
      expect(await waiting({ until: lastSeq - 1 })).toEqual(ids.slice(0, 2));
      expect(await waiting({ reports: [other.id] })).toEqual([third.id]);
      expect(await waiting({ rule: third.rule })).toEqual([third.id]);
      expect(await waiting({ rule: "example", reports: [other.id] })).toEqual([]);
      await ledger.append(async () => [{ kind: "decision", body: { ...REJECTED, statement: first.id } }]);
      expect(await waiting({})).toEqual(ids.slice(1));
      expect(await ledger.read((reader) => reader.countWaiting({ after: firstSeq, rule: "example" }))).toBe(1);
      await ledger.append(async () => [extractionOf(report, "2", [])]);
      expect(await waiting({})).toEqual([third.id]);
    });

    it("finds the reports of an outlet, as a person corrected them", async () => {
      const named = (name: string, text: string): Report => ({
        ...exampleReport(text),
        outlet: { name, foundIn: "text" },
      });
      const [post, quoted, none] = [named("Post", "a"), named('The "Post"', "b"), exampleReport("c")];
      for (const one of [post, quoted, none]) await ledger.append(async () => draftsFor(one, []));
      const of = (outlet: string) => ledger.read((reader) => reader.reportsOf(outlet));
      expect(await Promise.all(["Post", 'The "Post"', UNNAMED_OUTLET, "Pos"].map(of))).toEqual([
        [post.id],
        [quoted.id],
        [none.id],
        [],
      ]);
      const body = { report: none.id, outlet: "Post", published: null };
      await ledger.append(async () => [{ kind: "correction", body }]);
      expect((await of("Post")).toSorted()).toEqual([post.id, none.id].toSorted());
      expect(await of(UNNAMED_OUTLET)).toEqual([]);
    });

    it("keeps every decision on a statement, and what stands in the place of one that was replaced", async () => {
      await ledger.append(async () => draftsFor(report, [first, second]));
      const decisions: Decision[] = [
        { ...REJECTED, statement: first.id },
        { statement: first.id, decision: "undecided", reason: null },
        { statement: first.id, decision: "replaced", reason: "it is the other", by: [second.id] },
        { statement: second.id, decision: "accepted", reason: null },
      ];
      for (const body of decisions) await ledger.append(async () => [{ kind: "decision", body }]);
      const read = (asOf?: number) => ledger.read((reader) => reader.decisions([second.id, first.id]), asOf);
      expect(await read()).toMatchObject(decisions);
      expect((await read()).map(({ seq, actor }) => [seq, actor])).toEqual([6, 7, 8, 9].map((seq) => [seq, "tester"]));
      expect(await read(7)).toMatchObject(decisions.slice(0, 2));
      const [known] = await ledger.read((reader) => reader.statements({ ids: [first.id] }));
      expect(known?.decision).toMatchObject({ decision: "replaced", by: [second.id], seq: 8 });
      await ledger.rebuild();
      expect(await read()).toMatchObject(decisions);
    });

    it("tells of a statement that no longer counts which claim it was on, and weighs a replaced one no more", async () => {
      const person = exampleEntity("Example Person");
      const claim = exampleClaim(person, "the death");
      await ledger.append(async () => [
        ...draftsFor(report, [first]),
        { kind: "entity", body: person },
        { kind: "claim", body: claim },
        placing(first, claim),
        { kind: "decision", body: { statement: first.id, decision: "replaced", reason: null, by: [second.id] } },
      ]);
      const [told] = await ledger.read((reader) => reader.tellings([claim.id]));
      expect(told?.decision).toBe("rejected");
      await ledger.append(async () => [
        extractionOf(report, "2", []),
        { kind: "decision", body: { statement: first.id, decision: "undecided", reason: null } },
      ]);
      expect(await ledger.read((reader) => reader.tellings([claim.id]))).toEqual([]);
      expect(await ledger.read((reader) => reader.claimsOf([first.id]))).toEqual([claim.id]);
    });

    it("gives two ledgers with the same entries the same head", async () => {
      const other = await open(exampleWriter());
      for (const one of [ledger, other]) await one.append(async () => draftsFor(report, [first]));
      expect(await other.head()).toEqual(await ledger.head());
      await other.close();
    });

    it("enters all drafts or none", async () => {
      const broken = draftsFor(report, [first]).map((draft) =>
        draft.kind === "statement" ? { ...draft, body: { ...draft.body, quote: "" } } : draft,
      );
      await expect(ledger.append(async () => broken)).rejects.toThrow();
      await expect(ledger.append(() => Promise.reject(new Error("composing failed")))).rejects.toThrow("composing");
      expect(await ledger.head()).toEqual(EMPTY);
      expect(await ledger.read((reader) => reader.reports())).toEqual([]);
      await ledger.append(async () => draftsFor(report, [first]));
      expect(await ledger.read((reader) => reader.reports())).toHaveLength(1);
    });

    it("lets a writer see what it extends, one writer at a time", async () => {
      const add = (text: string) =>
        ledger.append(async (reader) => {
          const { reports } = await reader.counts();
          return draftsFor(exampleReport(`${text} ${reports}`), []);
        });
      await Promise.all([add("a"), add("b"), add("c")]);
      const texts = (await ledger.read((reader) => reader.reports())).map((known) => known.report.text);
      expect(texts).toEqual(["a 0", "b 1", "c 2"]);
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true });
    });

    it("keeps the drafts of the latest run and every decided statement", async () => {
      await ledger.append(async () => draftsFor(report, [first, second]));
      await ledger.append(async () => [
        { kind: "decision", body: { statement: first.id, decision: "accepted", reason: null } },
      ]);
      await ledger.append(async () => [extractionOf(report, "2", [])]);
      const ids = async () => (await ledger.read((reader) => reader.statements())).map((one) => one.statement.id);
      expect(await ids()).toEqual([first.id]);
      await ledger.append(async () => [extractionOf(report, "3", [second])]);
      expect(await ids()).toEqual([first.id, second.id]);
      const [accepted] = await ledger.read((reader) => reader.statements({ ids: [first.id] }));
      expect(accepted?.decision).toMatchObject({ decision: "accepted", actor: "tester" });
    });

    it("keeps every capture of the same bytes, and who did what with them", async () => {
      const report = exampleReport("Example Person is dead");
      const [first, ...rest] = draftsFor(report, []);
      if (first?.kind !== "capture") throw new Error("the first draft is the capture");
      const other = draftsFor(exampleReport("Example Person is alive"), [])[0] as Draft;
      const later = { ...first.body, obtained: { ...first.body.obtained, at: "2024-05-02T09:00:00Z" } };
      const { sha256 } = first.body;
      await ledger.append(async () => [first, ...rest, other]);
      await ledger.append(async () => [
        { kind: "capture", body: later },
        { kind: "custody", body: { act: "exported", captures: [sha256, sha256], purpose: "for the court" } },
        { kind: "custody", body: { act: "accessed", captures: ["0".repeat(64)], purpose: "of another page" } },
      ]);
      const seen = await ledger.read(async (reader) => ({
        captures: await reader.captures({ sha256s: [sha256] }),
        all: await reader.captures(),
        custody: await reader.custody({ sha256s: [sha256] }),
        reports: await reader.reports(),
      }));
      expect(seen.captures.map(({ obtained, actor }) => [obtained.at, actor])).toEqual([
        ["2024-04-23T18:30:00Z", "tester"],
        ["2024-05-02T09:00:00Z", "tester"],
      ]);
      expect(seen.all).toHaveLength(3);
      expect(seen.custody).toMatchObject([{ act: "exported", purpose: "for the court", actor: "tester" }]);
      expect(seen.reports[0]?.capture).toEqual(first.body);
    });

    it("keeps every seal that was set or taken off", async () => {
      const report = exampleReport("Example Person is dead");
      await ledger.append(async () => draftsFor(report, []));
      for (const sealed of [true, false]) {
        const body = { report: report.id, sealed, reason: "whoever gave it is in danger" };
        await ledger.append(async () => [{ kind: "seal", body }]);
      }
      const seals = await ledger.read((reader) => reader.seals());
      expect(seals.map(({ sealed, actor }) => [sealed, actor])).toEqual([
        [true, "tester"],
        [false, "tester"],
      ]);
    });

    it("finds the reports of one page, and other bytes that show a report", async () => {
      const url = "https://harbour.example/a?utm_source=x";
      const report = { ...exampleReport("Example Person is dead"), url };
      const other = { ...exampleReport("Example Person is alive"), url: "https://harbour.example/b" };
      await ledger.append(async () => [...draftsFor(report, []), ...draftsFor(other, [])]);
      const [capture] = draftsFor(exampleReport("other bytes"), []);
      if (capture?.kind !== "capture") throw new Error("the first draft is the capture");
      await ledger.append(async () => [{ kind: "capture", body: { ...capture.body, shows: report.id } }]);
      const address = pageAtAddress("https://harbour.example/a") ?? "";
      await ledger.read(async (reader) => {
        expect((await reader.reports({ address })).map((one) => one.report.id)).toEqual([report.id]);
        expect(await reader.captures({ shows: report.id })).toMatchObject([{ sha256: capture.body.sha256 }]);
        expect(await reader.captures({ shows: other.id })).toEqual([]);
      });
    });

    it("keeps the first body of a statement that is entered twice", async () => {
      await ledger.append(async () => draftsFor(report, [first]));
      await ledger.append(async () => [{ kind: "statement", body: { ...first, stance: "denies" } }]);
      const [known] = await ledger.read((reader) => reader.statements());
      expect(known?.statement.stance).toBe("asserts");
    });

    it("applies a correction to the report and keeps what was read", async () => {
      await ledger.append(async () => draftsFor(report, []));
      await ledger.append(async () => [
        { kind: "correction", body: { report: report.id, outlet: "Harbour Post", published: "2024-04-22" } },
      ]);
      const [known] = await ledger.read((reader) => reader.reports({ ids: [report.id] }));
      expect(known?.report.outlet).toEqual({ name: "Harbour Post", foundIn: "given" });
      expect(known?.published).toBe("2024-04-22");
      const original = (await collect(ledger)).find((entry) => entry.kind === "report")?.content?.body;
      expect(JSON.parse(original ?? "{}").published.day).toBe("2024-04-23");
    });

    it("finds claims by participant and statements by claim", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Other Person")];
      const claim = exampleClaim(one, "one");
      await ledger.append(async () => [
        ...draftsFor(report, [first, second]),
        { kind: "entity", body: one },
        { kind: "entity", body: two },
        { kind: "claim", body: claim },
        { kind: "claim", body: exampleClaim(two, "two") },
        {
          kind: "placement",
          body: { statement: first.id, claim: claim.id, about: [one.id], post: null, organisation: null, chain: [] },
        },
      ]);
      await ledger.read(async (reader) => {
        expect(await reader.claims({ about: [one.id] })).toEqual([claim]);
        expect((await reader.statements({ claims: [claim.id] })).map((known) => known.statement.id)).toEqual([
          first.id,
        ]);
        expect((await reader.entities({ keys: ["other person"] })).map((entity) => entity.id)).toEqual([two.id]);
        expect(await reader.claims({ ids: [] })).toEqual([]);
      });
    });

    it("finds reports by the buckets of their text, and keeps each pair of copies", async () => {
      const line = (from: number) => Array.from({ length: 60 }, (_, i) => `word${from + i}`).join(" ");
      const [one, near, other] = [line(0), `${line(0)} and more`, line(500)].map(exampleReport) as [
        Report,
        Report,
        Report,
      ];
      const pair = { report: near.id, of: one.id, rule: "near-text", likeness: 0.95, share: 1 } as const;
      await ledger.append(async () => [
        ...[one, near, other].flatMap((body): Draft[] => [{ kind: "report", body }]),
        { kind: "copy", body: pair },
      ]);
      const buckets = bucketsOf(fingerprintOf(ownRunsOf(near)));
      await ledger.read(async (reader) => {
        const found = await reader.fingerprints({ buckets });
        expect(found.map((print) => print.report).toSorted()).toEqual([one.id, near.id].toSorted());
        expect((await reader.fingerprints({ reports: [other.id, report.id] })).map((print) => print.runs)).toEqual([
          56,
        ]);
        expect(await reader.copies({ reports: [one.id] })).toEqual([pair]);
        expect(await reader.copies({ reports: [near.id] })).toEqual([pair]);
        expect(await reader.copies({ reports: [other.id] })).toEqual([]);
      });
    });

    it("keeps every judgement, with who made it", async () => {
      const judgement = {
        tie: "speaks-for",
        from: "a spokesman",
        to: "the ministry",
        reason: "asked",
        day: "2024-04-24",
      };
      await ledger.append(async () =>
        [true, false].map((holds): Draft => ({ kind: "judgement", body: { ...judgement, tie: "speaks-for", holds } })),
      );
      const judgements = await ledger.read((reader) => reader.judgements());
      expect(judgements.map(({ holds, actor, seq }) => [holds, actor, seq])).toEqual([
        [true, "tester", 1],
        [false, "tester", 2],
      ]);
      await expect(
        ledger.append(async () => [
          { kind: "judgement", body: { ...judgement, tie: "copy", holds: true, reason: "" } },
        ]),
      ).rejects.toThrow();
    });

    it("finds claims by kin, by participant and type, and by what they narrow", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Other Person")];
      const wide = exampleClaim(one, "wide");
      const narrow = { ...exampleClaim(one, "narrow"), narrows: wide.id };
      const seen: Claim = { ...exampleClaim(one, "seen"), type: "appeared" };
      await ledger.append(async () => [
        ...[one, two].map((body): Draft => ({ kind: "entity", body })),
        ...[wide, narrow, seen, exampleClaim(two, "two")].map((body): Draft => ({ kind: "claim", body })),
      ]);
      await ledger.read(async (reader) => {
        expect(await reader.claims({ kins: [kinOf(wide)] })).toEqual([wide, narrow]);
        expect(await reader.claims({ about: [one.id, two.id], types: ["appeared"] })).toEqual([seen]);
        expect(await reader.claims({ narrowing: [wide.id] })).toEqual([narrow]);
        expect(await reader.claims({ posts: ["e-000000000000"], types: ["died"] })).toEqual([]);
      });
    });

    it("finds in one question the claims that share a person or a post, each by its types and days", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Other Person")];
      const post = { ...exampleEntity("keeper of the light"), kind: "post" } as const;
      const death = exampleClaim(one, "one");
      const office = { ...exampleClaim(two, "two"), type: "holds_post", post: post.id } as const;
      await ledger.append(async () => [
        ...[one, two, post].map((body) => ({ kind: "entity", body }) as const),
        ...[death, office].map((body) => ({ kind: "claim", body }) as const),
      ]);
      const ever = { from: null, to: null };
      const own = { shares: "person", key: one.id, types: ["died"], within: ever } as const;
      const held = { shares: "post", key: post.id, types: ["appointed", "holds_post"], within: ever } as const;
      const found = (wanted: readonly Sharing[]) =>
        ledger.read(async (reader) => (await reader.claimsSharing(wanted)).map(({ claim }) => claim.id));
      expect(await found([held, own])).toEqual([death.id, office.id]);
      expect(await found([own, own])).toEqual([death.id]);
      expect(await found([{ ...own, within: { from: "2024-04-23", to: null } }])).toEqual([death.id]);
      expect(await found([{ ...own, within: { from: "2024-04-24", to: null } }, held])).toEqual([office.id]);
      expect(await found([{ ...own, types: ["holds_post"] }])).toEqual([]);
      expect(await found([{ ...held, key: one.id }])).toEqual([]);
      expect(await found([])).toEqual([]);
    });

    it("finds of the claims that share a person or a post those with which a matter began", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Other Person")];
      const post = { ...exampleEntity("keeper of the light"), kind: "post" } as const;
      const claims = [exampleClaim(one, "one"), exampleClaim(one, "other"), exampleClaim(two, "two")];
      const offices = ["a", "b"].map(
        (seed): Claim => ({ ...exampleClaim(two, seed), type: "holds_post", post: post.id }),
      );
      const begun = [claims[0], offices[1]] as [Claim, Claim];
      const matters = begun.map((claim): Matter => ({ id: matterIdOf(claim.id), claim: claim.id, title: "Is it so?" }));
      await ledger.append(async () => [
        ...[one, two, post].map((body): Draft => ({ kind: "entity", body })),
        ...[...claims, ...offices].map((body): Draft => ({ kind: "claim", body })),
        ...matters.map((body): Draft => ({ kind: "matter", body })),
      ]);
      const ever = { from: null, to: null };
      const wanted: Sharing[] = [
        { shares: "post", key: post.id, types: ["holds_post"], within: ever },
        { shares: "person", key: one.id, types: ["died"], within: ever },
        { shares: "person", key: two.id, types: ["died"], within: ever },
      ];
      const found = (asked: readonly Sharing[]) =>
        ledger.read(async (reader) => (await reader.beginningsSharing(asked)).map(({ claim }) => claim.id));
      expect(await found(wanted)).toEqual(begun.map(({ id }) => id));
      expect(await found(wanted.slice(2))).toEqual([]);
      expect(await found([])).toEqual([]);
    });

    it("tells of each person the claims first that most speaks for, as far as sides are kept", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Other Person")];
      const seen = (about: Entity, seed: string): Claim => ({ ...exampleClaim(about, seed), type: "appeared" });
      const [rumour, unkept, witnessed, other] = [seen(one, "a"), seen(one, "b"), seen(one, "c"), seen(two, "d")];
      const claims = [rumour, unkept, witnessed, other, exampleClaim(one, "died")];
      await ledger.append(async () => [
        ...[one, two].map((body): Draft => ({ kind: "entity", body })),
        ...claims.map((body): Draft => ({ kind: "claim", body })),
      ]);
      await ledger.append(async (_, keep) => {
        await keep([sidesOf(rumour, 3, false), sidesOf(witnessed, 2, true), sidesOf(other, 0, false)]);
        return [];
      });
      const about = { types: ["appeared"], within: { from: "2024-01-01", to: null } } as const;
      const found = (wanted: readonly About[], most: number) =>
        ledger.read(async (reader) => (await reader.strongestAbout(wanted, most)).map(({ claim }) => claim.id));
      const [ofOne, ofTwo] = [
        { ...about, key: one.id },
        { ...about, key: two.id },
      ];
      expect(await found([ofOne], 1)).toEqual([witnessed.id]);
      expect(await found([ofOne], 2)).toEqual([rumour.id, witnessed.id]);
      expect(await found([ofOne, ofTwo], 1)).toEqual([witnessed.id, other.id]);
      expect(await found([ofOne], 9)).toEqual([rumour.id, unkept.id, witnessed.id]);
      expect(await found([{ ...ofOne, within: { from: "2024-04-24", to: null } }], 9)).toEqual([]);
      expect(await found([], 1)).toEqual([]);
    });

    it("tells the statements on claims as the rules weigh them, and the days that they name", async () => {
      const person = exampleEntity("Example Person");
      const claim = exampleClaim(person, "one");
      const later = { ...second, claim: { ...second.claim, time: { ...second.claim.time, support: FIRST_OF_MAY } } };
      await ledger.append(async () => [
        ...draftsFor(report, [first, later]),
        { kind: "entity", body: person },
        { kind: "claim", body: claim },
      ]);
      await ledger.append(async () => [first, later].map((statement) => placing(statement, claim)));
      await ledger.append(async () => [
        { kind: "decision", body: { statement: first.id, decision: "rejected", reason: null } },
      ]);
      await ledger.read(async (reader) => {
        const tellings = await reader.tellings([claim.id]);
        expect(tellings.map(({ id, decision, time }) => [id, decision, time?.support])).toEqual([
          [first.id, "rejected", { from: null, to: "2024-04-23" }],
          [later.id, null, FIRST_OF_MAY],
        ]);
        expect(await reader.knownClaims({ ids: [claim.id] })).toEqual([
          { claim, seq: 7, window: { from: null, to: "2024-05-01" } },
        ]);
        expect(await reader.reportHeads([report.id])).toEqual([
          {
            id: report.id,
            seq: 2,
            outlet: "unnamed outlet",
            published: "2024-04-23",
            instant: "2024-04-23T18:09",
            recorded: "2024-04-24",
            credit: null,
            copyOf: null,
          },
        ]);
      });
      await ledger.append(async () => [extractionOf(report, "2", [first])]);
      expect((await ledger.read((reader) => reader.tellings([claim.id]))).map(({ id }) => id)).toEqual([first.id]);
    });

    it("follows spokesmen to their government", async () => {
      await ledger.append(async () => [
        { kind: "speaks_for", body: { name: "The Spokesman", body: "Ministry", reason: "named so" } },
        { kind: "speaks_for", body: { name: "the ministry", body: "Government", reason: "named so" } },
        { kind: "speaks_for", body: { name: "Somebody else", body: "Government", reason: "named so" } },
      ]);
      await ledger.read(async (reader) => {
        expect((await reader.speakingFor(["spokesman"])).map(({ name }) => name)).toEqual([
          "The Spokesman",
          "the ministry",
        ]);
      });
    });

    it("leads from a matter that merged to the one that it is", async () => {
      const claim = exampleClaim(exampleEntity("Example Person"), "one");
      const [older, younger] = ["older", "younger"].map((seed) => ({
        id: matterIdOf(seed),
        claim: claim.id,
        title: `The ${seed} matter`,
      })) as [Matter, Matter];
      const redirect = { from: younger.id, to: older.id, reason: "one question" };
      await ledger.append(async () => [
        { kind: "matter", body: older },
        { kind: "matter", body: younger },
        { kind: "redirect", body: redirect },
      ]);
      await ledger.read(async (reader) => {
        expect(await reader.matters()).toEqual([older]);
        expect(await reader.redirects()).toEqual([redirect]);
      });
    });

    it("gives the reports entered last, the last first, and those before an entry", async () => {
      const ids = ["one", "two", "three"].map((text) => exampleReport(text));
      for (const body of ids) await ledger.append(async () => [{ kind: "report", body }]);
      await ledger.read(async (reader) => {
        const [last, before] = await reader.latestReports(2);
        expect([last?.report.id, before?.report.id]).toEqual([ids[2]?.id, ids[1]?.id]);
        const earlier = await reader.latestReports(2, before?.seq);
        expect(earlier.map(({ report: { id } }) => id)).toEqual([ids[0]?.id]);
      });
    });

    it("finds the reports with all of some words, in any script, the last first, and none that was taken down", async () => {
      const texts = [
        'The Harbour\'s "quiet" commissioner.',
        "المملوك في الميناء and the harbour",
        "Harbour OR quiet; NEAR Ärger",
      ];
      const bodies = texts.map((text) => exampleReport(text));
      for (const body of bodies) await ledger.append(async () => [{ kind: "report", body }]);
      const found = (words: string, most = 10, before?: number) =>
        ledger.read(async (reader) =>
          (await reader.reportsWithWords(textWords(words), most, before)).map((one) =>
            bodies.findIndex(({ id }) => id === one.report.id),
          ),
        );
      expect(await found("harbour")).toEqual([2, 1, 0]);
      expect(await found("quiet harbour")).toEqual([2, 0]);
      expect(await found("the المملوك")).toEqual([1]);
      expect(await found("arger or near")).toEqual([2]);
      expect(await found('"quiet" OR commissioner*')).toEqual([]);
      expect(await found("“commissioner’s”")).toEqual([0]);
      expect(await found("harb")).toEqual([]);
      expect(await found("")).toEqual([]);
      expect(await found("harbour", 1)).toEqual([2]);
      const [last] = await ledger.read((reader) => reader.latestReports(1));
      expect(await found("harbour", 1, last?.seq)).toEqual([1]);
      await ledger.takeDown([last?.seq ?? 0], "asked for");
      expect(await found("harbour")).toEqual([1, 0]);
    });

    it("finds the words of many reports, those that came last among them, and the same after a rebuild", async () => {
      const bodies = Array.from({ length: 150 }, (_, i) =>
        exampleReport(`The commissioner left the harbour. Dispatch number${i % 3} of day${i}.`),
      );
      for (let i = 0; i < bodies.length; i += 50)
        await ledger.append(async () => bodies.slice(i, i + 50).map((body) => ({ kind: "report", body })));
      const found = (words: string, most: number, before?: number) =>
        ledger.read(async (reader) =>
          (await reader.reportsWithWords(textWords(words), most, before)).map((one) =>
            bodies.findIndex(({ id }) => id === one.report.id),
          ),
        );
      const all = bodies.map((_, i) => i).reverse();
      const seqOf = async (i: number) =>
        (await ledger.read((reader) => reader.reports())).find(({ report }) => report.id === bodies[i]?.id)?.seq;
      const looks = async () => {
        expect(await found("harbour", 200)).toEqual(all);
        expect(await found("harbour number1", 60)).toEqual(all.filter((i) => i % 3 === 1));
        expect(await found("harbour", 5, await seqOf(130))).toEqual([129, 128, 127, 126, 125]);
        expect(await found("day3", 5)).toEqual([3]);
        expect(await found("day149", 5)).toEqual([149]);
      };
      await looks();
      await ledger.rebuild();
      await looks();
    });

    it("keeps every standing that moved, and the last of each claim", async () => {
      const claim = exampleClaim(exampleEntity("Example Person"), "one").id;
      const move = { claim, counted: "all", why: "two sources" } as const;
      const cause = { kind: "report", of: report.id } as const;
      await ledger.append(async () => [
        { kind: "change", body: { cause, moves: [{ ...move, from: "unknown", to: "rumoured" }] } },
        { kind: "change", body: { cause, moves: [{ ...move, from: "rumoured", to: "refuted" }] } },
        {
          kind: "change",
          body: { cause, moves: [{ ...move, counted: "accepted", from: "unknown", to: "refuted" }] },
        },
      ]);
      await ledger.read(async (reader) => {
        const changes = await reader.changes(2);
        expect(changes.map(({ seq, counted, from, to }) => [seq, counted, from, to])).toEqual([
          [3, "accepted", "unknown", "refuted"],
          [2, "all", "rumoured", "refuted"],
        ]);
        expect(changes[1]?.cause).toEqual(cause);
        const last = await reader.lastStandings({ claims: [claim] });
        expect(last.map(({ counted, standing }) => [counted, standing]).toSorted()).toEqual([
          ["accepted", "refuted"],
          ["all", "refuted"],
        ]);
      });
    });

    it("gives the standings that moved apart from those of new claims, and counts these up to a number", async () => {
      const ids = ["one", "two", "three"].map((told) => exampleClaim(exampleEntity("Example Person"), told).id);
      const cause = { kind: "report", of: report.id } as const;
      const moved = (from: "unknown" | "rumoured", of: readonly ClaimId[], counted: Counted = "all"): Draft => ({
        kind: "change",
        body: {
          cause,
          moves: of.map((claim) => ({ claim, counted, from, to: "reported", why: "a source" }) as const),
        },
      });
      await ledger.append(async () => [moved("unknown", ids)]);
      await ledger.append(async () => [moved("rumoured", ids.slice(1, 2)), moved("unknown", ids, "accepted")]);
      await ledger.append(async () => [moved("rumoured", ids.slice(0, 1)), moved("unknown", ids.slice(2))]);
      const [last] = await ledger.read((reader) => reader.changes(1));
      const known = last?.recorded.slice(0, 10) ?? "";
      await ledger.read(async (reader) => {
        const moves = async (counted: Counted, withNew: boolean, most: number, day = known) =>
          (await reader.moves({ counted, withNew, known: day }, most)).map(({ seq, claim }) => [
            seq,
            ids.indexOf(claim),
          ]);
        expect(await moves("all", false, 10)).toEqual([
          [4, 0],
          [2, 1],
        ]);
        expect(await moves("all", false, 1)).toEqual([[4, 0]]);
        expect((await moves("all", true, 10)).map(([seq]) => seq)).toEqual([5, 4, 2, 1, 1, 1]);
        expect(await moves("accepted", false, 10)).toEqual([]);
        expect(await moves("all", true, 10, "1999-01-01")).toEqual([]);
        const fresh = (since: number, most: number, day = known) =>
          reader.countNew({ counted: "all", known: day, since }, most);
        expect([await fresh(0, 10), await fresh(2, 10), await fresh(0, 2), await fresh(0, 10, "1999-01-01")]).toEqual([
          4, 1, 2, 0,
        ]);
      });
    });

    it("counts the statements that a later run found again, that people decided on and that were not taken down", async () => {
      const other = exampleReport("Another person left, one source said. A second line.");
      const [third, fourth] = [exampleStatement(other, "person left"), exampleStatement(other, "A second line")];
      const count = () => ledger.read(async (reader) => (await reader.counts()).statements);
      const drafts = (of: typeof report, told: readonly (typeof first)[]): Draft[] => [
        { kind: "report", body: of },
        ...told.map((body): Draft => ({ kind: "statement", body })),
        extractionOf(of, "1", [...told]),
      ];
      await ledger.append(async () => [...drafts(report, [first, second]), ...drafts(other, [third, fourth])]);
      expect(await count()).toBe(4);
      await ledger.append(async () => [extractionOf(report, "2", [second])]);
      expect(await count()).toBe(3);
      await ledger.append(async () => [
        { kind: "decision", body: { statement: first.id, decision: "accepted", reason: null } },
      ]);
      expect(await count()).toBe(4);
      await ledger.append(async () => [extractionOf(other, "2", [third])]);
      expect(await count()).toBe(3);
      // One is taken down and another was not found again: as many are left as the last run found.
      await ledger.takeDown([6], "asked for");
      expect(await count()).toBe(2);
    });

    it("finds entities by the words of their names", async () => {
      const people = ["Adnan Example Person", "Adnan", "Other Person", "Somebody"].map(exampleEntity);
      await ledger.append(async () => people.map((body): Draft => ({ kind: "entity", body })));
      await ledger.read(async (reader) => {
        const like = async (words: string[]) => (await reader.entitiesLike("person", words)).map(({ name }) => name);
        const around = async (...names: string[][]) =>
          (await reader.entitiesAround("person", names)).map(({ name }) => name);
        expect(await around(["adnan", "person"])).toEqual(["Adnan Example Person", "Adnan"]);
        expect(await around(["somebody", "else"], ["person"], [])).toEqual([
          "Adnan Example Person",
          "Other Person",
          "Somebody",
        ]);
        expect(await like(["adnan", "person"])).toEqual(["Adnan Example Person", "Adnan", "Other Person"]);
        expect(await like([])).toEqual([]);
        expect(await around([])).toEqual([]);
        expect(await around()).toEqual([]);
        expect(await reader.entitiesAround("post", [["adnan"]])).toEqual([]);
      });
    });

    it("finds a name by its rare word where very many share the common ones", async () => {
      const numbers = Array.from({ length: 80 }, (_, i) => `Ali Omar Nr${i}`);
      const names = [...numbers, "Ali Omar", "Omar", "Omar Sami", "Ali Omar Sami Nr7"];
      await ledger.append(async () => names.map((name): Draft => ({ kind: "entity", body: exampleEntity(name) })));
      await ledger.read(async (reader) => {
        const like = async (...words: string[]) =>
          (await reader.entitiesAround("person", [words])).map(({ name }) => name);
        expect(await like("ali", "omar", "nr7")).toEqual(["Ali Omar Nr7", "Ali Omar", "Omar", "Ali Omar Sami Nr7"]);
        expect(await like("omar", "ali", "unheard")).toEqual(["Ali Omar", "Omar"]);
        expect(await like("omar", "ali")).toHaveLength(83);
        const many = ["ali", "omar", "nr7", "one", "two", "three", "four", "five", "six"];
        expect(await like(...many)).toEqual(["Ali Omar Nr7", "Ali Omar", "Omar"]);
      });
    });

    it("finds names by the keys of their words, in other spellings and scripts too", async () => {
      const people = ["Karim Mamdouh", "Mamduh", "كريم ممدوح", "Karim Sund", "Somebody Else"].map(exampleEntity);
      await ledger.append(async () => people.map((body): Draft => ({ kind: "entity", body })));
      await ledger.read(async (reader) => {
        const under = async (name: string, least: number, most?: number) =>
          (await reader.entitiesUnder("person", nameBlocks(name).flat(), least, most)).map((one) => one.name);
        expect(await under("Kareem Mamduh", 2)).toEqual(["Karim Mamdouh", "Mamduh", "كريم ممدوح"]);
        expect(await under("Kareem Mamduh", 2, 2)).toEqual(["Karim Mamdouh", "كريم ممدوح"]);
        expect(await under("Kareem Mamduh", 2, 1)).toEqual([]);
        expect(await under("Kareem", 1)).toEqual(["Karim Mamdouh", "كريم ممدوح", "Karim Sund"]);
        expect(await reader.entitiesUnder("post", nameBlocks("Kareem").flat(), 1)).toEqual([]);
        const named = new Map(people.map(({ id, name }) => [id as string, name]));
        const pairs = (await reader.pairsUnderBlocks("person")).map((pair) =>
          pair.map((id) => named.get(id)).toSorted(),
        );
        expect(pairs.toSorted()).toEqual([
          ["Karim Mamdouh", "Karim Sund"],
          ["Karim Mamdouh", "Mamduh"],
          ["Karim Mamdouh", "كريم ممدوح"],
          ["Karim Sund", "كريم ممدوح"],
          ["Mamduh", "كريم ممدوح"],
        ]);
      });
    });

    it("keeps the first report that introduced a short name, and finds it by the name", async () => {
      const [body, other] = [exampleEntity("Example Headquarters"), exampleEntity("Example Hospital")];
      const alias = { entity: body.id, name: "E.H.", report: report.id, span: { start: 0, end: 12 } };
      await ledger.append(async () => [
        { kind: "alias", body: alias },
        { kind: "alias", body: { ...alias, span: { start: 5, end: 17 } } },
        { kind: "alias", body: { ...alias, entity: other.id } },
        { kind: "alias", body: { ...alias, name: "Somebody" } },
      ]);
      expect(await ledger.read((reader) => reader.aliases({ keys: [nameKey("E.H.")] }))).toEqual([
        alias,
        { ...alias, entity: other.id },
      ]);
    });

    it("tells entities that were judged to be one as one from that day on, and two again once it is taken back", async () => {
      const [one, two] = [exampleEntity("Example Person"), exampleEntity("Ex. Person")];
      const other = exampleClaim(two, "two");
      const matter = { id: matterIdOf("m"), claim: other.id, title: "Is it so?", under: pairOf(one, two) };
      const judged = (verdict: "same" | "undecided"): Draft => ({
        kind: "identity",
        body: { pair: pairOf(one, two), verdict, reason: "the desk asked", day: "2024-05-01" },
      });
      await ledger.append(async () => [
        ...draftsFor(report, [first, second]),
        { kind: "entity", body: one },
        { kind: "entity", body: two },
        { kind: "claim", body: exampleClaim(one, "one") },
        { kind: "claim", body: other },
        placing(first, exampleClaim(one, "one")),
        placing(second, other),
      ]);
      const before = await ledger.read(asTold);
      await ledger.append(async () => [judged("same"), { kind: "matter", body: matter }]);
      await ledger.read(async (reader) => {
        expect(await reader.entities()).toEqual([{ ...one, alsoNamed: ["Ex. Person"] }]);
        expect(await reader.rootsOf([one.id, two.id])).toEqual(new Map([[two.id, one.id]]));
        expect((await reader.claims({ about: [two.id] })).map(({ id }) => id)).toEqual([exampleClaim(one, "one").id]);
        expect((await reader.tellings([other.id])).map(({ id }) => id)).toEqual([first.id, second.id]);
        expect((await reader.statements()).map(({ placement }) => placement?.about)).toEqual([[one.id], [one.id]]);
        expect(await reader.counts()).toMatchObject({ claims: 1, persons: 1 });
        expect(await reader.matters()).toMatchObject([{ claim: exampleClaim(one, "one").id }]);
        expect(await reader.identities({ of: [two.id] })).toMatchObject([{ verdict: "same", actor: "tester" }]);
        expect(await asTold(reader.identifiedAs("2024-04-30"))).toEqual(before);
        expect(await asTold(reader.identifiedAs(null))).toEqual(before);
      });
      await ledger.append(async () => [judged("undecided")]);
      expect(await ledger.read(asTold)).toEqual(before);
    });

    it("finds claims by a body in them and by who told them", async () => {
      const [person, body] = [exampleEntity("Example Person"), exampleEntity("Example Body")];
      const member = { ...exampleClaim(person, "member"), type: "member_of", organisation: body.id } as const;
      const source = {
        name: 'A "quoted" source',
        written: "source",
        span: null,
        kind: "named",
        is: null,
        body: null,
      } as const;
      await ledger.append(async () => [
        ...draftsFor(report, [{ ...first, chain: [source] }]),
        { kind: "claim", body: member },
        { kind: "claim", body: exampleClaim(person, "one") },
        placing(first, exampleClaim(person, "one")),
      ]);
      await ledger.read(async (reader) => {
        expect(await reader.claimsHolding({ organisations: [body.id] })).toEqual([member.id]);
        expect(await reader.claimsHolding({ sources: [source.name] })).toEqual([exampleClaim(person, "one").id]);
        expect(await reader.claimsHolding({ sources: ["nobody"] })).toEqual([]);
      });
    });

    it("takes a body down, keeps its hash, and still verifies", async () => {
      await ledger.append(async () => draftsFor(report, [first, second]));
      const before = await collect(ledger);
      const tombstone = await ledger.takeDown([2, 3], "asked for by the person named");
      const after = await collect(ledger);
      expect(after.filter((entry) => entry.content === null).map((entry) => entry.seq)).toEqual([2, 3]);
      expect(after.slice(0, 5).map((entry) => entry.hash)).toEqual(before.map((entry) => entry.hash));
      expect(tombstone).toMatchObject({ seq: 6, kind: "tombstone", body: { erases: [2, 3] } });
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, erased: 2 });
      await ledger.read(async (reader) => {
        expect(await reader.reports()).toEqual([]);
        expect((await reader.statements()).map((known) => known.statement.id)).toEqual([second.id]);
      });
    });

    it("answers as it was after any of its entries", async () => {
      const before: unknown[] = [];
      const steps = [
        draftsFor(report, [first, second]),
        [extractionOf(report, "2", [second])],
        [{ kind: "correction", body: { report: report.id, outlet: "Harbour Post", published: null } }],
        [{ kind: "decision", body: { statement: first.id, decision: "accepted", reason: null } }],
      ] satisfies Draft[][];
      for (const step of steps) {
        await ledger.append(async () => step);
        before.push(await ledger.read(everything));
      }
      for (const [i, seq] of [5, 6, 7, 8].entries()) expect(await ledger.read(everything, seq)).toEqual(before[i]);
      expect(await ledger.read((reader) => reader.reports(), 1)).toEqual([]);
      await expect(ledger.read(everything, 9)).rejects.toMatchObject({ code: "not-found" });
    });

    it("becomes the same ledger elsewhere, line by line, erased bodies as such", async () => {
      await ledger.append(async () => draftsFor(report, [first, second]));
      await ledger.takeDown([3], "asked for by the person named");
      await ledger.append(async () => [extractionOf(report, "2", [second])]);
      const other = await open(exampleWriter());
      const lines = await writtenOut(ledger);
      await other.restore(parseLedger(each(lines), { isSigned }));
      expect(await other.head()).toEqual(await ledger.head());
      expect(await collect(other)).toEqual(await collect(ledger));
      expect(await other.read(everything)).toEqual(await ledger.read(everything));
      await other.append(async () => [extractionOf(report, "3", [second])]);
      expect(await verifyChain(other.entries(), { isSigned })).toMatchObject({ ok: true, entries: 8, erased: 1 });
      await expect(other.restore(parseLedger(each(lines), { isSigned }))).rejects.toMatchObject({
        code: "usage",
      });
      await other.close();
    });

    it("enters nothing of a written ledger that was tampered with", async () => {
      await ledger.append(async () => draftsFor(report, [first, second]));
      const other = await open(exampleWriter());
      const bent = (await writtenOut(ledger)).map((line) => line.replace("Another line", "Other words"));
      await expect(other.restore(parseLedger(each(bent), { isSigned }))).rejects.toThrow(
        "Line 3, entry 2: its body was changed. Nothing was entered",
      );
      expect(await other.head()).toEqual(EMPTY);
      expect(await other.read((reader) => reader.reports())).toEqual([]);
      await other.close();
    });

    it("refuses to take down what is not there", async () => {
      await expect(ledger.takeDown([7], "no such entry")).rejects.toMatchObject({ code: "not-found" });
      expect(await ledger.head()).toEqual(EMPTY);
    });

    it("tells whoever watches that entries were added", async () => {
      const told = Promise.withResolvers<void>();
      const stop = ledger.watch(told.resolve);
      await ledger.append(async () => draftsFor(report, [first]));
      await told.promise;
      expect((await ledger.head()).seq).toBe(4);
      stop();
    });

    it("keeps every character of what it was given", async () => {
      const person = exampleEntity("Ex\u0000ample \ud83d\ude00 \u202e\u00e9");
      const ruling = {
        claim: exampleClaim(person, "one").id,
        holds: true,
        reason: "a\ud800\u001ab\u0000b\\u0000'\u007f",
        day: "2024-05-01",
      };
      await ledger.append(async () => [
        { kind: "entity", body: person },
        { kind: "ruling", body: ruling },
      ]);
      await ledger.read(async (reader) => {
        expect(await reader.entities()).toEqual([person]);
        expect(await reader.rulings()).toEqual([{ ...ruling, actor: "tester" }]);
      });
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true });
    });

    it("enters many thousands in one step", async () => {
      const many = Array.from({ length: 3000 }, (_, i) => exampleEntity(`Person ${i}`));
      await ledger.append(async () => many.map((body) => ({ kind: "entity", body })));
      const ids = many.map(({ id }) => id);
      expect(await ledger.read((reader) => reader.entities({ ids }))).toHaveLength(3000);
    });

    it("makes the same rows anew from its entries", async () => {
      const person = exampleEntity("Example Person");
      await ledger.append(async () => [
        ...draftsFor(report, [first, second]),
        { kind: "entity", body: person },
        { kind: "claim", body: exampleClaim(person, "one") },
        { kind: "speaks_for", body: { name: "a spokesman", body: "the ministry", reason: "named so" } },
        {
          kind: "refusal",
          body: { from: "x.bin", code: "input-binary", message: "This is no text.", sha256: null },
        },
      ]);
      const before = await ledger.read(everything);
      await ledger.rebuild();
      expect(await ledger.read(everything)).toEqual(before);
    });
  });
}
