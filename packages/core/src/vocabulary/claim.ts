import { z } from "zod";
import { CLAIM_TYPES, ClaimType } from "./claim-types.ts";
import { ClaimId, EntityId } from "./ids.ts";
import { nameKey } from "./names.ts";
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

interface ToldOf {
  readonly type: ClaimType;
  readonly about: readonly string[];
  readonly post: string | null;
  readonly terms?: string | null;
}

/**
 * What claims must have in common to be tellings of one thing: type, participants, post, and the words of what was said.
 * Only claims of one kin can be one claim, or one narrower than the other.
 */
export function kinOf({ type, about, post, terms }: ToldOf): string {
  const people = CLAIM_TYPES[type].symmetric ? about.toSorted() : about;
  return [type, people.join(" "), post ?? "", ...(type === "said" ? [nameKey(terms ?? "")] : [])].join("|");
}
