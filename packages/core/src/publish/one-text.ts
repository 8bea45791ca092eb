import type { ClosedRange, DayRange, Time } from "../vocabulary/time.ts";
import { sameRange } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";

/** Gives one text for all that are equal: what is read of a ledger has each day and each id many times. */
export type OneText = <T extends string | null>(text: T) => T;

export function createOneText(): OneText {
  const known = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const one = known.get(text);
    if (one === undefined) known.set(text, text);
    return (one ?? text) as T;
  };
}

const rangeOf = <R extends DayRange | ClosedRange>({ from, to }: R, one: OneText) =>
  ({ from: one(from), to: one(to) }) as R;

function timeOf({ core, support, starts, ends }: Time, one: OneText): Time {
  const window = rangeOf(support, one);
  const certain = core && (sameRange(core, support) ? (window as ClosedRange) : rangeOf(core, one));
  return { core: certain, support: window, starts, ends };
}

/** The same claim in less memory, its texts and days shared with others. */
export function lean(claim: WeighedClaim, one: OneText): WeighedClaim {
  const { id, type, about, post, organisation, place, time, terms = null, attested, narrows } = claim;
  const shared = {
    id,
    type: one(type),
    about: about.map(one),
    post: one(post),
    organisation: one(organisation),
    place: one(place),
    time: timeOf(time, one),
    terms,
    narrows: one(narrows),
  };
  return attested ? { ...shared, attested: attested.map((days) => rangeOf(days, one)) } : shared;
}
