import { holdersAmong } from "../standing/holders.ts";
import { postFactsOf } from "../standing/post-facts.ts";
import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { addDays, type Day, dayNumber } from "../vocabulary/day.ts";
import type { Coverage, Standing, Weighed } from "../vocabulary/standing.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** A stretch of days in a post and how well it is covered. */
export interface Segment {
  readonly from: Day;
  readonly to: Day;
  readonly coverage: Exclude<Coverage, "unknown">;
}

/** Somebody's time in a post, as far as the reports tell. */
export interface Spell {
  readonly post: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly person: string;
  readonly name: string;
  /** The first and last day that anything covers; null where that end is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly segments: readonly Segment[];
  /** The last day by which somebody attests it; null where nobody does. */
  readonly lastAttested: Day | null;
  /** Days from then to the day of the question, while no end is known. */
  readonly silence: number | null;
  readonly standing: Standing;
  readonly predecessor: string | null;
  readonly successor: string | null;
  readonly lines: readonly ClaimLine[];
}

interface Edges {
  readonly starts: readonly WeighedClaim[];
  readonly ends: readonly WeighedClaim[];
  readonly holdings: readonly WeighedClaim[];
}

const RANK: readonly Standing[] = [
  "established",
  "reported",
  "disputed",
  "rumoured",
  "contradicted",
  "refuted",
  "withdrawn",
  "unknown",
];
const counts = (weighed: Weighed | undefined) =>
  weighed !== undefined && ["established", "reported", "disputed", "rumoured"].includes(weighed.standing);

function edgesOf(claims: readonly WeighedClaim[], person: string): Edges {
  const seat = (claim: WeighedClaim, trait: "begins" | "ends") => {
    const at = CLAIM_TYPES[claim.type][trait];
    return at !== undefined && claim.about[at] === person;
  };
  return {
    starts: claims.filter((claim) => seat(claim, "begins")),
    ends: claims.filter((claim) => seat(claim, "ends")),
    holdings: claims.filter((claim) => claim.type === "holds_post" && claim.about[0] === person),
  };
}

const min = (days: readonly (Day | null)[]): Day | null => days.filter((day) => day !== null).toSorted()[0] ?? null;
const max = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** The days on which what is known of a spell can change, inside it. */
function turningDays(edges: Edges, from: Day, to: Day): Day[] {
  const claims = [...edges.starts, ...edges.ends, ...edges.holdings];
  const ranges = claims.flatMap(({ time, attested }) => [time.support, time.core ?? [], attested ?? []].flat());
  const days = ranges.flatMap((range) => [
    ...(range.from === null ? [] : [addDays(range.from, -1), range.from]),
    ...(range.to === null ? [] : [range.to, addDays(range.to, 1)]),
  ]);
  return [...new Set([from, ...days])].filter((day) => day >= from && day <= to).toSorted();
}

/** The spell from its first day to its last by how well each is covered: the answers to "who held it", day by day. */
function segmentsOf(coverageOn: (day: Day) => Coverage, edges: Edges, from: Day | null, to: Day | null): Segment[] {
  if (from === null || to === null || from > to) return lonelyDays(coverageOn, edges);
  const segments: Segment[] = [];
  const days = turningDays(edges, from, to);
  for (const [i, day] of days.entries()) {
    const next = days[i + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const told = coverageOn(day);
    const coverage = told === "unknown" ? "possible" : told;
    const last = segments.at(-1);
    if (last?.coverage === coverage) segments[segments.length - 1] = { ...last, to: end };
    else segments.push({ from: day, to: end, coverage });
  }
  return segments;
}

/** Of a spell without a beginning, the days that somebody vouches for. */
function lonelyDays(coverageOn: (day: Day) => Coverage, edges: Edges): Segment[] {
  const eves = edges.ends.flatMap(({ time }) => (time.support.from === null ? [] : [addDays(time.support.from, -1)]));
  const told = eves.filter((day) => coverageOn(day) === "attested");
  const attested = edges.holdings.flatMap((claim) => claim.attested ?? claim.time.core ?? []);
  return [...attested, ...told.map((day) => ({ from: day, to: day }))]
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to }) => ({ from, to, coverage: "attested" }));
}

function bestStanding(claims: readonly WeighedClaim[], picture: Picture): Standing {
  const standings = claims.map((claim) => picture.weighed.get(claim.id)?.standing ?? "unknown");
  return RANK.find((standing) => standings.includes(standing)) ?? "unknown";
}

/** The other one in a hand-over, by name. */
function otherIn(claims: readonly WeighedClaim[], seat: 0 | 1, holdings: Holdings): string | null {
  const handOver = claims.find((claim) => claim.type === "succeeded");
  const other = handOver?.about[seat];
  return other === undefined ? null : holdings.nameOf(other);
}

function spellOf(
  post: string,
  person: string,
  claims: readonly WeighedClaim[],
  picture: Picture,
  holdings: Holdings,
): Spell | null {
  const known = claims.flatMap((claim) => {
    const weighed = picture.weighed.get(claim.id);
    return weighed && counts(weighed) ? [weighed.sides.claim] : [];
  });
  if (known.length === 0) return null;
  const edges = edgesOf(known, person);
  const telling = [...edges.starts, ...edges.holdings, ...edges.ends];
  if (telling.length === 0) return null;
  const entity = holdings.entities.get(post);
  const facts = postFactsOf(post, picture.index, picture.weighed);
  const coverageOn = (day: Day): Coverage =>
    holdersAmong(facts, day).holders.find((one) => one.person === person)?.coverage ?? "unknown";
  const starts = [...edges.starts, ...edges.holdings.filter((claim) => claim.time.support.from !== null)];
  const from = min(starts.map((claim) => claim.time.support.from));
  const ended = max(edges.ends.map((claim) => claim.time.support.to));
  const open =
    edges.ends.length === 0 &&
    (edges.starts.length > 0 || edges.holdings.some((claim) => claim.time.support.to === null));
  const to = ended ?? (open ? null : max(edges.holdings.map((claim) => claim.time.support.to)));
  const segments = segmentsOf(coverageOn, edges, from, to ?? picture.as.known);
  const attested = segments.filter((one) => one.coverage === "attested" && one.from <= picture.as.known);
  const lastAttested = min([attested.at(-1)?.to ?? null, picture.as.known]);
  const isSilent = attested.length > 0 && ended === null && lastAttested !== null;
  return {
    post,
    title: holdings.nameOf(post),
    organisation: entity?.organisation ? holdings.nameOf(entity.organisation) : null,
    person,
    name: holdings.nameOf(person),
    from,
    to,
    segments,
    lastAttested: attested.length > 0 ? lastAttested : null,
    silence: isSilent ? dayNumber(picture.as.known) - dayNumber(lastAttested) : null,
    standing: bestStanding([...edges.starts, ...edges.holdings, ...edges.ends], picture),
    predecessor: otherIn(edges.starts, 1, holdings),
    successor: otherIn(edges.ends, 0, holdings),
    lines: telling.map((claim) => claimLine(claim, picture, holdings)),
  };
}

/**
 * Where a spell lies in time: by its start; without one, right before the last spell that began while it may have
 * lasted and went on after it.
 */
function placeOf(spell: Spell, all: readonly Spell[]): string {
  if (spell.from !== null) return `${spell.from} b`;
  const end = spell.to ?? "";
  const began = all.flatMap(({ from, to }) => (from !== null && from <= end && (to ?? "9999") > end ? [from] : []));
  return `${began.toSorted().at(-1) ?? end} a`;
}

function inOrder(spells: readonly Spell[]): Spell[] {
  const places = new Map(spells.map((spell) => [spell, placeOf(spell, spells)]));
  const place = (spell: Spell) => places.get(spell) ?? "";
  return spells.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The posts of a person, in their order. */
export function careerOf(person: string, picture: Picture, holdings: Holdings): Spell[] {
  const claims = picture.index.about(person).filter((claim) => claim.post !== null);
  return inOrder(
    [...Map.groupBy(claims, (claim) => claim.post ?? "")].flatMap(
      ([post, own]) => spellOf(post, person, own, picture, holdings) ?? [],
    ),
  );
}

/** The people who held a post, in their order. */
export function holdersLine(post: string, picture: Picture, holdings: Holdings): Spell[] {
  const claims = picture.index.onPost(post);
  const people = new Set(claims.flatMap((claim) => claim.about));
  const of = (person: string) => claims.filter((claim) => claim.about.includes(person));
  return inOrder([...people].flatMap((person) => spellOf(post, person, of(person), picture, holdings) ?? []));
}
