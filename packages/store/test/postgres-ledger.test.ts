import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyChain } from "@hearsay/core";
import { afterAll, describe, expect, it } from "vitest";
import { isSigned, openPostgresLedger } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";
import { describeLedger } from "./ledger-contract.ts";
import { ask, findServer } from "./postgres-server.fixture.ts";

const found = await findServer();
const server = typeof found === "string" ? null : found;
afterAll(() => server?.close());

const report = exampleReport("Example Person is dead, two people said.");
const statement = exampleStatement(report, "Example Person is dead");

/** Enters reports until it has entered as many as it was asked for, telling each. */
const WRITE = `
  import { randomBytes } from "node:crypto";
  import { openPostgresLedger } from "../src/index.ts";
  import { draftsFor, exampleReport, exampleStatement } from "./example-drafts.ts";
  const [address, count] = process.argv.slice(1);
  const writer = { actor: "loader", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
  const ledger = await openPostgresLedger(address, writer);
  for (let i = 0; i < Number(count); i++) {
    const report = exampleReport("Report " + i + " of process " + process.pid);
    await ledger.append(async () => draftsFor(report, [exampleStatement(report, "Report " + i)]));
    process.stdout.write(report.id + "\\n");
  }
  await ledger.close();
`;

function otherProcess(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "-e", script, ...args], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What a process told, line by line, until it ended. */
async function toldBy(child: ChildProcess): Promise<string[]> {
  let told = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  await once(child, "close");
  return told.split("\n").slice(0, -1);
}

if (server === null) {
  describe.skip(`the ledger on a PostgreSQL server: ${found}`, () => {
    it("does what every ledger does", () => {});
  });
} else {
  describeLedger("a PostgreSQL server", async (writer) => openPostgresLedger(await server.freshSchema(), writer));

  describe("a ledger on a PostgreSQL server", () => {
    it("keeps one unbroken chain under three processes that write at once, and loses nothing of any", {
      timeout: 90_000,
    }, async () => {
      const address = await server.freshSchema();
      const writers = [1, 2, 3].map(() => otherProcess(WRITE, address, "25"));
      const told = (await Promise.all(writers.map(toldBy))).flat();
      expect(told).toHaveLength(75);
      const ledger = await openPostgresLedger(address, exampleWriter());
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 300 });
      const kept = (await ledger.read((reader) => reader.reports())).map((known) => known.report.id as string);
      expect(kept.toSorted()).toEqual(told.toSorted());
      const pids = (await ask(
        address,
        "select b.body from report r join entry_body b on b.seq = r.seq order by r.seq",
      )) as { body: string }[];
      const order = pids.map(({ body }) => / of process (\d+)/.exec(body)?.[1]);
      const changes = order.filter((pid, i) => i > 0 && pid !== order[i - 1]).length;
      expect(changes, "the processes did write at the same time").toBeGreaterThan(2);
      await ledger.close();
    });

    it("shows one process what another one enters, and tells it", async () => {
      const address = await server.freshSchema();
      const ledger = await openPostgresLedger(address, exampleWriter());
      const { promise: told, resolve } = Promise.withResolvers<void>();
      let isListening = false;
      const stop = ledger.watch(() => (isListening ? resolve() : undefined));
      await toldBy(otherProcess(WRITE, address, "1"));
      isListening = true;
      const writing = toldBy(otherProcess(WRITE, address, "1"));
      await told;
      await writing;
      expect((await ledger.read((reader) => reader.counts())).reports).toBe(2);
      stop();
      await ledger.close();
    });

    it("forbids by its schema to change or delete what was entered", async () => {
      const address = await server.freshSchema();
      const ledger = await openPostgresLedger(address, exampleWriter());
      await ledger.append(async () => draftsFor(report, [statement]));
      for (const attempt of [
        "update entry set actor = 'someone else'",
        "delete from entry where seq = 1",
        "truncate entry",
        "update entry_body set body = '{}'",
        "delete from entry_body where seq = 1",
        "truncate entry_body",
        "update erased set seq = 1",
        "update statement set seq = 1",
        "delete from statement",
        "truncate statement",
      ]) {
        await expect(ask(address, attempt), attempt).rejects.toThrow("append-only");
      }
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 4 });
      await ledger.close();
    });

    it("has in each primary key the column by which docs/scale.md would distribute the table", async () => {
      const address = await server.freshSchema();
      await (await openPostgresLedger(address, exampleWriter())).close();
      const keys = (await ask(
        address,
        `select c.relname as table, array_agg(a.attname::text) as columns
           from pg_index i join pg_class c on c.oid = i.indrelid
           join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
          where i.indisprimary and c.relnamespace = current_schema()::regnamespace and c.relname not like 'kysely%'
          group by 1`,
      )) as { table: string; columns: string[] }[];
      const told = readFileSync(join(import.meta.dirname, "../../../docs/scale.md"), "utf8");
      const rows = [...told.matchAll(/^\| `(\w+)` *\| `(\w+)`/gm)].map(([, table, column]) => [table, column]);
      expect(rows.map(([table]) => table).toSorted()).toEqual(keys.map(({ table }) => table).toSorted());
      for (const [table, column] of rows) {
        expect(keys.find((key) => key.table === table)?.columns, table).toContain(column);
      }
    });

    it("says that it is locked when another program writes for more than five seconds", async () => {
      const address = await server.freshSchema();
      const [one, two] = [
        await openPostgresLedger(address, exampleWriter()),
        await openPostgresLedger(address, exampleWriter()),
      ];
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const { promise: held, resolve: hold } = Promise.withResolvers<void>();
      const holding = one.append(async () => {
        hold();
        await released;
        return draftsFor(report, [statement]);
      });
      await held;
      await expect(two.append(async () => draftsFor(report, []))).rejects.toMatchObject({ code: "ledger-locked" });
      release();
      await holding;
      await two.append(async () => draftsFor(exampleReport("A second report."), []));
      expect(await verifyChain(two.entries(), { isSigned })).toMatchObject({ ok: true, entries: 7 });
      await one.close();
      await two.close();
    });

    it("says what to do when there is no such server or database", async () => {
      const address = new URL(await server.freshSchema());
      address.pathname = "/not-there";
      address.password = "secret-words";
      const refused = openPostgresLedger(address.href, exampleWriter());
      await expect(refused).rejects.toMatchObject({ code: "database-refused" });
      await expect(refused).rejects.not.toThrow("secret-words");
      await expect(openPostgresLedger("postgres://127.0.0.1:1/x", exampleWriter())).rejects.toMatchObject({
        code: "database-unreachable",
      });
      await expect(openPostgresLedger("no address", exampleWriter())).rejects.toMatchObject({ code: "usage" });
    });

    it("refuses a ledger of a newer version and leaves it as it is", async () => {
      const address = await server.freshSchema();
      await (await openPostgresLedger(address, exampleWriter())).close();
      await ask(address, "insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
      await expect(openPostgresLedger(address, exampleWriter())).rejects.toMatchObject({ code: "ledger-newer" });
    });

    it("sees one moment while others write and while the rows are made anew", async () => {
      const address = await server.freshSchema();
      const [one, two] = [
        await openPostgresLedger(address, exampleWriter()),
        await openPostgresLedger(address, exampleWriter()),
      ];
      await one.append(async () => draftsFor(report, [statement]));
      const rebuilding: Promise<unknown>[] = [];
      const seen = await two.read(async (reader) => {
        const before = await reader.counts();
        await one.append(async () => draftsFor(exampleReport("A second report."), []));
        rebuilding.push(one.rebuild());
        return [before, await reader.counts()];
      });
      await Promise.all(rebuilding);
      expect(seen[1]).toEqual(seen[0]);
      expect((await two.read((reader) => reader.counts())).reports).toBe(2);
      await one.close();
      await two.close();
    });

    it.skipIf(server.crash === null)(
      "loses nothing when the server goes away in mid-transaction, says so, and goes on when it is back",
      { timeout: 90_000 },
      async () => {
        const address = await server.freshSchema();
        const ledger = await openPostgresLedger(address, exampleWriter());
        await ledger.append(async () => draftsFor(report, [statement]));
        const head = await ledger.head();
        const writing = ledger.append(async () => {
          await server.crash?.stop();
          return draftsFor(exampleReport("A second report."), []);
        });
        await expect(writing).rejects.toMatchObject({ code: "database-unreachable" });
        await expect(ledger.head()).rejects.toMatchObject({ code: "database-unreachable" });
        await server.crash?.start();
        expect(await ledger.head()).toEqual(head);
        await ledger.append(async () => draftsFor(exampleReport("A third report."), []));
        expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true, entries: 7 });
        await ledger.close();
      },
    );

    it("loses nothing that was acknowledged when the writer is killed", async () => {
      const address = await server.freshSchema();
      const other = otherProcess(WRITE, address, "100000");
      const telling = toldBy(other);
      await once(other.stdout as NodeJS.ReadableStream, "data");
      await new Promise((resolve) => setTimeout(resolve, 150));
      other.kill("SIGKILL");
      const told = await telling;
      const ledger = await openPostgresLedger(address, exampleWriter());
      const kept = (await ledger.read((reader) => reader.reports())).map((known) => known.report.id as string);
      expect(told.filter((id) => !kept.includes(id))).toEqual([]);
      expect(await verifyChain(ledger.entries(), { isSigned })).toMatchObject({ ok: true });
      const rows = await ledger.read((reader) => reader.statements());
      await ledger.rebuild();
      expect(await ledger.read((reader) => reader.statements())).toEqual(rows);
      await ledger.close();
    });
  });
}
