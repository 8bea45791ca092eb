import { pureSha256, setSha256, sha256Of } from "@hearsay/core";
import { afterAll, expect, it } from "vitest";
import { hostSha256, prepareHost } from "./host.ts";

afterAll(() => setSha256(pureSha256));

it("hashes bytes and texts as core does by itself", () => {
  for (const content of ["", "abc", "Ĳ\ud800", new Uint8Array([0, 255])]) {
    expect(hostSha256(content)).toBe(pureSha256(content));
  }
});

it("has the host's digest used from then on", () => {
  setSha256(() => "f".repeat(64));
  prepareHost();
  expect(sha256Of("abc")).toBe(pureSha256("abc"));
});
