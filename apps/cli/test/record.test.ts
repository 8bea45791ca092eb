import { statSync, writeFileSync } from "node:fs";
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
