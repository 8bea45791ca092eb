import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasOpenssl, startAuthority } from "../../../packages/capture/src/timestamp-authority.fixture.ts";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const PAGE = `<html><body><h1>Interior minister steps down</h1>
<p>Interior Minister <b>Oda Lervik</b> resigned on Tuesday, the president&#39;s office said in a short statement.</p>
</body></html>`;

/** A room with one page in its ledger, and the page's report. */
async function roomWithPage() {
  const room = createRoom();
  writeFileSync(join(room, "page.html"), PAGE);
  const added = await hearsay(room, [
    "add",
    "page.html",
    "--outlet",
    "Harbour Post",
    "--published",
    "2026-03-11",
    "--json",
  ]);
  const [{ report }] = JSON.parse(added.out);
  return { room, report: report as string };
}

describe("hearsay evidence", () => {
  it("leads from each statement to the bytes that carry it, and tells how they came", async () => {
    const { room, report } = await roomWithPage();
    const told = JSON.parse((await hearsay(room, ["evidence", report, "--json"])).out);
    expect(told).toMatchObject({
      report,
      size: Buffer.byteLength(PAGE),
      captures: [{ obtained: { how: "file", from: "page.html", tool: expect.stringContaining("Hearsay") } }],
      custody: [{ act: "captured", what: "taken from the file page.html" }],
    });
    const carried: string[] = told.statements.map(({ bytes }: { bytes: { from: number; to: number } }) =>
      Buffer.from(PAGE).subarray(bytes.from, bytes.to).toString(),
    );
    expect(carried).toContainEqual(
      "Interior Minister <b>Oda Lervik</b> resigned on Tuesday, the president&#39;s office said",
    );
  });

  it("gives the page away without a timestamp where the authority does not answer, and says so", async () => {
    const { room, report } = await roomWithPage();
    const asked = ["--timestamp", "http://127.0.0.1:1/", "--allow-host", "127.0.0.1"];
    const taken = await hearsay(room, ["evidence", report, "--out", "copy.html", ...asked]);
    expect(taken).toMatchObject({ code: 0, err: expect.stringContaining("The page has no timestamp.") });
    expect(taken.err).toContain("does not answer");
    expect(readFileSync(join(room, "copy.html"), "utf8")).toBe(PAGE);
    expect(existsSync(join(room, "copy.html.tsr"))).toBe(false);
  });

  it.skipIf(!hasOpenssl)(
    "has captures stamped when they are made, or later, and checks the timestamps",
    async () => {
      const authority = await startAuthority();
      try {
        const room = createRoom();
        writeFileSync(join(room, "page.html"), PAGE);
        writeFileSync(join(room, "later.html"), PAGE.replace("Tuesday", "Sunday"));
        const env = { HEARSAY_TIMESTAMPS: authority.address };
        authority.setDown(true);
        const added = await hearsay(room, ["add", "later.html", "--outlet", "Lantern", "--json"], { env });
        expect(added).toMatchObject({ code: 0, err: expect.stringContaining("gives no timestamps now") });
        authority.setDown(false);
        await hearsay(room, ["add", "page.html", "--outlet", "Harbour Post", "--timestamps", authority.address]);
        const [{ report: later }] = JSON.parse(added.out);
        expect(await hearsay(room, ["evidence", "--stamp"])).toMatchObject({
          code: 2,
          err: expect.stringContaining("HEARSAY_TIMESTAMPS"),
        });
        const stamped = await hearsay(room, ["evidence", "--stamp", "--json"], { env });
        expect(JSON.parse(stamped.out)).toEqual({ stamped: 1, had: 1, left: 0, why: null });

        const { custody } = JSON.parse((await hearsay(room, ["evidence", later, "--json"])).out);
        expect(custody.map(({ act }: { act: string }) => act)).toEqual(["captured", "stamped"]);
        expect(custody[1].what).toMatch(/^Local, Harbour \(http.+\) saw the hash at 20.+, serial /);
        await hearsay(room, ["evidence", later, "--out", "copy.html"]);
        const kept = readFileSync(join(room, "copy.html.tsr"));
        expect(authority.verdict(kept, readFileSync(join(room, "copy.html")))).toContain("OK");

        const verified = await hearsay(room, ["verify", "--evidence"]);
        expect(verified).toMatchObject({
          code: 0,
          out: expect.stringMatching(/2 timestamps \(Local, Harbour\).+not whether/),
        });
        await hearsay(room, ["backup", "copy"]);
        const copied = JSON.parse((await hearsay(room, ["verify", "--evidence", "--json", "--data", "copy"])).out);
        expect(copied.evidence.timestamps).toMatchObject([{ fault: null }, { fault: null }]);
        const { token } = custody[1].timestamp;

        await hearsay(room, ["evidence", "--wacz", "case.wacz"]);
        const archive = join(room, "case.wacz");
        const [other, byJobs] = [createRoom(), createRoom()];
        for (let i = 0; i < 2; i++) await hearsay(other, ["add", archive]);
        await hearsay(byJobs, ["add", archive, "--later"]);
        expect(await hearsay(byJobs, ["work", "--once"])).toMatchObject({ code: 0 });
        for (const there of [other, byJobs]) {
          const proof = JSON.parse((await hearsay(there, ["evidence", later, "--json"])).out);
          const stamps = proof.custody.filter(({ act }: { act: string }) => act === "stamped");
          expect(stamps).toMatchObject([{ timestamp: custody[1].timestamp }]);
          const proven = JSON.parse((await hearsay(there, ["verify", "--evidence", "--json"])).out);
          expect(proven.evidence.timestamps).toMatchObject([{ fault: null }, { fault: null }]);
          expect(proven.evidence.unnamed).toEqual([]);
        }

        rmSync(join(room, "hearsay-data", "captures", token.slice(0, 2), token.slice(2)));
        const bent = await hearsay(room, ["verify", "--evidence"]);
        expect(bent).toMatchObject({ code: 1, err: expect.stringContaining("its token is missing") });
      } finally {
        authority.close();
      }
    },
    120_000,
  );

  it("gives the untouched bytes away, once, and the record says to whom and what for", async () => {
    const { room, report } = await roomWithPage();
    await hearsay(room, ["add", "page.html"]);
    const taken = await hearsay(room, ["evidence", report, "--out", "copy.html", "--for", "the court"]);
    expect(taken.code).toBe(0);
    expect(readFileSync(join(room, "copy.html"), "utf8")).toBe(PAGE);
    const again = await hearsay(room, ["evidence", report, "--out", "copy.html"]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("Name a new file.") });
    const { custody } = JSON.parse((await hearsay(room, ["evidence", report, "--json"])).out);
    expect(custody.map(({ act, what }: { act: string; what: string }) => [act, what])).toEqual([
      ["captured", "taken from the file page.html"],
      ["captured", "taken from the file page.html"],
      ["exported", "the court"],
    ]);
  });

  it("packs pages into a web archive that can be added again, and the record says who took them and what for", async () => {
    const { room, report } = await roomWithPage();
    const packed = await hearsay(room, ["evidence", report, "--wacz", "case.wacz", "--for", "the court", "--json"]);
    expect(JSON.parse(packed.out)).toMatchObject({ captures: 1, objects: 1, spoilt: [] });
    const { custody, sha256 } = JSON.parse((await hearsay(room, ["evidence", report, "--json"])).out);
    expect(custody.map(({ act, what }: { act: string; what: string }) => [act, what])).toEqual([
      ["captured", "taken from the file page.html"],
      ["exported", "the court"],
    ]);
    const other = createRoom();
    const added = await hearsay(other, ["add", join(room, "case.wacz"), "--json"]);
    const [again] = JSON.parse(added.out);
    const there = JSON.parse((await hearsay(other, ["evidence", again.report, "--json"])).out);
    expect([again.report, there.sha256]).toEqual([report, sha256]);
    expect(await hearsay(room, ["evidence", "--wacz", "case.wacz"])).toMatchObject({ code: 2 });
    expect(await hearsay(room, ["evidence", "r-nothing", "--wacz", "other.wacz"])).toMatchObject({ code: 3 });
  });

  it("does not pass on a page that is gone or was changed, which verify names", async () => {
    const { room, report } = await roomWithPage();
    const { sha256 } = JSON.parse((await hearsay(room, ["evidence", report, "--json"])).out);
    const path = join(room, "hearsay-data", "captures", sha256.slice(0, 2), sha256.slice(2));
    writeFileSync(path, PAGE.replace("Tuesday", "Sunday"));
    expect(await hearsay(room, ["evidence", report])).toMatchObject({ code: 1, err: expect.stringContaining(sha256) });
    const bent = await hearsay(room, ["verify", "--evidence"]);
    expect(bent).toMatchObject({
      code: 1,
      err: expect.stringMatching(/captured from page\.html .* was changed: it hashes to/),
    });
    rmSync(path);
    const missing = await hearsay(room, ["verify", "--evidence"]);
    expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/captured from page\.html .* is missing/) });
    await hearsay(room, ["add", "page.html"]);
    expect((await hearsay(room, ["verify", "--evidence"])).code).toBe(0);
  });
});
