import { describe, expect, it } from "vitest";
import { reportOfParts } from "./extract/reports.fixture.ts";
import { ingestReport } from "./ingest.ts";
import { createMemoryLedger } from "./ledger/memory-ledger.ts";
import { dossierOf } from "./publish/dossier.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { isPrivatePerson } from "./publish/private-persons.ts";
import { readExport } from "./publish/read-export.ts";
import { NOTHING_SEALED } from "./publish/sealed.ts";
import { weigh } from "./publish/weigh.ts";
import type { Question } from "./vocabulary/question.ts";
import type { Report } from "./vocabulary/report.ts";

const OFFICER = "General Davo Renn was appointed army chief in March 2040.";
const VICTIM = "Pia Lomm was killed in Tarsk on Monday, her brother Olo Lomm told the Coast Gazette.";
const DENIED = "Rolf Ansen denied that he was appointed defence minister.";

const reportOf = (text: string): Report => reportOfParts([text], { published: "2041-03-16" });

function createTestLedger() {
  let salts = 0;
  return createMemoryLedger({
    actor: "tester",
    now: () => new Date("2041-03-17T12:00:00Z"),
    salt: () => String(salts++).padStart(32, "0"),
  });
}

type TestLedger = ReturnType<typeof createTestLedger>;

async function enter(ledger: TestLedger, text: string): Promise<void> {
  const report = reportOf(text);
  const at = "2041-03-17T12:00:00.000Z";
  const obtained = { how: "file" as const, from: "a", at, finalUrl: null, status: null, headers: null, redirects: [] };
  await ingestReport(ledger, report, { sha256: report.capture, size: 1, mediaType: "text/plain", obtained });
}

async function ledgerOf(...texts: readonly string[]): Promise<TestLedger> {
  const ledger = createTestLedger();
  for (const text of texts) await enter(ledger, text);
  return ledger;
}

/** The people of a ledger by name, and whether each is private. */
async function marks(ledger: TestLedger): Promise<{ [name: string]: boolean }> {
  const holdings = await ledger.read(readHoldings);
  const people = [...holdings.entities.values()].filter((entity) => entity.kind === "person");
  return Object.fromEntries(people.map(({ id, name }) => [name, isPrivatePerson(id, holdings)]));
}

/** The statements that are exported, and what is left out of them. */
const exported = (ledger: TestLedger, asked: Question) =>
  ledger.read(async (reader) => {
    const parts = readExport(reader, "statements", asked, NOTHING_SEALED);
    const rows: unknown[] = [];
    for (let part = await parts.next(); ; part = await parts.next()) {
      if (part.done) return { rows, leftOut: part.value };
      rows.push(...part.value);
    }
  });

describe("private persons", () => {
  it("are victims and those who speak for them, not officers", async () => {
    expect(await marks(await ledgerOf(OFFICER, VICTIM))).toMatchObject({
      "Davo Renn": false,
      "Pia Lomm": true,
    });
  });

  it("are marked in the ledger from the start", async () => {
    const holdings = await (await ledgerOf(OFFICER, VICTIM)).read(readHoldings);
    const entity = (name: string) => [...holdings.entities.values()].find((one) => one.name === name);
    expect(entity("Pia Lomm")?.private).toBe(true);
    expect(entity("Davo Renn")?.private).toBe(false);
    const about = holdings.statements.flatMap(({ statement }) => statement.claim.about);
    expect(about.find((one) => one.name === "Pia Lomm")?.private).toBe(true);
  });

  it("stay private when a post is only denied", async () => {
    expect((await marks(await ledgerOf(DENIED)))["Rolf Ansen"]).toBe(true);
  });

  it("become public with the report that gives them a post", async () => {
    const ledger = await ledgerOf("Davo Renn was killed in Tarsk on Monday.");
    expect(await marks(ledger)).toEqual({ "Davo Renn": true });
    await enter(ledger, OFFICER);
    expect(await marks(ledger)).toEqual({ "Davo Renn": false });
  });

  it("are private again when every draft of the post is rejected", async () => {
    const ledger = await ledgerOf(OFFICER);
    const { statements } = await ledger.read(readHoldings);
    await ledger.append(async () =>
      statements.map(({ statement }) => ({
        kind: "decision" as const,
        body: { statement: statement.id, decision: "rejected" as const, reason: null },
      })),
    );
    expect((await marks(ledger))["Davo Renn"]).toBe(true);
  });

  it("are marked in their dossier, and their claims are left out and counted", async () => {
    const ledger = await ledgerOf(OFFICER, VICTIM);
    const holdings = await ledger.read(readHoldings);
    const picture = weigh(holdings.neighbourhood, { known: "2041-12-31", clock: "published", counted: "all" });
    const id = [...holdings.entities.values()].find((one) => one.name === "Pia Lomm")?.id ?? "";
    expect(dossierOf(id, picture, holdings).private).toBe(true);
    const asked = { on: "2041-12-31", known: "2041-12-31", clock: "published", counted: "all" } as const;
    const { rows, leftOut } = await exported(ledger, asked);
    expect(JSON.stringify(rows)).toContain("Davo Renn was appointed army chief");
    expect(JSON.stringify(rows)).not.toContain("Lomm");
    expect(leftOut.claims).toBeGreaterThan(0);
    expect(leftOut.persons).toBe(1);
  });

  it("hide nothing else by a pronoun that stands for them", async () => {
    const texts = [OFFICER, "Pia Lomm was in hospital on Monday. She died on Tuesday, the Coast Gazette said."];
    const asked = { on: "2041-12-31", known: "2041-12-31", clock: "published", counted: "all" } as const;
    const { rows } = await exported(await ledgerOf(...texts), asked);
    expect(JSON.stringify(rows)).toContain("Davo Renn was appointed army chief");
  });
});
