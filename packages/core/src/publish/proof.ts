import { THE_PUBLIC } from "../corroborate/admissions.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Conflict, Label, SideKey, Standing, Weighed } from "../vocabulary/standing.ts";
import type {
  Collapse,
  CountedVoice,
  Side,
  WeighedJudgement,
  WeighedReport,
  WeighedStatement,
} from "../vocabulary/voice.ts";
import { type ClaimLine, claimLine, type Quoted } from "./claim-line.ts";
import { datedGloss } from "./gloss.ts";
import { type JudgementLine, judgementsOn } from "./judgements.ts";
import { type LabelStep, labellingOf } from "./labelling.ts";
import type { Holdings } from "./neighbourhood.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";
import { conflictSentence, strengthInWords } from "./reason.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

/** One voice on a side, with how its path collapsed. */
export interface ProofVoice {
  readonly quoted: Quoted;
  readonly basis: CountedVoice["basis"];
  readonly reach: CountedVoice["reach"];
  readonly echoOf: string | null;
  /** Which body it comes from and which relays it, by keys that do not depend on how a name is written. */
  readonly origin: string;
  readonly relayer: string;
  /** It cannot lift the claim above rumour: its outlet is not admitted before the public. */
  readonly barred?: true;
  readonly collapses: readonly Collapse[];
}

export interface ProofSide {
  readonly level: Side["level"];
  readonly label: Label | null;
  readonly strength: string;
  readonly origins: readonly string[];
  readonly ruling: { readonly by: string; readonly reason: string; readonly day: Day } | null;
  readonly voices: readonly ProofVoice[];
}

/** Another side that cannot hold together with one of this claim's. */
export interface ProofConflict {
  readonly rule: Conflict["rule"];
  readonly sentence: string;
  readonly own: SideKey;
  readonly other: SideKey;
  readonly otherClaim: string;
  readonly otherGloss: string;
  readonly otherLabel: Label | null;
  /** The strengths that were compared, this claim's first. */
  readonly strengths: readonly [number, number];
  readonly attacks: "defends" | "attacked" | "both";
}

/** What would change the standing: without one origin, or with one more voice. */
export interface Change {
  readonly if: string;
  readonly standing: Standing;
}

/** Why a claim stands as it does on a day: everything that the standing was computed from. */
export interface Proof {
  readonly line: ClaimLine;
  readonly known: string;
  /** Whether anybody has taken a stance on it at all. */
  readonly mentioned: boolean;
  readonly support: ProofSide | null;
  readonly denial: ProofSide | null;
  readonly retracted: readonly Quoted[];
  /** Statements whose source has since taken another stance. */
  readonly outdated: readonly Quoted[];
  /** The statements that take something back. */
  readonly retractions: readonly string[];
  readonly summaries: readonly Quoted[];
  /** What people judged of its reports and sources. */
  readonly judgements: readonly JudgementLine[];
  readonly conflicts: readonly ProofConflict[];
  readonly labelling: readonly LabelStep[];
  readonly changes: readonly Change[];
}

function proofSide(
  side: Side | null,
  prose: Prose,
  label: Label | null,
  line: ClaimLine,
  other: ReadonlyMap<string, Quoted>,
): ProofSide | null {
  if (!side) return null;
  const quotedById = new Map([...other, ...line.quoted.map((quoted) => [quoted.statement, quoted] as const)]);
  return {
    level: side.level,
    label,
    strength: strengthInWords(side, prose),
    origins: side.origins,
    ruling: side.ruling && { by: side.ruling.by, reason: side.ruling.reason, day: side.ruling.day },
    voices: side.voices.flatMap(({ voice, basis, reach, echoOf }) => {
      const quoted = quotedById.get(voice.statement.id);
      const { origin, relayer, collapses, barred } = voice;
      return quoted
        ? [{ quoted, basis, reach, echoOf, origin, relayer, collapses, ...(barred ? { barred } : {}) }]
        : [];
    }),
  };
}

function labelOf(key: SideKey, picture: Picture): Label | null {
  const one = picture.weighed.get(key.slice(0, -1));
  return (key.endsWith("+") ? one?.label : one?.denialLabel) ?? null;
}

function proofConflict(conflict: Conflict, weighed: Weighed, picture: Picture, holdings: Holdings): ProofConflict {
  const id = weighed.sides.claim.id;
  const isA = conflict.rule === "denied" ? conflict.a === `${id}+` : conflict.a.slice(0, -1) === id;
  const [own, other] = isA ? [conflict.a, conflict.b] : [conflict.b, conflict.a];
  const otherClaim = picture.weighed.get(other.slice(0, -1))?.sides.claim ?? weighed.sides.claim;
  const isAttacked = conflict.attacks === (isA ? "b-a" : "a-b");
  return {
    rule: conflict.rule,
    sentence: conflictSentence(conflict, picture, holdings),
    own,
    other,
    otherClaim: otherClaim.id,
    otherGloss: datedGloss(otherClaim, holdings),
    otherLabel: labelOf(other, picture),
    strengths: isA ? conflict.strength : [conflict.strength[1], conflict.strength[0]],
    attacks: conflict.attacks === "both" ? "both" : isAttacked ? "attacked" : "defends",
  };
}

/** The standing of the claim if the neighbourhood were another one. */
function standingIn(neighbourhood: Neighbourhood, claim: string, picture: Picture): Standing {
  return weigh(neighbourhood, picture.as).weighed.get(claim)?.standing ?? "unknown";
}

/** The neighbourhood without what one origin says on the claim and on what bears on it. */
function without(origin: string, weighed: Weighed, neighbourhood: Neighbourhood): Neighbourhood {
  const { support, denial } = weighed.sides;
  const voices = [...(support?.voices ?? []), ...(denial?.voices ?? [])].filter((one) => one.voice.origin === origin);
  const gone = new Set(voices.map((one) => one.voice.statement.id));
  return { ...neighbourhood, statements: neighbourhood.statements.filter((statement) => !gone.has(statement.id)) };
}

/** Voices that somebody might add, the weakest first. */
const ADDITIONS = [
  { stance: "asserts", basis: "anonymous" },
  { stance: "denies", basis: "anonymous" },
  { stance: "asserts", basis: "named" },
  { stance: "denies", basis: "named" },
  { stance: "asserts", basis: "firsthand" },
  { stance: "denies", basis: "firsthand" },
] as const;

function withAddition(
  addition: (typeof ADDITIONS)[number],
  weighed: Weighed,
  { as }: Picture,
  neighbourhood: Neighbourhood,
): Neighbourhood {
  const report: WeighedReport = {
    id: "an imagined report",
    outlet: "an imagined outlet",
    published: as.known,
    instant: null,
    recorded: as.known,
    credit: null,
    copyOf: null,
  };
  const statement: WeighedStatement = {
    ...addition,
    id: "an imagined statement",
    claim: weighed.sides.claim.id,
    report: report.id,
    order: Number.MAX_SAFE_INTEGER,
    chain: [
      {
        name: "an imagined source",
        kind: addition.basis === "anonymous" ? "anonymous" : "named",
        body: null,
      },
    ],
    said: null,
    restates: false,
    echo: false,
    ownKnowledge: false,
    decision: "accepted",
    time: weighed.sides.claim.time,
  };
  // Before the public, too, what is imagined is imagined of an outlet that is admitted.
  const admission: WeighedJudgement = {
    tie: "admit",
    from: report.outlet,
    to: THE_PUBLIC,
    holds: true,
    reason: "imagined",
    by: "nobody",
    day: as.known,
  };
  return {
    ...neighbourhood,
    ...(as.outlets ? { judgements: [...(neighbourhood.judgements ?? []), admission] } : {}),
    reports: new Map([...neighbourhood.reports, [report.id, report]]),
    statements: [...neighbourhood.statements, statement],
  };
}

/** A neighbourhood as it might be. */
interface Variation {
  readonly if: string;
  readonly neighbourhood: Neighbourhood;
}

const lossesOf = (weighed: Weighed, neighbourhood: Neighbourhood, prose: Prose): Variation[] => {
  const { support, denial } = weighed.sides;
  const voices = [...(support?.voices ?? []), ...(denial?.voices ?? [])].filter((one) => one.echoOf === null);
  const origins = new Map(voices.map(({ voice }) => [voice.origin, voice.spelling]));
  return [...origins].map(([origin, name]) => ({
    if: prose.changes.without(name),
    neighbourhood: without(origin, weighed, neighbourhood),
  }));
};

const gainsOf = (weighed: Weighed, picture: Picture, neighbourhood: Neighbourhood, prose: Prose): Variation[] =>
  ADDITIONS.map((addition) => ({
    if: prose.changes.with[`${addition.stance} ${addition.basis}`],
    neighbourhood: withAddition(addition, weighed, picture, neighbourhood),
  }));

/** What would change a standing is found by weighing each of these: without one origin, with one more voice. */
export function proofVariations(weighed: Weighed, picture: Picture, neighbourhood: Neighbourhood): Variation[] {
  return [...lossesOf(weighed, neighbourhood, ENGLISH), ...gainsOf(weighed, picture, neighbourhood, ENGLISH)];
}

function changesOf(weighed: Weighed, picture: Picture, { neighbourhood, prose }: Holdings): Change[] {
  const { claim } = weighed.sides;
  const asWeighed = (one: Variation): Change => ({
    if: one.if,
    standing: standingIn(one.neighbourhood, claim.id, picture),
  });
  const losses = lossesOf(weighed, neighbourhood, prose).map(asWeighed);
  const gains = gainsOf(weighed, picture, neighbourhood, prose).map(asWeighed);
  // The weakest addition for each outcome is enough.
  const firstGains = gains.filter(
    (one, i) => one.standing !== weighed.standing && gains.findIndex((other) => other.standing === one.standing) === i,
  );
  return [...losses.filter((one) => one.standing !== weighed.standing), ...firstGains];
}

/** The proof of a claim's standing as known on a day, as data (`docs/standing.md`, section 7). */
export function proofOf(claim: string, picture: Picture, holdings: Holdings): Proof | null {
  const weighed = picture.weighed.get(claim);
  if (!weighed) return null;
  const line = claimLine(weighed.sides.claim, picture, holdings);
  const none = new Map<string, Quoted>();
  return {
    line,
    known: picture.as.known,
    mentioned: weighed.sides.mentioned,
    support: proofSide(weighed.sides.support, holdings.prose, weighed.label, line, none),
    denial: proofSide(weighed.sides.denial, holdings.prose, weighed.denialLabel, line, none),
    retracted: line.quoted.filter((quoted) => quoted.part === "retracted"),
    outdated: line.quoted.filter((quoted) => quoted.part === "outdated"),
    retractions: weighed.sides.retractions.map((voice) => voice.statement.id),
    summaries: line.quoted.filter((quoted) => quoted.part === "summary"),
    judgements: judgementsOn(weighed, picture, holdings),
    conflicts: weighed.conflicts.map((conflict) => proofConflict(conflict, weighed, picture, holdings)),
    labelling: labellingOf(weighed, picture),
    changes: weighed.standing === "unknown" ? [] : changesOf(weighed, picture, holdings),
  };
}
