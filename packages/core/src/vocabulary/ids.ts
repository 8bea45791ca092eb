import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { sha256Of } from "./sha256.ts";

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

/** Twelve hex digits of the hash of what an id stands for: the same content, the same id. */
function idOf(prefix: string, content: unknown): string {
  return `${prefix}-${sha256Of(canonicalJson([prefix, content])).slice(0, 12)}`;
}

export const reportIdOf = (content: unknown) => idOf("r", content) as ReportId;
export const statementIdOf = (content: unknown) => idOf("s", content) as StatementId;
export const claimIdOf = (content: unknown) => idOf("c", content) as ClaimId;
export const entityIdOf = (content: unknown) => idOf("e", content) as EntityId;
export const matterIdOf = (content: unknown) => idOf("m", content) as MatterId;
