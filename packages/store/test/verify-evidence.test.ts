import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sha256, sha256Of } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DataFolder, openDataFolder, verifyEvidence } from "../src/index.ts";
import { draftsFor, exampleReport, exampleWriter } from "./example-drafts.ts";

describe("the check of the kept pages", () => {
  let room: string;
  let folder: DataFolder;

  const enter = async (text: string): Promise<Sha256> => {
    await folder.captures.put(Buffer.from(text));
    await folder.ledger.append(async () => draftsFor(exampleReport(text), []));
    return sha256Of(text);
  };
  const pathOf = (sha256: Sha256) => join(room, "captures", sha256.slice(0, 2), sha256.slice(2));
  const check = () => verifyEvidence(folder.ledger, folder.captures);

  beforeEach(async () => {
    room = mkdtempSync(join(tmpdir(), "hearsay-evidence-"));
    folder = await openDataFolder(room, exampleWriter());
  });
  afterEach(async () => {
    await folder.ledger.close();
    rmSync(room, { recursive: true, force: true });
  });

  it("finds everything in its place", async () => {
    await enter("Example Person is dead");
    await enter("Example Person is alive");
    expect(await check()).toEqual({
      captures: 2,
      objects: 2,
      bytes: 45,
      missing: [],
      bent: [],
      unnamed: [],
      strays: [],
    });
  });

  it("names what is missing and what was bent, with the captures that rest on it", async () => {
    const gone = await enter("Example Person is dead");
    const bent = await enter("Example Person is alive");
    rmSync(pathOf(gone));
    writeFileSync(pathOf(bent), "Example Person is alibi");
    const captures = [{ seq: expect.any(Number), from: "a test", at: "2024-04-23T18:30:00Z" }];
    expect(await check()).toMatchObject({
      missing: [{ sha256: gone, found: null, captures }],
      bent: [{ sha256: bent, found: sha256Of("Example Person is alibi"), captures }],
    });
  });

  it("tells what lies there and is named by no capture", async () => {
    const unnamed = await folder.captures.put(Buffer.from("left by a crash"));
    mkdirSync(join(room, "captures", "ab"), { recursive: true });
    writeFileSync(join(room, "captures", "ab", "half.part"), "");
    writeFileSync(join(room, "captures", "notes.txt"), "");
    const { strays, ...found } = await check();
    expect(found.unnamed).toEqual([unnamed]);
    expect(strays.toSorted()).toEqual([join(room, "captures", "ab", "half.part"), join(room, "captures", "notes.txt")]);
  });

  it("finds a bent page put right once the same bytes were captured again", async () => {
    const bent = await enter("Example Person is alive");
    writeFileSync(pathOf(bent), "Example Person is alibi");
    await folder.captures.put(Buffer.from("Example Person is alive"));
    expect(await check()).toMatchObject({ objects: 1, bent: [] });
  });

  it("does not ask for pages whose captures were taken down", async () => {
    const gone = await enter("Example Person is dead");
    const [capture] = await folder.ledger.read((reader) => reader.captures({ sha256s: [gone] }));
    await folder.ledger.takeDown([capture?.seq ?? 0], "a court order");
    await folder.captures.remove(gone);
    expect(await check()).toMatchObject({ captures: 0, missing: [] });
  });
});
