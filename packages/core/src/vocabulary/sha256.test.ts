// biome-ignore lint/style/noRestrictedImports: the test's own yardstick; core itself imports nothing of the host
import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { pureSha256, setSha256, sha256Of } from "./sha256.ts";

const hostSha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

afterEach(() => setSha256(pureSha256));

describe("the SHA-256 of a content", () => {
  it("is that of the standard", () => {
    expect(sha256Of("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is the same from the host and without it, lone surrogates included", () => {
    const text = fc.string({ unit: "binary" }).map((some) => `${some}\ud800`);
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array()), (content) => pureSha256(content) === hostSha256(content)),
      { seed: 20_261_126 },
    );
  });

  it("is asked of the host where one is set", () => {
    setSha256(() => "f".repeat(64));
    expect(sha256Of("abc")).toBe("f".repeat(64));
  });
});
