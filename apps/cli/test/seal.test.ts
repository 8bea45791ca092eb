import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const SEALED = `<html><head><meta charset="utf-8"><title>Letter from inside the ministry</title>
<meta property="og:site_name" content="Tern Gazette"><meta name="author" content="Sanne Roke">
<link rel="canonical" href="https://tern.example/leaks/9"><meta property="article:published_time" content="2026-03-11T08:00:00Z"></head>
<body><article><h1>Letter from inside the ministry</h1><p>Interior Minister Oda Lervik resigned on Tuesday by a letter sent by courier.
Clerks who saw the letter said that nobody in the building had been told of it before the evening of that day.</p></article></body></html>`;
const OPEN = `Title: Interior minister steps down
Outlet: Harbour Post
Published: 2026-03-12

Interior Minister Oda Lervik resigned on Tuesday, the president's office said in a short statement to the press.`;

/** The names of the source, of its page, and words of it. */
const SECRETS = ["Tern Gazette", "Sanne Roke", "tern.example", "Letter from inside", "by courier"];
const secretsIn = (text: string) => SECRETS.filter((one) => text.includes(one));

function filesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => `${one.name}\n${readFileSync(join(one.parentPath, one.name), "utf8")}`).join("\n");
}

/** A WACZ, whose files are stored as they are, with the records of its WARC unpacked. */
function archiveIn(path: string): string {
  const bytes = readFileSync(path);
  const name = "archive/data.warc.gz";
  // The local header of the file: its size, its name, what is told beside, its bytes.
  const header = bytes.indexOf(name) - 30;
  const start = header + 30 + name.length + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(header + 18));
  return `${bytes.toString("utf8")}\n${gunzipSync(packed).toString("utf8")}`;
}

/** Everything that goes out of a room, in one text. */
async function goingOut(room: string, to: string, entry: string): Promise<string> {
  const told: string[] = [];
  for (const format of ["csv", "jsonl"])
    for (const what of ["statements", "claims", "standings"])
      told.push((await hearsay(room, ["export", format, what])).out);
  told.push((await hearsay(room, ["export", "jsonl", "statements", "--counted", "all"])).out);
  told.push((await hearsay(room, ["export", "jsonl", "statements", "--counted", "all", "--entry", entry])).out);
  expect(await hearsay(room, ["publish", "--out", `site-${to}`])).toMatchObject({ code: 0 });
  told.push(filesIn(join(room, `site-${to}`)));
  expect(await hearsay(room, ["evidence", "--wacz", `${to}.wacz`])).toMatchObject({ code: 0 });
  told.push(archiveIn(join(room, `${to}.wacz`)));
  return told.join("\n");
}

describe("hearsay seal", () => {
  it("keeps the source of a report from everything that goes out, until somebody opens it with a reason", {
    timeout: 400_000,
  }, async () => {
    const room = createRoom();
    writeFileSync(join(room, "sealed.html"), SEALED);
    writeFileSync(join(room, "open.txt"), OPEN);
    const [{ report }] = JSON.parse((await hearsay(room, ["add", "sealed.html", "open.txt", "--json"])).out);
    const { waiting } = JSON.parse((await hearsay(room, ["inbox", "--json"])).out);
    await hearsay(room, ["accept", ...waiting.map(({ statement }: { statement: string }) => statement)]);
    const { entries } = JSON.parse((await hearsay(room, ["verify", "--json"])).out);
    expect(secretsIn(await goingOut(room, "before", String(entries)))).toEqual(SECRETS);

    expect(await hearsay(room, ["seal", report])).toMatchObject({ code: 2 });
    expect(await hearsay(room, ["seal", report, "--reason", "whoever gave it is in danger"])).toMatchObject({
      code: 0,
    });
    const after = await goingOut(room, "after", String(entries));
    expect([...secretsIn(after), ...(after.includes(report) ? [report] : [])]).toEqual([]);
    expect(after).toContain("Harbour Post");
    expect(after).toContain("a sealed source");

    expect(await hearsay(room, ["evidence", report, "--out", "copy.html"])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`hearsay unseal ${report}`),
    });
    const proofOf = async (...words: string[]) =>
      JSON.parse((await hearsay(room, ["evidence", report, "--json", ...words])).out);
    const isFound = ({ bytes }: { bytes: object | null }) => bytes !== null;
    const closed = await proofOf();
    expect([closed.placed, closed.statements.some(isFound), closed.custody.at(-1).act]).toEqual([
      false,
      false,
      "sealed",
    ]);
    expect((await hearsay(room, ["evidence", report])).out).toMatch(/Say what for you\s+open it,\s+with --for/);
    const opened = await proofOf("--for", "to check a name");
    expect([opened.placed, opened.statements.some(isFound)]).toEqual([true, true]);
    expect((await proofOf()).custody.at(-1)).toMatchObject({ act: "accessed", what: "to check a name" });
    expect(await hearsay(room, ["evidence", report, "--wacz", "one.wacz"])).toMatchObject({ code: 1 });
    expect(await hearsay(room, ["export", "ledger"])).toMatchObject({ code: 1, out: "" });
    expect((await hearsay(room, ["export", "ledger", "--with-sealed"])).out).toContain("Tern Gazette");
    await hearsay(room, ["unseal", report, "--reason", "it was printed everywhere"]);
    expect(await hearsay(room, ["evidence", report, "--out", "copy.html"])).toMatchObject({ code: 0 });
    const { custody } = JSON.parse((await hearsay(room, ["evidence", report, "--json"])).out);
    const told = custody.map(({ act, what }: { act: string; what: string }) => [act, what]);
    expect(told).toContainEqual(["sealed", "whoever gave it is in danger"]);
    expect(told).toContainEqual(["exported", "sealed, in a ledger that was written out whole"]);
    expect(told.at(-2)).toEqual(["unsealed", "it was printed everywhere"]);
  });
});
