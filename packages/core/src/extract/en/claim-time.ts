import { CLAIM_TYPES, type ClaimType } from "../../vocabulary/claim-types.ts";
import { addDays } from "../../vocabulary/day.ts";
import { type ClosedRange, type DayRange, intersection, isClosed, type Time } from "../../vocabulary/time.ts";
import type { TimeExpression } from "./time/time-expressions.ts";
import type { Word } from "./words.ts";

/** What a report tells about when, before it becomes the time of a claim. */
export interface Told {
  readonly type: ClaimType;
  readonly times: readonly Pick<Word, "time">[];
  /** "After the assassination in July 2012, ...": it came after that. */
  readonly isAfter: boolean;
  readonly isPresent: boolean;
  readonly isFormer: boolean;
  /** "not seen since June": June itself. */
  readonly isLastSeen: boolean;
  /** A year given to a post dates its start. */
  readonly isCareer: boolean;
  /** The days of the telling: when its source spoke, else publication. */
  readonly telling: DayRange;
}

/** The days that the words name, all taken together, or null. */
export function windowOf(times: readonly Pick<Word, "time">[]): DayRange | null {
  let window: DayRange | null = null;
  for (const { time } of times) {
    const support = time?.support ?? null;
    if (support) window = window ? (intersection(window, support) ?? window) : support;
  }
  return window;
}

/** The end of the year in which something happened: how far "after" is taken to reach. */
function soonAfter(range: DayRange): DayRange {
  const { from, to } = range;
  return { from, to: to === null ? null : `${to.slice(0, 4)}-12-31` };
}

/** Nothing told is later than its telling. */
const upTo = ({ to }: DayRange): DayRange => ({ from: null, to });

function clipped(range: DayRange, telling: DayRange): DayRange {
  return intersection(range, upTo(telling)) ?? range;
}

/**
 * The time of a claim from the words for it (`docs/time.md`): an event lies inside the days named and not after the
 * telling; a state is certain on the days named, or on the day of the telling when it is told as present.
 */
export function claimTime(told: Told): Time {
  const { kind, begins, ends } = CLAIM_TYPES[told.type];
  const edges = { starts: begins !== undefined, ends: ends !== undefined };
  const named = told.isLastSeen ? (told.times[0]?.time?.range ?? null) : windowOf(told.times);
  const window = named && told.isAfter ? soonAfter(named) : named;
  if (kind === "event") {
    const support = window ? clipped(window, told.telling) : presentEvent(told);
    const core = isClosed(support) && support.from === support.to ? support : null;
    return { core, support, ...edges };
  }
  return stateTime(told, window);
}

/** "becomes chief", said today, takes effect today; a past event without a day lies before the telling. */
function presentEvent({ isPresent, telling }: Told): DayRange {
  return isPresent ? telling : upTo(telling);
}

/** The days of a window on which all the words for when vouch for a state. */
function certainIn(window: DayRange, { times, isAfter }: Told): ClosedRange | null {
  if (isAfter) return isClosed(window) ? window : null;
  let certain: DayRange | null = window;
  for (const { time } of times) {
    if (time?.support == null) continue;
    const days = time.core && isUntil(time) && times.length > 1 ? { from: null, to: time.core.to } : time.core;
    certain = days && certain ? intersection(certain, days) : null;
  }
  return certain && isClosed(certain) ? certain : null;
}

/** "Until May" says beside another time when a state ended, and nothing of how it began. */
const isUntil = ({ modifier }: TimeExpression) => modifier === "until";

function stateTime(told: Told, window: DayRange | null): Time {
  const none = { starts: false, ends: false };
  if (window) {
    if (told.isCareer) return { core: null, support: { from: window.from, to: null }, starts: true, ends: false };
    const support = clipped(window, told.telling);
    return { core: certainIn(support, told), support, ...none };
  }
  const { telling } = told;
  if (told.isFormer)
    return { core: null, support: { from: null, to: telling.to === null ? null : addDays(telling.to, -1) }, ...none };
  if (!told.isPresent || telling.to === null) return { core: null, support: upTo(telling), ...none };
  const isDay = isClosed(telling) && telling.from === telling.to;
  return { core: isDay ? telling : null, support: telling, ...none };
}
