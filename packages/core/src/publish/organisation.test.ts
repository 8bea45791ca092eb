import { describe, expect, it } from "vitest";
import { createLedger, enter } from "../ingest.fixture.ts";
import { readOrganisation } from "./organisation.ts";

const AS = { known: "2040-12-31", clock: "published", counted: "all" } as const;

describe("the chart of an organisation", () => {
  it("shows its posts with who held them on a day, and nobody before that was known", async () => {
    const ledger = createLedger();
    const text = "Ilan Vosk was appointed head of the Harbour Office on 1 March 2040.";
    await enter(ledger, { outlet: "Gazette", published: "2040-03-02", text });
    const [office] = await ledger.read((reader) => reader.entities({ kind: "organisation" }));
    const chart = (on: string, known: string) =>
      ledger.read((reader) => readOrganisation(reader, office?.id ?? "", on, { ...AS, known }));
    const then = await chart("2040-03-01", "2040-12-31");
    expect(then?.name).toMatch(/Harbour Office/);
    expect(then?.posts.map(({ holders }) => holders.map(({ name }) => name))).toEqual([["Ilan Vosk"]]);
    expect(then?.posts[0]?.spells.map(({ name }) => name)).toEqual(["Ilan Vosk"]);
    expect((await chart("2040-02-01", "2040-12-31"))?.posts[0]?.holders).toEqual([]);
    expect((await chart("2040-03-01", "2040-03-01"))?.posts).toEqual([]);
  });

  it("is of nothing but an organisation", async () => {
    const ledger = createLedger();
    expect(await ledger.read((reader) => readOrganisation(reader, "e-000000000000", "2040-03-01", AS))).toBeNull();
  });
});
