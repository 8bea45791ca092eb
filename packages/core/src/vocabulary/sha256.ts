import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";

/** A content store's key: the SHA-256 of the bytes, 64 hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hex digits");
export type Sha256 = z.infer<typeof Sha256>;

/** Gives the SHA-256 of bytes, or of a text as UTF-8, as 64 hex digits. */
export type Sha256Digest = (content: Uint8Array | string) => Sha256;

/** The digest that runs everywhere. */
export const pureSha256: Sha256Digest = (content) =>
  bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));

let digest = pureSha256;

/**
 * Has the host's own SHA-256 used instead of the pure one: the same digests, many times sooner. Whoever starts a
 * process may call this, once, before anything else.
 */
export function setSha256(host: Sha256Digest): void {
  digest = host;
}

/** The SHA-256 of bytes, or of a text as UTF-8. */
export function sha256Of(content: Uint8Array | string): Sha256 {
  return digest(content);
}
