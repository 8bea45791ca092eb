import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";

const id = (prefix: string, of: string) =>
  z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{12}$`), `the id of a ${of} is ${prefix}- and twelve hex digits`);

export const ReportId = id("r", "report").brand<"ReportId">();
export type ReportId = z.infer<typeof ReportId>;
export const StatementId = id("s", "statement").brand<"StatementId">();
export type StatementId = z.infer<typeof StatementId>;
export const ClaimId = id("c", "claim").brand<"ClaimId">();
export type ClaimId = z.infer<typeof ClaimId>;
export const EntityId = id("e", "person, organisation or post").brand<"EntityId">();
export type EntityId = z.infer<typeof EntityId>;
export const MatterId = id("m", "matter").brand<"MatterId">();
export type MatterId = z.infer<typeof MatterId>;

/** A content store's key: the SHA-256 of the bytes, 64 hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hex digits");
export type Sha256 = z.infer<typeof Sha256>;

export function sha256Of(content: Uint8Array | string): Sha256 {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}

/** Twelve hex digits of the hash of what an id stands for: the same content, the same id. */
function idOf(prefix: string, content: unknown): string {
  return `${prefix}-${sha256Of(canonicalJson([prefix, content])).slice(0, 12)}`;
}

export const reportIdOf = (content: unknown) => idOf("r", content) as ReportId;
export const statementIdOf = (content: unknown) => idOf("s", content) as StatementId;
export const claimIdOf = (content: unknown) => idOf("c", content) as ClaimId;
export const entityIdOf = (content: unknown) => idOf("e", content) as EntityId;
export const matterIdOf = (content: unknown) => idOf("m", content) as MatterId;
