import { CLAIM_TYPES, type ClaimTraits } from "../../vocabulary/claim-types.ts";
import { samePlace } from "../../vocabulary/places.ts";
import { overlaps, sameRange } from "../../vocabulary/time.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { type ClaimIndex, type Clash, type ConflictRule, isHandOver, sameStory } from "./conflict-rule.ts";

function* pairs<T>(list: readonly T[]): Iterable<[T, T]> {
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b];
}

/**
 * Whether two tellings of what happens only once can both be right: their days and places agree, and so do the other
 * participants. Details of one event that differ in none of these differ in what only their words tell: a cause.
 */
function agree(a: WeighedClaim, b: WeighedClaim): boolean {
  if (!overlaps(a.time.support, b.time.support) || !samePlace(a.place, b.place)) return false;
  const [others, those] = [a.about.slice(1), b.about.slice(1)];
  if (others.length > 0 && those.length > 0 && !others.some((one) => those.includes(one))) return false;
  const isTold =
    others.length > 0 || those.length > 0 || a.place !== b.place || !sameRange(a.time.support, b.time.support);
  return isTold || a.narrows === null || a.narrows !== b.narrows;
}

const isOnce = (traits: ClaimTraits) => traits.once === true;

/** What happens only once, told with two days, places, causes or doers. */
function* twoTellings(told: ClaimIndex, byId: ReadonlyMap<string, WeighedClaim>): Iterable<Clash> {
  for (const person of told.persons) {
    const once = told.about(person).filter((claim) => CLAIM_TYPES[claim.type].once && claim.about[0] === person);
    for (const [a, b] of pairs(once)) {
      if (a.type === b.type && !agree(a, b) && !sameStory(a, b, byId)) yield { a, b };
    }
  }
}

/** One hand-over with two successors. */
function* twoSuccessors(told: ClaimIndex): Iterable<Clash> {
  for (const post of told.posts) {
    if (told.hasSeveralSeats(post)) continue;
    const handOvers = told.onPost(post).filter((claim) => claim.type === "succeeded");
    for (const [leaver, ofLeaver] of Map.groupBy(handOvers, (claim) => claim.about[1])) {
      if (leaver === undefined) continue;
      for (const [a, b] of pairs(ofLeaver)) {
        if (a.about[0] !== b.about[0] && overlaps(a.time.support, b.time.support)) yield { a, b };
      }
    }
  }
}

/** One event has one outcome: not two days or places of one death, not two successors in one hand-over. */
export const singleOutcome: ConflictRule = {
  name: "single-outcome",
  strikes: [
    { shares: "person", a: isOnce, b: isOnce, days: "any" },
    { shares: "person", onOnePost: true, onOneSeat: true, a: isHandOver, b: isHandOver, days: "meet" },
  ],
  *find(told) {
    const byId = new Map(told.claims.map((claim) => [claim.id, claim]));
    yield* twoTellings(told, byId);
    yield* twoSuccessors(told);
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `One event is told in two ways that exclude each other: ${wording.claim(a)} (${wording.window(a)}), or ${wording.claim(b)} (${wording.window(b)}).`,
    ar: ({ a, b }, wording) =>
      `حدث واحد يُروى بطريقتين لا تجتمعان: ${wording.claim(a)} (${wording.window(a)})، أو ${wording.claim(b)} (${wording.window(b)}).`,
  },
};
