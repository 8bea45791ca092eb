import type { ClaimTraits, ClaimType } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import type { Tongue } from "../../vocabulary/language.ts";
import type { ConflictRuleName } from "../../vocabulary/standing.ts";
import type { ClosedRange } from "../../vocabulary/time.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";

/** The claims of a question, found by person and by post. */
export interface ClaimIndex {
  readonly claims: readonly WeighedClaim[];
  about(person: string): readonly WeighedClaim[];
  readonly persons: readonly string[];
  onPost(post: string): readonly WeighedClaim[];
  readonly posts: readonly string[];
  hasSeveralSeats(post: string): boolean;
  /** The same index of some of the claims. */
  only(isKept: (claim: WeighedClaim) => boolean): ClaimIndex;
}

export function createClaimIndex(claims: readonly WeighedClaim[], multiSeat: ReadonlySet<string>): ClaimIndex {
  const byPerson = new Map<string, WeighedClaim[]>();
  const byPost = new Map<string, WeighedClaim[]>();
  const file = (map: Map<string, WeighedClaim[]>, key: string, claim: WeighedClaim) => {
    const list = map.get(key);
    if (list) list.push(claim);
    else map.set(key, [claim]);
  };
  for (const claim of claims) {
    for (const person of new Set(claim.about)) file(byPerson, person, claim);
    if (claim.post !== null) file(byPost, claim.post, claim);
  }
  return {
    claims,
    about: (person) => byPerson.get(person) ?? [],
    persons: [...byPerson.keys()],
    onPost: (post) => byPost.get(post) ?? [],
    posts: [...byPost.keys()],
    hasSeveralSeats: (post) => multiSeat.has(post),
    only: (isKept) => createClaimIndex(claims.filter(isKept), multiSeat),
  };
}

/** Kinds of claims that several rules look for. */
export const isDeath = (_: ClaimTraits, type: ClaimType) => type === "died";
export const isHolding = (_: ClaimTraits, type: ClaimType) => type === "holds_post";
export const isHandOver = (_: ClaimTraits, type: ClaimType) => type === "succeeded";

/** Two claims that cannot both hold. */
export interface Clash {
  readonly a: WeighedClaim;
  readonly b: WeighedClaim;
}

/** Renders what a sentence needs of a claim: names, days, posts. */
export interface Wording {
  /** The language of its words. */
  readonly tongue: Tongue;
  name(id: string): string;
  place(name: string): string;
  claim(claim: WeighedClaim): string;
  window(claim: WeighedClaim): string;
  core(range: ClosedRange): string;
}

/** Between which claims a rule can strike: what narrows the search for a claim's opponents. */
export interface Strike {
  /** What the two claims must have in common. */
  readonly shares: "person" | "post";
  /** Whether the two must be on one post as well. */
  readonly onOnePost?: boolean;
  /** Whether it strikes on posts with one seat alone. */
  readonly onOneSeat?: boolean;
  readonly a: (traits: ClaimTraits, type: ClaimType) => boolean;
  readonly b: (traits: ClaimTraits, type: ClaimType) => boolean;
  /** How their days must lie: some day of one is a day of the other, or some day of `b` lies after the first of `a`. */
  readonly days: "meet" | "b-after-a" | "any";
  /** Claims that let both stand, where they are known. */
  readonly reconciledBy?: (traits: ClaimTraits, type: ClaimType) => boolean;
}

export interface ConflictRule {
  readonly name: ConflictRuleName;
  readonly strikes: readonly Strike[];
  /**
   * Every pair of claims that the rule excludes; the first of a pair is what the sentence speaks of first.
   * @param told the claims that somebody supports, as known
   * @param isReported whether a claim has more than rumour for it: what reconciles two others must be known
   */
  find(told: ClaimIndex, isReported: (claim: WeighedClaim) => boolean): Iterable<Clash>;
  /** Why the pair cannot both hold, in one sentence of each language. */
  readonly sentences: { readonly [tongue in Tongue]: (clash: Clash, wording: Wording) => string };
  /** How the strengths are compared, where not level against level. */
  readonly weighing?: "firsthand-b-defeats-a" | "shown-b-only";
}

/** The stretches of days on which the claim holds for certain: of a state, those of each telling. */
export function certainDays({ time, attested }: WeighedClaim): readonly ClosedRange[] {
  return attested ?? (time.core ? [time.core] : []);
}

/** Whether the state holds for certain on a day after this one. */
export function lastsBeyond(state: WeighedClaim, day: Day): boolean {
  const { from } = state.time.support;
  return certainDays(state).some((days) => days.to > day) || (from !== null && from > day);
}

/** The stretch of certain days that a sentence tells, the last one, else the window. */
export function inWords(state: WeighedClaim, wording: Wording): string {
  const last = certainDays(state).at(-1);
  return last ? wording.core(last) : wording.window(state);
}

/** Whether one claim tells more of the other, at any remove. */
export function sameStory(a: WeighedClaim, b: WeighedClaim, index: ReadonlyMap<string, WeighedClaim>): boolean {
  const widerThan = (claim: WeighedClaim) => {
    const seen = new Set<string>();
    for (let id: string | null = claim.id; id !== null && !seen.has(id); id = index.get(id)?.narrows ?? null)
      seen.add(id);
    return seen;
  };
  return widerThan(a).has(b.id) || widerThan(b).has(a.id);
}
