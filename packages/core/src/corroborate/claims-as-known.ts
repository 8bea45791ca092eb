import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { addDays } from "../vocabulary/day.ts";
import { partitionPoint } from "../vocabulary/partition-point.ts";
import { samePlace } from "../vocabulary/places.ts";
import { isDenial, isSupport } from "../vocabulary/stance.ts";
import { contains, type DayRange, hull, intersection, isClosed, sameRange, type Time } from "../vocabulary/time.ts";
import type { WeighedClaim, WeighedStatement } from "../vocabulary/voice.ts";

/** An event lies inside every telling of it; tellings that exclude each other leave the whole stretch open. */
function eventTime(times: readonly Time[]): Time {
  const [first, ...rest] = times as [Time, ...Time[]];
  let support: DayRange | null = first.support;
  for (const { support: other } of rest) support = support && intersection(support, other);
  const window = support ?? times.map((time) => time.support).reduce(hull);
  const core = isClosed(window) && window.from === window.to ? window : null;
  return { core, support: window, starts: first.starts, ends: first.ends };
}

/** A true edge that somebody tells, else the farthest that anybody vouches for. */
function edge(times: readonly Time[], at: "from" | "to", known: "starts" | "ends"): string | null {
  const told = times.filter((time) => time[known] && time.support[at] !== null);
  const days = (told.length > 0 ? told : times).map((time) => time.support[at]);
  if (days.includes(null)) return null;
  const sorted = (days as string[]).toSorted();
  return (at === "from" ? sorted[0] : sorted.at(-1)) ?? null;
}

/** A state reaches over all tellings of it; it is certain on the days that each of them vouches for. */
function stateTime(times: readonly Time[]): Time {
  const cores = times.flatMap((time) => time.core ?? []);
  const from = edge(times, "from", "starts");
  const to = edge(times, "to", "ends");
  const support =
    from !== null && to !== null && from > to ? times.map((time) => time.support).reduce(hull) : { from, to };
  const last = cores.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1) ?? null;
  return {
    core: last,
    support,
    starts: times.some((time) => time.starts),
    ends: times.some((time) => time.ends),
  };
}

/** A claim with its time as the statements known by then tell it. */
function timed(claim: WeighedClaim, statements: readonly WeighedStatement[]): WeighedClaim {
  const telling = statements.filter((one) => isSupport(one.stance) && one.time);
  const denying = statements.filter((one) => isDenial(one.stance) && one.time);
  const times = (telling.length > 0 ? telling : denying).flatMap((one) => one.time ?? []);
  if (times.length === 0) return claim;
  const isEvent = CLAIM_TYPES[claim.type].kind === "event";
  const time = isEvent ? eventTime(times) : stateTime(times);
  const attested = isEvent ? [] : times.flatMap((one) => one.core ?? []);
  return { ...claim, time, ...(attested.length > 0 ? { attested } : {}) };
}

const sameAbout = (a: WeighedClaim, b: WeighedClaim) =>
  a.about.length === b.about.length && a.about.every((one, i) => one === b.about[i]);

/** So few claims are compared one by one. */
const FEW = 30;

/** Days between two tellings beyond which no reader would take them for one event. */
const FAR_APART = 200;

const days = (range: DayRange) =>
  isClosed(range) ? (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 : null;

/** Whether one claim tells more of the event that the other one tells: its days lie inside, its place agrees. */
function tellsMore(narrow: WeighedClaim, wide: WeighedClaim): boolean {
  const [n, w] = [narrow.time.support, wide.time.support];
  if (narrow.type !== wide.type || narrow.post !== wide.post || !sameAbout(narrow, wide)) return false;
  if (sameRange(n, w) || !contains(w, n) || !samePlace(narrow.place, wide.place)) return false;
  if (wide.place !== null && narrow.place === null) return false;
  const width = days(w);
  // An open start reaches back for ever: what was told long before is another event.
  return width !== null
    ? width <= FAR_APART || n.from !== null
    : n.to !== null && w.to !== null && (Date.parse(w.to) - Date.parse(n.to)) / 86_400_000 <= FAR_APART;
}

/** Tellings of one kind of event, found by the day on which their windows begin; always in the order given. */
function byStart(claims: readonly WeighedClaim[]) {
  if (claims.length <= FEW) return { startingBy: () => claims };
  const place = new Map(claims.map((claim, i) => [claim, i]));
  const startOf = (claim: WeighedClaim) => claim.time.support.from;
  const open = claims.filter((claim) => startOf(claim) === null);
  const begun = claims
    .flatMap((claim) => (startOf(claim) === null ? [] : [{ claim, from: startOf(claim) as string }]))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return {
    /** Those that may be wider than this one: begun by then, and not so long before that it is another event. */
    startingBy({ time: { support } }: WeighedClaim): readonly WeighedClaim[] {
      if (support.from === null) return open;
      const near: WeighedClaim[] = [];
      const earliest = addDays(support.from, -FAR_APART);
      for (let i = firstAt(begun, earliest); i < begun.length; i++) {
        const one = begun[i] as (typeof begun)[number];
        if (one.from > support.from) break;
        near.push(one.claim);
      }
      return [...open, ...near].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    },
  };
}

/** The place of the first that begins on the day or later, in a list sorted by that. */
const firstAt = (list: readonly { readonly from: string }[], day: string): number =>
  partitionPoint(list, ({ from }) => from < day);

/**
 * The claims as the statements known by then tell them: their times, and which of them tells more of the same event
 * than another (`docs/standing.md`, sections 0 and 9.2). A claim that was entered with what it narrows keeps that, and
 * so does one that was given whole, whose statements carry no times of their own.
 * @param statements the statements that count
 */
export function claimsAsKnown(
  claims: readonly WeighedClaim[],
  statements: readonly WeighedStatement[],
): WeighedClaim[] {
  const told = Map.groupBy(statements, (statement) => statement.claim);
  const known = claims.map((claim) => timed(claim, told.get(claim.id) ?? []));
  const isTimed = (claim: WeighedClaim) => told.get(claim.id)?.some((one) => one.time !== undefined) ?? false;
  const events = known.filter(
    (claim) => CLAIM_TYPES[claim.type].kind === "event" && claim.type !== "said" && isTimed(claim),
  );
  const groups = Map.groupBy(events, (claim) => `${claim.type} ${claim.about.join(" ")} ${claim.post}`);
  const byPerson = new Map([...groups].map(([key, alike]) => [key, byStart(alike)]));
  return known.map((claim) => {
    if (claim.narrows !== null || !isTimed(claim)) return claim;
    const alike = byPerson.get(`${claim.type} ${claim.about.join(" ")} ${claim.post}`);
    const wider = alike?.startingBy(claim).filter((other) => other !== claim && tellsMore(claim, other)) ?? [];
    const smallest = wider.find((one) => !wider.some((other) => other !== one && tellsMore(other, one)));
    return smallest ? { ...claim, narrows: smallest.id } : claim;
  });
}
