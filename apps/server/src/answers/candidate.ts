import { EntityKind, Sameness } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimRef, DayWritten, EntityRef, fromCore, ReportRef } from "./words.ts";

const KindWord = fromCore(EntityKind, "EntityKind");
const SamenessWord = fromCore(Sameness, "Sameness");

const Alias = z
  .object({ name: z.string(), script: z.string(), report: ReportRef, outlet: z.string() })
  .openapi("Alias", { description: "A name as a report writes it." });

const Ground = z
  .object({
    rule: z.string(),
    speaks: z.enum(["for", "against"]),
    words: z.string(),
    claims: listOf(z.string()),
    weight: z.number().openapi({ description: "How much it says, in units of log odds." }),
  })
  .openapi("Ground");

const CandidateSide = z
  .object({
    id: EntityRef,
    name: z.string(),
    aliases: listOf(Alias),
    told: listOf(z.object({ claim: ClaimRef, words: z.string() })),
    claims: z.int(),
    reports: z.int(),
  })
  .openapi("CandidateSide");

export const Candidate = z
  .object({
    pair: z.tuple([EntityRef, EntityRef]).readonly(),
    kind: KindWord,
    sides: z.tuple([CandidateSide, CandidateSide]).readonly(),
    score: z.number().openapi({ description: "For ranking, from 0 to 1." }),
    likeness: z.number().openapi({ description: "How alike the names are, from 0 to 1." }),
    for: listOf(Ground),
    against: listOf(Ground),
    unsure: z.boolean().openapi({ description: "Somebody looked and could not say." }),
  })
  .openapi("Candidate", { description: "Two entities that may be one." });

export const IdentityEntry = z
  .object({
    seq: z.int(),
    pair: z.tuple([EntityRef, EntityRef]),
    verdict: SamenessWord,
    reason: z.string(),
    day: DayWritten,
    actor: z.string().openapi({ description: "Who judged." }),
  })
  .openapi("Identity", { description: "Whether two entities are one, by whom it was judged." });
