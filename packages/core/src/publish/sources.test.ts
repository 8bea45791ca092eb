import { describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "../ingest.fixture.ts";
import { readSourceBook } from "./sources.ts";

const AS = { known: "2040-12-31", clock: "published", counted: "all" } as const;

async function told() {
  const ledger = createLedger();
  await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
  const citing = "Interior Minister Oda Lervik resigned on Tuesday, the Harbour Post reported.";
  await enter(ledger, { outlet: "Gazette", published: "2040-03-09", text: citing });
  await enter(ledger, {
    outlet: "Lantern",
    published: "2040-03-10",
    text: "Interior Minister Oda Lervik resigned on Tuesday.",
  });
  return (known: string) => ledger.read((reader) => readSourceBook(reader, { ...AS, known }));
}

describe("the sources of a ledger", () => {
  it("are told apart by what they said first, what they passed on and what they only repeated", async () => {
    const book = await (await told())("2040-12-31");
    const of = (name: string) => book.find((source) => source.name === name);
    expect(of("Harbour Post")).toMatchObject({ reports: 1, first: expect.any(Number), echoes: 0, later: 0 });
    expect(of("Harbour Post")?.first).toBeGreaterThan(0);
    expect(of("Harbour Post")?.quotedBy).toMatchObject([{ name: "Gazette", times: 1 }]);
    expect(of("Gazette")).toMatchObject({ reports: 1, first: 0 });
    expect(of("Gazette")?.quotes.map(({ name }) => name)).toEqual(["Harbour Post"]);
    expect(of("Lantern")).toMatchObject({ reports: 1, first: 0 });
    expect(of("Lantern")?.echoes).toBeGreaterThan(0);
  });

  it("are known only by what had been published", async () => {
    const book = await (await told())("2040-03-06");
    const names = book.map(({ name }) => name);
    expect(names).toContain("Harbour Post");
    expect(names).not.toContain("Gazette");
    expect(names).not.toContain("Lantern");
  });
});
