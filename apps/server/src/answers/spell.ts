import { HolderStatus } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimLine } from "./claim.ts";
import { CoverageWord, DayWritten, EntityRef, StandingWord } from "./words.ts";

export const Spell = z
  .object({
    post: EntityRef,
    title: z.string(),
    organisation: z.string().nullable(),
    person: EntityRef,
    name: z.string(),
    from: DayWritten.nullable(),
    to: DayWritten.nullable(),
    segments: listOf(
      z.object({ from: DayWritten, to: DayWritten, coverage: z.enum(["attested", "presumed", "possible"]) }),
    ),
    lastAttested: DayWritten.nullable(),
    silence: z.int().nullable().openapi({ description: "Days since then, while no end is known." }),
    standing: StandingWord,
    predecessor: z.string().nullable(),
    successor: z.string().nullable(),
    lines: listOf(ClaimLine),
  })
  .openapi("Spell", { description: "Somebody's time in a post, as far as the reports tell." });

export const HeldOn = z
  .object({
    post: EntityRef,
    title: z.string(),
    organisation: z.string().nullable(),
    body: EntityRef.nullable().openapi({ description: "The id of that organisation." }),
    on: DayWritten,
    status: HolderStatus,
    coverage: CoverageWord,
    holders: listOf(
      z.object({ person: EntityRef, name: z.string(), coverage: CoverageWord, lines: listOf(ClaimLine) }),
    ),
    lines: listOf(ClaimLine).openapi({ description: "Where nobody holds it: how its last holder went." }),
  })
  .openapi("HeldOn", { description: "Who held a post on a day, with what the answer rests on." });
