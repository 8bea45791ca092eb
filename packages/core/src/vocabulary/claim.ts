import { z } from "zod";
import { ClaimType } from "./claim-types.ts";
import { ClaimId, EntityId } from "./ids.ts";
import { Time } from "./time.ts";

/** Something that may be so: what statements are on, and what gets a standing. */
export const Claim = z.object({
  id: ClaimId,
  type: ClaimType,
  about: z.array(EntityId).min(1),
  post: EntityId.nullable(),
  organisation: EntityId.nullable(),
  place: z.string().nullable(),
  time: Time,
  terms: z.string().nullable(),
  /** The wider claim of which this one tells more: a day, a place. */
  narrows: ClaimId.nullable(),
});
export type Claim = z.infer<typeof Claim>;
