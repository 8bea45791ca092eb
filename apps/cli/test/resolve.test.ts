import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createMemoryLedger, ingestReport, type Ledger, readCandidates, readPlainPage, sha256Of } from "@hearsay/core";
import { beforeAll, describe, expect, it } from "vitest";
import { createPage } from "../src/print/page.ts";
import { walkCandidates } from "../src/resolve/walk-candidates.ts";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

/** Invented reports that spell one invented man in two ways. */
const REPORTS = [
  {
    outlet: "Harbour Post",
    published: "2020-03-02",
    text: "Security chief dismissed\n\nGeneral Karim Mamdouh al-Tareki was dismissed as head of the National Security Office, the Interior Ministry said on Friday. Karim Mamdouh al-Tareki met President Odo Lerwick in Tarsk on 24 February 2020.\n",
  },
  {
    outlet: "Lantern",
    published: "2020-03-20",
    text: "Former chief seen\n\nKarim Mamduh al-Tariki met President Odo Lerwick in Lasko on Sunday.\n",
  },
] as const;

describe("hearsay resolve", () => {
  const room = createRoom();
  const resolve = (...args: string[]) => hearsay(room, ["resolve", ...args]);
  let pair: [string, string];

  beforeAll(async () => {
    for (const [i, { outlet, published, text }] of REPORTS.entries()) {
      writeFileSync(join(room, `${i}.txt`), text);
      await hearsay(room, ["add", `${i}.txt`, "--outlet", outlet, "--published", published]);
    }
    pair = JSON.parse((await resolve("--json")).out).candidates[0].pair;
  });

  it("lists without a terminal who may be one, why, and how to judge", async () => {
    const { code, out } = await resolve();
    expect(code).toBe(0);
    expect(out).toContain("“Mamdouh” and “Mamduh” are spellings of one word");
    expect(out).toContain("Both are told together with Odo Lerwick.");
    expect(out).toContain('Judge with "hearsay resolve same A B"');
  });

  it("makes two one and takes it back", async () => {
    const show = async () => (await hearsay(room, ["show", "Tareki"])).out;
    const before = await show();
    expect(before).not.toContain("Lasko");
    expect((await resolve("same", ...pair)).out).toContain("Judged, entry");
    expect(await show()).toContain("Karim Mamdouh al-Tareki met Odo Lerwick (Lasko)");
    expect((await hearsay(room, ["show", "Karim Mamduh al-Tariki"])).out).toBe(await show());
    expect((await resolve()).code).toBe(3);
    expect((await resolve("undo")).out).toContain("Taken back, entry");
    expect(await show()).toBe(before);
    expect((await resolve("--json")).out).toContain(pair[0]);
  });

  it("never proposes again what was judged not to be the same, and what is unsure only where asked for", async () => {
    await resolve("unsure", ...pair, "--reason", "two photographs that differ");
    expect(await resolve()).toMatchObject({ code: 3, err: "There is nobody to resolve.\n" });
    expect(JSON.parse((await resolve("--unsure", "--json")).out).candidates).toMatchObject([{ pair, unsure: true }]);
    await resolve("not-same", ...pair);
    expect((await resolve("--unsure")).code).toBe(3);
    await resolve("undo", ...pair);
  });

  it("says what is wrong with a judgement", async () => {
    const [a] = pair;
    for (const [args, words] of [
      [["maybe", ...pair], '"maybe" is no judgement. It is same, not-same, unsure or undo.'],
      [["same", a], "Name two ids"],
      [["same", a, a], "Name two."],
      [["same", a, "e-000000000000"], "The ledger has no person, organisation or post e-000000000000."],
      [["--kind", "ship"], '"ship" is no kind.'],
      [["--most", "-1"], "is no number of candidates"],
    ] as const) {
      const ran = await resolve(...args);
      expect(ran.code).toBeGreaterThanOrEqual(2);
      expect(ran.err).toContain(words);
    }
  });
});

describe("the walk through the candidates", () => {
  async function createLedger(): Promise<Ledger> {
    let salt = 0;
    const ledger = createMemoryLedger({
      actor: "tester",
      now: () => new Date("2020-04-01T12:00:00Z"),
      salt: () => String(salt++).padStart(32, "0"),
    });
    for (const { text, outlet, published } of REPORTS) {
      const capture = sha256Of(text);
      const report = readPlainPage(text, { capture, today: "2020-04-01", given: { outlet, published }, url: null });
      await ingestReport(ledger, report, {
        sha256: capture,
        size: text.length,
        mediaType: "text/plain",
        obtained: {
          how: "stdin",
          from: "a test",
          at: "2020-04-01T12:00:00Z",
          finalUrl: null,
          status: null,
          headers: null,
          redirects: [],
        },
      });
    }
    return ledger;
  }

  async function walked(ledger: Ledger, keys: readonly string[]) {
    let shown = "";
    const out = new PassThrough();
    out.on("data", (words) => {
      shown += words;
    });
    const pressed = [...keys];
    const judged = await walkCandidates({
      ledger,
      page: createPage(out as unknown as NodeJS.WriteStream),
      nextKey: async () => pressed.shift() ?? null,
      candidates: async () => (await ledger.read((reader) => readCandidates(reader, { most: 20 }))).candidates,
      day: "2020-04-01",
      reason: null,
    });
    const identities = await ledger.read((reader) => reader.identities());
    return {
      judged,
      shown,
      verdicts: identities.map(({ verdict }) => verdict),
      reasons: identities.map((one) => one.reason),
    };
  }

  it("judges by key, keeps what was shown as the reason, and undoes", async () => {
    const ledger = await createLedger();
    const { judged, shown, verdicts, reasons } = await walked(ledger, ["x", "s"]);
    expect([judged, verdicts]).toEqual([1, ["same"]]);
    expect(shown).toContain("“x” does nothing here.");
    expect(shown).toContain("No more candidates.");
    expect(reasons[0]).toMatch(/^For: “Karim” stands in both.*Both are told together with Odo Lerwick\./);
    expect((await walked(ledger, ["z"])).verdicts).toEqual(["same"]);
  });

  it("goes back to the last pair by undo, and leaves what is skipped unjudged", async () => {
    const ledger = await createLedger();
    expect((await walked(ledger, [" "])).verdicts).toEqual([]);
    expect((await walked(ledger, ["q"])).verdicts).toEqual([]);
    expect((await walked(ledger, ["z", "q"])).shown).toContain("There is no judgement to take back.");
  });
});
