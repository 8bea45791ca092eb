import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyChain } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSigned, LEDGER_FILE, openSqliteLedger } from "../src/index.ts";
import { exampleWriter } from "./example-drafts.ts";

/** Ledgers as earlier versions wrote them: one file for each version of the schema or of the rows that was on main. */
const OLD = join(import.meta.dirname, "ledgers");

/** What the files hold: two reports, a ruling, a correction, a decision of each kind, and a body that was taken down. */
const HEAD = { seq: 20, hash: "2367bbeb9c5a71a7ddd98c25b72aba639bd532033aed902961b81e974c33cd05" };

describe("a ledger of an earlier version", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hearsay-old-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.for(readdirSync(OLD))("opens with every entry and the same answers (%s)", async (file) => {
    const data = join(folder, "data");
    mkdirSync(data);
    copyFileSync(join(OLD, file), join(data, LEDGER_FILE));
    const ledger = await openSqliteLedger(data, exampleWriter());
    expect(await ledger.head()).toEqual(HEAD);
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 20, erased: 1 });
    await ledger.read(async (reader) => {
      expect(await reader.counts()).toEqual({ entries: 20, reports: 2, statements: 2, claims: 1, persons: 1 });
      const [claim] = await reader.claims();
      const tellings = await reader.tellings([claim?.id ?? ""]);
      expect(tellings.map(({ stance, decision }) => [stance, decision])).toEqual([
        ["asserts", "rejected"],
        ["denies", null],
      ]);
      const heads = await reader.reportHeads(tellings.map((one) => one.report));
      expect(heads.map(({ outlet, published }) => [outlet, published])).toContainEqual(["Harbour Post", "2024-04-25"]);
      expect(await reader.rulings({ claims: [claim?.id ?? ""] })).toHaveLength(1);
      expect((await reader.entitiesAround("person", [["example", "person"]])).map(({ name }) => name)).toEqual([
        "Example Person",
      ]);
    });
    await ledger.append(async () => [{ kind: "speaks_for", body: { name: "a", body: "b", reason: "c" } }]);
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 21 });
    await ledger.close();
  });
});
