import { Basis, ClaimType, Coverage, Issue, Span, Stance, Standing } from "@hearsay/core";
import { z } from "@hono/zod-openapi";

const idOf = (prefix: string, of: string) =>
  z.string().openapi({ example: `${prefix}-0123456789ab`, description: `The id of a ${of}.` });

export const ReportRef = idOf("r", "report");
export const StatementRef = idOf("s", "statement");
export const ClaimRef = idOf("c", "claim");
export const EntityRef = idOf("e", "person, organisation or post");
export const MatterRef = idOf("m", "matter");

export const DayWritten = z.string().openapi({ format: "date", example: "2024-02-10" });
export const Instant = z.string().openapi({ format: "date-time", example: "2024-02-10T09:30:00.000Z" });
export const Range = z.object({ from: DayWritten.nullable(), to: DayWritten.nullable() }).openapi("DayRange");

/** A schema of core under a name in the document: `meta` makes the copy that can bear one. */
export const fromCore = <S extends z.ZodType>(schema: S, name: string, description?: string): S =>
  schema.meta({}).openapi(name, description ? { description } : {});

export const StandingWord = fromCore(Standing, "Standing");
export const StanceWord = fromCore(Stance, "Stance");
export const BasisWord = fromCore(Basis, "Basis");
export const ClaimTypeWord = fromCore(ClaimType, "ClaimType");
export const CoverageWord = fromCore(Coverage, "Coverage");
export const Decided = z.enum(["accepted", "rejected"]).nullable().openapi({ description: "Null is a draft." });
export const Counting = z
  .enum(["counts", "echo", "summary", "retracted", "outdated"])
  .openapi("Counting", { description: "What became of a statement in the weighing of its claim." });

export const IssueTold = Issue.extend({ span: Span.nullable() }).openapi("Issue");

export const PersonNamed = z.object({ person: EntityRef, name: z.string() });
export const PersonCounted = PersonNamed.extend({ claims: z.int() });
export const MatterNamed = z.object({ id: MatterRef, title: z.string() });
