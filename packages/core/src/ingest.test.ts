import { describe, expect, it } from "vitest";
import { createLedger } from "./ingest.fixture.ts";
import { ingestReport } from "./ingest.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { sha256Of } from "./vocabulary/sha256.ts";

const TEXT = "Interior Minister Oda Lervik resigned on Tuesday, the ministry said.";
const SHA256 = sha256Of(TEXT);
const report = readPlainPage(TEXT, { capture: SHA256, today: "2040-06-20", given: {}, url: null });
const captureAt = (at: string) => ({
  sha256: SHA256,
  size: TEXT.length,
  mediaType: "text/plain",
  obtained: { how: "paste" as const, from: "a test", at, finalUrl: null, status: null, headers: null, redirects: [] },
});

describe("the same bytes obtained again", () => {
  it("are another capture of one report, and change nothing else", async () => {
    const ledger = createLedger();
    await ingestReport(ledger, report, captureAt("2040-03-20T12:00:00Z"));
    const before = await ledger.head();
    const again = await ingestReport(ledger, report, captureAt("2040-03-21T12:00:00Z"));
    expect(again.outcome).toBe("known");
    expect((await ledger.head()).seq).toBe(before.seq + 1);
    await ledger.read(async (reader) => {
      expect(await reader.reports()).toHaveLength(1);
      expect((await reader.captures({ sha256s: [SHA256] })).map(({ obtained }) => obtained.at)).toEqual([
        "2040-03-20T12:00:00Z",
        "2040-03-21T12:00:00Z",
      ]);
    });
  });

  it("are not captured twice by one capture that is told again", async () => {
    const ledger = createLedger();
    await ingestReport(ledger, report, captureAt("2040-03-20T12:00:00Z"));
    const before = await ledger.head();
    await ingestReport(ledger, report, captureAt("2040-03-20T12:00:00Z"));
    expect(await ledger.head()).toEqual(before);
  });
});
