import { Capture, EntityKind, Timestamp } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimRef, DayWritten, EntityRef, Instant, ReportRef, StatementRef } from "./words.ts";

const Sha256Written = z.string().openapi({ example: "0".repeat(64) });

const KnownCaptureTold = Capture.extend({
  seq: z.int().openapi({ description: "Its entry in the record." }),
  recorded: Instant,
  actor: z.string().openapi({ description: "Who asked for it." }),
}).openapi("KnownCapture");

const CustodyLineTold = z
  .object({
    seq: z.int(),
    recorded: Instant,
    actor: z.string(),
    act: z.enum(["captured", "accessed", "exported", "stamped", "sealed", "unsealed"]),
    what: z.string().openapi({ description: "How it was captured, what for, or what the authority says." }),
    timestamp: Timestamp.extend({})
      .openapi("Timestamp", {
        description:
          "A timestamp (RFC 3161) over the SHA-256 of the bytes. It tells that they were there then, no more.",
      })
      .optional(),
  })
  .openapi("CustodyLine");

const PlacedStatement = z
  .object({
    statement: StatementRef,
    quote: z.string(),
    bytes: z
      .object({ from: z.int(), to: z.int() })
      .nullable()
      .openapi({ description: "Where its words stand in the bytes; null where the shown page has them nowhere." }),
  })
  .openapi("PlacedStatement");

export const PlacesTold = z.object({ statements: listOf(PlacedStatement) }).openapi("Places");

export const EvidenceTold = z
  .object({
    report: ReportRef,
    title: z.string(),
    sha256: Sha256Written,
    kept: z.enum(["whole", "missing", "changed"]).openapi({ description: "What became of the bytes on the disk." }),
    captures: listOf(KnownCaptureTold),
    custody: listOf(CustodyLineTold),
    isSealed: z.boolean().openapi({ description: "Whether nothing that goes out leads to its source." }),
    placed: z.boolean().openapi({
      description: "Whether it was looked where statements stand. A sealed page is opened for it with a purpose alone.",
    }),
    statements: listOf(PlacedStatement),
  })
  .openapi("Evidence", { description: "What proves a report: its bytes, how they came here, who had them since." });

const ToldInVersion = z.object({ statement: StatementRef, quote: z.string() });

const VersionTold = z
  .object({
    report: ReportRef,
    title: z.string(),
    first: z.string(),
    last: z.string(),
    captures: z.int(),
    change: z
      .object({
        words: listOf(z.object({ is: z.enum(["same", "gone", "added"]), text: z.string() })).nullable(),
        added: z.int(),
        gone: z.int(),
        statements: z.object({
          same: z.int(),
          changed: listOf(z.object({ before: ToldInVersion, after: ToldInVersion })),
          added: listOf(ToldInVersion),
          gone: listOf(ToldInVersion),
        }),
      })
      .nullable()
      .openapi({ description: "From the version before; null for the first. A change is never a retraction." }),
  })
  .openapi("Version");

export const VersionsTold = z.object({ versions: listOf(VersionTold) }).openapi("Versions");

const RelationTold = z
  .discriminatedUnion("is", [
    z.object({ is: z.literal("copy"), words: z.string() }),
    z.object({ is: z.literal("link"), words: z.string() }),
    z.object({
      is: z.literal("claims"),
      count: z.int(),
      shared: listOf(z.object({ claim: ClaimRef, gloss: z.string() })),
    }),
    z.object({
      is: z.literal("entities"),
      count: z.int(),
      shared: listOf(z.object({ entity: EntityRef, kind: EntityKind, name: z.string() })),
    }),
  ])
  .openapi("Relation", { description: "Why a report has to do with another." });

export const RelatedTold = z
  .object({
    related: listOf(
      z.object({
        report: ReportRef,
        title: z.string(),
        outlet: z.string(),
        published: DayWritten,
        why: listOf(RelationTold),
      }),
    ),
  })
  .openapi("Related");
