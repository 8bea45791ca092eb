import { z } from "zod";
import { ClaimType } from "./claim-types.ts";
import { Day } from "./day.ts";
import { EntityId } from "./ids.ts";
import { Span } from "./span.ts";
import { Basis, Stance } from "./stance.ts";
import { Time } from "./time.ts";

const Words = z.string().trim().min(1).max(500);

/** A name as a person gives it: the words of the report for it where they are known, and who is meant where it was chosen. */
const Named = z.object({
  name: Words,
  span: Span.nullable().default(null),
  entity: EntityId.nullable().default(null),
});

/**
 * What a person reads in a stretch of a report: a statement before the ledger gives it an id. The quote is never given: it
 * is cut from the report.
 */
export const Reading = z.object({
  span: Span,
  stance: Stance,
  basis: Basis,
  /** From nearest to deepest; empty is the outlet's own voice. */
  chain: z
    .array(
      Named.extend({
        kind: z.enum(["named", "anonymous", "social_media"]),
        is: z.enum(["person", "organisation"]).nullable(),
        body: Words.nullable().default(null),
      }),
    )
    .max(12),
  said: z.object({ from: Day.nullable(), to: Day }).nullable().default(null),
  restates: z.boolean().default(false),
  ownKnowledge: z.boolean().default(false),
  claim: z.object({
    type: ClaimType,
    about: z
      .array(Named.extend({ is: z.enum(["person", "organisation"]) }))
      .min(1)
      .max(2),
    post: Named.nullable(),
    postIsShared: z.boolean().default(false),
    organisation: Named.nullable(),
    place: Words.nullable(),
    time: Time,
    /** The words for when, of the report or of the person. */
    when: Words.nullable(),
    /** What was said, charged or decided: words of the report. */
    terms: z.string().trim().min(1).max(5000).nullable(),
  }),
});
export type Reading = z.infer<typeof Reading>;
