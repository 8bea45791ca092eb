import { describe, expect, it } from "vitest";
import { createLedger, enter } from "./ingest.fixture.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { readCandidates } from "./publish/read-candidates.ts";
import { readEntities } from "./publish/read-entities.ts";

/** Invented reports about invented people. */
const WORDS = "Three officials familiar with the matter said that Oda Lervik would leave the palace at the end of May.";
const OTHERS = "Three officials familiar with the matter said that Ilan Vosk would close the harbour in June.";

const entered = (ledger: Ledger, outlet: string, published: string, text: string) =>
  enter(ledger, { outlet, published, text });

/** The speakers of what is told as said, a claim each, by their ids. */
const speakers = (ledger: Ledger) =>
  ledger.read(async (reader) => (await reader.claims({ types: ["said"] })).map(({ about }) => about[0]));

describe("a source without a name", () => {
  it("is nobody whom another report can mean, unless it reprints the words", async () => {
    const ledger = createLedger();
    await entered(ledger, "Lantern", "2040-03-01", WORDS);
    await entered(ledger, "Gazette", "2040-05-01", OTHERS);
    const [one, other, ...more] = await speakers(ledger);
    expect(more).toEqual([]);
    expect(one).not.toBe(other);
    await entered(ledger, "Harbour Post", "2040-03-01", WORDS);
    expect(await speakers(ledger)).toEqual([one, other]);
    const [speaker] = await ledger.read((reader) => reader.entities({ ids: [one ?? ""] }));
    expect(speaker?.name.toLowerCase()).toBe("three officials familiar with the matter");
  });

  it("is in no list of names, and no candidate for being one with another", async () => {
    const ledger = createLedger();
    await entered(ledger, "Lantern", "2040-03-01", WORDS);
    await entered(ledger, "Gazette", "2040-05-01", OTHERS);
    await ledger.read(async (reader) => {
      const { listed } = await readEntities(reader, "organisation", "", 50);
      expect(listed.map(({ name }) => name)).toEqual([]);
      expect((await readEntities(reader, "organisation", "officials", 50)).listed).toEqual([]);
      expect((await readEntities(reader, "person", "", 50)).listed.map(({ name }) => name)).toEqual([
        "Ilan Vosk",
        "Oda Lervik",
      ]);
      expect((await readCandidates(reader, { most: 20 })).candidates).toEqual([]);
    });
  });
});
