import { CLAIM_TYPES, type ClaimTraits, type ClaimType } from "../../vocabulary/claim-types.ts";
import type { ClosedRange } from "../../vocabulary/time.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import {
  type ClaimIndex,
  type Clash,
  type ConflictRule,
  certainDays,
  isHolding,
  type Wording,
} from "./conflict-rule.ts";

/** A claim that puts its first participant in the post on certain days. */
interface Term {
  readonly claim: WeighedClaim;
  readonly days: ClosedRange;
  /** It tells the start of a term, which goes on after that day. */
  readonly isStart: boolean;
}

const putsInPost = (traits: ClaimTraits, type: ClaimType) => traits.begins === 0 || isHolding(traits, type);

function termsOn(post: string, told: ClaimIndex): Term[] {
  return told
    .onPost(post)
    .flatMap((claim): Term[] => {
      const traits = CLAIM_TYPES[claim.type];
      const isStart = traits.begins === 0;
      return putsInPost(traits, claim.type) ? certainDays(claim).map((days) => ({ claim, days, isStart })) : [];
    })
    .sort((x, y) => (x.days.from < y.days.from ? -1 : x.days.from > y.days.from ? 1 : 0));
}

function commonDays(a: ClosedRange, b: ClosedRange): ClosedRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** On the day of a hand-over one term ends and the other begins. */
function isHandOver(leaving: Term, coming: Term): boolean {
  const goesOn = coming.isStart || coming.days.to > coming.days.from || leaving.days.from < leaving.days.to;
  return !leaving.isStart && leaving.days.to === coming.days.from && goesOn;
}

/** An appointment may wait for its assumption of office, and takes nobody else out of the post by itself. */
function excludes(a: Term, b: Term): boolean {
  if (a.claim.about[0] === b.claim.about[0] || !commonDays(a.days, b.days)) return false;
  if (a.isStart !== b.isStart && (a.isStart ? a : b).claim.type === "appointed") return false;
  return !isHandOver(a, b) && !isHandOver(b, a);
}

/** Whether the two are told as one hand-over, which other rules look at. */
function isOneHandOver(a: WeighedClaim, b: WeighedClaim): boolean {
  const leaverOf = ({ type, about }: WeighedClaim) => about[CLAIM_TYPES[type].ends ?? -1];
  const [x, y] = [leaverOf(a), leaverOf(b)];
  return (x !== undefined && (x === b.about[0] || x === y)) || (y !== undefined && y === a.about[0]);
}

function* clashesAmong(terms: readonly Term[]): Iterable<Clash> {
  for (const [i, a] of terms.entries()) {
    for (const b of terms.slice(i + 1)) {
      if (b.days.from > a.days.to) break;
      if (excludes(a, b) && !isOneHandOver(a.claim, b.claim)) yield { a: a.claim, b: b.claim };
    }
  }
}

/** The days on which both are put in the post, in words. */
function daysOfBoth(a: WeighedClaim, b: WeighedClaim, wording: Wording): string | null {
  const [days] = certainDays(a).flatMap((these) => certainDays(b).flatMap((those) => commonDays(these, those) ?? []));
  return days ? wording.core(days) : null;
}

/** A post with one seat has one holder on a day. Acting, interim and deputy posts are posts of their own. */
export const oneHolder: ConflictRule = {
  name: "one-holder",
  strikes: [{ shares: "post", onOneSeat: true, a: putsInPost, b: putsInPost, days: "meet" }],
  *find(told) {
    for (const post of told.posts) if (!told.hasSeveralSeats(post)) yield* clashesAmong(termsOn(post, told));
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `${wording.name(a.post ?? "")} has one seat, and both ${wording.name(a.about[0] ?? "")} and ${wording.name(b.about[0] ?? "")} are put in it ${daysOfBoth(a, b, wording) ?? "the same days"}.`,
    ar: ({ a, b }, wording) =>
      `للمنصب ${wording.name(a.post ?? "")} مقعد واحد، ويُذكر فيه كل من ${wording.name(a.about[0] ?? "")} و${wording.name(b.about[0] ?? "")} ${daysOfBoth(a, b, wording) ?? "في الأيام نفسها"}.`,
  },
};
