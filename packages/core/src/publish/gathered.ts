import { familiesOf } from "../corroborate/families.ts";
import type { KeptSides } from "../ledger/kept-sides.ts";
import type { KnownClaim, KnownHead, LedgerReader } from "../ledger/ledger.ts";
import { RULES_VERSION } from "../standing/standing-of.ts";
import type { Claim } from "../vocabulary/claim.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { ALWAYS } from "../vocabulary/time.ts";
import type { CopyTie, WeighedJudgement, WeighedReport, WeighedRuling, WeighedStatement } from "../vocabulary/voice.ts";
import type { NewlyRead } from "./growing-picture.ts";
import { isSpokenAlike, type Spokesman, sidesKept, spokesmanOf } from "./keep-sides.ts";
import {
  bearingOn,
  fetchBeginnings,
  fetchWanted,
  nothingSought,
  opposing,
  opposingApart,
  type Sought,
} from "./wanted-claims.ts";
import type { Neighbourhood } from "./weigh.ts";

/** What has been read so far, and what of it has its surroundings read too. */
export interface Gathered {
  readonly claims: Map<string, KnownClaim>;
  readonly sought: Sought;
  readonly withBearings: Set<string>;
  readonly withOpponents: Set<string>;
  /** By person and first day: where the strongest claims were asked for. */
  readonly strongestAsked: Set<string>;
  readonly statements: Map<string, readonly WeighedStatement[]>;
  readonly reports: Map<string, KnownHead>;
  readonly copies: Map<string, CopyTie>;
  /** All of them: people make few. */
  readonly judgements: readonly WeighedJudgement[];
  readonly speaksFor: Map<string, string>;
  /** By the keys of their names. */
  readonly speakers: Map<string, Spokesman>;
  /** Claims whose sides were kept, and of which a person accepted a statement or ruled on it. */
  readonly decided: Set<string>;
  readonly namesAsked: Set<string>;
  readonly rulings: Map<string, WeighedRuling>;
  readonly multiSeat: Set<string>;
  readonly postsAsked: Set<string>;
}

/** Adds claims with everything that bears on their sides, at any remove. */
export async function addWithBearings(
  reader: LedgerReader,
  gathered: Gathered,
  added: readonly KnownClaim[],
): Promise<void> {
  let fresh = added;
  while (fresh.length > 0) {
    for (const one of fresh) gathered.claims.set(one.claim.id, one);
    const open = fresh.filter(({ claim }) => !gathered.withBearings.has(claim.id));
    for (const { claim } of open) gathered.withBearings.add(claim.id);
    const wanted = open.flatMap((one) => bearingOn(one, gathered.sought));
    const found = await fetchWanted(reader, gathered.sought, wanted);
    fresh = [...new Map(found.map((one) => [one.claim.id, one])).values()].filter(
      ({ claim }) => !gathered.claims.has(claim.id),
    );
  }
}

/** Claims of those gathered, with what was read of the seats of their posts. */
async function withSeats(reader: LedgerReader, gathered: Gathered, ids: Iterable<string>) {
  const known = [...ids].flatMap((id) => gathered.claims.get(id) ?? []);
  await addSeats(reader, gathered, known);
  return { known, hasSeveralSeats: (post: string) => gathered.multiSeat.has(post) };
}

/** Adds what can clash with these claims, with what bears on the sides of that. */
export async function addOpponents(reader: LedgerReader, gathered: Gathered, of: Iterable<string>): Promise<void> {
  const open = [...of].filter((id) => !gathered.withOpponents.has(id));
  for (const id of open) gathered.withOpponents.add(id);
  const { known, hasSeveralSeats } = await withSeats(reader, gathered, open);
  const wanted = known.flatMap((one) => opposing(one, hasSeveralSeats));
  const found = await fetchWanted(reader, gathered.sought, wanted);
  await addWithBearings(
    reader,
    gathered,
    found.filter(({ claim }) => !gathered.claims.has(claim.id)),
  );
}

/**
 * Adds of what can clash with these claims that with which a matter began, with what bears on the sides of that and what can
 * keep the two from clashing: of how many others there are nothing is read.
 */
export async function addBeginnings(reader: LedgerReader, gathered: Gathered, of: Iterable<string>): Promise<void> {
  const { known, hasSeveralSeats } = await withSeats(reader, gathered, of);
  const wanted = known.map((one) => opposingApart(one, hasSeveralSeats));
  const begun = await fetchBeginnings(
    reader,
    wanted.flatMap(({ clashing }) => clashing),
  );
  // Where nothing can clash with them, nothing can keep it from that.
  const reconciling = begun.length === 0 ? [] : wanted.flatMap((one) => one.reconciling);
  const found = [...begun, ...(await fetchWanted(reader, gathered.sought, reconciling))];
  await addWithBearings(
    reader,
    gathered,
    found.filter(({ claim }) => !gathered.claims.has(claim.id)),
  );
}

/** Reports with all that are tied to them as copies, at any remove: which was first may hang on any of those. */
interface Reported {
  readonly heads: readonly KnownHead[];
  readonly copies: readonly CopyTie[];
}

async function addReports(reader: LedgerReader, gathered: Gathered, wanted: readonly string[]): Promise<Reported> {
  const { reports, judgements } = gathered;
  const added: KnownHead[] = [];
  const copies = new Map<string, CopyTie>();
  const judged = judgements.filter((one) => one.tie === "copy");
  let fresh = wanted.filter((id) => !reports.has(id));
  while (fresh.length > 0) {
    const [heads, ties] = await Promise.all([reader.reportHeads(fresh), reader.copies({ reports: fresh })]);
    for (const head of heads) reports.set(head.id, head);
    added.push(...heads);
    const own = new Set(fresh);
    for (const tie of ties) copies.set(`${tie.report} ${tie.of}`, tie);
    const tied = [
      ...ties.flatMap(({ report, of }): string[] => [report, of]),
      ...judged.flatMap(({ from, to }) => (own.has(from) || own.has(to) ? [from, to] : [])),
    ];
    fresh = heads.length === 0 ? [] : [...new Set(tied)].filter((id) => !reports.has(id));
  }
  for (const [key, tie] of copies) gathered.copies.set(key, tie);
  return { heads: added, copies: [...copies.values()] };
}

/** Reads for whom these names speak, and these bodies in turn. */
async function addSpeakers(reader: LedgerReader, gathered: Gathered, keys: readonly string[]) {
  const unasked = keys.filter((key) => !gathered.namesAsked.has(key));
  for (const key of unasked) gathered.namesAsked.add(key);
  for (const one of unasked.length > 0 ? await reader.speakingFor(unasked) : []) {
    gathered.speaksFor.set(one.name, one.body);
    gathered.speakers.set(...spokesmanOf(one));
  }
}

/** The keys of names, each once. */
const keysOfNames = (names: readonly (string | null)[]): string[] => [
  ...new Set([...new Set(names)].flatMap((name) => (name === null ? [] : bodyKey(name)))),
];

/** The sides by all that was ever said, where those as known then are the same: nothing came to count since, or nothing had. */
function keptAsKnown(family: readonly KeptSides[], { known, clock }: AsKnown, { judgements }: Gathered) {
  const days = family.flatMap(({ own }) => own.days[clock] ?? []);
  if (days.every(({ last }) => last <= known) && judgements.every(({ day }) => day <= known)) return "kept";
  return days.every(({ first }) => first > known) ? "nothing" : null;
}

/** Claims whose sides are known without a look at their statements. */
interface KnownSides {
  readonly kept: readonly { readonly claim: Claim; readonly kept: KeptSides }[];
  /** Those of which nobody had spoken. */
  readonly silent: readonly Claim[];
}

/**
 * The claims whose sides are kept, as known on the day: whole families, since what bears on one of a family bears on all.
 * @param wanted whether the voices on a claim are wanted, too
 */
async function addKeptSides(
  reader: LedgerReader,
  gathered: Gathered,
  fresh: readonly KnownClaim[],
  as: AsKnown,
  wanted: (claim: string) => boolean,
): Promise<KnownSides> {
  // What is kept was made of all statements, whoever carries them.
  if (as.counted !== "all" || as.outlets === "admitted") return { kept: [], silent: [] };
  const found = await reader.keptSides(fresh.map(({ claim }) => claim.id));
  const byClaim = new Map(found.filter(({ rules }) => rules === RULES_VERSION).map((one) => [one.claim, one]));
  await addSpeakers(reader, gathered, [...new Set(found.flatMap(({ own }) => own.names))]);
  const kept: { claim: Claim; kept: KeptSides }[] = [];
  const silent: Claim[] = [];
  const windowOf = ({ id }: Claim) => gathered.claims.get(id)?.window ?? ALWAYS;
  for (const family of familiesOf(
    fresh.map(({ claim }) => claim),
    windowOf,
  )) {
    const own = family.flatMap(({ id }) => byClaim.get(id) ?? []);
    const isFresh = own.every((one) => isSpokenAlike(one, gathered.speakers));
    if (own.length < family.length || !isFresh || family.some(({ id }) => wanted(id))) continue;
    const are = keptAsKnown(own, as, gathered);
    if (are === "nothing") silent.push(...family);
    else if (are === "kept") kept.push(...family.map((claim, i) => ({ claim, kept: own[i] as KeptSides })));
  }
  return { kept, silent };
}

/** Reads which posts of these claims have several seats. */
async function addSeats(reader: LedgerReader, { multiSeat, postsAsked }: Gathered, claims: readonly KnownClaim[]) {
  const posts = [...new Set(claims.flatMap(({ claim }) => claim.post ?? []))].filter((post) => !postsAsked.has(post));
  for (const post of posts) postsAsked.add(post);
  for (const post of await reader.entities({ ids: posts })) if (post.seats === "several") multiSeat.add(post.id);
}

const reportsOf = (heads: readonly KnownHead[]): Map<string, WeighedReport> =>
  new Map(heads.toSorted((a, b) => a.seq - b.seq).map(({ seq, ...report }) => [report.id, report]));

/** How statements are read. */
export interface Reading {
  readonly as: AsKnown;
  /** Reports that are read whether or not they say anything of the claims. */
  readonly reports: readonly string[];
  /** The claims whose voices are wanted; of others the sides that are kept will do. */
  voicesOf(claim: string): boolean;
}

/** Reads what was said of the claims that are new since the last time, and all that its weighing needs. */
export async function addStatements(
  reader: LedgerReader,
  gathered: Gathered,
  { as, reports: alsoReports, voicesOf }: Reading,
): Promise<NewlyRead | null> {
  const { claims, statements, judgements, speaksFor, rulings } = gathered;
  const fresh = [...claims.values()].filter(({ claim }) => !statements.has(claim.id)).sort((a, b) => a.seq - b.seq);
  if (fresh.length === 0 && alsoReports.every((id) => gathered.reports.has(id))) return null;
  const isAllWanted = fresh.every(({ claim }) => voicesOf(claim.id));
  const { kept, silent } = isAllWanted
    ? { kept: [], silent: [] }
    : await addKeptSides(reader, gathered, fresh, as, voicesOf);
  const known = new Set([...kept.map(({ claim }) => claim), ...silent].map(({ id }): string => id));
  const ids = fresh.flatMap(({ claim }): string[] => (known.has(claim.id) ? [] : [claim.id]));
  const told = ids.length === 0 ? [] : await reader.tellings(ids);
  const byClaim = Map.groupBy(told, (one) => one.claim);
  for (const { claim } of fresh) statements.set(claim.id, byClaim.get(claim.id) ?? []);

  const [{ heads, copies }, rulingsRead] = await Promise.all([
    addReports(reader, gathered, [...new Set([...told.map((one) => one.report), ...alsoReports])]),
    ids.length === 0 ? [] : reader.rulings({ claims: ids }),
    addSeats(reader, gathered, fresh),
  ]);
  const names = keysOfNames([
    ...judgements.flatMap(({ tie, from, to }) => (tie === "copy" ? [] : [from, to])),
    ...heads.flatMap(({ outlet, credit }) => [outlet, credit]),
    ...told.flatMap(({ chain }) => chain.flatMap(({ name, body }) => [name, body])),
  ]);
  await addSpeakers(reader, gathered, names);
  const ruled = rulingsRead.map(({ actor, ...one }): WeighedRuling => ({ ...one, by: actor }));
  for (const ruling of ruled) rulings.set(ruling.claim, ruling);
  for (const one of kept) if (one.kept.own.isDecided) gathered.decided.add(one.claim.id);
  const isKept = new Set(kept.map(({ claim }): string => claim.id));
  return {
    claims: fresh.flatMap(({ claim }) => (isKept.has(claim.id) ? [] : [claim])),
    kept: kept.map((one) => ({ claim: one.claim, sides: sidesKept(one.claim, one.kept) })),
    statements: told,
    rulings: ruled,
    reports: reportsOf(heads),
    copies,
    judgements,
    speaksFor,
  };
}

/** The gathered claims in the order of entry, as weighing takes them. */
export function neighbourhoodIn(gathered: Gathered): Neighbourhood {
  const { claims, statements, reports, copies, judgements, speaksFor, multiSeat, rulings } = gathered;
  return {
    reports: reportsOf([...reports.values()]),
    claims: [...claims.values()].sort((a, b) => a.seq - b.seq).map((one) => one.claim),
    statements: [...statements.values()].flat().sort((a, b) => a.order - b.order),
    speaksFor,
    multiSeat,
    rulings: [...rulings.values()],
    copies: [...copies.values()],
    judgements,
  };
}

export async function nothingGathered(reader: LedgerReader): Promise<Gathered> {
  return {
    claims: new Map(),
    sought: nothingSought(),
    withBearings: new Set(),
    withOpponents: new Set(),
    strongestAsked: new Set(),
    statements: new Map(),
    reports: new Map(),
    copies: new Map(),
    judgements: (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor })),
    speaksFor: new Map(),
    speakers: new Map(),
    decided: new Set(),
    namesAsked: new Set(),
    rulings: new Map(),
    multiSeat: new Set(),
    postsAsked: new Set(),
  };
}
