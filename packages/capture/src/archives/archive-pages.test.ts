import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sha256Of } from "@hearsay/core";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { captureArchive } from "./archive-pages.ts";
import { warcOf } from "./archives.fixture.ts";
import type { ArchivedPage } from "./warc-pages.ts";
import { zipEntries } from "./zip-entries.ts";

const now = () => new Date("2026-11-01T12:00:00Z");
const PAGE = "<html><body><p>The minister left the capital on Monday.</p></body></html>";
const url = "https://harbour.example/a";

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-archives-"));
});
afterAll(() => rm(room, { recursive: true, force: true }));

async function read(name: string, bytes: Uint8Array): Promise<ArchivedPage[]> {
  const path = join(room, name);
  await writeFile(path, bytes);
  const all: ArchivedPage[] = [];
  for await (const one of captureArchive(path, now, name)) all.push(one);
  return all;
}
/** The pages as text, the others by what is said of them. */
const told = (all: readonly ArchivedPage[]) =>
  all.map((one) =>
    "page" in one
      ? Buffer.from(one.page.bytes).toString()
      : "note" in one
        ? `note: ${one.note}`
        : "skipped" in one
          ? `skipped: ${one.skipped}`
          : `timestamp of ${one.timestamp.of}`,
  );

describe("a web archive", () => {
  it("says so where a record is longer than it says, and prints nothing itself", async () => {
    const warn = vi.spyOn(console, "warn");
    const warc = (
      await warcOf([
        { url, body: PAGE },
        { url: `${url}/2`, body: PAGE },
      ])
    ).toString();
    const longer = Buffer.from(warc.replace("</html>", "</html>and more that no length tells of"));
    const all = told(await read("longer.warc", longer));
    expect(all.join("\n")).toMatch(/1 of its records are longer than they say/);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it.each([false, true])("ends with a record whose head does not end (compressed: %s)", async (gzip) => {
    const whole = await warcOf([{ url, body: PAGE }], gzip);
    const endless = Buffer.from(`WARC/1.1\r\n${"X-Odd: a\r\n".repeat(6_000_000)}`);
    const before = process.memoryUsage().rss;
    const all = await read(
      gzip ? "endless.warc.gz" : "endless.warc",
      Buffer.concat([whole, gzip ? gzipSync(endless) : endless]),
    );
    expect(told(all)).toEqual([
      PAGE,
      expect.stringMatching(/broken after 1 record: the head of a record does not end/),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it.each([false, true])("gives its pages with what it tells of them (compressed: %s)", async (gzip) => {
    const warc = await warcOf(
      [
        { url, headers: { "content-type": "text/html; charset=utf-8", "x-served-by": "one" }, body: PAGE },
        { url: `${url}.png`, headers: { "content-type": "image/png" }, body: "x" },
        { url, type: "request", body: "GET /a" },
        { url: `${url}/moved`, statusline: "HTTP/1.1 301 Moved", body: "" },
        { url: `${url}/saved`, type: "resource", headers: { "content-type": "text/plain" }, body: "Saved." },
      ],
      gzip,
    );
    const all = await read(gzip ? "a.warc.gz" : "a.warc", warc);
    expect(told(all)).toEqual([PAGE, "Saved.", expect.stringMatching(/^note: 3 records that are no pages/)]);
    const [first] = all;
    expect(first && "page" in first ? first.page : null).toMatchObject({
      mediaType: "text/html; charset=utf-8",
      obtained: {
        how: "archive",
        from: url,
        finalUrl: url,
        at: "2024-04-03T10:00:00.000Z",
        status: 200,
        headers: { "x-served-by": "one" },
        archive: { name: gzip ? "a.warc.gz" : "a.warc", record: expect.stringMatching(/^<urn:uuid:/) },
      },
    });
  });

  it("gives a page that was there again with the bytes of the first, from memory or from where they are kept", async () => {
    const large = PAGE.padEnd(17_000_000, " ");
    const first = "2024-04-03T10:00:00Z";
    const revisit = (of: string, more = {}) => ({
      url: `${of}?again`,
      type: "revisit" as const,
      body: "",
      refersTo: { url: of, date: first },
      ...more,
    });
    const warc = await warcOf([
      { url, body: PAGE },
      { ...revisit(url), date: "2024-04-05T10:00:00Z" },
      { url: `${url}/2`, body: large },
      { url: `${url}/3`, body: large.replace("minister", "general") },
      revisit(url),
      revisit("https://elsewhere.example/"),
      revisit(url, { statusline: "HTTP/1.1 301 Moved" }),
    ]);
    const path = join(room, "again.warc");
    await writeFile(path, warc);
    const kept = new Map([[sha256Of(Buffer.from(PAGE)), Buffer.from(PAGE)]]);
    const read = async (bytesOf?: (sha256: string) => Promise<Uint8Array | null>) => {
      const all: ArchivedPage[] = [];
      for await (const one of captureArchive(path, now, "again.warc", bytesOf)) all.push(one);
      return all;
    };
    const all = await read(async (sha256) => kept.get(sha256 as never) ?? null);
    const again = all.flatMap((one) => ("page" in one && one.from === `${url}?again` ? [one.page] : []));
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([PAGE, PAGE]);
    expect(again[0]?.obtained).toMatchObject({ from: `${url}?again`, at: "2024-04-05T10:00:00.000Z", status: 200 });
    expect(told(all).filter((one) => one.startsWith("note"))).toEqual([
      expect.stringMatching(/^note: 1 records say that something was there again/),
      expect.stringMatching(/^note: 1 records that are no pages/),
    ]);
    // Without a place where bytes are kept, those of the last pages alone are at hand.
    expect((await read()).filter((one) => one.from === `${url}?again`)).toHaveLength(1);
  });

  it("unpacks what a host had packed, and says which pages cannot be had", async () => {
    const packed = { url, headers: { "content-encoding": "gzip" }, body: gzipSync(PAGE) };
    const bomb = {
      url: `${url}/bomb`,
      headers: { "content-encoding": "gzip" },
      body: gzipSync("x".repeat(30_000_000)),
    };
    const gone = { url: `${url}/gone`, statusline: "HTTP/1.1 404 Not Found", body: "none" };
    const all = await read("b.warc", await warcOf([packed, bomb, gone, { url, body: PAGE }]));
    expect(told(all)).toEqual([
      PAGE,
      expect.stringContaining("larger than 20 MB"),
      "skipped: The host had answered 404.",
      PAGE,
    ]);
  });

  it("that breaks off gives what stands before, and says so", async () => {
    const warc = await warcOf(
      [
        { url, body: PAGE },
        { url: `${url}/2`, body: PAGE },
      ],
      true,
    );
    const all = await read("c.warc.gz", warc.subarray(0, warc.length - 200));
    expect(told(all)[0]).toBe(PAGE);
    expect(told(all).slice(1).join()).toContain("skipped: ");
  });

  it.each(["WARC/1.0\r\n", "nothing of the kind", ""])("that is none is told: %j", async (content) => {
    expect(told(await read("d.warc", Buffer.from(content))).join()).toContain("skipped: ");
  });

  it("in a WACZ is read out of its folder, whatever other names it has", async () => {
    const wacz = zipSync({
      "../../etc/passwd": strToU8("x"),
      "archive/data.warc.gz": [await warcOf([{ url, body: PAGE }], true), { level: 0 }],
      "archive/more.warc": await warcOf([{ url: `${url}/2`, body: "<p>Second." }]),
      "datapackage.json": strToU8("{}"),
      "pages/pages.jsonl": strToU8("{}"),
    });
    const all = await read("e.wacz", wacz);
    expect(told(all)).toEqual([PAGE, "<p>Second."]);
    expect(all[1] && "page" in all[1] ? all[1].page.obtained.archive?.name : null).toBe("e.wacz, archive/more.warc");
  });

  it("in a WACZ that is broken, or none, is told", async () => {
    const wacz = zipSync({ "archive/data.warc": await warcOf([{ url, body: PAGE.repeat(2000) }]) });
    expect(told(await read("f.wacz", wacz.subarray(0, 200))).join()).toContain("skipped: ");
    expect(told(await read("g.wacz", Buffer.from("PK nothing")))).toEqual([expect.stringContaining("no ZIP archive")]);
    expect(told(await read("h.wacz", zipSync({ a: strToU8("b") })))).toEqual([
      expect.stringContaining("no folder archive"),
    ]);
  });
});

describe("a ZIP archive", () => {
  const limits = { files: 10, bytes: 1_000_000_000, ratio: 100 };
  async function* whole(bytes: Uint8Array) {
    yield bytes;
  }
  const namesIn = async (bytes: Uint8Array, some = limits) => {
    const names: string[] = [];
    for await (const { name } of zipEntries(whole(bytes), "x.zip", () => true, some)) names.push(name);
    return names;
  };

  it("is refused as a trap when it swells, long before it is unpacked", async () => {
    const bomb = zipSync({ a: new Uint8Array(40_000_000) }, { level: 6 });
    expect(bomb.length).toBeLessThan(500_000);
    const before = process.memoryUsage().rss;
    await expect(namesIn(bomb)).rejects.toMatchObject({
      code: "input-unreadable",
      message: expect.stringContaining("a trap"),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it("is refused when it holds too many files or too much", async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}`, strToU8("x")])));
    await expect(namesIn(many)).rejects.toThrow(/more than 10 files/);
    await expect(namesIn(zipSync({ a: strToU8("x".repeat(2000)) }), { ...limits, bytes: 1000 })).rejects.toThrow(/MB/);
  });

  it("gives its files in order, and what is not read of one is passed over", async () => {
    expect(await namesIn(zipSync({ b: strToU8("x".repeat(100_000)), a: strToU8("y") }))).toEqual(["b", "a"]);
  });
});
