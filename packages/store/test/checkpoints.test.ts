import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Checkpoint,
  checkpointLine,
  createMemoryLedger,
  digestOf,
  hashOf,
  type Ledger,
  linkEntries,
  parseCheckpoints,
  type StoredEntry,
  verifyChain,
} from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSigned, signHead } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";

const now = () => new Date("2024-05-01T12:00:00Z");
const report = exampleReport("Example Person is dead, two people said.");
const drafts = draftsFor(report, [exampleStatement(report, "Example Person is dead")]);

async function entriesOf(ledger: Ledger): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for await (const entry of ledger.entries()) entries.push(entry);
  return entries;
}

async function* each(entries: readonly StoredEntry[]) {
  yield* entries;
}

const verified = (entries: readonly StoredEntry[], published: Checkpoint[] = []) =>
  verifyChain(each(entries), { isSigned, published });

/** The same chain with one body exchanged and every later hash computed anew, as only the owner can do it. */
function rewritten(entries: readonly StoredEntry[], seq: number, change: (body: string) => string): StoredEntry[] {
  let previous = entries[0]?.previous ?? "";
  return entries.map((entry) => {
    const { content } = entry;
    if (!content) return entry;
    const body = entry.seq === seq ? change(content.body) : content.body;
    const envelope = { ...entry, digest: digestOf(content.salt, body), previous, content: { ...content, body } };
    const hash = hashOf(envelope);
    previous = hash;
    return { ...envelope, hash };
  });
}

describe("checkpoints", () => {
  let folder: string;
  let ledger: Ledger;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "hearsay-checkpoints-"));
    ledger = createMemoryLedger(exampleWriter());
    await ledger.append(async () => drafts);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("sign the head with a key that only its owner can read", async () => {
    const head = await ledger.head();
    const { checkpoint, isNewKey } = await signHead(ledger, folder, now);
    expect(checkpoint).toMatchObject({ ...head, at: "2024-05-01T12:00:00.000Z" });
    expect(isNewKey).toBe(true);
    expect(isSigned(checkpoint)).toBe(true);
    expect(isSigned({ ...checkpoint, seq: checkpoint.seq - 1 })).toBe(false);
    expect(statSync(join(folder, "checkpoint-key.pem")).mode & 0o777).toBe(0o600);
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({
      ok: true,
      checkpoints: 1,
      keys: [checkpoint.key],
    });
  });

  it("are given again while nothing is entered, and keep their key", async () => {
    const first = await signHead(ledger, folder, now);
    expect(await signHead(ledger, folder, now)).toEqual({ checkpoint: first.checkpoint, isNewKey: false });
    await ledger.append(async () => draftsFor(exampleReport("Another report."), []));
    const second = await signHead(ledger, folder, now);
    expect(second.checkpoint).toMatchObject({ seq: 8, key: first.checkpoint.key });
  });

  it("survive the way over paper", async () => {
    const { checkpoint } = await signHead(ledger, folder, now);
    expect(parseCheckpoints(`Notices\r\n  ${checkpointLine(checkpoint)}\r\nWeather`)).toEqual([checkpoint]);
    expect(() => parseCheckpoints("Notices\nWeather")).toThrow("no line in it that begins with");
    expect(() => parseCheckpoints(`x\n${checkpointLine(checkpoint).slice(0, -1)}`)).toThrow("Line 2 is no whole");
  });

  it("refuse a key that others can read, or that is none", async () => {
    await signHead(ledger, folder, now);
    await ledger.append(async () => draftsFor(exampleReport("Another report."), []));
    chmodSync(join(folder, "checkpoint-key.pem"), 0o644);
    await expect(signHead(ledger, folder, now)).rejects.toThrow("Others can read the key");
    writeFileSync(join(folder, "checkpoint-key.pem"), "no key");
    chmodSync(join(folder, "checkpoint-key.pem"), 0o600);
    await expect(signHead(ledger, folder, now)).rejects.toThrow("is no Ed25519 key");
  });

  it("that were kept elsewhere tell a ledger that its owner rewrote", async () => {
    const { checkpoint } = await signHead(ledger, folder, now);
    const entries = (await entriesOf(ledger)).slice(0, 4);
    const forged = rewritten(entries, 3, (body) => body.replace('"asserts"', '"denies"'));
    expect(await verified(forged)).toMatchObject({ ok: true });
    expect(await verified(forged, [checkpoint])).toMatchObject({
      ok: false,
      seq: 4,
      reason: expect.stringContaining("rewritten since"),
    });
    expect(await verified(entries, [checkpoint])).toMatchObject({ ok: true });
    expect(await verified(entries.slice(0, 3), [checkpoint])).toMatchObject({
      ok: false,
      seq: 4,
      reason: expect.stringContaining("cut off"),
    });
  });

  it("inside a rewritten ledger no longer fit it", async () => {
    await signHead(ledger, folder, now);
    const forged = rewritten(await entriesOf(ledger), 3, (body) => body.replace('"asserts"', '"denies"'));
    expect(await verified(forged)).toMatchObject({ ok: false, seq: 5, reason: "it is a checkpoint of another ledger" });
  });

  it("whose signature was exchanged are named", async () => {
    await signHead(ledger, folder, now);
    const forged = rewritten(await entriesOf(ledger), 5, (body) => {
      const checkpoint = JSON.parse(body) as Checkpoint;
      return JSON.stringify({ ...checkpoint, signature: `A${checkpoint.signature.slice(1, -1)}A` });
    });
    expect(await verified(forged)).toMatchObject({ ok: false, seq: 5, reason: expect.stringContaining("signature") });
  });
});

describe("the check of a chain", () => {
  const stamp = { recorded: "2024-04-24T08:00:00.000Z", actor: "tester", salt: () => "00" };
  const entries = linkEntries({ seq: 0, hash: "0".repeat(64) }, drafts, stamp);

  it.for<[string, (all: StoredEntry[]) => StoredEntry[], number, string]>([
    ["an entry left out", (all) => all.filter(({ seq }) => seq !== 2), 2, "it is missing: entry 3 follows entry 1"],
    ["an entry told twice", (all) => all.flatMap((one) => (one.seq === 2 ? [one, one] : [one])), 2, "out of order"],
    [
      "another actor",
      (all) => all.map((one) => (one.seq === 3 ? { ...one, actor: "x" } : one)),
      3,
      "its hash does not",
    ],
    [
      "a body that went",
      (all) => all.map((one) => (one.seq === 1 ? { ...one, content: null } : one)),
      1,
      "no tombstone",
    ],
    ["a body that is none of its kind", (all) => rewritten(all, 2, () => '{"id":1}'), 2, "its body is no report"],
    ["a body that is no JSON", (all) => rewritten(all, 2, () => "{"), 2, "its body is no JSON"],
  ])("names %s", async ([, bend, seq, reason]) => {
    expect(await verified(bend(entries))).toMatchObject({ ok: false, seq, reason: expect.stringContaining(reason) });
  });

  it("names the first of two faults, though only the end shows that its body has no tombstone", async () => {
    const bent = entries.map((one) => (one.seq === 1 ? { ...one, content: null } : one));
    bent[3] = { ...(bent[3] as StoredEntry), actor: "x" };
    expect(await verified(bent)).toMatchObject({ ok: false, seq: 1 });
  });
});
