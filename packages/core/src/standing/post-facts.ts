import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { addDays, type Day, earlier } from "../vocabulary/day.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import { type ClosedRange, type DayRange, eveOf, includesDay } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { type ClaimIndex, certainDays } from "./conflicts/conflict-rule.ts";

/** A claim that puts somebody in a post, takes him out of it, or shows him in it. */
export interface PostFact {
  readonly person: string;
  readonly claim: WeighedClaim;
  readonly standing: Standing;
  readonly window: DayRange;
  /** The days on which somebody called him by the post; they anchor a holding whose start nobody tells. */
  readonly spoken: readonly Day[];
}

/** All that is known of a post: who came, who went or died, who was seen in it. */
export interface PostFacts {
  readonly starts: readonly PostFact[];
  readonly holdings: readonly PostFact[];
  /** Removals and successions. */
  readonly departures: readonly PostFact[];
  readonly deaths: readonly PostFact[];
  readonly oneSeat: boolean;
}

/** Only what is established or reported moves a holder. */
export const moves = (fact: PostFact) => fact.standing === "established" || fact.standing === "reported";

/** A change has happened once its window is over. */
export const isOver = (fact: PostFact, on: Day) => fact.window.to !== null && fact.window.to <= on;

/** The day by which a change has surely happened; one with an open end sorts last. */
export const doneBy = (fact: PostFact) => fact.window.to ?? "9999-12-31";

/** The longest that an assumption of office is expected after the appointment, in days. */
const LONGEST_WAIT = 366;

/** An appointment starts a term until an assumption of office is known; then that is the start. */
function withoutAwaited(starts: readonly PostFact[]): PostFact[] {
  const assumptions = starts.filter((one) => one.claim.type === "assumed" && moves(one));
  const isAwaited = (appointed: PostFact) =>
    assumptions.some(
      (assumed) =>
        assumed.person === appointed.person &&
        doneBy(assumed) > (appointed.window.from ?? doneBy(appointed)) &&
        (assumed.window.from ?? "") <= addDays(doneBy(appointed), LONGEST_WAIT),
    );
  return starts.filter((one) => one.claim.type !== "appointed" || one.window.to === null || !isAwaited(one));
}

export function postFactsOf(post: string, index: ClaimIndex, weighed: ReadonlyMap<string, Weighed>): PostFacts {
  const onPost = index.onPost(post);
  const factOf = (claim: WeighedClaim, person: string | undefined): PostFact[] => {
    const one = weighed.get(claim.id);
    if (person === undefined || !one) return [];
    const { spoken = [] } = one.sides.support ?? {};
    return [{ person, claim, standing: one.standing, window: claim.time.support, spoken }];
  };
  const seated = (trait: "begins" | "ends") =>
    onPost.flatMap((claim) => {
      const seat = CLAIM_TYPES[claim.type][trait];
      return seat === undefined ? [] : factOf(claim, claim.about[seat]);
    });

  const starts = seated("begins");
  const holdings = onPost.flatMap((claim) => (claim.type === "holds_post" ? factOf(claim, claim.about[0]) : []));
  const departures = seated("ends");
  const deaths = [...new Set([...starts, ...holdings, ...departures].map((one) => one.person))].flatMap((person) =>
    index
      .about(person)
      .filter((claim) => claim.type === "died" && claim.about[0] === person)
      .flatMap((claim) => factOf(claim, person)),
  );
  const oneSeat = !index.hasSeveralSeats(post);
  return { starts: withoutAwaited(starts), holdings, departures, deaths, oneSeat };
}

/** The stretches of days on which it is certain that he was in the post: the eve of a departure, else the claim's own. */
export function daysInPost({ person, claim }: PostFact): readonly ClosedRange[] {
  const { ends } = CLAIM_TYPES[claim.type];
  if (ends === undefined || claim.about[ends] !== person) return certainDays(claim);
  const eve = eveOf(claim.time.support);
  return eve === null ? [] : [{ from: eve, to: eve }];
}

/** The last day up to `on` that ties a holding to the calendar, or null where nothing does. */
export function anchorOf({ claim, window, spoken }: PostFact, on: Day): Day | null {
  const past = certainDays(claim).filter((days) => days.from <= on);
  if (past.length > 0)
    return (
      past
        .map((days) => earlier(days.to, on))
        .sort()
        .at(-1) ?? on
    );
  if (window.from !== null) return window.from;
  const heard = spoken.filter((day) => day <= on && includesDay(window, day)).sort();
  return heard.at(-1) ?? null;
}
