import type { Claim } from "../vocabulary/claim.ts";
import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import type {
  Capture,
  Cause,
  Copy,
  Decision,
  Extraction,
  Identity,
  Judgement,
  Placement,
  Refusal,
  Sameness,
  Seal,
} from "../vocabulary/entry.ts";
import type { ClaimId, EntityId, ReportId, StatementId } from "../vocabulary/ids.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { Counted } from "../vocabulary/question.ts";
import { type Report, UNNAMED_OUTLET } from "../vocabulary/report.ts";
import type { Standing } from "../vocabulary/standing.ts";
import type { Statement } from "../vocabulary/statement.ts";
import type { WeighedStatement } from "../vocabulary/voice.ts";
import type { Head } from "./chain.ts";
import { capturesIn, custodyIn } from "./evidence-rows.ts";
import type { KeptSides } from "./kept-sides.ts";
import type {
  About,
  ClaimsWhere,
  Counts,
  KnownChange,
  KnownClaim,
  KnownHead,
  KnownReport,
  KnownStatement,
  LedgerReader,
  MovesWhere,
  NameWord,
  NewWhere,
  Sharing,
  WaitingWhere,
} from "./ledger.ts";
import { matterReader } from "./matter-reader.ts";
import { isIn, pageOf, type ReportHead, type TableName, type Tables } from "./tables.ts";
import { type StoredTelling, weighedTelling } from "./tellings.ts";

/** An entity, how many words of its name are under keys that were asked for, and how many words these are of. */
export interface EntityUnder {
  readonly entity: string;
  readonly shared: number;
  readonly words: number;
}

/** Rows of one moment of a ledger, wherever they are stored: the whole table, or those with one of the given values. */
export interface RowSource {
  rows<T extends TableName, C extends keyof Tables[T] = keyof Tables[T]>(
    table: T,
    where?: { readonly [column in keyof Tables[T]]?: readonly unknown[] },
    /** What is wanted of each row: all of it, or these columns. */
    columns?: readonly C[],
  ): Promise<Pick<Tables[T], C>[]>;
  /** The tellings of these claims, each with what decides whether it counts. */
  tellings(claims: readonly string[]): Promise<StoredTelling[]>;
  /** The claims that fit every condition, each once. */
  claims(where: ClaimsWhere): Promise<Pick<Tables["claim"], "id" | "seq" | "from_day" | "to_day" | "body">[]>;
  /** The claims that fit one of these: all, or those with which a matter began. */
  sharing(
    wanted: readonly Sharing[],
    which: "all" | "beginnings",
  ): Promise<Pick<Tables["claim"], "id" | "seq" | "from_day" | "to_day" | "body">[]>;
  /** Of the claims about each person those that most speaks for by the sides that are kept, so many at most. */
  strongest(
    wanted: readonly About[],
    most: number,
  ): Promise<Pick<Tables["claim"], "id" | "seq" | "from_day" | "to_day" | "body">[]>;
  /** The ids of entities that have half of these words, or no others. */
  sharingWords(kind: EntityKind, words: readonly string[]): Promise<string[]>;
  /** The ids of entities that have all words of one of these names, or no others than one of them. */
  aroundNames(kind: EntityKind, names: readonly (readonly string[])[]): Promise<string[]>;
  /** The ids of entities with a word in their names that begins so. */
  beginningSo(kind: EntityKind, word: string, most: number): Promise<string[]>;
  /** The words of the names of a kind that begin so, in their order, from the one after a place. */
  wordsFrom(kind: EntityKind, beginning: string, most: number, after?: NameWord): Promise<NameWord[]>;
  /** The statements on which nobody has decided, among those that the latest run over their report found. */
  waiting(where: WaitingWhere, most: number): Promise<string[]>;
  countWaiting(where: WaitingWhere): Promise<number>;
  /** The standings that moved, the last first: those that are wanted, as many at most. */
  moves(where: MovesWhere, most: number): Promise<Tables["change"][]>;
  /** How many claims were new since an entry, as many at most. */
  countNew(where: NewWhere, most: number): Promise<number>;
  /** The reports of an outlet, as people corrected them. */
  reportsOf(outlet: string): Promise<string[]>;
  /** The entities of a kind with so many words, or all of theirs, under one of these keys; and how many words those are. */
  underBlocks(kind: EntityKind, blocks: readonly string[], least: number): Promise<EntityUnder[]>;
  /** Pairs of entities of a kind with the key of a word in common that few bear. */
  pairsUnderBlocks(kind: EntityKind): Promise<[string, string][]>;
  /** The entries of the reports whose texts have all of these words, the last first. */
  withWords(words: readonly string[], most: number, before?: number): Promise<number[]>;
  claimIds(beginning: string): Promise<string[]>;
  /** Claims whose body holds one of these ids, and those with a telling by a source of one of these names. */
  claimsHolding(organisations: readonly string[], sources: readonly string[]): Promise<string[]>;
  counts(): Promise<Counts>;
  /** The rows with the greatest `seq`, or the greatest below one, the last first: all of each, or some columns. */
  last<T extends TableName, C extends keyof Tables[T] = keyof Tables[T]>(
    table: T,
    most: number,
    before?: number,
    columns?: readonly C[],
  ): Promise<Pick<Tables[T], C>[]>;
  head(): Promise<Head>;
}

const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
const keyed = <R, K>(rows: readonly R[], key: (row: R) => K) => new Map(rows.map((row) => [key(row), row]));

function correctedReport(row: Tables["report"], correction: Tables["correction"] | undefined): Report {
  const report = JSON.parse(row.body) as Report;
  if (!correction) return report;
  const outlet = correction.outlet === null ? report.outlet : { name: correction.outlet, foundIn: "given" as const };
  const day = correction.published;
  const published =
    day === null ? report.published : { day, time: null, zone: null, written: day, foundIn: "given" as const };
  return { ...report, outlet, published };
}

/** A report as weighed, with what a person gave for the page. */
export function weighedReport(
  row: Pick<Tables["report"], "id" | "seq" | "recorded" | "head">,
  correction?: Tables["correction"],
): KnownHead {
  const head = JSON.parse(row.head) as ReportHead;
  const { outlet = null, published = null } = correction ?? {};
  return {
    id: row.id,
    seq: row.seq,
    outlet: outlet ?? head.outlet ?? UNNAMED_OUTLET,
    published: published ?? head.published ?? row.recorded.slice(0, 10),
    instant: published === null ? head.instant : null,
    recorded: row.recorded.slice(0, 10),
    credit: head.credit,
    copyOf: null,
  };
}

const HEAD = ["id", "seq", "recorded", "head"] as const;
/** Heads of reports that are read at a time. */
const HEADS_AT_ONCE = 5000;

/** Every report as weighed, in the order of entry: a part at a time, since rows hold more than what is made of them. */
async function everyReport(source: RowSource, corrections: ReadonlyMap<string, Tables["correction"]>) {
  const heads: KnownHead[] = [];
  for (;;) {
    const rows = await source.last("report", HEADS_AT_ONCE, heads.at(-1)?.seq, HEAD);
    for (const row of rows) heads.push(weighedReport(row, corrections.get(row.id)));
    if (rows.length < HEADS_AT_ONCE) return heads.reverse();
  }
}

/** These reports as weighed, or all, in the order of entry. */
async function weighedReports(source: RowSource, wanted?: readonly string[]): Promise<KnownHead[]> {
  const corrected = source.rows("correction", wanted ? { report: wanted } : {});
  if (!wanted)
    return everyReport(
      source,
      keyed(await corrected, (row) => row.report),
    );
  const [rows, found] = await Promise.all([source.rows("report", { id: wanted }, HEAD), corrected]);
  const corrections = keyed(found, (row) => row.report);
  return rows.sort(bySeq).map((row) => weighedReport(row, corrections.get(row.id)));
}

function runOf(extraction: string): KnownReport["run"] {
  const { extractor, version, issues } = JSON.parse(extraction) as Extraction;
  return { extractor, version, issues };
}

/** Who speaks for whom from these names on, followed to the end. */
async function speakers(source: RowSource, wanted: readonly string[]): Promise<Tables["speaks_for"][]> {
  const found = new Map<string, Tables["speaks_for"]>();
  const asked = new Set<string>();
  let keys = [...new Set(wanted)];
  while (keys.length > 0) {
    for (const key of keys) asked.add(key);
    const rows = await source.rows("speaks_for", { name_key: keys });
    for (const row of rows) found.set(row.name, row);
    keys = [...new Set(rows.map((row) => bodyKey(row.body)))].filter((key) => !asked.has(key));
  }
  return [...found.values()].sort(bySeq);
}

/** Entities that share so many words with a name, beyond which these words say nothing. */
const MOST_UNDER = 400;
/** Bearers of a key beyond which it makes no pairs. */
export const MOST_BEARERS = 60;
/** Pairs that are compared by name at a time. */
export const MOST_PAIRS = 100_000;

/** The ids of those that share the most words and have the fewest others, then of the next, as long as they are few enough. */
function sharingMost(under: readonly EntityUnder[], most: number): string[] {
  const sorted = under.toSorted((a, b) => b.shared - a.shared || a.words - b.words);
  const isNext = (a: EntityUnder | undefined, b: EntityUnder) => a?.shared !== b.shared || a.words !== b.words;
  let end = Math.min(sorted.length, most);
  // Of those that share as much all are given or none.
  while (end > 0 && end < sorted.length && !isNext(sorted[end - 1], sorted[end] as EntityUnder)) end--;
  return sorted.slice(0, end).map(({ entity }) => entity);
}

const changeOf = ({ seq, claim, counted, from, to, why, recorded, cause, of }: Tables["change"]): KnownChange => ({
  seq,
  claim: claim as ClaimId,
  counted: counted as Counted,
  from: from as Standing,
  to: to as Standing,
  why,
  recorded,
  cause: { kind: cause as Cause["kind"], of },
});

/** What of a telling says where a statement was placed. */
const PLACED = ["statement", "placement"] as const;

/** The read side over stored rows as entered, no entity one with another. */
export type WrittenReader = Omit<LedgerReader, "identifiedAs">;

const knownClaim = ({
  seq,
  from_day: from,
  to_day: to,
  body,
}: Pick<Tables["claim"], "seq" | "from_day" | "to_day" | "body">): KnownClaim => ({
  claim: JSON.parse(body) as Claim,
  seq,
  window: { from, to },
});

/** The read side over stored rows, as entered. */
export function createWrittenReader(source: RowSource): WrittenReader {
  const reports = async (
    where: { ids?: readonly string[]; capture?: string; address?: string } = {},
  ): Promise<KnownReport[]> => {
    const { ids: wanted, capture: page, address } = where;
    const found = await source.rows("report", {
      ...(wanted ? { id: wanted } : {}),
      ...(page ? { page: [pageOf(page)] } : {}),
      ...(address ? { address: [address] } : {}),
    });
    const rows = page ? found.filter((row) => (JSON.parse(row.body) as Report).capture === page) : found;
    return knownReports(rows.sort(bySeq), wanted !== undefined || page !== undefined || address !== undefined);
  };

  /** @param isSome whether these are only some of the ledger's reports */
  const knownReports = async (rows: readonly Tables["report"][], isSome: boolean): Promise<KnownReport[]> => {
    const only = isSome ? { report: rows.map((row) => row.id) } : {};
    const [corrected, extracted, pages] = await Promise.all([
      source.rows("correction", only),
      source.rows("extraction", only, ["report", "body"]),
      source.rows("capture", isSome ? { page: rows.map((row) => row.page) } : {}),
    ]);
    const corrections = keyed(corrected, (row) => row.report);
    const runs = keyed(extracted, (row) => row.report);
    const captures = keyed(
      pages.sort((a, b) => bySeq(b, a)).map(({ body }) => JSON.parse(body) as Capture),
      (capture) => capture.sha256,
    );
    return rows.map((row) => {
      const report = correctedReport(row, corrections.get(row.id));
      const run = runs.get(row.id);
      return {
        report,
        seq: row.seq,
        recorded: row.recorded,
        actor: row.actor,
        capture: captures.get(report.capture) ?? null,
        published: report.published?.day ?? row.recorded.slice(0, 10),
        run: run ? runOf(run.body) : null,
      };
    });
  };

  const statements = async (
    where: { ids?: readonly string[]; reports?: readonly string[]; claims?: readonly string[] } = {},
  ): Promise<KnownStatement[]> => {
    const placed = where.claims ? await source.rows("telling", { claim: where.claims }, PLACED) : null;
    const ids = placed ? placed.map((row) => row.statement) : where.ids;
    const rows = await source.rows("statement", {
      ...(ids ? { id: ids } : {}),
      ...(where.reports ? { report: where.reports } : {}),
    });
    const restricted = ids !== undefined || where.reports !== undefined;
    const of = <C extends string>(column: C, values: () => unknown[]) =>
      (restricted ? { [column]: values() } : {}) as { [column in C]?: unknown[] };
    const [told, decided, runs] = await Promise.all([
      placed ??
        source.rows(
          "telling",
          of("seq", () => rows.map((row) => row.seq)),
          PLACED,
        ),
      source.rows(
        "decision",
        of("statement", () => rows.map((row) => row.id)),
      ),
      source.rows(
        "extraction",
        of("report", () => rows.map((row) => row.report)),
        ["report", "statements"],
      ),
    ]);
    const placements = keyed(told, (row) => row.statement);
    const decisions = keyed(decided, (row) => row.statement);
    const found = new Map(runs.map((row) => [row.report, row.statements]));
    return rows.sort(bySeq).flatMap((row): KnownStatement[] => {
      const decision = decisions.get(row.id);
      const isDecided = decision !== undefined && decision.decision !== "undecided";
      if (!isIn(found.get(row.report), row.id) && !isDecided) return [];
      const placement = placements.get(row.id);
      return [
        {
          statement: JSON.parse(row.body) as Statement,
          seq: row.seq,
          recorded: row.recorded,
          placement: placement ? (JSON.parse(placement.placement) as Placement) : null,
          decision: decision
            ? {
                statement: row.id as StatementId,
                decision: decision.decision as Decision["decision"],
                reason: decision.reason,
                ...(decision.by !== null && { by: decision.by.split(" ") as StatementId[] }),
                seq: decision.seq,
                actor: decision.actor,
                recorded: decision.recorded,
              }
            : null,
        },
      ];
    });
  };

  const entitiesWhere = async (where: { readonly [column in "id" | "kind" | "name_key"]?: readonly string[] }) => {
    const rows = await source.rows("entity", where, ["seq", "body"]);
    return rows.sort(bySeq).map((row) => JSON.parse(row.body) as Entity);
  };

  return {
    head: () => source.head(),
    reports,
    latestReports: async (most, before) => knownReports(await source.last("report", most, before), true),
    async reportsWithWords(words, most, before) {
      const seqs = words.length === 0 ? [] : await source.withWords(words, most, before);
      const rows = await source.rows("report", { seq: seqs });
      return knownReports(
        rows.sort((a, b) => bySeq(b, a)),
        true,
      );
    },
    statements,
    waiting: (where, most) => source.waiting(where, most),
    countWaiting: (where = {}) => source.countWaiting(where),
    reportsOf: (outlet) => source.reportsOf(outlet),
    async decisions(statements) {
      const rows = await source.rows("deciding", { statement: statements });
      return rows.sort(bySeq).map(({ body, seq, actor, recorded }) => {
        return { ...(JSON.parse(body) as Decision), seq, actor, recorded };
      });
    },
    async claimsOf(ids) {
      const rows = await source.rows("statement", { id: ids }, ["seq"]);
      const told = await source.rows("telling", { seq: rows.map(({ seq }) => seq) }, ["claim"]);
      return [...new Set(told.map(({ claim }) => claim))];
    },
    counts: () => source.counts(),
    claimIds: (beginning = "") => source.claimIds(beginning),
    async claims(where = {}) {
      const rows = await source.claims(where);
      return rows.sort(bySeq).map((row) => JSON.parse(row.body) as Claim);
    },
    async tellings(claims) {
      const rows = await source.tellings(claims);
      return rows.sort(bySeq).flatMap((row): WeighedStatement | [] => weighedTelling(row) ?? []);
    },
    async reportsTelling(claims) {
      const rows = claims.length === 0 ? [] : await source.rows("telling", { claim: claims }, ["report"]);
      return [...new Set(rows.map(({ report }) => report))];
    },
    knownClaims: async (where) => (await source.claims(where)).sort(bySeq).map(knownClaim),
    claimsSharing: async (wanted) =>
      wanted.length === 0 ? [] : (await source.sharing(wanted, "all")).sort(bySeq).map(knownClaim),
    beginningsSharing: async (wanted) =>
      wanted.length === 0 ? [] : (await source.sharing(wanted, "beginnings")).sort(bySeq).map(knownClaim),
    strongestAbout: async (wanted, most) =>
      wanted.length === 0 ? [] : (await source.strongest(wanted, most)).sort(bySeq).map(knownClaim),
    reportHeads: (ids) => weighedReports(source, ids),
    async speakingFor(keys) {
      return (await speakers(source, keys)).map(({ name, body, reason, seq }) => ({ name, body, reason, seq }));
    },
    async keptSides(claims) {
      const rows = claims.length === 0 ? [] : await source.rows("side", { claim: claims });
      return rows.map(({ kept }) => JSON.parse(kept) as KeptSides);
    },
    entitiesLike: async (kind, words) =>
      entitiesWhere({ id: words.length === 0 ? [] : await source.sharingWords(kind, words) }),
    async entitiesAround(kind, names) {
      const told = names.filter((words) => words.length > 0);
      return entitiesWhere({ id: told.length === 0 ? [] : await source.aroundNames(kind, told) });
    },
    entitiesBeginning: async (kind, word, most) => entitiesWhere({ id: await source.beginningSo(kind, word, most) }),
    nameWordsFrom: (kind, beginning, most, after) => source.wordsFrom(kind, beginning, most, after),
    membersOf: async (id) => [id],
    async entitiesUnder(kind, blocks, least, most = MOST_UNDER) {
      const under = blocks.length === 0 ? [] : await source.underBlocks(kind, blocks, least);
      return entitiesWhere({ id: sharingMost(under, most) });
    },
    async aliases({ keys } = {}) {
      const rows = await source.rows("alias", keys ? { name_key: keys } : {});
      return rows.sort(bySeq).map(({ entity, name, report, start, end }) => ({
        entity: entity as EntityId,
        name,
        report: report as ReportId,
        span: { start, end },
      }));
    },
    rootsOf: async () => new Map(),
    pairsUnderBlocks: (kind) => source.pairsUnderBlocks(kind),
    entities: (where = {}) =>
      entitiesWhere({
        ...(where.ids ? { id: where.ids } : {}),
        ...(where.kind ? { kind: [where.kind] } : {}),
        ...(where.keys ? { name_key: where.keys } : {}),
      }),
    ...matterReader(source, async () => (under) => under === null),
    changes: async (most) => (await source.last("change", most)).map(changeOf),
    moves: async (where, most) => (await source.moves(where, most)).map(changeOf),
    countNew: (where, most) => source.countNew(where, most),
    async lastStandings({ claims } = {}) {
      const rows = await source.rows("last_standing", claims ? { claim: claims } : {});
      return rows.map(({ claim, counted, standing }) => ({
        claim,
        counted: counted as Counted,
        standing: standing as Standing,
      }));
    },
    async rulings(where = {}) {
      const rows = await source.rows("ruling", where.claims ? { claim: where.claims } : {});
      return rows.sort(bySeq).map(({ claim, holds, reason, day, actor }) => ({
        claim: claim as ClaimId,
        holds: holds === 1,
        reason,
        day,
        actor,
      }));
    },
    async speaksFor() {
      const rows = await source.rows("speaks_for");
      return rows.sort(bySeq).map(({ name, body, reason, seq }) => ({ name, body, reason, seq }));
    },
    async copies({ reports: of } = {}) {
      const asked = of ? [source.rows("copy", { report: of }), source.rows("copy", { of })] : [source.rows("copy")];
      const rows = (await Promise.all(asked)).flat();
      const each = keyed(rows, (row) => `${row.report} ${row.of}`);
      return [...each.values()].sort(bySeq).map((row) => ({
        report: row.report as ReportId,
        of: row.of as ReportId,
        rule: row.rule as Copy["rule"],
        likeness: row.likeness,
        share: row.share,
      }));
    },
    async judgements() {
      const rows = await source.rows("judgement");
      return rows
        .sort(bySeq)
        .map(({ holds, tie, ...row }) => ({ ...row, tie: tie as Judgement["tie"], holds: holds === 1 }));
    },
    async identities({ of } = {}) {
      const asked = of
        ? [source.rows("identity", { a: of }), source.rows("identity", { b: of })]
        : [source.rows("identity")];
      const rows = (await Promise.all(asked)).flat();
      return [...keyed(rows, (row) => row.seq).values()].sort(bySeq).map(({ a, b, verdict, ...row }) => ({
        ...row,
        pair: [a, b] as Identity["pair"],
        verdict: verdict as Sameness,
      }));
    },
    claimsHolding: ({ organisations = [], sources = [] }) => source.claimsHolding(organisations, sources),
    async fingerprints({ reports: named = [], buckets = [] }) {
      const near = buckets.length === 0 ? [] : await source.rows("text_bucket", { bucket: buckets }, ["seq"]);
      const own = named.length === 0 ? [] : await source.rows("report", { id: named }, ["seq"]);
      const seqs = [...new Set([...own, ...near].map((row) => row.seq))];
      const rows = seqs.length === 0 ? [] : await source.rows("fingerprint", { seq: seqs });
      return rows.map(({ report, runs, minima }) => ({ report, runs, minima }));
    },
    captures: (where = {}) => capturesIn(source, where),
    custody: ({ sha256s } = {}) => custodyIn(source, sha256s),
    async seals() {
      const rows = await source.rows("seal");
      return rows.sort(bySeq).map(({ body, ...row }) => ({ ...(JSON.parse(body) as Seal), ...row }));
    },
    async refusals() {
      const rows = await source.rows("refusal");
      return rows.sort(bySeq).map(({ seq, recorded, body }) => ({ ...(JSON.parse(body) as Refusal), seq, recorded }));
    },
  };
}
