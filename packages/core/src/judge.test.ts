import { beforeEach, describe, expect, it } from "vitest";
import { createLedger, enterReprint } from "./ingest.fixture.ts";
import { type Judging, judgementDrafts } from "./judge.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { proofOf } from "./publish/proof.ts";
import { proofInWords } from "./publish/proof-in-words.ts";
import { type Picture, weigh } from "./publish/weigh.ts";

describe("a judgement", () => {
  let ledger: Ledger;
  let first: string;
  let second: string;

  beforeEach(async () => {
    ledger = createLedger();
    [first, second] = await enterReprint(ledger);
  });

  const judge = (given: Partial<Judging> & Pick<Judging, "verdict" | "from" | "to">) =>
    ledger.append((reader) => judgementDrafts({ reason: "the desk rang them", day: "2040-03-20", ...given }, reader));

  async function picture(known: string): Promise<Picture> {
    const { neighbourhood } = await ledger.read(readHoldings);
    return weigh(neighbourhood, { known, clock: "published", counted: "all" });
  }

  /** The origins of the resignation, which both outlets tell in their own voice. */
  async function resignation(known: string) {
    const { weighed } = await picture(known);
    return [...weighed.values()].find(({ sides }) => sides.claim.type === "removed");
  }

  it("cuts a collapse that a rule made, from its day on, until a later one takes it back", async () => {
    const reprint = async (known: string) => (await picture(known)).reports.get(second)?.copyOf;
    expect(await reprint("2040-12-31")).toBe(first);
    await judge({ verdict: "apart", from: first, to: second });
    await judge({ verdict: "copy", from: first, to: second, day: "2040-05-01" });
    expect(await Promise.all(["2040-03-19", "2040-03-20", "2040-05-01"].map(reprint))).toEqual([first, null, first]);
  });

  it("stands in the proof with its reason, and the collapse with its rule and measure", async () => {
    const words = async (known: string) => {
      const holdings = await ledger.read(readHoldings);
      const then = await picture(known);
      const proof = proofOf((await resignation(known))?.sides.claim.id ?? "", then, holdings);
      return proof ? proofInWords(proof).join("\n") : "";
    };
    expect(await words("2040-03-19")).toMatch(
      /Lantern reprints Harbour Post, near-identical text: \d+ % .* likeness 0\.\d\d/,
    );
    expect(await words("2040-03-19")).toContain("Told by 2 outlets, 1 independent origin, 2 owners.");
    await judge({ verdict: "apart", from: first, to: second });
    await judge({ verdict: "owner", from: "Lantern", to: "Harbour House", day: "2040-03-20" });
    await judge({ verdict: "owner", from: "Harbour Post", to: "Harbour House", day: "2040-03-20" });
    const judged = await words("2040-03-20");
    expect(judged).toContain("are no versions of one text. The desk rang them");
    expect(judged).toContain("Told by 2 outlets, 1 independent origin, 1 owner.");
    expect(judged).toContain("Judged by tester on 2040-03-20: Lantern belongs to Harbour House.");
  });

  it("cuts or makes who speaks for whom and what was printed as a credit", async () => {
    await judge({ verdict: "apart", from: first, to: second });
    await judge({ verdict: "credit", from: second, to: "Sable Wire" });
    const origins = async () =>
      (await resignation("2040-12-31"))?.sides.support?.voices.map(({ voice }) => voice.spelling);
    expect(await origins()).toEqual(["Harbour Post", "Sable Wire"]);
    await judge({ verdict: "speaks-for", from: "Sable Wire", to: "Harbour Post" });
    expect(await origins()).toEqual(["Harbour Post", "Harbour Post"]);
    await judge({ verdict: "apart", from: "sable wire", to: "the Harbour Post" });
    await judge({ verdict: "apart", from: second, to: "Sable Wire" });
    expect(await origins()).toEqual(["Harbour Post", "Lantern"]);
  });

  it("says what is wrong with it", async () => {
    const refused = (given: Parameters<typeof judge>[0]) =>
      judge(given).then(
        () => "entered",
        (error) => error.message,
      );
    expect(await refused({ verdict: "copy", from: first, to: "Lantern" })).toContain("between a report and a report");
    expect(await refused({ verdict: "apart", from: "Lantern", to: "Sable Wire" })).toContain("Nothing ties");
    expect(await refused({ verdict: "copy", from: first, to: first })).toContain("are one. Name two.");
    expect(await refused({ verdict: "copy", from: first, to: "r-000000000000" })).toContain("no report r-000000000000");
    expect(await refused({ verdict: "owner", from: "Lantern", to: "House", reason: " " })).toContain(
      "needs its reason",
    );
  });

  it("admits an outlet before the public, and takes that back", async () => {
    await judge({ verdict: "admit", from: "Lantern", to: "the public" });
    await judge({ verdict: "apart", from: "Lantern", to: "the public" });
    const judged = await ledger.read((reader) => reader.judgements());
    expect(judged.map(({ tie, from, holds }) => [tie, from, holds])).toEqual([
      ["admit", "Lantern", true],
      ["admit", "Lantern", false],
    ]);
    await expect(judge({ verdict: "admit", from: "Lantern", to: "the desk" })).rejects.toThrow('before "the public"');
  });
});
