import type { Day } from "../vocabulary/day.ts";
import type { Coverage, Standing } from "../vocabulary/standing.ts";
import { includesDay } from "../vocabulary/time.ts";
import { anchorOf, daysInPost, doneBy, isOver, moves, type PostFact, type PostFacts } from "./post-facts.ts";

/** Somebody who may be in the post on the day, with what attests it. */
export interface Candidate {
  readonly person: string;
  readonly coverage: Coverage;
  readonly attesting: readonly PostFact[];
}

/** A time in the post: on which days, at the earliest and at the latest, the person was last known to be in it. */
interface Stay {
  readonly person: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

function stayOf(fact: PostFact, on: Day): Stay {
  const { person, window } = fact;
  if (fact.claim.type !== "holds_post") return { person, earliest: window.from, latest: doneBy(fact) };
  const anchor = anchorOf(fact, on);
  return { person, earliest: anchor, latest: anchor };
}

/** Whether an end, certain or disputed, belongs to this time in the post and not to an earlier one. */
export function endsStay(end: PostFact, stay: { person: string; earliest: Day | null }): boolean {
  return end.person === stay.person && (stay.earliest === null || doneBy(end) >= stay.earliest);
}

/** What is known of a post, seen from a day. */
export interface Moment {
  readonly facts: PostFacts;
  readonly on: Day;
  /** The removals and successions that have happened, by who left. */
  readonly departed: ReadonlyMap<string, readonly PostFact[]>;
  /** The last day up to `on` on which anybody came into the post or was seen to be in it, for the last two people. */
  readonly lastSeen: readonly { readonly person: string; readonly day: Day }[];
}

export function momentOf(facts: PostFacts, on: Day): Moment {
  const seen = new Map<string, Day>();
  const see = (person: string, day: Day) => {
    if (day <= on && day > (seen.get(person) ?? "")) seen.set(person, day);
  };
  for (const one of facts.starts) if (moves(one)) see(one.person, doneBy(one));
  for (const one of facts.holdings) {
    if (moves(one)) for (const days of daysInPost(one)) see(one.person, days.from);
  }
  return {
    facts,
    on,
    departed: Map.groupBy(
      facts.departures.filter((one) => moves(one) && isOver(one, on)),
      (one) => one.person,
    ),
    lastSeen: [...seen]
      .map(([person, day]) => ({ person, day }))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
      .slice(0, 2),
  };
}

/** Whether he had been removed by the day, or somebody else was in his seat since. */
function hasLeft({ facts, departed, lastSeen }: Moment, stay: Stay): boolean {
  if (departed.get(stay.person)?.some((one) => endsStay(one, stay))) return true;
  const other = lastSeen.find(({ person }) => person !== stay.person);
  return facts.oneSeat && other !== undefined && (stay.latest === null || other.day > stay.latest);
}

/** Whether a death that moves holders was over by the day: the dead hold no post, whenever they were dismissed or followed. */
function isDead({ facts, on }: Moment, person: string): boolean {
  return facts.deaths.some((one) => one.person === person && moves(one) && isOver(one, on));
}

function isGone(moment: Moment, fact: PostFact): boolean {
  return isDead(moment, fact.person) || hasLeft(moment, stayOf(fact, moment.on));
}

/** On the last certain day of a holding whoever starts that day is the holder; who goes that day has gone. */
function changesHands({ facts, on }: Moment, holding: PostFact): boolean {
  if (daysInPost(holding).some((days) => days.to > on)) return false;
  const isThatDay = (one: PostFact) => moves(one) && doneBy(one) === on;
  const isHis = (one: PostFact) => one.person === holding.person;
  const goes = [...facts.departures, ...facts.deaths].some((one) => isHis(one) && isThatDay(one));
  if (goes || !facts.oneSeat) return goes;
  const comes = facts.starts.some((one) => !isHis(one) && isThatDay(one));
  const begins = (one: PostFact) => moves(one) && daysInPost(one).some((days) => days.from === on);
  return comes || facts.holdings.some((one) => !isHis(one) && begins(one));
}

const isCertainOn = (fact: PostFact, on: Day) => daysInPost(fact).some((days) => includesDay(days, on));

/** The holdings and starts of that standing which put somebody in the post on the day. */
function telling(moment: Moment, isTold: (fact: PostFact) => boolean): PostFact[] {
  const { facts, on } = moment;
  const starts = facts.starts.filter((one) => isTold(one) && isOver(one, on) && !isGone(moment, one));
  const holdings = facts.holdings.filter((one) => {
    if (!isTold(one) || !includesDay(one.window, on)) return false;
    return isCertainOn(one, on) ? !changesHands(moment, one) : !isGone(moment, one);
  });
  return [...starts, ...holdings];
}

/** In a single seat what is merely possible gives way to anybody who is in it for sure. */
function withoutMerePossibility({ facts, on }: Moment, attesting: readonly PostFact[]): readonly PostFact[] {
  if (!facts.oneSeat) return attesting;
  const sure = new Set(
    attesting.filter((one) => one.claim.type !== "holds_post" || isCertainOn(one, on)).map((one) => one.person),
  );
  return sure.size === 0 ? attesting : attesting.filter((one) => sure.has(one.person));
}

function byPerson({ facts, on }: Moment, attesting: readonly PostFact[]): Candidate[] {
  return [...Map.groupBy(attesting, (one) => one.person)].map(([person, own]) => ({
    person,
    coverage: coverageOf(facts, person, on),
    attesting: own,
  }));
}

/** Who is put in the post on the day by what is established or reported: starts, holdings, the eve of a departure. */
export function inPost(moment: Moment): Candidate[] {
  const leaving = moment.facts.departures.filter(
    (one) => moves(one) && isCertainOn(one, moment.on) && !isDead(moment, one.person),
  );
  return byPerson(moment, withoutMerePossibility(moment, [...telling(moment, moves), ...leaving]));
}

/** Who is put in the post on the day by claims of another standing: disputed ones, or rumours. */
export function toldInPost(moment: Moment, standing: Standing): Candidate[] {
  const told = telling(moment, (one) => one.standing === standing);
  return byPerson(moment, told).map((one) => ({ ...one, coverage: "possible" }));
}

/** Days between two days of one person in the post are presumed, unless something speaks against it. */
export function presumedBetween({ facts, on }: Moment): Candidate[] {
  const dated = (list: readonly PostFact[]) =>
    list.filter(moves).flatMap((fact) => daysInPost(fact).map((days) => ({ fact, days })));
  const eves = Map.groupBy(dated(facts.departures), ({ fact }) => fact.person);
  return [...Map.groupBy(dated(facts.holdings), ({ fact }) => fact.person)].flatMap(([person, held]): Candidate[] => {
    const before = held.filter(({ days }) => days.to < on);
    const after = [...held, ...(eves.get(person) ?? [])].filter(({ days }) => days.from > on);
    const last = before
      .map(({ days }) => days.to)
      .sort()
      .at(-1);
    const next = after.map(({ days }) => days.from).sort()[0];
    if (last === undefined || next === undefined || isInterrupted(facts, person, last, next)) return [];
    const ends = [...before.filter(({ days }) => days.to === last), ...after.filter(({ days }) => days.from === next)];
    return [{ person, coverage: "presumed", attesting: [...new Set(ends.map(({ fact }) => fact))] }];
  });
}

/** Whether he went or came again between the two days, or somebody else is known in the only seat. */
function isInterrupted(facts: PostFacts, person: string, first: Day, last: Day): boolean {
  const isBetween = (day: Day) => day > first && day <= last;
  // Who is seen and leaves on one day has left.
  const leaves = (day: Day) => day >= first && day <= last;
  if (facts.departures.some((one) => one.person === person && moves(one) && leaves(doneBy(one)))) return true;
  if (facts.starts.some((one) => (one.person === person || facts.oneSeat) && moves(one) && isBetween(doneBy(one)))) {
    return true;
  }
  const others = [...facts.holdings, ...facts.departures].filter((one) => one.person !== person && moves(one));
  return facts.oneSeat && others.some((one) => daysInPost(one).some((days) => days.to > first && days.from < last));
}

/**
 * A removal or succession that has not happened yet speaks of the days before it only where nothing else does, back to
 * the last other holder known (`docs/standing.md`, reading 10).
 */
export function possibleBefore(moment: Moment): Candidate[] {
  const { facts, on } = moment;
  const toCome = facts.departures.filter(
    (one) => moves(one) && one.window.from !== null && !isOver(one, on) && !isDead(moment, one.person),
  );
  const first = (list: readonly PostFact[]) => list.map(begins).sort()[0];
  const nextOfAll = first(toCome);
  return [...Map.groupBy(toCome, (one) => one.person)].flatMap(([person, own]): Candidate[] => {
    const next = first(own) ?? "";
    if (facts.oneSeat && next !== nextOfAll) return [];
    const isBetween = (one: PostFact) => moves(one) && doneBy(one) > on && begins(one) < next;
    const cameLater = facts.starts.some((one) => one.person === person && isBetween(one));
    const isOthers = [...facts.starts, ...facts.holdings, ...facts.departures].some(
      (one) => one.person !== person && isBetween(one),
    );
    if (cameLater || (facts.oneSeat && isOthers)) return [];
    return [{ person, coverage: "possible", attesting: own.filter((one) => begins(one) === next) }];
  });
}

const begins = (fact: PostFact) => fact.window.from ?? "";

/** The last first; of one day those that are certain before disputed ones, then by id, so that the order of entry does not matter. */
function byEnd(a: PostFact, b: PostFact): number {
  const [x, y] = [doneBy(a), doneBy(b)];
  return x !== y ? (x < y ? 1 : -1) : Number(moves(b)) - Number(moves(a)) || (a.claim.id < b.claim.id ? -1 : 1);
}

/**
 * The last end of a term by the day, certain or disputed, with nobody else known in the post since. A death ends the
 * term of one who was still in the post.
 */
export function lastEnd({ facts, on }: Moment): PostFact | null {
  const stays = [...facts.starts, ...facts.holdings].filter(moves);
  const wasInPost = (death: PostFact) => {
    const then = momentOf(facts, doneBy(death));
    // Whoever is followed or dismissed after his death was in the post when he died.
    if (possibleBefore({ ...then, facts: { ...facts, deaths: [] } }).some((one) => one.person === death.person))
      return true;
    return stays.some((one) => {
      const stay = stayOf(one, then.on);
      const began = stay.latest === null || stay.latest <= then.on;
      return one.person === death.person && began && !hasLeft(then, stay);
    });
  };
  const departures = facts.departures.filter((one) => moves(one) || one.standing === "disputed");
  const last = [...departures, ...facts.deaths.filter(moves)]
    .filter((one) => isOver(one, on))
    .sort(byEnd)
    .find((one) => one.claim.type !== "died" || wasInPost(one));
  if (!last) return null;
  const isSince = (one: PostFact) =>
    one.claim.type === "holds_post"
      ? daysInPost(one).some((days) => days.from <= on && days.to > doneBy(last))
      : isOver(one, on) && doneBy(one) > doneBy(last);
  return stays.some((one) => one.person !== last.person && isSince(one)) ? null : last;
}

/** Attested inside a core or on an eve, presumed between two such days, else possible. */
function coverageOf(facts: PostFacts, person: string, on: Day): Coverage {
  const own = (list: readonly PostFact[]) => list.filter((one) => one.person === person && moves(one));
  const came = own([...facts.starts, ...facts.holdings]);
  const sure = [...came, ...own(facts.departures)].flatMap(daysInPost);
  if (sure.some((days) => includesDay(days, on))) return "attested";
  const before =
    sure.some((days) => days.to < on) || came.some((one) => one.claim.type !== "holds_post" && isOver(one, on));
  return before && sure.some((days) => days.from > on) ? "presumed" : "possible";
}
