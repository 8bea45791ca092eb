import type { ClaimType } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import type { Tongue } from "../../vocabulary/language.ts";
import type { Basis, Stance } from "../../vocabulary/stance.ts";
import type { Label, Standing } from "../../vocabulary/standing.ts";
import type { Collapse, CountedVoice, WeighedJudgement } from "../../vocabulary/voice.ts";

/** Days and stretches of days. */
export interface DayWords {
  /** "22 April 2024", "22 April", "January 2024", "2024" */
  day(day: Day): string;
  dayOfYear(day: Day): string;
  month(day: Day): string;
  year(day: Day): string;
  readonly unknown: string;
  by(day: string): string;
  from(day: string): string;
  on(day: string): string;
  in(time: string): string;
  between(from: string, to: string): string;
  count(count: number, unit: "day" | "week" | "month" | "year"): string;
}

/**
 * What claims say, without their time. `{0}` and `{1}` are participants; a part in brackets is left out where what it
 * names is not known, or not wanted.
 */
interface ClaimWords {
  readonly glosses: { readonly [type in ClaimType]: string };
  /** Words said on a topic: `{how}` is "about" or "of" as the report has it, `{topic}` the words. */
  readonly spoke: string;
  readonly somebody: string;
  readonly somewhere: string;
  dated(gloss: string, when: string): string;
  /** Through whom words came: the nearest name first. */
  path(names: readonly string[]): string;
}

/** What a side rests on, and why a claim stands as it does. */
interface ReasonWords {
  readonly bases: { readonly [basis in Basis]: string };
  readonly ownWord: string;
  ruling(by: string, reason: string): string;
  rulingOf(by: string): string;
  /** "firsthand (RT)", and what takes from it. */
  carried(by: string, names: string, less: { readonly hedged: boolean; readonly barred: boolean }): string;
  independent(count: number, names: string): string;
  echoes(names: string, less: { readonly hedged: boolean }): string;
  readonly nobody: string;
  readonly silent: string;
  readonly withdrawn: string;
  onlyDenied(deniers: string, count: number): string;
  deniedBy(deniers: string): string;
  alone(support: string): string;
  open(support: string, conflict: string): string;
}

/** A voice that somebody might add to a side. */
type Added = `${"asserts" | "denies"} ${"anonymous" | "named" | "firsthand"}`;

/** What would change a standing, and what people judged. */
interface ChangeWords {
  without(name: string): string;
  readonly with: { readonly [added in Added]: string };
  /** `{from}` and `{to}` are names or reports. */
  readonly judged: { readonly [tie in WeighedJudgement["tie"]]: readonly [holds: string, apart: string] };
  /** A report as one end of a judgement. */
  report(title: string, outlet: string, published: Day): string;
  copyJudged(by: string, day: Day, reason: string): string;
  copySeen(isOneWire: boolean, measured: { readonly share: number | null; readonly likeness: number }): string;
}

/** How a telling stands to the claim in an attribution line. */
export type Telling = Stance | "repeats" | "takenBack";

/** Who says a claim and who denies it, in one line. */
export interface AttributionWords {
  /** What stands before the first name. */
  readonly tellings: { readonly [telling in Telling]: string };
  /** What stands between two names of one telling, and between two tellings. */
  readonly and: string;
  readonly between: string;
  /** An outlet alone. */
  outlet(name: string): string;
  citing(outlet: string, path: string): string;
  more(count: number): string;
  readonly nobody: string;
}

/** A proof told from its first line to its last. */
export interface ProofWords {
  readonly standings: { readonly [standing in Standing]: string };
  readonly stances: { readonly [stance in Stance]: string };
  /** What is added where a voice reaches the claim through another; nothing where it speaks of the claim itself. */
  readonly reaches: { readonly [reach in CountedVoice["reach"]]: string };
  readonly labels: { readonly [label in Label]: string };
  readonly attacks: { readonly [attack in "defends" | "attacked" | "both"]: string };
  verdict(known: Day, standing: string, why: string): string;
  told(outlets: number, origins: number, owners: number): string;
  readonly support: string;
  readonly denial: string;
  side(title: string, strength: string, level: number | null, label: string | null): string;
  voice(path: string, stance: string, quote: string, dated: string, origin: string): string;
  dated(outlet: string, published: Day, report: string): string;
  origin(name: string, collapses: readonly string[]): string;
  collapse(by: Collapse["by"], from: string, to: string, tie: string | null): string;
  readonly echo: string;
  conflict(rule: string, sentence: string, attack: string, other: string | null): string;
  takenBack(path: string, quote: string): string;
  summary(outlet: string, quote: string): string;
  judged(by: string, day: Day, sentence: string, reason: string): string;
  readonly firm: string;
  readonly wouldChange: string;
  change(what: string, standing: string): string;
}

/** What moved a standing. */
interface CauseWords {
  told(outlet: string, title: string): string;
  readonly takenDown: string;
  decision(told: string): string;
  judgement(names: string): string;
  identity(names: string): string;
  readonly ruling: string;
}

/** What speaks for and against two being one. */
interface GroundWords {
  post(names: string): string;
  with(names: string): string;
  company(names: string): string;
  country(names: string): string;
  countries(one: string, other: string): string;
  meeting(claim: string): string;
  reports(count: number): string;
  years(count: number): string;
}

/** How two names were compared; `{a}` and `{b}` are words of theirs. */
interface NameWords {
  readonly steps: {
    readonly [rule in
      | "same"
      | "spelling"
      | "reading"
      | "initial"
      | "beginning"
      | "servant"
      | "joined"
      | "other"
      | "missing"]: string;
  };
  readonly bars: {
    readonly [bar in "nothing-to-compare" | "numbers-differ" | "parent-and-child-swapped" | "initials-alone"]: string;
  };
  readonly flags: { readonly [flag: string]: string };
  but(bar: string): string;
  readonly between: string;
}

/** What matters are called; `{name}` is that of a person or post. */
export interface MatterWords {
  readonly dead: string;
  readonly ill: string;
  readonly holder: string;
  readonly detained: string;
  readonly where: string;
  readonly other: string;
  readonly inOffice: string;
}

/**
 * How Hearsay tells in a language what it found: everything that is no word of a report. One renderer fills these; a
 * language more is a file of them, and a sentence for each rule of conflict beside the rule.
 */
export interface Prose {
  readonly tongue: Tongue;
  /** A name, or words of a report or a person, inside a sentence: they turn nothing around them. */
  name(words: string): string;
  /** The same in quotation marks. */
  quote(words: string): string;
  list(names: readonly string[]): string;
  sentence(words: string): string;
  readonly days: DayWords;
  readonly claims: ClaimWords;
  readonly reasons: ReasonWords;
  readonly changes: ChangeWords;
  readonly proof: ProofWords;
  readonly attribution: AttributionWords;
  readonly causes: CauseWords;
  readonly grounds: GroundWords;
  readonly names: NameWords;
  readonly matters: MatterWords;
}

/** What sentences on a ledger are made with: its names, and a language. */
export interface Speech {
  nameOf(id: string): string;
  readonly prose: Prose;
}
