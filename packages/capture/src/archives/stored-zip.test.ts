import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStoredZip } from "./stored-zip.ts";
import { zipEntries } from "./zip-entries.ts";

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-zip-"));
});
afterAll(() => rm(room, { recursive: true, force: true }));

const FILES: readonly (readonly [string, readonly string[]])[] = [
  ["archive/one.warc", ["PK\x07\x08 and PK\x03\x04 stand ", "in it, ", ""]],
  ["empty", []],
  ["ملف.json", ["{}"]],
];

async function written(name: string): Promise<Buffer> {
  const file = await open(join(room, name), "wx+");
  const zip = createStoredZip(file);
  for (const [called, pieces] of FILES)
    await zip.add(
      called,
      pieces.map((piece) => Buffer.from(piece)),
    );
  await zip.end();
  await file.close();
  return readFile(join(room, name));
}

const WANTED = Object.fromEntries(FILES.map(([name, pieces]) => [name, pieces.join("")]));

describe("a stored ZIP archive", () => {
  it("is read by a reader that goes by its directory, and by one that reads from the front", async () => {
    const bytes = await written("a.zip");
    const byDirectory = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
    expect(Object.fromEntries(byDirectory)).toEqual(WANTED);
    const fromFront: [string, string][] = [];
    const limits = { files: 10, bytes: 1e6, ratio: 2 };
    for await (const { name, bytes: content } of zipEntries(source(bytes), "a.zip", () => true, limits)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      fromFront.push([name, Buffer.concat(chunks).toString()]);
    }
    expect(Object.fromEntries(fromFront)).toEqual(WANTED);
  });

  it("is the same bytes for the same files", async () => {
    expect((await written("b.zip")).equals(await written("c.zip"))).toBe(true);
  });
});

async function* source(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
