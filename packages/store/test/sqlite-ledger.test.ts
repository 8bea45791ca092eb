import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { verifyChain } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSigned, LEDGER_FILE, openSqliteLedger } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";
import { describeLedger } from "./ledger-contract.ts";

const folders: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
  folders.push(folder);
  return join(folder, "data");
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describeLedger("SQLite", (writer) => openSqliteLedger(freshFolder(), writer));

/** Runs a script in another process, with the ledger's folder as its argument. */
function otherProcess(script: string, folder: string): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const WRITE_UNTIL_KILLED = `
  import { randomBytes } from "node:crypto";
  import { openSqliteLedger } from "../src/index.ts";
  import { draftsFor, exampleReport, exampleStatement } from "./example-drafts.ts";
  const writer = { actor: "loader", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
  const ledger = await openSqliteLedger(process.argv[1], writer);
  for (let i = 0; ; i++) {
    const report = exampleReport("Report " + i + " of process " + process.pid);
    await ledger.append(async () => draftsFor(report, [exampleStatement(report, "Report " + i)]));
    process.stdout.write(report.id + "\\n");
  }
`;

const HOLD_THE_LOCK = `
  import { DatabaseSync } from "node:sqlite";
  const database = new DatabaseSync(process.argv[1] + "/${LEDGER_FILE}");
  database.exec("begin immediate");
  process.stdout.write("locked\\n");
  setTimeout(() => {}, 60_000);
`;

describe("a SQLite ledger in a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = freshFolder();
  });
  const report = exampleReport("Example Person is dead, two people said.");
  const statement = exampleStatement(report, "Example Person is dead");

  it("is readable by its owner alone", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder))
      expect([file, statSync(join(folder, file)).mode & 0o777]).toEqual([file, 0o600]);
    await ledger.close();
  });

  it("keeps its entries when it is opened again", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    const head = await ledger.head();
    await ledger.close();
    const again = await openSqliteLedger(folder, exampleWriter());
    expect(await again.head()).toEqual(head);
    expect(await again.read((reader) => reader.statements())).toHaveLength(1);
    await again.close();
  });

  it("forbids by its schema to change or delete what was entered", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    await ledger.close();
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    for (const attempt of [
      "update entry set actor = 'someone else'",
      "delete from entry where seq = 1",
      "update entry_body set body = '{}'",
      "delete from entry_body where seq = 1",
      "update statement set seq = 1",
      "delete from statement",
    ]) {
      expect(() => database.exec(attempt), attempt).toThrow(/append-only|never changed/);
    }
    database.close();
  });

  it("names the first entry whose body was changed behind its back", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    database.exec("drop trigger entry_body_no_update; update entry_body set body = '{}' where seq = 3");
    database.close();
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({
      ok: false,
      seq: 3,
      reason: "its body was changed",
    });
    await ledger.close();
  });

  it("names a body that is missing without a tombstone", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    database.exec("drop trigger entry_body_no_delete; delete from entry_body where seq = 2");
    database.close();
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: false, seq: 2 });
    await ledger.close();
  });

  it("rebuilds rows that another version made or that are behind the chain", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    await ledger.close();
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    database.exec("delete from report; update rows_state set version = 0");
    database.close();
    const again = await openSqliteLedger(folder, exampleWriter());
    expect(await again.read((reader) => reader.reports())).toHaveLength(1);
    await again.close();
  });

  // Each of these leaves every row of the tables as it was.
  it.each([
    ["a word more", "insert into report_words (rowid, words) values (9999, 'harbour')"],
    ["a report's words gone", "insert into report_words (report_words) values ('delete-all')"],
    ["a block of the index gone", "delete from report_words_data where id > 10"],
    ["a block of the index bent", "update report_words_data set block = zeroblob(length(block)) where id > 10"],
  ])("names the index of words where it is damaged, and makes it anew: %s", async (_, damage) => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    const bodies = Array.from({ length: 130 }, (_, i) => exampleReport(`The harbour was closed on day${i}.`));
    await ledger.append(async () => bodies.map((body) => ({ kind: "report", body })));
    expect(await ledger.rebuild()).toEqual([]);
    const database = new DatabaseSync(join(folder, LEDGER_FILE), { defensive: false });
    database.exec(damage);
    database.close();
    expect(await ledger.rebuild()).toEqual(["report_words"]);
    expect(await ledger.rebuild()).toEqual([]);
    expect(await ledger.read((reader) => reader.reportsWithWords(["day3"], 5))).toHaveLength(1);
    await ledger.close();
  });

  it("tells which rows were not what the entries give, and makes them anew", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    expect(await ledger.rebuild()).toEqual([]);
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    database.exec("delete from report");
    database.close();
    expect(await ledger.rebuild()).toEqual(["report"]);
    expect(await ledger.rebuild()).toEqual([]);
    expect(await ledger.read((reader) => reader.reports())).toHaveLength(1);
    await ledger.close();
  });

  it("shows one process what another one enters", async () => {
    const [one, two] = [
      await openSqliteLedger(folder, exampleWriter()),
      await openSqliteLedger(folder, exampleWriter()),
    ];
    await one.append(async () => draftsFor(report, [statement]));
    expect(await two.read((reader) => reader.reports())).toHaveLength(1);
    await two.append(async () => draftsFor(exampleReport("A second report."), []));
    expect((await one.head()).seq).toBe(7);
    expect(await verifyChain(one.entries(), { isSigned })).toMatchObject({ ok: true, entries: 7 });
    await one.close();
    await two.close();
  });

  it("keeps one unbroken chain under two processes that write at once", async () => {
    const own = await openSqliteLedger(folder, exampleWriter());
    const other = otherProcess(WRITE_UNTIL_KILLED, folder);
    await once(other.stdout as NodeJS.ReadableStream, "data");
    for (let i = 0; i < 20; i++) await own.append(async () => draftsFor(exampleReport(`Own report ${i}`), []));
    other.kill("SIGKILL");
    await once(other, "exit");
    expect(await verifyChain(own.entries(), { isSigned })).toMatchObject({ ok: true });
    const texts = (await own.read((reader) => reader.reports())).map((known) => known.report.text);
    expect(texts.filter((text) => text.startsWith("Own report"))).toHaveLength(20);
    await own.close();
  });

  it("says that it is locked when another program writes for more than five seconds", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    const other = otherProcess(HOLD_THE_LOCK, folder);
    await once(other.stdout as NodeJS.ReadableStream, "data");
    await expect(ledger.append(async () => draftsFor(report, [statement]))).rejects.toMatchObject({
      code: "ledger-locked",
    });
    other.kill("SIGKILL");
    await once(other, "exit");
    await ledger.append(async () => draftsFor(report, [statement]));
    expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 4 });
    await ledger.close();
  });

  it("refuses a ledger of a newer version and leaves it as it is", async () => {
    await (await openSqliteLedger(folder, exampleWriter())).close();
    const database = new DatabaseSync(join(folder, LEDGER_FILE));
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
    database.close();
    await expect(openSqliteLedger(folder, exampleWriter())).rejects.toMatchObject({ code: "ledger-newer" });
  });

  it("says that a file that is no ledger is damaged", async () => {
    await (await openSqliteLedger(folder, exampleWriter())).close();
    writeFileSync(
      join(folder, LEDGER_FILE),
      "this is no database, and long enough not to be taken for an empty one".repeat(40),
    );
    await expect(openSqliteLedger(folder, exampleWriter())).rejects.toMatchObject({ code: "ledger-damaged" });
  });

  it("says that a truncated ledger is damaged", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    for (let i = 0; i < 30; i++)
      await ledger.append(async () => draftsFor(exampleReport(`Report ${i} ${"x".repeat(2000)}`), []));
    await ledger.close();
    const path = join(folder, LEDGER_FILE);
    writeFileSync(path, readFileSync(path).subarray(0, 24_576));
    const reopened = openSqliteLedger(folder, exampleWriter()).then(async (again) => {
      await again.read((reader) => reader.reports());
      const verified = await verifyChain(again.entries(), { isSigned });
      await again.close();
      return verified.ok;
    });
    await expect(reopened).rejects.toMatchObject({ code: "ledger-damaged" });
  });

  it("says that the disk is full and enters nothing", async () => {
    const ledger = await openSqliteLedger(folder, exampleWriter());
    await ledger.append(async () => draftsFor(report, [statement]));
    await ledger.close();
    // A limit on the pages of the file makes SQLite report the same fault as a full disk.
    const full = await openSqliteLedger(folder, exampleWriter(), { mostPages: 60 });
    const large = exampleReport("x".repeat(400_000));
    await expect(full.append(async () => draftsFor(large, []))).rejects.toMatchObject({ code: "disk-full" });
    expect((await full.head()).seq).toBe(4);
    expect(await verifyChain(full.entries(), { isSigned })).toMatchObject({ ok: true });
    await full.close();
  });
});
