import type { KnownReport, LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { EntityKind } from "../vocabulary/entity.ts";
import { pageAtAddress } from "../vocabulary/page-address.ts";
import type { Report } from "../vocabulary/report.ts";
import { glossOf } from "./gloss.ts";
import { outletOf } from "./neighbourhood.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";
import { tieInWords } from "./tie-in-words.ts";

/** One reason why a report has to do with another. */
export type Relation =
  /** One has the text of the other: how that was seen, in words. */
  | { readonly is: "copy"; readonly words: string }
  /** The page leads to it: the headline printed there. */
  | { readonly is: "link"; readonly words: string }
  | {
      readonly is: "claims";
      readonly count: number;
      /** The first few. */
      readonly shared: readonly { readonly claim: string; readonly gloss: string }[];
    }
  | {
      readonly is: "entities";
      readonly count: number;
      readonly shared: readonly { readonly entity: string; readonly kind: EntityKind; readonly name: string }[];
    };

/** A report that has to do with another, and why. */
export interface RelatedReport {
  readonly report: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: Day;
  readonly why: readonly Relation[];
}

/** Related reports that are told. */
const MOST = 20;
/** Shared claims and entities that are named. */
const NAMED = 3;
/** Headlines beside a report that are followed. */
const MOST_LINKS = 60;
/** Of a report's people, bodies and posts as many are looked for, the most told first, and of each its latest claims. */
const MOST_ENTITIES = 12;
const MOST_CLAIMS = 300;
/** What each reason weighs in the order; people count for less the more reports tell of them. */
const WEIGHTS = { copy: 9, link: 5, claims: 3, entities: 2 } as const;

interface Shared {
  readonly claims: Set<string>;
  readonly entities: Set<string>;
}

/** Where each report that shares claims or entities does, and in how many reports each entity is. */
interface Sharing {
  readonly by: ReadonlyMap<string, Shared>;
  readonly reportsWith: ReadonlyMap<string, number>;
}

async function sharingWith(id: string, reader: LedgerReader): Promise<Sharing> {
  const own = (await reader.statements({ reports: [id] })).flatMap(({ placement }) => placement ?? []);
  const claims = new Set(own.map(({ claim }): string => claim));
  const times = new Map<string, number>();
  for (const { about, post, organisation } of own) {
    for (const one of [...about, post, organisation]) if (one) times.set(one, (times.get(one) ?? 0) + 1);
  }
  const entities = [...times].sort(([, a], [, b]) => b - a).slice(0, MOST_ENTITIES);
  const by = new Map<string, Shared>();
  const reportsWith = new Map<string, number>();
  const note = async (claimIds: readonly string[], entity: string | null) => {
    const reports = new Set<string>();
    for (const { report, claim, decision } of await reader.tellings(claimIds)) {
      if (report === id || decision === "rejected") continue;
      reports.add(report);
      const shared = by.get(report) ?? { claims: new Set(), entities: new Set() };
      if (entity === null) shared.claims.add(claim);
      else shared.entities.add(entity);
      by.set(report, shared);
    }
    if (entity !== null) reportsWith.set(entity, reports.size);
  };
  await note([...claims], null);
  for (const [entity] of entities) {
    const about = await reader.knownClaims({ about: [entity] });
    const ofPost = await reader.knownClaims({ posts: [entity] });
    const held = await reader.claimsHolding({ organisations: [entity] });
    const latest = [...about, ...ofPost].sort((a, b) => b.seq - a.seq).map(({ claim }): string => claim.id);
    await note([...new Set([...latest.slice(0, MOST_CLAIMS), ...held.slice(-MOST_CLAIMS)])], entity);
  }
  return { by, reportsWith };
}

/** Where the headlines beside a report lead, by the page. */
function linksOf({ url, parts, text }: Report): Map<string, string> {
  const links = new Map<string, string>();
  for (const { kind, link, start, end } of parts) {
    if (kind !== "related" || link === null || links.size >= MOST_LINKS) continue;
    if (!URL.canParse(link, url ?? undefined)) continue;
    const page = pageAtAddress(new URL(link, url ?? undefined).href);
    if (page !== null && page !== pageAtAddress(url)) links.set(page, text.slice(start, end));
  }
  return links;
}

async function linked(report: Report, reader: LedgerReader): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [address, words] of linksOf(report)) {
    for (const one of await reader.reports({ address })) found.set(one.report.id, words);
  }
  return found;
}

/** The reports that reprint this one or that it reprints, as the machine saw it and nobody judged otherwise. */
async function copiesOf(id: string, reader: LedgerReader, prose: Prose): Promise<Map<string, string>> {
  const copies = await reader.copies({ reports: [id] });
  const judged = (await reader.judgements()).filter(({ tie, from, to }) => tie === "copy" && [from, to].includes(id));
  const other = (one: { readonly from: string; readonly to: string }) => (one.from === id ? one.to : one.from);
  const found = new Map(copies.map((copy) => [other({ from: copy.report, to: copy.of }), tieInWords(copy, prose)]));
  for (const one of judged) {
    if (one.holds) found.set(other(one), prose.changes.copyJudged(one.actor, one.day, one.reason));
    else found.delete(other(one));
  }
  return found;
}

interface Found {
  readonly known: KnownReport;
  readonly why: readonly Relation[];
  readonly weight: number;
}

/** What an entity says of two reports that name it: all where nobody else names it, and less and less. */
const tellingOf = (reports: number) => 1 / Math.log2(1 + Math.max(1, reports));

/**
 * The reports that have to do with this one: of the same text, linked from it, on the same claims, about the same people,
 * bodies or posts; each with why, those with most in common first. Other versions of the same page are none.
 * Null where the ledger has no such report.
 */
export async function readRelated(
  id: string,
  reader: LedgerReader,
  prose: Prose = ENGLISH,
): Promise<RelatedReport[] | null> {
  const [own] = await reader.reports({ ids: [id] });
  if (!own) return null;
  const { by, reportsWith } = await sharingWith(id, reader);
  const links = await linked(own.report, reader);
  const copies = await copiesOf(id, reader, prose);
  const rough = [...new Set([...by.keys(), ...links.keys(), ...copies.keys()])]
    .filter((other) => other !== id)
    .map((other) => {
      const { claims, entities } = by.get(other) ?? { claims: new Set<string>(), entities: new Set<string>() };
      const people = [...entities].reduce((sum, one) => sum + tellingOf(reportsWith.get(one) ?? 1), 0);
      const weight =
        (copies.has(other) ? WEIGHTS.copy : 0) +
        (links.has(other) ? WEIGHTS.link : 0) +
        Math.min(claims.size, 5) * WEIGHTS.claims +
        people * WEIGHTS.entities;
      return { other, weight, claims, entities };
    })
    .sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1));
  const address = pageAtAddress(own.report.url);
  const found: Found[] = [];
  for (const { other, weight, claims, entities } of rough) {
    if (found.length === MOST) break;
    const [known] = await reader.reports({ ids: [other] });
    if (!known || (address !== null && pageAtAddress(known.report.url) === address)) continue;
    const why = await reasonsFor({ copy: copies.get(other), link: links.get(other), claims, entities }, reader, prose);
    found.push({ known, why, weight });
  }
  return found.map(({ known, why }) => {
    return {
      report: known.report.id,
      title: known.report.title,
      outlet: outletOf(known),
      published: known.published,
      why,
    };
  });
}

async function reasonsFor(
  { copy, link, claims, entities }: Shared & { readonly copy: string | undefined; readonly link: string | undefined },
  reader: LedgerReader,
  prose: Prose,
): Promise<Relation[]> {
  const why: Relation[] = [];
  if (copy !== undefined) why.push({ is: "copy", words: copy });
  if (link !== undefined) why.push({ is: "link", words: link });
  if (claims.size > 0) {
    const shared = await reader.claims({ ids: [...claims].slice(0, NAMED) });
    const ids = shared.flatMap(({ about, post, organisation }) => [...about, post, organisation]);
    const named = await reader.entities({ ids: [...new Set(ids.filter((one) => one !== null))] });
    const names = new Map(named.map(({ id, name }): [string, string] => [id, name]));
    const glosses = shared.map((claim) => ({
      claim: claim.id,
      gloss: glossOf(claim, { nameOf: (one) => names.get(one) ?? one, prose }),
    }));
    why.push({ is: "claims", count: claims.size, shared: glosses });
  }
  if (entities.size > 0) {
    const shared = await reader.entities({ ids: [...entities].slice(0, NAMED) });
    const named = shared.map(({ id, kind, name }) => ({ entity: id, kind, name }));
    why.push({ is: "entities", count: entities.size, shared: named });
  }
  return why;
}
