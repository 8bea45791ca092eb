import type { LedgerReader } from "../ledger/ledger.ts";
import { identitiesOn } from "../ledger/same-entities.ts";
import { compareNames, type Name, type NameComparison, readName, SAME_NAME, scoreNames } from "../names.ts";
import { titlesAlike } from "../resolve/post-named.ts";
import type { Claim } from "../vocabulary/claim.ts";
import { type EntityKind, type KnownEntity, namesOf } from "../vocabulary/entity.ts";
import type { EntityId } from "../vocabulary/ids.ts";
import type { Language } from "../vocabulary/language.ts";
import { scriptOf } from "../vocabulary/script-of.ts";
import { isSupport } from "../vocabulary/stance.ts";
import { datedGloss } from "./gloss.ts";
import { type Ground, groundsInWords, groundsOn, type Looking, type Told } from "./grounds.ts";
import { nameInWords } from "./name-in-words.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";
import { proseIn } from "./prose/prose-in.ts";

/** One of two entities that may be one, as it is shown beside the other. */
export interface CandidateSide {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly NameAsWritten[];
  readonly told: readonly { readonly claim: string; readonly words: string }[];
  readonly claims: number;
  readonly reports: number;
}

/** A name of an entity as a report writes it. */
export interface NameAsWritten {
  readonly name: string;
  readonly script: string;
  readonly report: string;
  readonly outlet: string;
}

/** Two entities that may be one, with what speaks for it and against it. */
export interface Candidate {
  readonly pair: readonly [EntityId, EntityId];
  readonly kind: EntityKind;
  readonly sides: readonly [CandidateSide, CandidateSide];
  /** How likely they are one, from 0 to 1: for ranking, not a probability that was measured. */
  readonly score: number;
  /** How alike the names are, from 0 to 1. */
  readonly likeness: number;
  readonly for: readonly Ground[];
  readonly against: readonly Ground[];
  /** Somebody looked and could not say. */
  readonly unsure: boolean;
}

export interface CandidatesWanted {
  readonly most: number;
  readonly kinds?: readonly EntityKind[];
  /** Only pairs with this entity. */
  readonly of?: string;
  /** Whether those are there too of which somebody judged that nobody can say. */
  readonly withUnsure?: boolean;
  /** In which its grounds are told; English where it is left out. */
  readonly language?: Language | undefined;
}

/** Pairs whose grounds are looked for, those with the likest names first. */
const MOST_LOOKED_AT = 300;
/**
 * Names that are less alike are not proposed, whatever is told of their bearers: nor are those between which a bar stands,
 * which leaves less ("7 Division", "8 Division").
 */
const LEAST_LIKENESS = 0.46;
/** Titles share more words than names: that of a minister half with that of any other. */
const LEAST_ALIKE = 0.6;
const MOST_TOLD = 6;
const MOST_ALIASES = 12;

export const KINDS: readonly EntityKind[] = ["person", "organisation", "post"];

const pairKey = (a: string, b: string) => [a, b].toSorted().join(" ");

interface ReadName {
  readonly name: string;
  readonly read: Name;
}

const readNamesOf = (entity: KnownEntity): readonly ReadName[] =>
  namesOf(entity).map((name) => ({ name, read: readName(name, entity.kind === "person" ? "person" : "body") }));

/** How two entities' names compare: by the two that are likest. */
function namesCompared(
  a: KnownEntity,
  b: KnownEntity,
  read: (entity: KnownEntity) => readonly ReadName[] = readNamesOf,
): { likeness: number; names: readonly [string, string] } {
  if (a.kind === "post") return { likeness: titlesAlike(a.name, b.name), names: [a.name, b.name] };
  const [own, others] = [read(a), read(b)];
  let best = { likeness: -1, names: [a.name, b.name] as readonly [string, string] };
  for (const one of own)
    for (const other of others) {
      const likeness = scoreNames(one.read, other.read);
      if (likeness > best.likeness) best = { likeness, names: [one.name, other.name] };
    }
  return best;
}

interface Pair {
  readonly a: KnownEntity;
  readonly b: KnownEntity;
  readonly likeness: number;
  readonly names: readonly [string, string];
  readonly unsure: boolean;
}

/** The pairs of a kind whose names may be one and that nobody has judged, each once. */
async function likePairs(kind: EntityKind, reader: LedgerReader, wanted: CandidatesWanted): Promise<Pair[]> {
  const pairs = await reader.pairsUnderBlocks(kind);
  const ids = [...new Set(pairs.flat())];
  const shown = new Map<string, KnownEntity>();
  const written = await reader.identifiedAs(null).entities({ ids });
  const byRoot = new Map((await reader.entities({ ids })).map((one) => [one.id as string, one]));
  const judged = identitiesOn(await reader.identities(), "9999-12-31");
  const rootOf = await rootsOf(reader, [
    ...ids,
    ...judged.flatMap(({ pair }): string[] => pair),
    ...(wanted.of ? [wanted.of] : []),
  ]);
  for (const { id } of written) {
    const one = byRoot.get(rootOf(id));
    if (one) shown.set(id, one);
  }
  const verdicts = new Map(judged.map(({ pair, verdict }) => [pairKey(rootOf(pair[0]), rootOf(pair[1])), verdict]));
  for (const { pair, verdict } of judged)
    if (verdict === "different") verdicts.set(pairKey(rootOf(pair[0]), rootOf(pair[1])), verdict);
  const names = new Map<string, readonly ReadName[]>();
  const readOnce = (entity: KnownEntity) => {
    const known = names.get(entity.id) ?? readNamesOf(entity);
    names.set(entity.id, known);
    return known;
  };
  const found = new Map<string, Pair>();
  for (const [one, other] of pairs) {
    const [a, b] = [shown.get(one), shown.get(other)];
    if (!a || !b || a.id === b.id || found.has(pairKey(a.id, b.id))) continue;
    if (wanted.of !== undefined && ![a.id, b.id].includes(rootOf(wanted.of) as EntityId)) continue;
    const verdict = verdicts.get(pairKey(a.id, b.id));
    if (verdict === "different" || (verdict === "unsure" && !wanted.withUnsure)) continue;
    const compared = namesCompared(a, b, readOnce);
    if (compared.likeness < (kind === "post" ? LEAST_ALIKE : LEAST_LIKENESS)) continue;
    found.set(pairKey(a.id, b.id), { a, b, ...compared, unsure: verdict === "unsure" });
  }
  return [...found.values()];
}

/** The id that each of these ids leads to. */
async function rootsOf(reader: LedgerReader, ids: readonly string[]): Promise<(id: string) => string> {
  const roots = await reader.rootsOf(ids);
  return (id) => roots.get(id) ?? id;
}

/** The posts of bodies, by post. */
async function postsOf(entities: readonly KnownEntity[], reader: LedgerReader): Promise<ReadonlyMap<string, string>> {
  const bodies = new Set<string>(entities.filter(({ kind }) => kind === "organisation").map(({ id }) => id));
  if (bodies.size === 0) return new Map();
  const posts = await reader.entities({ kind: "post" });
  return new Map(
    posts.flatMap(({ id, organisation }): [string, string][] =>
      organisation !== null && bodies.has(organisation) ? [[id, organisation]] : [],
    ),
  );
}

/** What is told of entities, and of the posts of bodies, by statements that nobody has rejected. */
async function toldOf(entities: readonly KnownEntity[], reader: LedgerReader) {
  const ids = [...new Set(entities.map(({ id }): string => id))];
  const bodyOfPost = await postsOf(entities, reader);
  const claims = new Map<string, Claim>();
  for (const claim of await reader.claims({ about: ids })) claims.set(claim.id, claim);
  for (const claim of await reader.claims({ posts: [...ids, ...bodyOfPost.keys()] })) claims.set(claim.id, claim);
  const tellings = (await reader.tellings([...claims.keys()])).filter(
    ({ stance, decision }) => isSupport(stance) && decision !== "rejected",
  );
  const reportsOf = Map.groupBy(tellings, ({ claim }) => claim);
  const told = [...claims.values()].filter(({ id }) => reportsOf.has(id));
  return (entity: KnownEntity): Told => {
    const own = told.filter(
      ({ about, post, organisation }) =>
        about.includes(entity.id) ||
        organisation === entity.id ||
        (post !== null && (post === entity.id || bodyOfPost.get(post) === entity.id)),
    );
    return {
      entity,
      claims: own,
      reports: new Set(own.flatMap(({ id }) => reportsOf.get(id) ?? []).map(({ report }) => report)),
    };
  };
}

async function lookingIn(tolds: readonly Told[], reader: LedgerReader, language?: Language): Promise<Looking> {
  const named = tolds.flatMap(({ claims }) =>
    claims.flatMap(({ about, post, organisation }) => [...about, post, organisation]),
  );
  const ids = [...new Set(named.filter((id) => id !== null))];
  const entities = await reader.entities({ ids });
  const bodies = await reader.entities({ ids: entities.flatMap(({ organisation }) => organisation ?? []) });
  const byId = new Map([...entities, ...bodies].map((entity) => [entity.id as string, entity]));
  return {
    nameOf: (id) => byId.get(id)?.name ?? id,
    prose: proseIn(language),
    organisationOf: (post) => byId.get(post)?.organisation ?? null,
  };
}

const logOdds = (likeness: number) => Math.log(Math.max(likeness, 0.01) / Math.max(1 - likeness, 0.01));

function nameGround(likeness: number, comparison: NameComparison, prose: Prose = ENGLISH): Ground {
  const weight = logOdds(likeness);
  const speaks = likeness >= SAME_NAME ? "for" : "against";
  return { rule: "name", speaks, words: prose.sentence(`${nameInWords(comparison, prose)}.`), claims: [], weight };
}

/** Every form of an entity's names that reports write, with the report and the script. */
async function aliasesOf(told: Told, reader: LedgerReader): Promise<NameAsWritten[]> {
  const statements = await reader.statements({ claims: told.claims.map(({ id }) => id) });
  const heads = await reader.reportHeads([...new Set(statements.map(({ statement }): string => statement.report))]);
  const outlets = new Map(heads.map(({ id, outlet }) => [id, outlet]));
  const found = new Map<string, NameAsWritten>();
  for (const { statement, placement } of statements) {
    if (!placement) continue;
    const written = [
      ...statement.claim.about.filter((_, i) => placement.about[i] === told.entity.id),
      ...(placement.post === told.entity.id && statement.claim.post ? [statement.claim.post] : []),
      ...(placement.organisation === told.entity.id && statement.claim.organisation
        ? [statement.claim.organisation]
        : []),
    ];
    for (const { name } of written) {
      if (found.has(name)) continue;
      const { report } = statement;
      found.set(name, { name, script: scriptOf(name), report, outlet: outlets.get(report) ?? "unnamed outlet" });
    }
  }
  return [...found.values()].slice(0, MOST_ALIASES);
}

async function sideOf(told: Told, looking: Looking, reader: LedgerReader): Promise<CandidateSide> {
  return {
    id: told.entity.id,
    name: told.entity.name,
    aliases: await aliasesOf(told, reader),
    told: told.claims
      .slice(0, MOST_TOLD)
      .map((claim) => ({ claim: claim.id, words: looking.prose.sentence(datedGloss(claim, looking)) })),
    claims: told.claims.length,
    reports: told.reports.size,
  };
}

/** What speaks for and against two entities being one, in words. Empty where the ledger has not both. */
export async function readGrounds(reader: LedgerReader, pair: readonly [string, string]): Promise<string> {
  const [a, b] = await reader.entities({ ids: pair });
  if (!a || !b) return "";
  const told = await toldOf([a, b], reader);
  const [x, y] = [told(a), told(b)];
  const { likeness, names } = namesCompared(a, b);
  const comparison = compareNames(...names, a.kind === "person" ? "person" : "body");
  return groundsInWords([nameGround(likeness, comparison), ...groundsOn(x, y, await lookingIn([x, y], reader))]);
}

/**
 * Pairs of entities that may be one, the likeliest first: alike by name, and ranked by posts, bodies, countries and times
 * that agree or clash. What was judged not to be the same is never among them.
 */
export async function readCandidates(
  reader: LedgerReader,
  wanted: CandidatesWanted,
): Promise<{ readonly candidates: Candidate[]; readonly of: number }> {
  const pairs: Pair[] = [];
  for (const kind of wanted.kinds ?? KINDS) for (const pair of await likePairs(kind, reader, wanted)) pairs.push(pair);
  const likest = pairs.toSorted((x, y) => y.likeness - x.likeness).slice(0, MOST_LOOKED_AT);
  const told = await toldOf(
    likest.flatMap(({ a, b }) => [a, b]),
    reader,
  );
  const looked = likest.map((pair) => ({ pair, a: told(pair.a), b: told(pair.b) }));
  const looking = await lookingIn(
    looked.flatMap(({ a, b }) => [a, b]),
    reader,
    wanted.language,
  );
  const ranked = looked
    .map(({ pair, a, b }) => {
      const comparison = compareNames(...pair.names, pair.a.kind === "person" ? "person" : "body");
      const grounds = [nameGround(pair.likeness, comparison, looking.prose), ...groundsOn(a, b, looking)];
      const sum = grounds.reduce((total, { weight }) => total + weight, 0);
      return { pair, a, b, grounds, score: 1 / (1 + Math.exp(-sum)) };
    })
    .sort(
      (x, y) => y.score - x.score || (pairKey(x.pair.a.id, x.pair.b.id) < pairKey(y.pair.a.id, y.pair.b.id) ? -1 : 1),
    )
    .slice(0, wanted.most);
  const candidates: Candidate[] = [];
  for (const { pair, a, b, grounds, score } of ranked) {
    candidates.push({
      pair: [pair.a.id, pair.b.id],
      kind: pair.a.kind,
      sides: [await sideOf(a, looking, reader), await sideOf(b, looking, reader)],
      score: Math.round(score * 1000) / 1000,
      likeness: Math.round(pair.likeness * 1000) / 1000,
      for: grounds.filter(({ speaks }) => speaks === "for"),
      against: grounds.filter(({ speaks }) => speaks === "against"),
      unsure: pair.unsure,
    });
  }
  return { candidates, of: pairs.length };
}
