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
  /** Whether tokens hold is for the reader of tokens; here one holds that tells the bytes themselves. */
  const check = () =>
    verifyEvidence(folder.ledger, folder.captures, async (_, token, bytes) =>
      Buffer.from(token).includes(Buffer.from(bytes)) ? null : "it is about another hash",
    );
  const stamp = async (sha256: Sha256, text: string) => {
    const token = await folder.captures.put(Buffer.from(`stamped: ${text}`));
    const told = {
      token,
      address: "https://t.example",
      authority: "Local",
      at: "2026-03-11T10:00:00.000Z",
      serial: "01",
    };
    const body = { act: "stamped" as const, captures: [sha256], purpose: "to prove when", timestamp: told };
    await folder.ledger.append(async () => [{ kind: "custody", body }]);
    return token;
  };

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
      timestamps: [],
      refused: [],
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

  it("tells of what was refused why it could not be used, and does not take it for the trace of a crash", async () => {
    const sha256 = await folder.captures.put(Buffer.from("no report"));
    const body = {
      from: "a file.pdf",
      code: "input-unreadable",
      message: "It holds no text. Add another.",
      sha256,
    } as const;
    await folder.ledger.append(async () => [{ kind: "refusal", body }]);
    expect(await check()).toMatchObject({
      refused: [{ sha256, from: "a file.pdf", why: "It holds no text. Add another." }],
      unnamed: [],
    });
  });

  it("holds each timestamp against the bytes that it is about, and names those that are gone or bent", async () => {
    const texts = ["Example Person is dead", "Example Person is alive", "Example Person is ill", "Example Person left"];
    const pages = [];
    for (const text of texts) pages.push(await enter(text));
    const [sound, other, gone, bent] = pages as [Sha256, Sha256, Sha256, Sha256];
    await stamp(sound, texts[0] as string);
    await stamp(other, "something else");
    rmSync(pathOf(await stamp(gone, texts[2] as string)));
    writeFileSync(pathOf(await stamp(bent, texts[3] as string)), "bent");
    const { timestamps, unnamed } = await check();
    expect(timestamps.map(({ sha256, fault }) => [sha256, fault])).toEqual([
      [sound, null],
      [other, "it is about another hash"],
      [gone, "its token is missing"],
      [bent, "its token was changed"],
    ]);
    expect(unnamed).toEqual([]);
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
