import type { Claim } from "./claim.ts";
import { CLAIM_TYPES } from "./claim-types.ts";
import { nameKey } from "./names.ts";
import { samePlace } from "./places.ts";
import { contains, type DayRange, overlaps, sameRange } from "./time.ts";

/** What is told of a claim, once it is known who and what is meant. */
export type ToldClaim = Pick<Claim, "type" | "about" | "post" | "organisation" | "place" | "time" | "terms">;

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
function isInterrupted(claim: ToldClaim, told: ToldClaim, others: readonly ToldClaim[]): boolean {
  const [a, b] = [claim.time.support, told.time.support];
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

/**
 * Whether something told is on a claim (`docs/standing.md`, section 0): the same type, participants and post, and for
 * events windows that overlap and places that agree, without one telling more than the other.
 * @param others the claims among which changes may end a holding
 */
export function isOneClaim(claim: ToldClaim, told: ToldClaim, others: readonly ToldClaim[]): boolean {
  if (claim.type !== told.type || !samePeople(claim.type, claim.about, told.about) || claim.post !== told.post)
    return false;
  if (claim.post === null && claim.organisation !== told.organisation) return false;
  if (told.type === "said") return nameKey(claim.terms ?? "") === nameKey(told.terms ?? "");
  if (!samePlace(claim.place, told.place)) return false;
  if (told.type === "holds_post") return !isInterrupted(claim, told, others);
  if (CLAIM_TYPES[told.type].kind === "state") return overlaps(claim.time.support, told.time.support);
  return sameWindow(claim.time.support, told.time.support);
}
