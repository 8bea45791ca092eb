import { type Bearing, bearingsOf } from "../corroborate/bearing.ts";
import type { ClaimsWhere, KnownClaim, KnownHead, LedgerReader } from "../ledger/ledger.ts";
import { opposingOf } from "../standing/opponents.ts";
import { kinOf } from "../vocabulary/claim.ts";
import type { ClaimType } from "../vocabulary/claim-types.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { overlaps } from "../vocabulary/time.ts";
import type { CopyTie, WeighedJudgement, WeighedReport, WeighedRuling, WeighedStatement } from "../vocabulary/voice.ts";
import { claimsLeftOpen } from "./claims-left-open.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

/** What is looked for beside one claim: the claims under a key that fit. */
interface Wanted {
  readonly by: "kin" | "id" | "narrowing" | "person" | "post";
  readonly key: string;
  readonly types: readonly ClaimType[] | null;
  fits(found: KnownClaim): boolean;
}

const wantedFor = (own: KnownClaim, bearing: Bearing): Wanted => {
  switch (bearing.by) {
    case "kin":
      return { by: "kin", key: bearing.key, types: null, fits: ({ window }) => overlaps(own.window, window) };
    case "narrows":
      return { by: "id", key: bearing.key, types: null, fits: () => true };
    case "narrowed":
      return { by: "narrowing", key: bearing.key, types: null, fits: () => true };
    case "person":
      return {
        by: "person",
        key: bearing.key,
        types: bearing.types,
        fits: ({ claim }) => claim.post === bearing.post && bearing.types.includes(claim.type),
      };
  }
};

/** What bears on the sides of a claim. */
function bearingOn(own: KnownClaim): Wanted[] {
  return bearingsOf(own.claim).map((bearing) => wantedFor(own, bearing));
}

/** What can clash with a claim. */
function opposing(own: KnownClaim): Wanted[] {
  return opposingOf(own.claim.type).flatMap(({ shares, types, fits }) => {
    const keys = shares === "person" ? new Set(own.claim.about) : own.claim.post === null ? [] : [own.claim.post];
    return [...keys].map(
      (key): Wanted => ({
        by: shares,
        key,
        types,
        fits: ({ claim, window }) => types.includes(claim.type) && fits(own.window, window),
      }),
    );
  });
}

const CONDITIONS: { readonly [by in Wanted["by"]]: (keys: string[]) => ClaimsWhere } = {
  kin: (kins) => ({ kins }),
  id: (ids) => ({ ids }),
  narrowing: (narrowing) => ({ narrowing }),
  person: (about) => ({ about }),
  post: (posts) => ({ posts }),
};

/** The keys under which a claim is found. */
function keysOf({ claim }: KnownClaim, by: Wanted["by"]): readonly string[] {
  switch (by) {
    case "kin":
      return [kinOf(claim)];
    case "id":
      return [claim.id];
    case "narrowing":
      return claim.narrows === null ? [] : [claim.narrows];
    case "person":
      return claim.about;
    case "post":
      return claim.post === null ? [] : [claim.post];
  }
}

/** Reads, in as few questions as there are kinds of them, the claims that are wanted. */
async function fetchWanted(reader: LedgerReader, wanted: readonly Wanted[]): Promise<KnownClaim[]> {
  const found: KnownClaim[] = [];
  for (const alike of Map.groupBy(wanted, ({ by, types }) => `${by} ${types?.join(" ")}`).values()) {
    const [{ by, types }] = alike as [Wanted];
    const byKey = Map.groupBy(alike, (one) => one.key);
    const claims = await reader.knownClaims({ ...CONDITIONS[by]([...byKey.keys()]), ...(types ? { types } : {}) });
    const isWanted = (claim: KnownClaim) =>
      keysOf(claim, by).some((key) => byKey.get(key)?.some((one) => one.fits(claim)));
    found.push(...claims.filter(isWanted));
  }
  return found;
}

/** What has been read so far, and what of it has its surroundings read too. */
interface Gathered {
  readonly claims: Map<string, KnownClaim>;
  readonly withBearings: Set<string>;
  readonly withOpponents: Set<string>;
  readonly statements: Map<string, readonly WeighedStatement[]>;
  readonly reports: Map<string, KnownHead>;
  readonly copies: Map<string, CopyTie>;
  /** All of them: people make few. */
  readonly judgements: readonly WeighedJudgement[];
  readonly speaksFor: Map<string, string>;
  readonly namesAsked: Set<string>;
  readonly rulings: Map<string, WeighedRuling>;
  readonly multiSeat: Set<string>;
  readonly postsAsked: Set<string>;
}

/** Adds claims with everything that bears on their sides, at any remove. */
async function addWithBearings(reader: LedgerReader, gathered: Gathered, added: readonly KnownClaim[]): Promise<void> {
  let fresh = added;
  while (fresh.length > 0) {
    for (const one of fresh) gathered.claims.set(one.claim.id, one);
    const open = fresh.filter(({ claim }) => !gathered.withBearings.has(claim.id));
    for (const { claim } of open) gathered.withBearings.add(claim.id);
    const found = await fetchWanted(reader, open.flatMap(bearingOn));
    fresh = [...new Map(found.map((one) => [one.claim.id, one])).values()].filter(
      ({ claim }) => !gathered.claims.has(claim.id),
    );
  }
}

/** Adds what can clash with these claims, with what bears on the sides of that. */
async function addOpponents(reader: LedgerReader, gathered: Gathered, of: Iterable<string>): Promise<void> {
  const open = [...of].filter((id) => !gathered.withOpponents.has(id));
  for (const id of open) gathered.withOpponents.add(id);
  const wanted = open.flatMap((id) => {
    const known = gathered.claims.get(id);
    return known ? opposing(known) : [];
  });
  const found = await fetchWanted(reader, wanted);
  await addWithBearings(
    reader,
    gathered,
    found.filter(({ claim }) => !gathered.claims.has(claim.id)),
  );
}

/** Adds reports with all that are tied to them as copies, at any remove: which was first may hang on any of those. */
async function addReports(reader: LedgerReader, gathered: Gathered, wanted: readonly string[]): Promise<KnownHead[]> {
  const { reports, copies, judgements } = gathered;
  const added: KnownHead[] = [];
  const judged = judgements.filter((one) => one.tie === "copy");
  let fresh = wanted.filter((id) => !reports.has(id));
  while (fresh.length > 0) {
    const heads = await reader.reportHeads(fresh);
    for (const head of heads) reports.set(head.id, head);
    added.push(...heads);
    const own = new Set(fresh);
    const ties = await reader.copies({ reports: fresh });
    for (const tie of ties) copies.set(`${tie.report} ${tie.of}`, tie);
    const tied = [
      ...ties.flatMap(({ report, of }): string[] => [report, of]),
      ...judged.flatMap(({ from, to }) => (own.has(from) || own.has(to) ? [from, to] : [])),
    ];
    fresh = heads.length === 0 ? [] : [...new Set(tied)].filter((id) => !reports.has(id));
  }
  return added;
}

/** Reads what was said of the claims that are new since the last time, and all that its weighing needs. */
async function addStatements(
  reader: LedgerReader,
  gathered: Gathered,
  alsoReports: readonly string[],
): Promise<boolean> {
  const { claims, statements, judgements, speaksFor, namesAsked, rulings, multiSeat, postsAsked } = gathered;
  const fresh = [...claims.keys()].filter((id) => !statements.has(id));
  if (fresh.length === 0 && alsoReports.every((id) => gathered.reports.has(id))) return false;
  const told = await reader.tellings(fresh);
  const byClaim = Map.groupBy(told, (one) => one.claim);
  for (const id of fresh) statements.set(id, byClaim.get(id) ?? []);

  const heads = await addReports(reader, gathered, [...new Set([...told.map((one) => one.report), ...alsoReports])]);
  const names = [
    ...judgements.flatMap(({ tie, from, to }) => (tie === "copy" ? [] : [from, to])),
    ...heads.flatMap(({ outlet, credit }) => [outlet, credit]),
    ...told.flatMap(({ chain }) => chain.flatMap(({ name, body }) => [name, body])),
  ];
  const keys = [...new Set(names.flatMap((name) => (name === null ? [] : bodyKey(name))))];
  const unasked = keys.filter((key) => !namesAsked.has(key));
  for (const key of unasked) namesAsked.add(key);
  for (const { name, body } of await reader.speakingFor(unasked)) speaksFor.set(name, body);

  for (const { actor, ...ruling } of await reader.rulings({ claims: fresh }))
    rulings.set(ruling.claim, { ...ruling, by: actor });
  const posts = [...new Set(fresh.flatMap((id) => claims.get(id)?.claim.post ?? []))];
  const seats = posts.filter((post) => !postsAsked.has(post));
  for (const post of seats) postsAsked.add(post);
  for (const post of await reader.entities({ ids: seats })) if (post.seats === "several") multiSeat.add(post.id);
  return true;
}

/** The gathered claims in the order of entry, as weighing takes them. */
function neighbourhoodIn(gathered: Gathered): Neighbourhood {
  const { claims, statements, reports, copies, judgements, speaksFor, multiSeat, rulings } = gathered;
  const inOrder = [...reports.values()].sort((a, b) => a.seq - b.seq);
  return {
    reports: new Map(inOrder.map(({ seq, ...report }): [string, WeighedReport] => [report.id, report])),
    claims: [...claims.values()].sort((a, b) => a.seq - b.seq).map((one) => one.claim),
    statements: [...statements.values()].flat().sort((a, b) => a.order - b.order),
    speaksFor,
    multiSeat,
    rulings: [...rulings.values()],
    copies: [...copies.values()],
    judgements,
  };
}

/** The claims that are tied to these by conflicts, at any remove, and these. */
function tiedTo(core: ReadonlySet<string>, pictures: readonly Picture[]): Set<string> {
  const tied = new Set(core);
  const open = [...core];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const claim = id;
    for (const { a, b } of pictures.flatMap(({ weighed }) => weighed.get(claim)?.conflicts ?? [])) {
      for (const other of [a.slice(0, -1), b.slice(0, -1)]) {
        if (tied.has(other)) continue;
        tied.add(other);
        open.push(other);
      }
    }
  }
  return tied;
}

/** A neighbourhood as it is weighed on a day. */
export interface WeighedOtherwise {
  readonly neighbourhood: Neighbourhood;
  readonly as: AsKnown;
}

/** What else is to be known of a neighbourhood than the standings of its claims. */
export interface AroundOptions {
  /** What is weighed as well, another day or another ledger: the core is tied by its conflicts too. */
  readonly otherwise?: (picture: Picture, neighbourhood: Neighbourhood) => readonly WeighedOtherwise[];
  /** Whether the claims whose sides hang on those asked about are asked about too. */
  readonly withBearings?: boolean;
  /** Reports that are read whether or not they say anything of the claims. */
  readonly reports?: readonly string[];
  /** Whether nothing is asked but the standings of the claims, not those of all that is tied to them by conflicts. */
  readonly onlyThese?: boolean;
  /** Whether only the conflicts of the claims are asked for, not what follows from them. */
  readonly onlyConflicts?: boolean;
  /** Claims that are asked about too, once those asked about so far are weighed, also otherwise. */
  readonly alsoAsked?: (asked: ReadonlySet<string>, picture: Picture, others: readonly Picture[]) => Iterable<string>;
}

/** A part of a ledger that was weighed by itself. */
export interface WeighedNeighbourhood {
  readonly neighbourhood: Neighbourhood;
  readonly picture: Picture;
  /** What was weighed otherwise. */
  readonly others: readonly Picture[];
  /** The claims asked about, and those tied to them by conflicts: their standings are those of the whole ledger. */
  readonly core: ReadonlySet<string>;
}

/**
 * Weighs what claims depend on, and no more of the ledger than that (`docs/decisions/0011-neighbourhoods.md`): whatever
 * bears on their sides, what clashes with them, and the conflicts tied to those, as known.
 * @param claims the claims whose standings are asked for
 */
export async function weighAround(
  reader: LedgerReader,
  claims: readonly string[],
  as: AsKnown,
  options: AroundOptions = {},
): Promise<WeighedNeighbourhood> {
  const { otherwise = () => [], withBearings = false, reports = [] } = options;
  const gathered = await nothingGathered(reader);
  await addWithBearings(reader, gathered, await reader.knownClaims({ ids: claims }));
  let core: ReadonlySet<string> = new Set(withBearings ? gathered.claims.keys() : claims);
  let next: ReadonlySet<string> = core;
  let picture: Picture | null = null;
  for (;;) {
    await addOpponents(reader, gathered, next);
    const isMore = await addStatements(reader, gathered, reports);
    const neighbourhood = neighbourhoodIn(gathered);
    if (isMore || picture === null) picture = weigh(neighbourhood, as);
    const others = otherwise(picture, neighbourhood).map((other) => weigh(other.neighbourhood, other.as));
    const wanted = wantedNext(core, gathered.withOpponents, picture, others, options);
    if (wanted === null) return { neighbourhood, picture, others, core };
    core = wanted.core;
    next = wanted.next;
  }
}

/** The claims whose standings are to be known, and those whose conflicts are to be read for it; null where all is there. */
function wantedNext(
  core: ReadonlySet<string>,
  settled: ReadonlySet<string>,
  picture: Picture,
  others: readonly Picture[],
  { onlyThese = false, onlyConflicts = false, alsoAsked = () => [] }: AroundOptions,
): { readonly core: ReadonlySet<string>; readonly next: ReadonlySet<string> } | null {
  if (onlyConflicts) return null;
  if (!onlyThese) {
    const tied = tiedTo(core, [picture, ...others]);
    return tied.size === core.size ? null : { core: tied, next: tied };
  }
  const open = new Set([picture, ...others].flatMap((one) => [...claimsLeftOpen(core, settled, one.weighed)]));
  if (open.size > 0) return { core, next: open };
  const more = new Set([...core, ...alsoAsked(core, picture, others)]);
  return more.size === core.size ? null : { core: more, next: more };
}

async function nothingGathered(reader: LedgerReader): Promise<Gathered> {
  return {
    claims: new Map(),
    withBearings: new Set(),
    withOpponents: new Set(),
    statements: new Map(),
    reports: new Map(),
    copies: new Map(),
    judgements: (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor })),
    speaksFor: new Map(),
    namesAsked: new Set(),
    rulings: new Map(),
    multiSeat: new Set(),
    postsAsked: new Set(),
  };
}
