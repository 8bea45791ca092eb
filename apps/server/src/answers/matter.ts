import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimLine, Proof } from "./claim.ts";
import { DayWritten, MatterRef, PersonNamed, StandingWord } from "./words.ts";

export const MatterView = z
  .object({
    id: MatterRef,
    title: z.string(),
    people: listOf(PersonNamed),
    days: listOf(DayWritten).openapi({ description: "The days on which something was said on it." }),
    lanes: listOf(
      z.object({
        line: ClaimLine,
        steps: listOf(z.object({ from: DayWritten, standing: StandingWord, origins: z.int() })),
        proof: Proof,
        words: listOf(z.string()),
      }),
    ),
  })
  .openapi("MatterView", { description: "A contested question: its claims, and how their standings moved." });
