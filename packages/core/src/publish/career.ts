import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { addDays, type Day } from "../vocabulary/day.ts";
import type { Coverage, Standing, Weighed } from "../vocabulary/standing.ts";
import type { ClosedRange } from "../vocabulary/time.ts";
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

/** Days that somebody vouches for: certain days of holdings, days of change, the eve of leaving. */
function attestedDays({ starts, ends, holdings }: Edges): ClosedRange[] {
  const certain = [...starts, ...holdings].flatMap((claim) => claim.attested ?? claim.time.core ?? []);
  const eves = ends.flatMap(({ time }) =>
    time.support.from === null ? [] : [{ from: addDays(time.support.from, -1), to: addDays(time.support.from, -1) }],
  );
  return [...certain, ...eves].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The spell from its edges: attested stretches, presumed between them, possible around them up to the edges. */
function segmentsOf(edges: Edges, from: Day | null, to: Day | null): Segment[] {
  const attested = attestedDays(edges);
  const surelyIn = min([...edges.starts.map((claim) => claim.time.support.to), attested[0]?.from ?? null]);
  const lastIn = attested.at(-1)?.to ?? surelyIn;
  const segments: Segment[] = [];
  const push = (start: Day | null, end: Day | null, coverage: Segment["coverage"]) => {
    if (start !== null && end !== null && start <= end) segments.push({ from: start, to: end, coverage });
  };
  if (surelyIn === null) {
    push(from, to, "possible");
    return segments;
  }
  push(from, addDays(surelyIn, -1), "possible");
  let at = surelyIn;
  for (const range of attested) {
    push(at, addDays(range.from, -1), "presumed");
    const start = range.from > at ? range.from : at;
    push(start, range.to, "attested");
    if (range.to >= at) at = addDays(range.to, 1);
  }
  const end = to ?? lastIn;
  push(at > (lastIn ?? at) ? at : addDays(lastIn ?? at, 1), end, "possible");
  return segments;
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
  const starts = [...edges.starts, ...edges.holdings.filter((claim) => claim.time.support.from !== null)];
  const from = min(starts.map((claim) => claim.time.support.from));
  const ended = max(edges.ends.map((claim) => claim.time.support.to));
  const open =
    edges.ends.length === 0 &&
    (edges.starts.length > 0 || edges.holdings.some((claim) => claim.time.support.to === null));
  const to = ended ?? (open ? null : max(edges.holdings.map((claim) => claim.time.support.to)));
  return {
    post,
    title: holdings.nameOf(post),
    organisation: entity?.organisation ? holdings.nameOf(entity.organisation) : null,
    person,
    name: holdings.nameOf(person),
    from,
    to,
    segments: segmentsOf(edges, from, to ?? picture.as.known),
    standing: bestStanding([...edges.starts, ...edges.holdings, ...edges.ends], picture),
    predecessor: otherIn(edges.starts, 1, holdings),
    successor: otherIn(edges.ends, 0, holdings),
    lines: telling.map((claim) => claimLine(claim, picture, holdings)),
  };
}

/** Where a spell lies in time: by its start, else by its end. */
const place = (spell: Spell) => spell.from ?? spell.to ?? "";

/** The posts of a person, in their order. */
export function careerOf(person: string, picture: Picture, holdings: Holdings): Spell[] {
  const claims = picture.index.about(person).filter((claim) => claim.post !== null);
  return [...Map.groupBy(claims, (claim) => claim.post ?? "")]
    .flatMap(([post, own]) => spellOf(post, person, own, picture, holdings) ?? [])
    .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The people who held a post, in their order. */
export function holdersLine(post: string, picture: Picture, holdings: Holdings): Spell[] {
  const claims = picture.index.onPost(post);
  const people = new Set(claims.flatMap((claim) => claim.about));
  return [...people]
    .flatMap(
      (person) =>
        spellOf(
          post,
          person,
          claims.filter((claim) => claim.about.includes(person)),
          picture,
          holdings,
        ) ?? [],
    )
    .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
