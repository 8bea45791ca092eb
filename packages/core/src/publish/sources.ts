import { namesAsJudged } from "../corroborate/bodies.ts";
import type { LedgerReader } from "../ledger/ledger.ts";
import { type Day, dayNumber } from "../vocabulary/day.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import type { CountedVoice, Sides, Voice } from "../vocabulary/voice.ts";
import { allStandings } from "./all-standings.ts";
import { judgedBy } from "./weigh.ts";

/** How often one source is named by another. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly times: number;
}

/** What a source said first, what it only repeated, and what became of it. Hearsay gives no grade: people do. */
export interface SourceLine {
  /** Equal for one body, however its name is written. */
  readonly key: string;
  readonly name: string;
  /** Reports that it published. */
  readonly reports: number;
  /** Tellings that count under it as their origin. */
  readonly tellings: number;
  /** Claims that it told before any other origin. */
  readonly first: number;
  /** Claims that another origin had told before. */
  readonly later: number;
  /** Tellings in its own voice that add no origin. */
  readonly echoes: number;
  /** Claims that it asserted and that are refuted or contradicted as known. */
  readonly refuted: number;
  /** Claims that it took back. */
  readonly corrected: number;
  /** Days until it took something back: the middle one. */
  readonly daysToCorrect: number | null;
}

/** The lists of claims of a source, each in the order of entry. */
export const SOURCE_LISTS = ["first", "later", "refuted", "corrected"] as const;
export type SourceList = (typeof SOURCE_LISTS)[number];

/** A source with whom it quotes, who quotes it, and the claims behind the numbers. */
export interface SourceView extends SourceLine {
  readonly quotes: readonly Named[];
  readonly quotedBy: readonly Named[];
  /** Who owns it, or for whom it speaks; whom it owns, or who speaks for it. */
  readonly ties: readonly { readonly tie: "owner" | "speaks-for"; readonly from: string; readonly to: string }[];
  readonly claims: { readonly [list in SourceList]: readonly string[] };
  /** The reports that it published, in the order of entry. */
  readonly published: readonly { readonly report: string; readonly seq: number }[];
  /** The entries of its reports and tellings, in their order. */
  readonly entries: readonly number[];
}

/** All sources of a ledger, those of most reports and tellings first, those of as many by their keys. */
export type SourceBook = readonly SourceView[];

interface Kept {
  readonly key: string;
  name: string;
  readonly published: { readonly report: string; readonly seq: number }[];
  tellings: number;
  echoes: number;
  readonly entries: number[];
  readonly first: Set<string>;
  readonly later: Set<string>;
  readonly asserted: Set<string>;
  readonly corrected: Map<string, number>;
  readonly quotes: Map<string, number>;
  readonly quotedBy: Map<string, number>;
}

const MOST_NAMED = 40;

function createSources() {
  const all = new Map<string, Kept>();
  return {
    all,
    of(key: string, name: string): Kept {
      const kept = all.get(key);
      if (kept) return kept;
      const made: Kept = {
        key,
        name,
        published: [],
        tellings: 0,
        echoes: 0,
        entries: [],
        first: new Set(),
        later: new Set(),
        asserted: new Set(),
        corrected: new Map(),
        quotes: new Map(),
        quotedBy: new Map(),
      };
      all.set(key, made);
      return made;
    },
  };
}

const addOne = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const momentOf = (voice: Voice) => voice.instant ?? voice.spoke;

type SourcesMet = ReturnType<typeof createSources>;

/** Notes the voices of one side: who told it, through whom, and whether another origin had told it before. */
function noteSide(
  claim: string,
  voices: readonly CountedVoice[],
  outlets: ReadonlyMap<string, string>,
  met: SourcesMet,
) {
  const direct = voices.filter(({ reach }) => reach === "direct");
  const ordered = direct.toSorted((a, b) => (momentOf(a.voice) < momentOf(b.voice) ? -1 : 1));
  const leader = ordered.find(({ echoOf }) => echoOf === null)?.voice.origin;
  for (const { voice, echoOf } of ordered) {
    const source = met.of(voice.origin, voice.spelling);
    source.tellings++;
    source.entries.push(voice.statement.order);
    if (echoOf !== null) source.echoes++;
    else (voice.origin === leader ? source.first : source.later).add(claim);
    if (voice.statement.stance === "asserts") source.asserted.add(claim);
    const outlet = outlets.get(voice.statement.report);
    if (outlet === undefined || bodyKey(outlet) === voice.origin) continue;
    addOne(met.of(bodyKey(outlet), outlet).quotes, voice.origin);
    addOne(source.quotedBy, bodyKey(outlet));
  }
}

/** Notes what was taken back, and how many days after it was said. */
function noteRetractions(claim: string, { retracted, retractions }: Sides, met: SourcesMet): void {
  const spoken = new Map(retractions.map((voice) => [voice.statement.id, voice.spoke]));
  for (const { voice, by } of retracted) {
    const day = spoken.get(by);
    const days = day === undefined ? 0 : dayNumber(day) - dayNumber(voice.spoke);
    met.of(voice.origin, voice.spelling).corrected.set(claim, days);
  }
}

function middleOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function viewOf(
  kept: Kept,
  standings: ReadonlyMap<string, Standing>,
  met: SourcesMet,
  ties: SourceView["ties"],
): SourceView {
  const named = (counts: ReadonlyMap<string, number>): Named[] =>
    [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_NAMED)
      .map(([key, times]) => ({ key, name: met.all.get(key)?.name ?? key, times }));
  const refuted = [...kept.asserted].filter((claim) => {
    const standing = standings.get(claim);
    return standing === "refuted" || standing === "contradicted";
  });
  return {
    key: kept.key,
    name: kept.name,
    reports: kept.published.length,
    tellings: kept.tellings,
    first: kept.first.size,
    later: kept.later.size,
    echoes: kept.echoes,
    refuted: refuted.length,
    corrected: kept.corrected.size,
    daysToCorrect: middleOf([...kept.corrected.values()]),
    quotes: named(kept.quotes),
    quotedBy: named(kept.quotedBy),
    ties: ties.filter(({ from, to }) => bodyKey(from) === kept.key || bodyKey(to) === kept.key),
    claims: {
      first: [...kept.first],
      later: [...kept.later],
      refuted,
      corrected: [...kept.corrected.keys()],
    },
    published: kept.published,
    entries: kept.entries.toSorted((a, b) => a - b),
  };
}

/** Who speaks for whom and who owns what, as read and as judged by the day known. */
async function tiesKnown(reader: LedgerReader, known: Day): Promise<SourceView["ties"]> {
  const judgements = judgedBy(
    (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor })),
    known,
  );
  const read = new Map((await reader.speaksFor()).map(({ name, body }) => [name, body]));
  return (["speaks-for", "owner"] as const).flatMap((tie) =>
    [...namesAsJudged(tie === "owner" ? new Map() : read, tie, judgements)].map(([from, to]) => ({ tie, from, to })),
  );
}

/** Everything that all sources of a ledger told, as known: reads every statement once, a portion at a time. */
export async function readSourceBook(reader: LedgerReader, as: AsKnown): Promise<SourceBook> {
  const met = createSources();
  const outlets = new Map<string, string>();
  for (const head of await reader.reportHeads()) {
    outlets.set(head.id, head.outlet);
    const day = as.clock === "recorded" ? head.recorded : head.published;
    if (day > as.known) continue;
    const source = met.of(bodyKey(head.outlet), head.outlet);
    source.published.push({ report: head.id, seq: head.seq });
    source.entries.push(head.seq);
  }
  const standings = new Map<string, Standing>();
  const note = (sides: Sides) => {
    const claim = sides.claim.id;
    for (const side of [sides.support, sides.denial]) if (side) noteSide(claim, side.voices, outlets, met);
    noteRetractions(claim, sides, met);
  };
  for await (const { claim, standing } of allStandings(reader, as, note)) standings.set(claim, standing);
  const ties = await tiesKnown(reader, as.known);
  return [...met.all.values()]
    .filter(({ published, tellings }) => published.length + tellings > 0)
    .map((kept) => viewOf(kept, standings, met, ties))
    .toSorted((a, b) => b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1));
}

/**
 * Those of some sources that come after one, in the order in which they were as of an entry: what is entered meanwhile
 * moves none of them past another, and those that it brings come last.
 * @param until the entry
 * @param after the weight and the key of the source after which the list goes on; without it, the whole list
 */
export function sourcesAfter(
  book: SourceBook,
  until: number,
  after?: { readonly weight: number; readonly key: string },
): { readonly source: SourceView; readonly weight: number }[] {
  const weighed = book.map((source) => ({ source, weight: source.entries.filter((seq) => seq <= until).length }));
  const isAfter = (weight: number, key: string) =>
    !after || weight < after.weight || (weight === after.weight && key > after.key);
  return weighed
    .filter(({ source, weight }) => isAfter(weight, source.key))
    .toSorted((a, b) => b.weight - a.weight || (a.source.key < b.source.key ? -1 : 1));
}
