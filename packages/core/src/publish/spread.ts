import type { Day } from "../vocabulary/day.ts";
import { instantOf } from "../vocabulary/report.ts";
import type { Collapse, CountedVoice, Side } from "../vocabulary/voice.ts";
import { type ClaimLine, claimLine, type Quoted } from "./claim-line.ts";
import { type JudgementLine, judgementsOn } from "./judgements.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** Between which two a judgement would set a collapse apart: reports by their ids, sources by their names. */
export interface Cut {
  readonly from: string;
  readonly to: string;
}

/** Why two mentions count as one, and how a person can undo it; null where the sentence itself says so. */
export type SpreadCollapse = Collapse & { readonly cut: Cut | null };

/** One telling of a claim on its way from an origin to an outlet. */
export interface SpreadVoice {
  readonly quoted: Quoted;
  readonly side: Side["polarity"];
  readonly reach: CountedVoice["reach"];
  /** The moment as the page prints it, "2024-02-10T09:30"; null where it prints a day alone. */
  readonly instant: string | null;
  /** The sources that it names, nearest to the outlet first. */
  readonly chain: readonly string[];
  readonly collapses: readonly SpreadCollapse[];
}

/** Where tellings of a claim come from at last. */
export interface SpreadOrigin {
  readonly name: string;
  /** The day on which it was first heard of here. */
  readonly first: Day;
  readonly outlets: number;
  readonly tellings: number;
}

/** Who repeated whom: the tellings of a claim in the order of their publication, under their origins. */
export interface Spread {
  readonly line: ClaimLine;
  readonly origins: readonly SpreadOrigin[];
  readonly voices: readonly SpreadVoice[];
  readonly judgements: readonly JudgementLine[];
}

function cutOf(collapse: Collapse, report: string): Cut | null {
  if (collapse.by === "copy") return collapse.tie ? { from: collapse.tie.report, to: collapse.tie.of } : null;
  if (collapse.by === "credit") return { from: report, to: collapse.to };
  return collapse.by === "speaks-for" ? { from: collapse.from, to: collapse.to } : null;
}

function voicesOf(side: Side | null, quoted: ReadonlyMap<string, Quoted>, holdings: Holdings): SpreadVoice[] {
  return (side?.voices ?? []).flatMap(({ voice, reach }) => {
    const one = quoted.get(voice.statement.id);
    const report = holdings.reports.get(voice.statement.report)?.report;
    if (!one || !report || !side) return [];
    const collapses = voice.collapses.map((collapse) => ({ ...collapse, cut: cutOf(collapse, report.id) }));
    const chain = voice.statement.chain.map(({ name }) => name);
    return [{ quoted: one, side: side.polarity, reach, instant: instantOf(report.published), chain, collapses }];
  });
}

/** The moment by which tellings are ordered; a day alone comes before the hours of that day. */
const momentOf = ({ instant, quoted }: SpreadVoice): string => instant ?? quoted.published;

function originsOf(voices: readonly SpreadVoice[]): SpreadOrigin[] {
  return [...Map.groupBy(voices, ({ quoted }) => quoted.origin)].map(([name, own]) => ({
    name,
    first: own[0]?.quoted.published as Day,
    outlets: new Set(own.map(({ quoted }) => quoted.outlet)).size,
    tellings: own.length,
  }));
}

/**
 * How a claim spread, as known: every telling that is for it or against it, with the reasons why it counts under its
 * origin (`docs/standing.md`, section 2).
 * @param claim the id of a claim
 * @returns null where nobody had spoken of it by then
 */
export function spreadOf(claim: string, picture: Picture, holdings: Holdings): Spread | null {
  const weighed = picture.weighed.get(claim);
  if (!weighed) return null;
  const line = claimLine(weighed.sides.claim, picture, holdings);
  const quoted = new Map(line.quoted.map((one) => [one.statement, one]));
  const { support, denial } = weighed.sides;
  const voices = [...voicesOf(support, quoted, holdings), ...voicesOf(denial, quoted, holdings)].toSorted((a, b) =>
    momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0,
  );
  return { line, origins: originsOf(voices), voices, judgements: judgementsOn(weighed, picture, holdings) };
}
