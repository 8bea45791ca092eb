import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { createRoom, hearsay, SAMPLE } from "./hearsay.fixture.ts";

const ARTICLE = "Minister resigns\n\nTransport Minister Oda Lervik resigned on Tuesday, the ministry said.\n";

interface Bad {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly args?: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const BAD: readonly Bad[] = [
  { name: "an empty file", bytes: "", code: 1, says: /empty/ },
  { name: "a file of spaces", bytes: " \n\t\n", code: 1, says: /empty|no text/ },
  {
    name: "a picture",
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    code: 1,
    says: /PNG|picture|image/,
  },
  {
    name: "bytes of no encoding",
    bytes: Uint8Array.from({ length: 4000 }, (_, i) => (i * 197 + (i >> 3) * 31) % 256),
    code: 1,
    says: /encoding|binary|text/,
  },
  {
    name: "a page without text",
    bytes: "<!doctype html><html><head><script>1</script></head><body><img></body></html>",
    code: 1,
    says: /no text|without/,
  },
  { name: "a day that is none", bytes: ARTICLE, args: ["--published", "2024-02-30"], code: 2, says: /2024-02-30/ },
  { name: "a day to come", bytes: ARTICLE, args: ["--published", "2999-01-01"], code: 2, says: /2999-01-01|future/ },
];

describe("hearsay given what it cannot use", () => {
  const room = createRoom();
  const entered = async () => JSON.parse((await hearsay(room, ["verify", "--json"])).out);

  beforeAll(async () => {
    expect((await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")])).code).toBe(0);
  });

  it.each(BAD)("says of $name in one sentence what to do", async ({ name, bytes, args, code, says }) => {
    const file = join(room, `${name.replaceAll(" ", "-")}.txt`);
    writeFileSync(file, bytes);
    const before = await entered();
    const ran = await hearsay(room, ["add", file, ...(args ?? [])]);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toMatch(says);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
    // Only the refusal was entered.
    expect(await entered()).toMatchObject({ ok: true, entries: before.entries + 1 });
  });

  it("says of a file over 20 MB that it is too large", async () => {
    const file = join(room, "large.txt");
    writeFileSync(file, ARTICLE);
    truncateSync(file, 20_000_001);
    const ran = await hearsay(room, ["add", file]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("is larger than 20 MB. Add the article without the rest.");
  });

  it("says of standard input over 20 MB that it is too large", async () => {
    const ran = await hearsay(room, ["add", "-"], Buffer.alloc(20_000_001, "a "));
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("standard input is larger than 20 MB");
  });

  it("names a file that is not there", async () => {
    const ran = await hearsay(room, ["add", "nowhere.txt"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/There is no file .*nowhere\.txt\. Check its name\./);
  });

  it("does not ask addresses of this machine", async () => {
    const ran = await hearsay(room, ["add", "http://127.0.0.1:9/story"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("127.0.0.1");
  });

  it("adds the good files of a folder beside the bad ones, names those, and counts", async () => {
    const folder = join(room, "mixed");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.txt"), ARTICLE);
    writeFileSync(join(folder, "b.txt"), "");
    writeFileSync(join(folder, "c.exe"), "MZ");
    writeFileSync(
      join(folder, "d.txt"),
      ARTICLE.replace("resigns\n", `resigns\n12 March ${new Date().getFullYear() + 2}\n`),
    );
    const ran = await hearsay(room, ["add", folder]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Minister resigns");
    expect(ran.out).toMatch(/4 pages: 1 (?:added|was there already), 3 left out\./);
    const lines = ran.err.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    for (const name of ["b.txt", "c.exe", "d.txt"]) expect(lines.join("\n")).toContain(name);
  });

  it("does not let a report command the terminal", async () => {
    const file = join(room, "commanding.html");
    writeFileSync(
      file,
      "<!doctype html><title>Minister &#x9b;2Jresigns\u202e</title><p>Transport Minister Oda &#x1b;]0;owned&#7; Lervik resigned.",
    );
    const ran = await hearsay(room, ["add", file]);
    expect(ran.code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(ran.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe("hearsay on a ledger that it cannot use", () => {
  it("refuses one that a newer version wrote", async () => {
    const room = createRoom();
    await hearsay(room, ["init"]);
    const database = new DatabaseSync(join(room, "hearsay-data", "ledger.sqlite"));
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01')");
    database.close();
    const ran = await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("was written by a newer version of Hearsay (9999-later). Update Hearsay");
  });

  it("refuses a file that is no ledger", async () => {
    const room = createRoom();
    mkdirSync(join(room, "hearsay-data"));
    writeFileSync(
      join(room, "hearsay-data", "ledger.sqlite"),
      "not a database, but long enough to look like a file of one".repeat(50),
    );
    const ran = await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("is damaged or is no ledger");
  });

  it("waits for another writer, and gives up after five seconds", async () => {
    const room = createRoom();
    await hearsay(room, ["init"]);
    const holder = await lockedBy(join(room, "hearsay-data", "ledger.sqlite"));
    const ran = await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("for more than five seconds. Nothing was written");
    holder.kill();
    await once(holder, "close");
    expect((await hearsay(room, ["add", join(SAMPLE, "1-appointment.txt")])).code).toBe(0);
  });

  it("names the first entry that was tampered with", async () => {
    const room = createRoom();
    await hearsay(room, ["add", SAMPLE]);
    const database = new DatabaseSync(join(room, "hearsay-data", "ledger.sqlite"));
    for (const { name } of database.prepare("select name from sqlite_master where type = 'trigger'").all())
      database.exec(`drop trigger ${name}`);
    database.exec("update entry_body set body = replace(body, 'Mamlouk', 'Smith') where seq = 2");
    database.close();
    const ran = await hearsay(room, ["verify"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("Entry 2 cannot be trusted, nor any after it: its body was changed.");
  });
});

async function lockedBy(path: string): Promise<ChildProcess> {
  const script = `
    import { DatabaseSync } from "node:sqlite";
    const database = new DatabaseSync(process.argv[1]);
    database.exec("begin immediate");
    process.stdout.write("locked");
    setTimeout(() => {}, 60_000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}
