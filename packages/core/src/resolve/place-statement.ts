import type { Claim } from "../vocabulary/claim.ts";
import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { claimIdOf, type EntityId } from "../vocabulary/ids.ts";
import { nameKey } from "../vocabulary/names.ts";
import { samePlace } from "../vocabulary/places.ts";
import type { Statement } from "../vocabulary/statement.ts";
import { contains, type DayRange, overlaps, sameRange } from "../vocabulary/time.ts";

/** Who and what a statement's names mean. */
export interface Identified {
  readonly about: readonly EntityId[];
  readonly post: EntityId | null;
  readonly organisation: EntityId | null;
}

/** The same participants, in the same seats where the type has seats. */
function samePeople(type: Claim["type"], a: readonly string[], b: readonly string[]): boolean {
  return CLAIM_TYPES[type].symmetric ? sameList(a.toSorted(), b.toSorted()) : sameList(a, b);
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** An event whose start nobody tells: "he died", told on some day. */
const isUndated = (range: DayRange) => range.from === null;

/** Two windows for one event: equal, both undated, or overlapping without one telling more than the other. */
function sameWindow(a: DayRange, b: DayRange): boolean {
  if (sameRange(a, b) || (isUndated(a) && isUndated(b))) return true;
  if (isUndated(a) || isUndated(b)) return false;
  return overlaps(a, b) && !contains(a, b) && !contains(b, a);
}

/** Whether a change took the person out of the post between the two tellings of his holding it. */
function isInterrupted(claim: Claim, statement: Statement, others: readonly Claim[]): boolean {
  const [a, b] = [claim.time.support, statement.claim.time.support];
  const [first, second] = (a.from ?? "") <= (b.from ?? "") ? [a, b] : [b, a];
  if (first.to === null || second.from === null || first.to >= second.from) return false;
  const [from, to] = [first.to, second.from];
  return others.some((other) => {
    const { ends } = CLAIM_TYPES[other.type];
    const left = other.time.support;
    return (
      ends !== undefined &&
      other.about[ends] === claim.about[0] &&
      other.post === claim.post &&
      left.from !== null &&
      left.from >= from &&
      left.from <= to
    );
  });
}

function isOnClaim(claim: Claim, statement: Statement, who: Identified, others: readonly Claim[]): boolean {
  const { claim: told } = statement;
  if (claim.type !== told.type || !samePeople(claim.type, claim.about, who.about) || claim.post !== who.post)
    return false;
  if (claim.post === null && claim.organisation !== who.organisation) return false;
  if (told.type === "said") return nameKey(claim.terms ?? "") === nameKey(told.terms?.text ?? "");
  if (!samePlace(claim.place, told.place?.name ?? null)) return false;
  if (told.type === "holds_post") return !isInterrupted(claim, statement, others);
  if (CLAIM_TYPES[told.type].kind === "state") return overlaps(claim.time.support, told.time.support);
  return sameWindow(claim.time.support, told.time.support);
}

/**
 * The claim that a statement is on (`docs/standing.md`, section 0): the same type, participants and post, and for
 * events windows that overlap and places that agree, without one telling more than the other.
 * @param claims the claims that share a participant, oldest first
 * @returns the claim, and whether it is new
 */
export function placeStatement(
  statement: Statement,
  who: Identified,
  claims: readonly Claim[],
): { readonly claim: Claim; readonly isNew: boolean } {
  const found = claims.find((claim) => isOnClaim(claim, statement, who, claims));
  if (found) return { claim: found, isNew: false };
  const { claim: told } = statement;
  return {
    isNew: true,
    claim: {
      // Minted once, from the statement that first makes it.
      id: claimIdOf([statement.id, "claim"]),
      type: told.type,
      about: [...who.about],
      post: who.post,
      organisation: who.organisation,
      place: told.place?.name ?? null,
      time: told.time,
      terms: told.terms?.text ?? null,
      narrows: null,
    },
  };
}
