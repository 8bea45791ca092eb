import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sha256, sha256Of, verifyChain } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp, type DataFolder, isSigned, openDataFolder, signHead } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";

describe("a backup", () => {
  let room: string;
  let folder: DataFolder;

  const enter = async (text: string): Promise<Sha256> => {
    const report = exampleReport(text);
    await folder.captures.put(Buffer.from(text));
    await folder.ledger.append(async () => draftsFor(report, [exampleStatement(report, text)]));
    return sha256Of(text);
  };

  beforeEach(async () => {
    room = mkdtempSync(join(tmpdir(), "hearsay-backup-"));
    folder = await openDataFolder(join(room, "data"), exampleWriter());
  });
  afterEach(async () => {
    await folder.ledger.close();
    rmSync(room, { recursive: true, force: true });
  });

  it("opens like any other data folder, with the same head and every captured page, without the key", async () => {
    const sha256 = await enter("Example Person is dead");
    await signHead(folder.ledger, folder.path, () => new Date("2024-05-01"));
    const head = await folder.ledger.head();
    const made = await backUp(folder, join(room, "copy"), exampleWriter());
    expect(made).toMatchObject({
      captures: 1,
      spoilt: [],
      chain: { ok: true, entries: 5, head: head },
    });
    const copy = await openDataFolder(join(room, "copy"), exampleWriter());
    expect(await copy.captures.get(sha256)).toEqual(Buffer.from("Example Person is dead"));
    expect(await copy.ledger.read((reader) => reader.statements())).toHaveLength(1);
    await copy.ledger.close();
    expect(readdirSync(join(room, "copy")).filter((name) => name.endsWith(".pem") || name.endsWith(".part"))).toEqual(
      [],
    );
    expect(statSync(join(room, "copy")).mode & 0o777).toBe(0o700);
    expect(statSync(join(room, "copy", "ledger.sqlite")).mode & 0o777).toBe(0o600);
  });

  it("is whole while others go on writing", async () => {
    for (let i = 0; i < 20; i++) await enter(`Report ${i}`);
    let isDone = false;
    const writing = (async () => {
      for (let i = 20; !isDone; i++) await enter(`Report ${i}`);
    })();
    const made = await backUp(folder, join(room, "copy"), exampleWriter());
    isDone = true;
    await writing;
    expect(made.chain.entries).toBeGreaterThanOrEqual(80);
    expect(made.captures).toBe(made.chain.entries / 4);
    expect(await verifyChain(folder.ledger.entries(), { isSigned, published: [made.chain.head] })).toMatchObject({
      ok: true,
    });
  });

  it("names the pages that are missing or changed in the original", async () => {
    const sha256 = await enter("Example Person is dead");
    writeFileSync(join(folder.path, "captures", sha256.slice(0, 2), sha256.slice(2)), "something else");
    expect(await backUp(folder, join(room, "copy"), exampleWriter())).toMatchObject({ captures: 0, spoilt: [sha256] });
  });

  it("never overwrites what is there", async () => {
    await enter("Example Person is dead");
    await expect(backUp(folder, folder.path, exampleWriter())).rejects.toMatchObject({ code: "usage" });
  });

  it("leaves nothing behind when the ledger does not verify", async () => {
    await enter("Example Person is dead");
    const database = new (await import("node:sqlite")).DatabaseSync(join(folder.path, "ledger.sqlite"));
    database.exec("drop trigger entry_body_no_update; update entry_body set body = '{}' where seq = 3");
    database.close();
    await expect(backUp(folder, join(room, "copy"), exampleWriter())).rejects.toThrow("Entry 3 cannot be trusted");
    expect(readdirSync(room)).toEqual(["data"]);
  });
});
