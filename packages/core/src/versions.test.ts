import { describe, expect, it } from "vitest";
import { createLedger } from "./ingest.fixture.ts";
import { ingestReport } from "./ingest.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { readVersions, versionChange } from "./publish/versions.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { sha256Of } from "./vocabulary/sha256.ts";

const FIRST = `Minister resigns after protests

Interior Minister Oda Lervik resigned on Tuesday, the president's office said in a short statement to the press.

General Ivo Marek was dismissed as chief of the general staff on 2 March, a spokesman for the defence ministry said.`;
const EDITED = FIRST.replace("the president's office said", "sources in the palace said");
const CUT = FIRST.slice(0, FIRST.indexOf("General")).trim();
const ADDRESS = "https://harbour.example/2040/03/minister";

/** Enters what an address showed at a moment, its bytes with a mark that no reader sees. */
async function show(ledger: Ledger, text: string, day: string, { url = ADDRESS, mark = "" } = {}) {
  const capture = sha256Of(text + mark);
  const at = `2040-03-${day}T12:00:00Z`;
  const given = { outlet: "Harbour Post", published: "2040-03-20" };
  const report = readPlainPage(text, { capture, today: "2040-06-20", given, url });
  const obtained = { how: "url" as const, from: url, at, finalUrl: url, status: 200, headers: {}, redirects: [] };
  return ingestReport(ledger, report, { sha256: capture, size: text.length, mediaType: "text/plain", obtained });
}
const versionsOf = (ledger: Ledger, id: string) => ledger.read((reader) => readVersions(id, reader));

describe("a page that is captured again", () => {
  it("with another text has a new version, told word by word, whichever version is asked for", async () => {
    const ledger = createLedger();
    const first = await show(ledger, FIRST, "21");
    const second = await show(ledger, EDITED, "22", { url: `${ADDRESS}?utm_source=feed#top` });
    for (const { report } of [first, second]) {
      const versions = await versionsOf(ledger, report.id);
      expect(versions?.map((one) => one.report)).toEqual([first.report.id, second.report.id]);
      const change = versions?.[1]?.change;
      const parts = change?.words?.filter(({ is }) => is !== "same");
      const words = (is: string) => (parts ?? []).filter((part) => part.is === is).map(({ text }) => text);
      expect(words("gone").join("")).toMatch(/president's\s+office/);
      expect(words("added").join("")).toMatch(/sources\s+in/);
      expect(change).toMatchObject({ added: words("added").join("").match(/\S+/g)?.length, gone: expect.any(Number) });
      expect(change?.statements.changed).toMatchObject([
        {
          before: { quote: expect.stringContaining("the president's office said") },
          after: { quote: expect.stringContaining("sources in the palace said") },
        },
      ]);
      expect(change?.statements.same).toBeGreaterThan(0);
    }
  });

  it("with less text has statements that are gone, and none that is retracted", async () => {
    const ledger = createLedger();
    await show(ledger, FIRST, "21");
    const { report } = await show(ledger, CUT, "22");
    const change = (await versionsOf(ledger, report.id))?.[1]?.change;
    expect(change?.statements.gone.map(({ quote }) => quote).join()).toContain("Ivo Marek");
    expect(change?.statements.added).toEqual([]);
    await ledger.read(async (reader) => {
      const stances = (await reader.statements()).map(({ statement }) => statement.stance);
      expect(stances).not.toContain("retracts");
      // What the first version told stays told.
      expect((await reader.statements()).some(({ statement }) => statement.quote.includes("Ivo Marek"))).toBe(true);
    });
  });

  it("with the same text in other bytes is another capture of one version", async () => {
    const ledger = createLedger();
    const first = await show(ledger, FIRST, "21");
    const again = await show(ledger, FIRST, "22", { mark: "<!-- served by 7 -->" });
    expect([again.outcome, again.report.id]).toEqual(["known", first.report.id]);
    expect(await versionsOf(ledger, first.report.id)).toMatchObject([
      { captures: 2, first: "2040-03-21T12:00:00Z", last: "2040-03-22T12:00:00Z", change: null },
    ]);
    await ledger.read(async (reader) => {
      expect(await reader.reports()).toHaveLength(1);
      expect(await reader.captures({ shows: first.report.id })).toHaveLength(1);
    });
  });

  it("has no version in another report that calls the same address its own", async () => {
    const ledger = createLedger();
    const first = await show(ledger, FIRST, "21");
    await show(ledger, "Harvest fair opens\n\nFarmers brought apples and cheese into town.", "22");
    await show(ledger, EDITED, "23", { url: "https://harbour.example/" });
    expect(await versionsOf(ledger, first.report.id)).toHaveLength(1);
  });
});

describe("what changed between two texts", () => {
  it("puts the before and the after together again", () => {
    const { words, added, gone } = versionChange({ text: FIRST, statements: [] }, { text: EDITED, statements: [] });
    const joined = (leftOut: string) =>
      words
        ?.filter(({ is }) => is !== leftOut)
        .map(({ text }) => text)
        .join("");
    expect([joined("added"), joined("gone")]).toEqual([FIRST, EDITED]);
    expect([added > 0, gone > 0]).toEqual([true, true]);
  });

  it("is told soon, or not word by word, for texts that have nothing in common", () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, i) => `${prefix}${i}`).join(" ");
    const started = process.cpuUsage();
    const change = versionChange({ text: words("a"), statements: [] }, { text: words("b"), statements: [] });
    expect(change.words).toBeNull();
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
