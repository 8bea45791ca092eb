import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  type KnownCapture,
  type KnownCustody,
  type Obtained,
  type ProvingCapture,
  sha256Of,
  type Timestamp,
} from "@hearsay/core";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CDXIndexer, WARCParser } from "warcio";
import { captureArchive } from "./archive-pages.ts";
import { writeWacz } from "./wacz-file.ts";

const PAGE = Buffer.from(
  '<html><head><meta charset="utf-8"><title>“A” <b></title></head><body><p>Oda Lervik 🙂 resigned.</p></body></html>',
);
const NOTE = Buffer.from("A note that was handed in.\r\nNothing more.");
const GONE = "f".repeat(64);

const ANSWERED: Obtained = {
  how: "url",
  from: "https://www.harbour.example/a?b=2&a=1",
  at: "2026-03-11T10:00:00.123Z",
  finalUrl: "https://www.harbour.example/news/1?b=2&a=1",
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "gzip",
    "content-length": "12",
    "x-odd": "a\r\nEvil: b",
  },
  redirects: ["https://www.harbour.example/a?b=2&a=1"],
  tool: "Hearsay 0.1.0",
  request: { host: "www.harbour.example", "user-agent": "Hearsay" },
};
const HANDED_IN: Obtained = {
  how: "file",
  from: "notes/a.txt",
  at: "2026-03-12T08:00:00.000Z",
  finalUrl: null,
  status: null,
  headers: null,
  redirects: [],
};

const captured = (seq: number, bytes: Uint8Array | string, mediaType: string, obtained: Obtained): KnownCapture => {
  const sha256 = typeof bytes === "string" ? bytes : sha256Of(bytes);
  return {
    sha256,
    size: bytes.length,
    mediaType,
    obtained,
    seq,
    recorded: `2026-03-13T00:00:0${seq % 10}.000Z`,
    actor: "mira",
  };
};

const LATER = {
  ...ANSWERED,
  at: "2026-03-12T11:00:00.000Z",
  finalUrl: "https://harbour.example/news/1",
  redirects: [],
};
const CAPTURES: readonly ProvingCapture[] = [
  { capture: captured(1, PAGE, "text/html; charset=utf-8", ANSWERED), reports: [{ id: "r_a", title: "“A” <b>" }] },
  { capture: captured(4, PAGE, "text/html; charset=utf-8", LATER), reports: [{ id: "r_a", title: "“A” <b>" }] },
  { capture: captured(7, NOTE, "text/plain", HANDED_IN), reports: [{ id: "r_b", title: "A note" }] },
  { capture: captured(9, GONE, "text/html", LATER), reports: [{ id: "r_c", title: "Gone" }] },
];
const TOKEN = Buffer.from("what an authority answered");
const OBJECTS = new Map([PAGE, NOTE, TOKEN].map((bytes) => [sha256Of(bytes), bytes]));
const STAMPED: KnownCustody = {
  act: "stamped",
  captures: [sha256Of(PAGE)],
  purpose: "to prove when",
  timestamp: {
    token: sha256Of(TOKEN),
    address: "https://t.example",
    authority: "Local",
    at: "2026-03-11T10:00:01.000Z",
    serial: "01",
  },
  seq: 2,
  recorded: "2026-03-13T00:00:01.500Z",
  actor: "mira",
};

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-wacz-"));
});
afterAll(() => rm(room, { recursive: true, force: true }));

async function packed(name: string, custody: readonly KnownCustody[] = []) {
  const path = join(room, name);
  const file = await open(path, "wx+");
  const told = await writeWacz(
    { captures: CAPTURES, title: "A case", custody },
    async (sha256) => OBJECTS.get(sha256) ?? null,
    file,
  );
  await file.close();
  const files = unzipSync(await readFile(path));
  return { path, told, files, text: (entry: string) => strFromU8(files[entry] as Uint8Array) };
}

const lines = (text: string) => text.split("\n").filter(Boolean);

describe("writing a web archive", () => {
  it("gives the untouched bytes back, once, with what was asked and answered", async () => {
    const { path, told } = await packed("a.wacz");
    expect(told).toMatchObject({ captures: 3, objects: 2, spoilt: [GONE] });
    const pages = [];
    for await (const one of captureArchive(path, () => new Date(0), "a.wacz")) if ("page" in one) pages.push(one.page);
    expect(pages.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      PAGE.toString(),
      PAGE.toString(),
      NOTE.toString(),
    ]);
    // What was there again is told with the moment and the headers of that time.
    expect(pages[1]?.obtained).toMatchObject({ from: LATER.finalUrl, at: LATER.at, status: 200 });
    expect(pages[0]?.obtained).toMatchObject({
      from: ANSWERED.finalUrl,
      at: ANSWERED.at,
      status: 200,
      headers: {
        "x-archive-orig-content-encoding": "gzip",
        "content-length": String(PAGE.length),
        "x-odd": "a Evil: b",
      },
    });
    expect(pages[2]?.obtained).toMatchObject({ from: `urn:sha256:${sha256Of(NOTE)}`, headers: null });
  });

  it("gives the timestamps back after the pages, with where each authority was asked", async () => {
    const { path } = await packed("stamped-again.wacz", [STAMPED]);
    const found = [];
    for await (const one of captureArchive(path, () => new Date(0), "a.wacz")) found.push(one);
    expect(found.map((one) => ("page" in one ? "page" : "timestamp" in one ? one.timestamp.of : "other"))).toEqual([
      "page",
      "page",
      "page",
      "other",
      sha256Of(PAGE),
    ]);
    const last = found.at(-1);
    expect(last && "timestamp" in last && last.timestamp).toMatchObject({ address: "https://t.example", reply: TOKEN });
  });

  it("carries the timestamps of its pages, each under its page's hash", async () => {
    const { told, files, text } = await packed("stamped.wacz", [STAMPED]);
    const path = `timestamps/${sha256Of(PAGE)}-${sha256Of(TOKEN).slice(0, 8)}.tsr`;
    expect(Buffer.from(files[path] as Uint8Array).equals(TOKEN)).toBe(true);
    expect(told.timestamps).toBe(1);
    const { resources } = JSON.parse(text("datapackage.json"));
    expect(resources).toContainEqual(expect.objectContaining({ path, hash: `sha256:${sha256Of(TOKEN)}` }));
    const pages = lines(text("pages/pages.jsonl")).map((line) => JSON.parse(line).hearsay?.timestamps);
    expect(pages).toEqual([undefined, ...Array(2).fill([{ ...STAMPED.timestamp, path }]), undefined]);
    const gone = { ...STAMPED, timestamp: { ...(STAMPED.timestamp as Timestamp), token: GONE.replaceAll("f", "e") } };
    expect((await packed("gone.wacz", [gone])).told).toMatchObject({ timestamps: 0, spoilt: [GONE, "e".repeat(64)] });
  });

  it("tells the same captures as a foreign reader of archives, which finds each at its place", async () => {
    const { files, text } = await packed("b.wacz");
    const warc = files["archive/data.warc.gz"] as Uint8Array;
    const foreign: string[] = [];
    const indexer = new CDXIndexer({ format: "cdxj" });
    for await (const one of indexer.iterIndex([{ filename: "data.warc.gz", reader: source(warc) }]))
      foreign.push(indexer.serializeCDXJ(one));
    const [own, theirs] = [lines(text("indexes/index.cdx")), foreign.map((line) => line.trim()).sort()].map((all) =>
      all.map((line) => {
        const [surt, stamp, ...rest] = line.split(" ");
        return { surt, stamp, ...JSON.parse(rest.join(" ")) };
      }),
    );
    expect(own).toHaveLength(3);
    // The other reader gives no status where no host was asked, and digests without the name of their kind.
    const comparable = (one: { digest: string }) => ({ ...one, status: 0, digest: one.digest.replace("sha256:", "") });
    expect(own?.map(comparable)).toEqual(theirs?.map(comparable));
    expect(own?.map(({ mime }) => mime)).toEqual(["warc/revisit", "text/html", "text/plain"]);
    for (const { offset, length } of own ?? []) {
      const record = warc.subarray(Number(offset), Number(offset) + Number(length));
      expect(gunzipSync(record).subarray(0, 8).toString()).toBe("WARC/1.1");
    }
  });

  it("says of a capture of bytes that stand there already where they do, and repeats nothing of them", async () => {
    const { files } = await packed("c.wacz");
    const records: Record<string, string | null | undefined>[] = [];
    for await (const record of new WARCParser(source(files["archive/data.warc.gz"] as Uint8Array))) {
      const block = await record.readFully();
      const told = ["WARC-Date", "WARC-Payload-Digest", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date"];
      const heads = Object.fromEntries(told.map((name) => [name, record.warcHeader(name)]));
      records.push({ type: record.warcType, block: Buffer.from(block).toString(), ...heads });
    }
    const types = [
      "warcinfo",
      "response",
      "request",
      "metadata",
      "revisit",
      "request",
      "metadata",
      "resource",
      "metadata",
    ];
    expect(records.map(({ type }) => type)).toEqual(types);
    expect(records[4]).toMatchObject({
      block: "",
      "WARC-Date": LATER.at,
      "WARC-Payload-Digest": `sha256:${sha256Of(PAGE)}`,
      "WARC-Refers-To-Target-URI": ANSWERED.finalUrl,
      "WARC-Refers-To-Date": ANSWERED.at,
    });
    expect(records[3]?.block).toContain("hearsay-entry: 1\r\n");
    expect(records[3]?.block).toContain("hearsay-captured-by: mira\r\n");
    expect(records[3]?.block).toContain(`via: ${ANSWERED.from}\r\n`);
  });

  it("names the hash of everything in it, and its pages with their titles", async () => {
    const { files, text, told } = await packed("d.wacz");
    const about = JSON.parse(text("datapackage.json"));
    expect(about).toMatchObject({
      profile: "data-package",
      wacz_version: "1.1.1",
      title: "A case",
      created: "2026-03-13T00:00:09.000Z",
    });
    const named = about.resources.map(({ path, hash, bytes }: { path: string; hash: string; bytes: number }) => [
      path,
      hash,
      bytes,
    ]);
    const rest = Object.keys(files).filter((name) => !name.startsWith("datapackage"));
    expect(named).toEqual(
      rest.map((name) => [name, `sha256:${sha256Of(files[name] as Uint8Array)}`, files[name]?.length]),
    );
    expect(JSON.parse(text("datapackage-digest.json"))).toEqual({
      path: "datapackage.json",
      hash: `sha256:${told.digest}`,
    });
    const [head, ...pages] = lines(text("pages/pages.jsonl")).map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: "json-pages-1.0" });
    expect(pages.map(({ url, ts, title }) => [url, ts, title])).toEqual([
      [ANSWERED.finalUrl, ANSWERED.at, "“A” <b>"],
      [LATER.finalUrl, LATER.at, "“A” <b>"],
      [`urn:sha256:${sha256Of(NOTE)}`, HANDED_IN.at, "A note"],
    ]);
  });

  it("is the same bytes for the same captures", async () => {
    const [one, other] = await Promise.all(
      ["e.wacz", "f.wacz"].map(async (name) => readFile((await packed(name)).path)),
    );
    expect(one?.equals(other as Buffer)).toBe(true);
  });
});

async function* source(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
