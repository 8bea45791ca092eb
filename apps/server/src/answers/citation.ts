import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimRef, DayWritten, ReportRef, StandingWord } from "./words.ts";

export const Citation = z
  .object({
    claims: listOf(
      z.object({
        claim: ClaimRef,
        gloss: z.string(),
        when: z.string(),
        standing: StandingWord,
        attribution: z.string().openapi({ example: "reported by Meadow Courier, citing SANA; denied by Harbour Post" }),
        reports: listOf(ReportRef),
      }),
    ),
    reports: listOf(
      z.object({
        report: ReportRef,
        outlet: z.string(),
        title: z.string(),
        published: DayWritten,
        url: z.string().nullable(),
        sha256: z.string().nullable(),
      }),
    ),
    head: z.object({ seq: z.int(), hash: z.string() }),
    hides: z.boolean().openapi({
      description: "Whether a sealed source stands behind it: what shows the names of the desk must not go out then.",
    }),
  })
  .openapi("Citation", { description: "Who says each claim, in which bytes, under which head of the ledger." });
