import type { Claim } from "../vocabulary/claim.ts";
import { claimIdOf, type EntityId } from "../vocabulary/ids.ts";
import { isOneClaim } from "../vocabulary/one-claim.ts";
import type { Statement } from "../vocabulary/statement.ts";

/** Who and what a statement's names mean. */
export interface Identified {
  readonly about: readonly EntityId[];
  readonly post: EntityId | null;
  readonly organisation: EntityId | null;
}

/**
 * The claim that a statement is on (`isOneClaim`).
 * @param claims the claims that share a participant, oldest first
 * @returns the claim, and whether it is new
 */
export function placeStatement(
  statement: Statement,
  who: Identified,
  claims: readonly Claim[],
): { readonly claim: Claim; readonly isNew: boolean } {
  const { type, place, time, terms } = statement.claim;
  const told = {
    type,
    about: [...who.about],
    post: who.post,
    organisation: who.organisation,
    place: place?.name ?? null,
    time,
    terms: terms?.text ?? null,
  };
  const found = claims.find((claim) => isOneClaim(claim, told, claims));
  if (found) return { claim: found, isNew: false };
  // Minted once, from the statement that first makes it.
  return { isNew: true, claim: { id: claimIdOf([statement.id, "claim"]), ...told, narrows: null } };
}
