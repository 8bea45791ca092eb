import { type ContentStore, createMemoryLedger, type Sha256, sha256Of, type Timestamp } from "@hearsay/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepTimestamp } from "./keep-timestamp.ts";
import { createStamper, faultOfTimestamp, type Stamping } from "./stamping.ts";
import { type Authority, hasOpenssl, startAuthority } from "./timestamp-authority.fixture.ts";

const PAGE = Buffer.from("Interior Minister Oda Lervik resigned on Tuesday.");
const OTHER = Buffer.from("She did not.");

function objectsInMemory(): ContentStore {
  const kept = new Map<Sha256, Uint8Array>();
  return {
    async put(bytes) {
      kept.set(sha256Of(bytes), bytes);
      return sha256Of(bytes);
    },
    get: async (sha256) => kept.get(sha256) ?? null,
    async *list() {},
    remove: async (sha256) => void kept.delete(sha256),
  };
}

describe.skipIf(!hasOpenssl)("stamping captures (skipped where openssl is absent)", () => {
  let authority: Authority;
  let folder: Stamping;
  let clock: number;
  const now = () => new Date(clock);
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());
  beforeEach(async () => {
    clock = Date.parse("2026-03-11T10:00:00Z");
    authority.setDown(false);
    const ledger = createMemoryLedger({ actor: "mira", now, salt: () => "0".repeat(32) });
    folder = { ledger, captures: objectsInMemory() };
    for (const page of [PAGE, OTHER]) await folder.captures.put(page);
  });
  const custody = () => folder.ledger.read((reader) => reader.custody());
  const refusals = () => folder.ledger.read((reader) => reader.refusals());

  it("keeps the token among the objects, and the record tells authority, time and serial", async () => {
    await createStamper(authority.address, now).stamp(sha256Of(PAGE), folder);
    const [line] = await custody();
    expect(line).toMatchObject({
      act: "stamped",
      captures: [sha256Of(PAGE)],
      actor: "mira",
      timestamp: { address: authority.address, authority: "Local, Harbour", serial: expect.stringMatching(/^0?\w+$/) },
    });
    const timestamp = line?.timestamp as Timestamp;
    const token = await folder.captures.get(timestamp.token);
    expect(authority.verdict(token as Uint8Array, PAGE)).toContain("OK");
    expect(await faultOfTimestamp(timestamp, token as Uint8Array, PAGE)).toBeNull();
    expect(await faultOfTimestamp(timestamp, token as Uint8Array, OTHER)).toContain("another hash");
    const earlier = { ...timestamp, at: "2020-01-01T00:00:00.000Z" };
    expect(await faultOfTimestamp(earlier, token as Uint8Array, PAGE)).toContain("another time");
  });

  it("asks once for the same bytes: the first time proves most", async () => {
    const stamper = createStamper(authority.address, now);
    const before = authority.asked();
    await stamper.stamp(sha256Of(PAGE), folder);
    expect(await stamper.stamp(sha256Of(PAGE), folder)).toEqual({ outcome: "had" });
    expect(authority.asked() - before).toBe(1);
  });

  it("keeps a timestamp that an archive brought along if it is about a page that is kept here, once", async () => {
    const elsewhere = { ledger: folder.ledger, captures: objectsInMemory() };
    await elsewhere.captures.put(PAGE);
    await elsewhere.captures.put(OTHER);
    await createStamper(authority.address, now).stamp(sha256Of(PAGE), folder);
    const [made] = await custody();
    const reply = (await folder.captures.get(made?.timestamp?.token as Sha256)) as Uint8Array;
    const ledger = createMemoryLedger({ actor: "noor", now, salt: () => "0".repeat(32) });
    const keep = (of: Sha256, address: string | null = authority.address) =>
      keepTimestamp({ of, reply, address }, "case.wacz", { ...elsewhere, ledger });
    expect(await keep(sha256Of(PAGE))).toMatchObject({ outcome: "kept", timestamp: made?.timestamp });
    expect(await keep(sha256Of(PAGE))).toEqual({ outcome: "had" });
    const lines = await ledger.read((reader) => reader.custody());
    expect(lines).toMatchObject([{ act: "stamped", actor: "noor", purpose: "brought along by case.wacz" }]);
    const why = async (of: Sha256) => {
      const kept = await keep(of);
      return kept.outcome === "left-out" ? kept.error.message : kept.outcome;
    };
    expect(await why(sha256Of(OTHER))).toContain("about another hash");
    expect(await why("0".repeat(64) as Sha256)).toContain("not kept here");
  });

  it("leaves an issue and the authority alone where that fails, and stamps later", async () => {
    authority.setDown(true);
    const stamper = createStamper(authority.address, now);
    expect(await stamper.stamp(sha256Of(PAGE), folder)).toMatchObject({ outcome: "failed" });
    expect(await stamper.stamp(sha256Of(OTHER), folder)).toEqual({ outcome: "resting" });
    expect(await refusals()).toMatchObject([
      {
        from: authority.address,
        code: "fetch-failed",
        message: expect.stringMatching(/answered 503.+evidence --stamp/),
      },
    ]);
    clock += 61_000;
    expect(await stamper.stamp(sha256Of(OTHER), folder)).toMatchObject({ outcome: "failed" });
    clock += 61_000;
    expect(await stamper.stamp(sha256Of(OTHER), folder)).toEqual({ outcome: "resting" });
    authority.setDown(false);
    clock += 61_000;
    for (const page of [PAGE, OTHER])
      expect(await stamper.stamp(sha256Of(page), folder)).toMatchObject({ outcome: "stamped" });
  });

  it("stamps no bytes that are gone", async () => {
    const stamper = createStamper(authority.address, now);
    expect(await stamper.stamp(sha256Of("gone"), folder)).toMatchObject({ outcome: "failed" });
    expect(await custody()).toEqual([]);
  });

  it("says what an address of an authority is", () => {
    expect(() => createStamper("timestamps.example", now)).toThrow("Write it in full");
  });
});
