import { brotliDecompressSync, gunzipSync, gzipSync, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { faultInWords } from "./unpacking-fault.ts";

const packed = gzipSync("The minister left the capital on Monday. ".repeat(90));
const damaged = (bytes: Buffer, at: number) => Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte)));

function faultOf(unpack: () => unknown): string {
  try {
    unpack();
  } catch (error) {
    return faultInWords(error);
  }
  return "none";
}

describe("packed bytes that cannot be unpacked", () => {
  it.each([
    ["gzip that is none", () => gunzipSync("not packed at all"), "its bytes are not packed as it says"],
    [
      "Zstandard that is none",
      () => zstdDecompressSync(Buffer.from("not packed")),
      "its bytes are not packed as it says",
    ],
    ["gzip cut off", () => gunzipSync(packed.subarray(0, 40)), "its packed bytes end too early"],
    ["gzip with a wrong bit", () => gunzipSync(damaged(packed, 20)), "its packed bytes are damaged"],
    ["deflate that is none", () => inflateRawSync(Buffer.from("hello world")), "its packed bytes are damaged"],
    ["Brotli that is none", () => brotliDecompressSync(packed), "its packed bytes are damaged"],
  ])("are told in words: %s", (_, unpack, words) => {
    expect(faultOf(unpack)).toBe(words);
  });

  it("are not what any other error is told as", () => {
    expect(faultInWords(new Error("the head of a record does not end"))).toBe("the head of a record does not end");
  });
});
