import { beforeEach, describe, expect, it } from "vitest";
import { createLedger, enter, enterReprint } from "../ingest.fixture.ts";
import { judgementDrafts } from "../judge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readHoldings } from "./neighbourhood.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { weigh } from "./weigh.ts";

describe("the spread of a claim", () => {
  let ledger: Ledger;
  let first: string;
  let second: string;

  beforeEach(async () => {
    ledger = createLedger();
    [first, second] = await enterReprint(ledger);
    const text = "Interior Minister Oda Lervik resigned on Tuesday, the Harbour Post reported.";
    await enter(ledger, { outlet: "Gazette", published: "2040-03-09", text });
  });

  async function resignation(known: string): Promise<Spread> {
    const holdings = await ledger.read(readHoldings);
    const picture = weigh(holdings.neighbourhood, { known, clock: "published", counted: "all" });
    const claim = [...picture.weighed.values()].find(({ sides }) => sides.claim.type === "removed")?.sides.claim.id;
    const spread = spreadOf(claim ?? "", picture, holdings);
    if (!spread) throw new Error("the dispatch tells a resignation");
    return spread;
  }

  it("tells who repeated whom in the order of publication, and why each counts under one origin", async () => {
    const { voices, origins } = await resignation("2040-12-31");
    expect(voices.map(({ quoted }) => [quoted.outlet, quoted.origin])).toEqual([
      ["Harbour Post", "Harbour Post"],
      ["Lantern", "Harbour Post"],
      ["Gazette", "Harbour Post"],
    ]);
    expect(voices.map(({ collapses }) => collapses.map(({ by }) => by))).toEqual([[], ["copy"], ["citation"]]);
    expect(voices.map(({ chain }) => chain)).toEqual([[], [], ["Harbour Post"]]);
    expect(origins).toEqual([{ name: "Harbour Post", first: "2040-03-06", outlets: 3, tellings: 3 }]);
  });

  it("says how a collapse is cut, and after the cut shows what is left: an echo and the judgement", async () => {
    const [, reprint, citing] = (await resignation("2040-12-31")).voices;
    const [cut] = reprint?.collapses.map((collapse) => collapse.cut) ?? [];
    expect([cut?.from, cut?.to].toSorted()).toEqual([first, second].toSorted());
    expect(citing?.collapses.map((collapse) => collapse.cut)).toEqual([null]);
    if (!cut) throw new Error("a copy can be cut");
    await ledger.append((reader) =>
      judgementDrafts({ verdict: "apart", ...cut, reason: "two desks wrote it", day: "2040-03-20" }, reader),
    );
    const after = await resignation("2040-12-31");
    const own = after.voices.find(({ quoted }) => quoted.outlet === "Lantern");
    expect(own).toMatchObject({ quoted: { origin: "Lantern", part: "echo" }, collapses: [] });
    expect(after.judgements).toMatchObject([{ tie: "copy", holds: false, reason: "two desks wrote it" }]);
  });

  it("is of nothing where nobody had spoken by then", async () => {
    expect((await resignation("2040-03-06")).voices.map(({ quoted }) => quoted.outlet)).toEqual(["Harbour Post"]);
    expect((await resignation("2040-03-05")).voices).toEqual([]);
  });
});
