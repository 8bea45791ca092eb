import { describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "../ingest.fixture.ts";
import { sha256Of } from "../vocabulary/sha256.ts";
import { attributionOf, readCitation } from "./citation.ts";
import type { Quoted } from "./claim-line.ts";
import { NOTHING_SEALED } from "./sealed.ts";

const AS = { known: "2040-12-31", clock: "published", counted: "all" } as const;

const told = (outlet: string, path: string, one: Partial<Quoted> = {}) =>
  ({ outlet, path, stance: "asserts", part: "counts", ...one }) as Quoted;

describe("the attribution line of a claim", () => {
  it("says by whom it is reported, citing whom, who only repeats it and who denies it", () => {
    const quoted = [
      told("Meadow Courier", "SANA"),
      told("Lantern", "Lantern"),
      told("Gazette", "Gazette", { part: "echo" }),
      told("Harbour Post", "the Harbour Office", { stance: "denies" }),
    ];
    expect(attributionOf(quoted)).toBe(
      "reported by Meadow Courier, citing SANA; by Lantern; repeated by Gazette; denied by Harbour Post, citing the Harbour Office",
    );
  });

  it("names nobody twice, counts those past the fourth, and leaves out what no longer counts", () => {
    const many = Array.from({ length: 7 }, (_, i) => told(`Outlet ${i}`, `Outlet ${i}`));
    const summary = told("Lantern", "Lantern", { part: "summary" });
    expect(attributionOf([...many, ...many, summary])).toBe(
      "reported by Outlet 0; by Outlet 1; by Outlet 2; by Outlet 3; and 3 more",
    );
    expect(attributionOf([summary])).toBe("said by nobody so far");
  });
});

describe("the citation of a page", () => {
  it("gives the claims of a person with the bytes of their reports and the head of the ledger", async () => {
    const ledger = createLedger();
    const report = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    const [person] = await ledger.read((reader) => reader.entities({ kind: "person" }));
    const citation = await ledger.read((reader) => readCitation(reader, person?.id ?? "", AS, NOTHING_SEALED));
    expect(citation?.head).toEqual(await ledger.head());
    expect(citation?.reports).toMatchObject([
      { report, outlet: "Harbour Post", sha256: sha256Of(`Harbour Post${DISPATCH}`) },
    ]);
    expect(citation?.claims[0]).toMatchObject({ attribution: "reported by Harbour Post", reports: [report] });
  });

  it("knows nothing that was said later, and nothing of an id that is not there", async () => {
    const ledger = createLedger();
    await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    const [person] = await ledger.read((reader) => reader.entities({ kind: "person" }));
    const before = { ...AS, known: "2040-03-05" };
    expect(
      (await ledger.read((reader) => readCitation(reader, person?.id ?? "", before, NOTHING_SEALED)))?.claims,
    ).toEqual([]);
    expect(await ledger.read((reader) => readCitation(reader, "e-000000000000", AS, NOTHING_SEALED))).toBeNull();
  });
});
