import { describe, expect, it } from "vitest";
import { judge } from "./decide.ts";
import { CONCERT, createLedger, DISPATCH, enter, RUMOUR } from "./ingest.fixture.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { changeInWords } from "./publish/changes.ts";
import { parseHistory } from "./publish/history-lines.fixture.ts";
import { ledgerTold } from "./publish/ledger-told.fixture.ts";
import { claimsOfMatter, matterDrafts, matterLedTo } from "./publish/matters.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { readChanges } from "./publish/read-changes.ts";
import { weigh } from "./publish/weigh.ts";
import type { Counted } from "./vocabulary/question.ts";

const everything = { known: "9999-12-31", clock: "recorded", counted: "all" } as const;

/** What moved in a ledger, the first move first. */
async function moves(ledger: Ledger, counted: Counted = "all") {
  const changes = await ledger.read((reader) => reader.changes(100));
  return changes
    .filter((one) => one.counted === counted)
    .map(({ from, to }) => `${from} -> ${to}`)
    .toReversed();
}

async function linesOf(ledger: Ledger, known = "2040-03-20") {
  const asked = { on: known, known, clock: "recorded", counted: "all", withNew: false, most: 100 } as const;
  const { lines } = await ledger.read((reader) => readChanges(reader, asked));
  return lines;
}

import { decideOn } from "./review.ts";

describe("what follows from a new report", () => {
  it("is an event for each standing that moved, with why, what moved it and the matter", async () => {
    const ledger = createLedger();
    await enter(ledger, RUMOUR);
    const report = await enter(ledger, CONCERT);
    const [line, ...others] = await linesOf(ledger);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      from: "rumoured",
      to: "refuted",
      report,
      cause: "Harbour Post, “The minister goes”",
      matter: { title: "Is Ilan Vosk dead?" },
    });
    expect(line?.why).toContain("needs a living person");
    expect(line && changeInWords(line)).toBe("Rumoured → refuted: Ilan Vosk died (Tarsk), by 2 March 2040");
    expect(await linesOf(ledger, "2040-03-19")).toEqual([]);
  });

  it("opens a matter where a holding is told that only a removal had presupposed until then", async () => {
    const ledger = await ledgerTold(
      parseHistory(`
        claim left | removed | Ilan Vosk | 2040-01-02 | post Mayor
        claim stays | holds_post | Ilan Vosk | 2040-01-01/2040-01-03 | post Mayor
        2040-01-02 Lantern | asserts left | named
        2040-01-04 Harbour Post | asserts stays | named
      `),
    );
    const [matter, ...others] = await ledger.read((reader) => reader.matters());
    expect(matter?.title).toBe("Who is Mayor?");
    expect(others).toEqual([]);
  });

  it("is told once: the same report again changes nothing", async () => {
    const ledger = createLedger();
    await enter(ledger, RUMOUR);
    const { seq } = await ledger.head();
    await enter(ledger, RUMOUR);
    expect((await ledger.head()).seq).toBe(seq);
  });

  it("moves among accepted statements only by what was accepted", async () => {
    const ledger = createLedger();
    await enter(ledger, RUMOUR);
    await enter(ledger, CONCERT);
    expect(await moves(ledger, "accepted")).toEqual([]);
    const told = await ledger.read((reader) => reader.statements());
    await decideOn(
      ledger,
      told.map(({ statement: { id } }) => ({ statement: id, decision: "accepted", reason: null, seen: 0 })),
    );
    expect((await moves(ledger, "accepted")).toSorted()).toEqual(["unknown -> established", "unknown -> refuted"]);
    const firsthand = told.filter(({ statement }) => statement.basis === "firsthand");
    await decideOn(
      ledger,
      firsthand.map(({ statement: { id } }) => ({
        statement: id,
        decision: "rejected",
        reason: "another man",
        seen: null,
      })),
    );
    expect((await moves(ledger, "accepted")).toSorted()).toContain("refuted -> rumoured");
    expect((await linesOf(ledger))[0]).toMatchObject({ from: "refuted", to: "rumoured" });
    expect((await linesOf(ledger))[0]?.cause).toContain("a decision on what Harbour Post");
  });

  it("moves what its reprints tell of their own, and what clashes with that, where it came after them", async () => {
    const ledger = createLedger();
    const killed = "Ilan Vosk was killed in Tarsk on 3 March 2040, an official said.";
    const reprint = `${DISPATCH.replace("side door", "garden gate")}\n${killed}`;
    const concert = "Ilan Vosk attended a concert in Tarsk on 9 March 2040.";
    await enter(ledger, { outlet: "Lantern", published: "2040-03-05", text: killed });
    await enter(ledger, { outlet: "Gazette", published: "2040-03-07", text: reprint });
    await enter(ledger, { outlet: "Harbour Post", published: "2040-03-10", text: concert });
    const before = await moves(ledger);
    await enter(ledger, { outlet: "Lantern", published: "2040-03-06", text: DISPATCH });
    const since = (await moves(ledger)).slice(before.length);
    // Two papers that relay an official are one once the second turns out to reprint the first.
    expect(since.toSorted()).toEqual(["disputed -> contradicted", "disputed -> reported"]);
  });

  it("follows a judgement too", async () => {
    const ledger = createLedger();
    const first = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    const edited = DISPATCH.replace("side door", "garden gate");
    const second = await enter(ledger, { outlet: "Lantern", published: "2040-03-06", text: edited });
    const reason = "the desk rang them";
    await judge(ledger, async () => ({
      verdict: "speaks-for",
      from: "Lantern",
      to: "Harbour Post",
      reason,
      day: "2040-03-20",
    }));
    await judge(ledger, async () => ({ verdict: "apart", from: first, to: second, reason, day: "2040-03-20" }));
    const kinds = await ledger.read(async (reader) =>
      (await reader.judgements()).map(({ tie, holds }) => [tie, holds]),
    );
    expect(kinds).toEqual([
      ["speaks-for", true],
      ["copy", false],
    ]);
    await expect(
      judge(ledger, async () => ({ verdict: "apart", from: first, to: "Nobody Wire", reason: "", day: "2040-03-20" })),
    ).rejects.toThrow("needs its reason");
  });
});

describe("a matter", () => {
  it("keeps its id and title while reports join it", async () => {
    const ledger = createLedger();
    await enter(ledger, RUMOUR);
    await enter(ledger, CONCERT);
    const before = await ledger.read((reader) => reader.matters());
    const again = "Ilan Vosk attended a wedding in Tarsk on 12 March 2040, two witnesses said.";
    await enter(ledger, { outlet: "Lantern", published: "2040-03-13", text: again });
    const [holdings, matters] = await ledger.read((reader) => Promise.all([readHoldings(reader), reader.matters()]));
    expect(matters).toEqual(before);
    expect(matters[0] && claimsOfMatter(matters[0], holdings)).toHaveLength(3);
  });

  it("leads to the older one where a report ties the two together", async () => {
    const ledger = createLedger();
    await enter(ledger, RUMOUR);
    await enter(ledger, CONCERT);
    const holdings = await ledger.read(readHoldings);
    const picture = weigh(holdings.neighbourhood, everything);
    const [older] = await ledger.read((reader) => reader.matters());
    const other = picture.index.claims.find((claim) => claim.id !== older?.claim);
    if (!older || !other) throw new Error("the two claims are in conflict");
    const younger = { ...older, id: "m-000000000001" as typeof older.id, claim: other.id as typeof older.claim };
    const drafts = matterDrafts(picture, new Set(picture.weighed.keys()), holdings.nameOf, [older, younger]);
    expect(drafts).toMatchObject([{ kind: "redirect", body: { from: younger.id, to: older.id } }]);
    const redirects = drafts.flatMap((draft) => (draft.kind === "redirect" ? [draft.body] : []));
    expect(matterLedTo(younger.id, [older], redirects)).toBe(older);
    expect(matterLedTo("m-000000000009", [older], redirects)).toBeNull();
    const circle = [...redirects, { from: older.id, to: younger.id, reason: "" }];
    expect(matterLedTo(younger.id, [], circle)).toBeNull();
  });
});
