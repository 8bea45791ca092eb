import { describe, expect, it } from "vitest";
import { CONCERT, createLedger, DISPATCH, enter, enterReprint } from "../ingest.fixture.ts";
import { sealReport } from "../seal.ts";
import { readCitation } from "./citation.ts";
import { readEvidence } from "./evidence.ts";
import { insistOpen, readSealed } from "./sealed.ts";

const AS = { known: "2040-12-31", clock: "published", counted: "all" } as const;
const WHY = "whoever gave it is in danger";

describe("a sealed report", () => {
  it("is told of in citations without its outlet, and not listed", async () => {
    const ledger = createLedger();
    const [first] = await enterReprint(ledger);
    const [person] = await ledger.read((reader) => reader.entities({ kind: "person" }));
    const cited = async () => {
      const sealed = await readSealed(ledger);
      return ledger.read((reader) => readCitation(reader, person?.id ?? "", AS, sealed));
    };
    expect(JSON.stringify(await cited())).toContain("Harbour Post");
    await sealReport(ledger, { report: first, sealed: true, reason: WHY });
    const citation = await cited();
    expect(JSON.stringify(citation)).not.toMatch(new RegExp(`Harbour Post|${first}`));
    expect(citation?.claims[0]?.attribution).toContain("reported by a sealed source");
    expect(citation?.reports).toMatchObject([{ outlet: "Lantern" }]);
  });

  it("covers the other versions of its page, and is opened where it was put", async () => {
    const ledger = createLedger();
    const page = { outlet: "Harbour Post", published: "2040-03-06", url: "https://harbour.example/minister" };
    const first = await enter(ledger, { ...page, text: DISPATCH });
    await sealReport(ledger, { report: first, sealed: true, reason: WHY });
    const later = await enter(ledger, { ...page, text: DISPATCH.replace("on Tuesday", "on Wednesday") });
    const other = await enter(ledger, { ...page, url: "https://harbour.example/concert", text: CONCERT.text });
    const sealed = await readSealed(ledger);
    expect([first, later, other].map((id) => sealed.by(id))).toEqual([first, first, null]);
    expect(() => insistOpen(later, sealed)).toThrow(`hearsay unseal ${first}`);
    expect(await ledger.read((reader) => readEvidence(later, reader))).toMatchObject({ isSealed: true });
    await expect(sealReport(ledger, { report: later, sealed: false, reason: WHY })).rejects.toThrow(
      `hearsay unseal ${first}`,
    );
  });

  it("is told of with its names taken out where another report names its outlet", async () => {
    const ledger = createLedger();
    const cited = async () => {
      const [person] = await ledger.read((reader) => reader.entities({ kind: "person" }));
      const sealed = await readSealed(ledger);
      return ledger.read((reader) => readCitation(reader, person?.id ?? "", AS, sealed));
    };
    const open = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    expect(await cited()).toMatchObject({ hides: false, reports: [{ report: open, outlet: "Harbour Post" }] });
    const report = await enter(ledger, { ...CONCERT, outlet: "Harbour Post" });
    await sealReport(ledger, { report, sealed: true, reason: WHY });
    expect(await cited()).toMatchObject({ hides: true, reports: [{ report: open, outlet: "a sealed source" }] });
  });

  it("counts at the desk as before, and its evidence tells who sealed it and why", async () => {
    const ledger = createLedger();
    const report = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    await sealReport(ledger, { report, sealed: true, reason: WHY });
    const evidence = await ledger.read((reader) => readEvidence(report, reader));
    expect(evidence).toMatchObject({ isSealed: true, known: { report: { outlet: { name: "Harbour Post" } } } });
    expect(evidence?.custody.at(-1)).toMatchObject({ act: "sealed", actor: "tester", what: WHY });
  });

  it("is opened again with a reason, and neither twice", async () => {
    const ledger = createLedger();
    const report = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    const seal = (sealed: boolean, reason = WHY) => sealReport(ledger, { report, sealed, reason });
    await expect(seal(false)).rejects.toMatchObject({ code: "usage" });
    await expect(seal(true, " ")).rejects.toMatchObject({ code: "usage" });
    await seal(true);
    await expect(seal(true)).rejects.toThrow("sealed already");
    const sealed = await readSealed(ledger);
    expect(() => insistOpen(report, sealed)).toThrow("hearsay unseal");
    await seal(false, "it was printed everywhere");
    expect((await readSealed(ledger)).count).toBe(0);
    await expect(sealReport(ledger, { report: "r-000000000000", sealed: true, reason: WHY })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("hides names as whole words alone, the longest first", async () => {
    const ledger = createLedger();
    for (const outlet of ["Post", "Harbour Post (East)"]) {
      const report = await enter(ledger, { outlet, published: "2040-03-06", text: `${DISPATCH} ${outlet}` });
      await sealReport(ledger, { report, sealed: true, reason: WHY });
    }
    const { hide } = await readSealed(ledger);
    expect(hide("Harbour Post (East) and Post say: the Poster, a post")).toBe(
      "a sealed source and a sealed source say: the Poster, a post",
    );
  });
});
