import type { KnownStatement } from "../ledger/ledger.ts";
import type { ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import { verdictOf } from "../vocabulary/entry.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import type { DayRange } from "../vocabulary/time.ts";
import type { Voice, WeighedClaim } from "../vocabulary/voice.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Independence, independenceOf } from "./independence.ts";
import type { Holdings } from "./neighbourhood.ts";
import { reasonOf } from "./reason.ts";
import { type ToldSentence, toldSentence } from "./told-sentence.ts";
import type { Picture } from "./weigh.ts";

/** What became of a statement in the weighing of its claim. */
export type Counting = "counts" | "echo" | "summary" | "retracted" | "outdated";

/** A statement as a reader sees it: its sentence, and what it counts for. */
export interface Quoted extends ToldSentence {
  readonly origin: string;
  readonly said: { readonly from: Day | null; readonly to: Day } | null;
  readonly part: Counting;
  readonly decision: "accepted" | "rejected" | null;
}

/** A claim as a reader sees it: one sentence, when, its standing and why, and the sentences that carry it. */
export interface ClaimLine {
  readonly claim: string;
  readonly type: ClaimType;
  readonly gloss: string;
  /** The same for a page that says already whom it is about (`gloss`), or under whose authority, too (`act`). */
  readonly brief: { readonly subject: string | null; readonly gloss: string; readonly act: string };
  readonly when: string;
  readonly support: DayRange;
  readonly core: DayRange | null;
  readonly place: string | null;
  readonly organisation: string | null;
  readonly terms: string | null;
  readonly standing: Standing;
  readonly origins: readonly string[];
  readonly independence: Independence;
  readonly why: string;
  readonly quoted: readonly Quoted[];
}

/** The voices of a claim with what became of each, support before denial. */
function partsOf({ sides }: Weighed): [Voice, Counting][] {
  const counted = [...(sides.support?.voices ?? []), ...(sides.denial?.voices ?? [])];
  return [
    ...counted.map(({ voice, echoOf }): [Voice, Counting] => [voice, echoOf === null ? "counts" : "echo"]),
    ...sides.summaries.map((voice): [Voice, Counting] => [voice, "summary"]),
    ...sides.retracted.map(({ voice }): [Voice, Counting] => [voice, "retracted"]),
    ...sides.outdated.map((voice): [Voice, Counting] => [voice, "outdated"]),
  ];
}

/** What became of each statement in the weighing of a claim; a statement that reaches it twice has its first part. */
export function countingsIn(weighed: Weighed): ReadonlyMap<string, Counting> {
  return new Map(
    partsOf(weighed)
      .map(([voice, part]): [string, Counting] => [voice.statement.id, part])
      .toReversed(),
  );
}

function quotedOf(voice: Voice, part: Counting, holdings: Holdings): Quoted[] {
  const known: KnownStatement | undefined = holdings.statementById.get(voice.statement.id);
  const report = known && holdings.neighbourhood.reports.get(known.statement.report);
  if (!known || !report) return [];
  return [
    {
      ...toldSentence(known, report, holdings.prose),
      origin: voice.spelling,
      said: known.statement.said,
      part,
      decision: verdictOf(known.decision?.decision),
    },
  ];
}

/** The statements of a weighed claim, as a reader sees them, each once. */
export function quotedIn(weighed: Weighed, holdings: Holdings): Quoted[] {
  const seen = new Set<string>();
  return partsOf(weighed)
    .flatMap(([voice, part]) => quotedOf(voice, part, holdings))
    .filter((quoted) => !seen.has(quoted.statement) && seen.add(quoted.statement));
}

/** A claim with its standing as known, in words and with its sentences. */
export function claimLine(claim: WeighedClaim, picture: Picture, holdings: Holdings): ClaimLine {
  const weighed = picture.weighed.get(claim.id);
  const known = weighed?.sides.claim ?? claim;
  return {
    claim: known.id,
    type: known.type,
    gloss: glossOf(known, holdings),
    brief: {
      subject: known.about[0] === undefined ? null : holdings.nameOf(known.about[0]),
      gloss: glossOf(known, holdings, ["subject"]),
      act: glossOf(known, holdings, ["subject", "organisation"]),
    },
    when: timeInWords(known.time, holdings.prose.days),
    support: known.time.support,
    core: known.time.core,
    place: known.place,
    organisation: known.organisation === null ? null : holdings.nameOf(known.organisation),
    terms: known.terms ?? null,
    standing: weighed?.standing ?? "unknown",
    origins: weighed?.origins ?? [],
    independence: weighed ? independenceOf(weighed, picture, holdings) : { outlets: [], origins: [], owners: [] },
    why: weighed ? reasonOf(weighed, picture, holdings) : holdings.prose.reasons.silent,
    quoted: weighed ? quotedIn(weighed, holdings) : [],
  };
}
