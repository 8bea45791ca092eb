import type { ClaimType } from "./claim-types.ts";
import type { Day } from "./day.ts";
import type { CopyRule, Tie } from "./entry.ts";
import { type Basis, isOutright, isSupport, type Stance } from "./stance.ts";
import type { ClosedRange, Time } from "./time.ts";

/** A claim as the rules see it. Ids are compared, never read. */
export interface WeighedClaim {
  readonly id: string;
  readonly type: ClaimType;
  readonly about: readonly string[];
  readonly post: string | null;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly time: Time;
  readonly terms?: string | null;
  /** Of a state: the stretches of days on which each telling of it is certain. */
  readonly attested?: readonly ClosedRange[];
  readonly narrows: string | null;
}

/** A report as the rules see it. */
export interface WeighedReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: Day;
  /** The printed moment, to order the reports of one day; null where the page prints none. */
  readonly instant: string | null;
  readonly recorded: Day;
  /** The wire agency credited in the text. */
  readonly credit: string | null;
  /** The report of which this one is a reprint or near-copy. */
  readonly copyOf: string | null;
  /** How that was seen. */
  readonly copyTie?: CopyTie;
  /** Its outlet is not admitted where only admitted ones lift a claim above rumour. */
  readonly barred?: true;
}

/** Two reports of which one reprints the other; publication tells which is the first. */
export interface CopyTie {
  readonly report: string;
  readonly of: string;
  /** The rule that found it; null where a person judged it. */
  readonly rule: CopyRule | null;
  readonly likeness: number;
  readonly share: number | null;
  readonly judged?: WeighedJudgement;
}

/** A person's decision that a tie between two reports or two names holds or does not, with the reason. */
export interface WeighedJudgement {
  readonly tie: Tie;
  readonly from: string;
  readonly to: string;
  readonly holds: boolean;
  readonly reason: string;
  readonly by: string;
  /** From this day of knowledge on it counts. */
  readonly day: Day;
}

export interface WeighedLink {
  readonly name: string;
  readonly kind: "named" | "anonymous" | "social_media";
  readonly body: string | null;
}

/** A statement as the rules see it: placed on a claim. */
export interface WeighedStatement {
  readonly id: string;
  readonly claim: string;
  readonly report: string;
  /** Its place in the order of entry. */
  readonly order: number;
  readonly stance: Stance;
  readonly basis: Basis;
  readonly chain: readonly WeighedLink[];
  readonly said: { readonly from: Day | null; readonly to: Day } | null;
  readonly restates: boolean;
  readonly echo: boolean;
  readonly ownKnowledge: boolean;
  /** When the claim holds by this telling; where it is left out, the claim's own time counts. */
  readonly time?: Time;
  /** Accepted or rejected by a person; null is a draft. */
  readonly decision: "accepted" | "rejected" | null;
}

/** A person's decision that a claim holds or does not, with the reason. */
export interface WeighedRuling {
  readonly claim: string;
  readonly holds: boolean;
  readonly reason: string;
  readonly by: string;
  readonly day: Day;
}

/** Why two mentions of a source, or two reports, count as one origin. */
export interface Collapse {
  readonly by: "citation" | "credit" | "copy" | "speaks-for" | "relayer" | "crowd";
  readonly from: string;
  readonly to: string;
  /** Of a copy: between which reports it was seen, and how. */
  readonly tie?: CopyTie;
  /** The judgement of the person who made it. */
  readonly judged?: WeighedJudgement;
}

/** A statement with its path resolved: which source, which origin, through whom. */
export interface Voice {
  readonly statement: WeighedStatement;
  /** The day on which its source spoke; for a copy, in the first version. */
  readonly spoke: Day;
  readonly instant: string | null;
  /** Whose latest stance it is. Bodies are told apart by keys that do not depend on how a name is written. */
  readonly source: string;
  /** For independence. */
  readonly origin: string;
  /** The origin as it is written here. */
  readonly spelling: string;
  /** For the level of anonymous sources: the body that relays them. */
  readonly relayer: string;
  /** Every body on the way: outlet, reprinted outlet, credited wire, chain. */
  readonly path: readonly string[];
  /** It cannot lift a claim above rumour: its outlet is not admitted before the public. */
  readonly barred?: true;
  readonly collapses: readonly Collapse[];
}

/** How a voice came to a side: on the claim itself, or by what it said of another claim. */
export type Reach = "direct" | "narrower" | "wider" | "presupposed";

export interface CountedVoice {
  readonly voice: Voice;
  readonly reach: Reach;
  /** The basis as it counts on this claim: an official act is no act on its circumstances. */
  readonly basis: Basis;
  /** The statement that another origin had made before, where this one only repeats it. */
  readonly echoOf: string | null;
}

/** From 0, social media only, to 4, an act or an eyewitness; 5 is a person's ruling. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** Those who say that a claim holds, or those who deny it. */
export interface Side {
  readonly claim: string;
  readonly polarity: "support" | "denial";
  readonly voices: readonly CountedVoice[];
  /** The independent origins by name. */
  readonly origins: readonly string[];
  /** Null where only echoes are left. */
  readonly level: Level | null;
  /** The same without what merely presupposes the claim. */
  readonly levelShown: Level | null;
  /** Whether somebody says it without a reservation. */
  readonly outright: boolean;
  readonly firsthand: boolean;
  /** The days on which somebody said the claim itself without a reservation; of a denial none. */
  readonly spoken: readonly Day[];
  readonly ruling: WeighedRuling | null;
}

/** Both sides of a claim, and what no longer counts on it. */
export interface Sides {
  readonly claim: WeighedClaim;
  readonly support: Side | null;
  readonly denial: Side | null;
  /** Support that was taken back, with the statement that took it back. */
  readonly retracted: readonly { readonly voice: Voice; readonly by: string }[];
  /** Voices that take back what was said, whether or not it was heard here. */
  readonly retractions: readonly Voice[];
  /** Voices whose source has since taken another stance. */
  readonly outdated: readonly Voice[];
  /** The outlet's summaries of what its own report attributes. */
  readonly summaries: readonly Voice[];
  /** Whether support was taken back, and no source of it says something else in its place. */
  readonly takenBack: boolean;
  /** Whether anybody takes back what was said, whether or not it was heard here. */
  readonly isRetracted: boolean;
  /** Whether anybody has taken a stance on it at all, or on what makes it known. */
  readonly mentioned: boolean;
}

/** The days on which somebody said the claim itself without a reservation. */
export const spokenIn = (voices: readonly CountedVoice[]): Day[] =>
  voices.flatMap(({ voice: { statement, spoke }, reach }) =>
    reach === "direct" && isSupport(statement.stance) && isOutright(statement.stance) ? [spoke] : [],
  );

/** Whether support was taken back, and no source of it says something else in its place. */
export const isTakenBack = (retracted: Sides["retracted"], outdated: Sides["outdated"]): boolean =>
  retracted.length > 0 && !outdated.some((voice) => isSupport(voice.statement.stance));
