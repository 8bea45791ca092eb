import type { KnownReport, KnownStatement, LedgerReader } from "../ledger/ledger.ts";
import { wordsOf } from "../ledger/tables.ts";
import { nameBlocks } from "../names.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import { nameKey, textWords } from "../vocabulary/names.ts";
import type { Part } from "../vocabulary/report.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import type { ClaimLine } from "./claim-line.ts";
import { type Found, namedLike } from "./found.ts";
import { outletOf } from "./neighbourhood.ts";
import { readClaimLines } from "./read-standings.ts";
import { readSuggestions } from "./read-suggestions.ts";

/** A passage that has all the words that are looked for. */
export interface FoundPassage {
  readonly report: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: Day;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Somebody or something that is called so. */
export interface NamedApart {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** What was told of it last, where another of its kind has the same name; null where the name tells it apart. */
  readonly told: string | null;
}

/** What a ledger has on some words: who and what is called so, where the words stand, and the claims told in them. */
export interface SearchPage extends Omit<Found, "named"> {
  readonly named: readonly NamedApart[];
  readonly passages: readonly FoundPassage[];
  /** The entry before which the list goes on; null where it ends. */
  readonly next: number | null;
}

/** Reports read at a time, and in all for one page: of common words only few stand in one passage. */
const READ_AT_A_TIME = 25;
const MOST_READ = 200;
/** Passages of a page at which no further report is read. */
const ENOUGH = 20;
/** Names of a kind that are compared with what is looked for. */
const MOST_NAMES = 200;
/** Entities of one name that are told apart. */
const MOST_APART = 12;
const KINDS: readonly EntityKind[] = ["person", "organisation", "post"];

/** Gives who and what is called so, however it is spelt. */
export type NamesAlike = (words: string) => Promise<Found["named"]>;

/** Looks through all names of the ledger, which takes time in proportion. */
const amongAll =
  (reader: LedgerReader): NamesAlike =>
  async (words) =>
    namedLike(words, (await Promise.all(KINDS.map((kind) => reader.entities({ kind })))).flat());

/** Who and what has such names, or names that begin so; where nobody has, names that are like them. */
async function namesLike(reader: LedgerReader, words: string, alike: NamesAlike): Promise<Found["named"]> {
  const candidates = new Map<string, Entity>();
  for (const kind of KINDS) {
    const sharing = await reader.entitiesLike(kind, [...wordsOf(kind, words)]);
    for (const entity of sharing.slice(0, MOST_NAMES)) candidates.set(entity.id, entity);
    const blocks = nameBlocks(words);
    const spelt = kind === "post" ? [] : await reader.entitiesUnder(kind, blocks.flat(), Math.min(2, blocks.length));
    for (const entity of spelt.slice(0, MOST_NAMES)) candidates.set(entity.id, entity);
  }
  const likely = namedLike(words, [...candidates.values()]);
  const begun = await readSuggestions(reader, KINDS, words, 10);
  const all = [...likely, ...begun.map(({ id, kind, name }) => ({ id, kind, name }))];
  const found = [...new Map(all.map((one) => [one.id, one])).values()];
  return found.length > 0 || textWords(words).length === 0 ? found : alike(words);
}

/** Tells those of one kind and name apart by what was told of each last. */
async function toldApart(reader: LedgerReader, named: Found["named"], as: AsKnown): Promise<NamedApart[]> {
  const alike = Map.groupBy(named, ({ kind, name }) => `${kind} ${nameKey(name)}`);
  const several = [...alike.values()].filter((ones) => ones.length > 1).flat();
  const last = new Map<string, string>();
  for (const { id, kind } of several.slice(0, MOST_APART)) {
    const claims = await reader.knownClaims(kind === "post" ? { posts: [id] } : { about: [id] });
    const latest = claims.toSorted((a, b) => b.seq - a.seq)[0];
    if (latest) last.set(id, latest.claim.id);
  }
  const lines = new Map((await readClaimLines(reader, [...last.values()], as)).map((line) => [line.claim, line]));
  return named.map((one) => {
    const line = lines.get(last.get(one.id) ?? "");
    return { ...one, told: line && line.standing !== "unknown" ? line.gloss : null };
  });
}

/**
 * The passages of a report that have all the words: its paragraphs, captions, headings, not what belongs to the page.
 * Where only the headline has them, what the report begins with.
 */
function passagesWith(words: ReadonlySet<string>, { report }: KnownReport): Part[] {
  const own = report.parts.filter(({ kind }) => kind !== "furniture");
  const holds = (text: string) => words.isSubsetOf(new Set(textWords(text)));
  const holding = own.filter(({ start, end }) => holds(report.text.slice(start, end)));
  return holding.length === 0 && holds(report.title) ? own.slice(0, 1) : holding;
}

const countedFrom = ({ published, recorded }: KnownReport, { clock }: AsKnown): Day =>
  clock === "recorded" ? recorded.slice(0, 10) : published;

/** The claims that are told in these passages, in the order of entry. */
function claimsIn(passages: readonly Part[], statements: readonly KnownStatement[]): string[] {
  const isInside = ({ statement: { span } }: KnownStatement) =>
    passages.some(({ start, end }) => start <= span.start && span.end <= end);
  return statements.flatMap((known) => (known.placement && isInside(known) ? [known.placement.claim] : []));
}

/**
 * Finds names that are like the words, passages that hold all of them and the claims told there, the reports entered last
 * first. Only such reports are read. A claim comes with the first report that tells it so, and again with an older one on a
 * later page.
 * @param before the entry before which the list goes on; names come with its beginning only
 * @param alike finds names where nobody has those words; without it, all names are looked through
 */
export async function readSearch(
  reader: LedgerReader,
  words: string,
  as: AsKnown,
  before?: number,
  alike: NamesAlike = amongAll(reader),
): Promise<SearchPage> {
  const wanted = textWords(words.slice(0, 500));
  const passages: FoundPassage[] = [];
  const claims = new Set<string>();
  let next: number | null = before ?? Number.MAX_SAFE_INTEGER;
  for (let read = 0; next !== null && wanted.length > 0 && read < MOST_READ && passages.length < ENOUGH; ) {
    const found: KnownReport[] = await reader.reportsWithWords(wanted, READ_AT_A_TIME, next);
    const known = found.filter((one) => countedFrom(one, as) <= as.known);
    const told = Map.groupBy(
      await reader.statements({ reports: known.map(({ report }) => report.id) }),
      ({ statement }) => statement.report as string,
    );
    for (const one of known) {
      const { report, published } = one;
      const own = passagesWith(new Set(wanted), one);
      for (const claim of claimsIn(own, told.get(report.id) ?? [])) claims.add(claim);
      const [first] = own;
      if (!first) continue;
      const { start, end } = first;
      const text = report.text.slice(start, end);
      passages.push({ report: report.id, title: report.title, outlet: outletOf(one), published, start, end, text });
    }
    read += found.length;
    next = found.length < READ_AT_A_TIME ? null : (found.at(-1)?.seq ?? null);
  }
  const lines: ClaimLine[] = (await readClaimLines(reader, [...claims], as)).filter(
    ({ standing }) => standing !== "unknown",
  );
  const like = before === undefined ? await namesLike(reader, words.slice(0, 500), alike) : [];
  const named = await toldApart(reader, like, as);
  return { named, lines, passages, next: wanted.length === 0 ? null : next };
}
