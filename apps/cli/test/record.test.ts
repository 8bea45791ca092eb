import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createRoom, hearsay, SAMPLE } from "./hearsay.fixture.ts";

describe("hearsay checkpoint and verify", () => {
  const room = createRoom();

  beforeAll(async () => {
    await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")]);
  });

  it("print a line to publish elsewhere, and say what it does not prove", async () => {
    const ran = await hearsay(room, ["checkpoint"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^hearsay-checkpoint \d+ [0-9a-f]{64} \S+Z [\w-]{43} [\w-]{86}\n$/);
    expect(ran.err).toContain("proves nothing against whoever owns both");
    expect(statSync(join(room, "hearsay-data", "checkpoint-key.pem")).mode & 0o777).toBe(0o600);
  });

  it("hold the ledger against the published line", async () => {
    const { out } = await hearsay(room, ["checkpoint"]);
    writeFileSync(join(room, "paper.txt"), `Notices of the day\n${out}`);
    const sound = await hearsay(room, ["verify", "--published", "paper.txt"]);
    expect(sound.code).toBe(0);
    expect(sound.out).toMatch(/Checkpoints signed by [\w-]{43}: 1\.\nIt holds entry \d+ as it was published/);

    writeFileSync(join(room, "other.txt"), out.replace(/ \d+ /, " 999 "));
    const forged = await hearsay(room, ["verify", "--published", "other.txt"]);
    expect(forged).toMatchObject({ code: 2, out: "" });
    expect(forged.err).toContain("is not signed by the key that it names");
  });

  it("tell a ledger that is not the one that was published", async () => {
    const { out } = await hearsay(room, ["checkpoint"]);
    const other = createRoom();
    writeFileSync(join(other, "paper.txt"), out);
    await hearsay(other, ["add", SAMPLE]);
    const ran = await hearsay(other, ["verify", "--published", "paper.txt"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(
      /^Entry \d+ cannot be trusted, nor any after it: it is another entry than at the published/,
    );
  });

  it("have nothing to sign in an empty ledger", async () => {
    const empty = createRoom();
    await hearsay(empty, ["init"]);
    expect(await hearsay(empty, ["checkpoint"])).toMatchObject({ code: 3, out: "" });
  });
});

describe("hearsay export, import and backup", () => {
  const room = createRoom();
  const report = join(SAMPLE, "1-appointment.txt");

  it("give away what was accepted alone, unless asked for all, and say what was asked", {
    timeout: 90_000,
  }, async () => {
    await hearsay(room, ["add", report]);
    const none = await hearsay(room, ["export", "csv", "--known", "2024-06-01"]);
    expect(none.code).toBe(0);
    expect(none.out).toMatch(/^statement,report,outlet,.*,on,known,clock,counted\r\n$/);
    const all = await hearsay(room, ["export", "jsonl", "standings", "--counted", "all", "--known", "2024-06-01"]);
    const [header, ...rows] = all.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const asked = { on: "2024-06-01", known: "2024-06-01", clock: "published", counted: "all" };
    expect(header).toMatchObject({ format: "hearsay standings", ...asked, note: expect.stringContaining("Private") });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject(asked);
    expect(await hearsay(room, ["export", "csv", "poems"])).toMatchObject({ code: 2, out: "" });
  });

  it("make the same ledger elsewhere", { timeout: 90_000 }, async () => {
    await hearsay(room, ["export", "ledger", "--out", "ledger.jsonl"]);
    const imported = await hearsay(room, ["import", "ledger", "ledger.jsonl", "--data", "other", "--json"]);
    const verified = JSON.parse((await hearsay(room, ["verify", "--json"])).out);
    const backed = await hearsay(room, ["backup", "copy", "--json"]);
    const last = (await hearsay(room, ["export", "ledger"])).out.trim().split("\n").at(-2) ?? "";
    expect(JSON.parse(JSON.parse(last).content.body)).toMatchObject({
      act: "exported",
      purpose: "copied into a backup",
    });
    expect(JSON.parse(imported.out)).toMatchObject({ entries: verified.entries, head: verified.head.hash });
    expect(JSON.parse(backed.out)).toMatchObject({ chain: { head: verified.head }, captures: 1, spoilt: [] });
    expect(await hearsay(room, ["verify", "--evidence", "--data", "copy"])).toMatchObject({ code: 0, err: "" });

    const lines = readFileSync(join(room, "ledger.jsonl"), "utf8").split("\n");
    writeFileSync(join(room, "bent.jsonl"), lines.with(3, (lines[3] ?? "").replace(/a/g, "e")).join("\n"));
    const refused = await hearsay(room, ["import", "ledger", "bent.jsonl", "--data", "third"]);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toMatch(/^Line 4/);
  });

  it("answer as of an earlier entry", { timeout: 90_000 }, async () => {
    const first = await hearsay(room, ["export", "jsonl", "claims", "--entry", "1", "--counted", "all"]);
    expect(first.out.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(first.out)).toMatchObject({ head: { seq: 1 } });
    expect(await hearsay(room, ["export", "jsonl", "claims", "--entry", "99999"])).toMatchObject({ code: 3, out: "" });
  });
});
