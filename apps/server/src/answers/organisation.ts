import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimLine } from "./claim.ts";
import { HeldOn, Spell } from "./spell.ts";
import { DayWritten, EntityRef } from "./words.ts";

export const OrganisationView = z
  .object({
    organisation: EntityRef,
    name: z.string(),
    on: DayWritten,
    posts: listOf(HeldOn.extend({ spells: listOf(Spell) }).openapi("PostInChart")),
    units: listOf(ClaimLine),
    members: listOf(ClaimLine),
  })
  .openapi("OrganisationView", {
    description: "An organisation on a day: its posts with their holders, units, members.",
  });
