import { hash } from "node:crypto";
import type { Sha256Digest } from "@hearsay/core";

/** SHA-256 as Node.js computes it, for `setSha256`. */
export const hostSha256: Sha256Digest = (content) => hash("sha256", content, "hex");
