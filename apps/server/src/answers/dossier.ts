import { z } from "@hono/zod-openapi";
import { listOf, orNull } from "../resource.ts";
import { ClaimLine } from "./claim.ts";
import { Spell } from "./spell.ts";
import { DayWritten, EntityRef, MatterRef, PersonCounted, ReportRef } from "./words.ts";

const LastSeen = z
  .object({
    day: DayWritten,
    line: ClaimLine,
    silence: z.int().openapi({ description: "Days from then to the day known." }),
    silenceInWords: z.string(),
  })
  .openapi("LastSeen");

const Matter = z.object({ id: MatterRef, claim: z.string(), title: z.string() }).openapi("Matter");

export const Dossier = z
  .object({
    person: EntityRef,
    name: z.string(),
    private: z.boolean(),
    names: listOf(z.object({ name: z.string(), script: z.string(), report: ReportRef, outlet: z.string() })),
    fate: z.object({
      lastSeen: orNull(LastSeen),
      lastWitnessed: orNull(LastSeen),
      lines: listOf(ClaimLine),
    }),
    career: listOf(Spell),
    legal: listOf(ClaimLine),
    said: listOf(ClaimLine),
    others: listOf(ClaimLine),
    people: listOf(PersonCounted),
    matters: listOf(Matter),
  })
  .openapi("Dossier", { description: "Everything known of a person as of a day." });

export const Entity = z
  .object({
    id: EntityRef,
    kind: z.enum(["person", "organisation", "post"]),
    name: z.string(),
    organisation: EntityRef.nullable(),
    seats: z.enum(["one", "several"]).nullable(),
    private: z.boolean(),
    alsoNamed: listOf(z.string())
      .optional()
      .openapi({ description: "The names of those that people judged to be one with it." }),
  })
  .openapi("Entity");
