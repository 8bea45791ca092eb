import type { Claim } from "../vocabulary/claim.ts";
import type { ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import type { EntityKind, KnownEntity } from "../vocabulary/entity.ts";
import type {
  Alias,
  Capture,
  Cause,
  Copy,
  Custody,
  Decision,
  Draft,
  Entry,
  Identity,
  Judgement,
  Matter,
  Placement,
  Redirect,
  Refusal,
  Ruling,
  Seal,
  SpeaksFor,
  StandingMove,
  StoredEntry,
} from "../vocabulary/entry.ts";
import type { Fingerprint } from "../vocabulary/fingerprint.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Counted } from "../vocabulary/question.ts";
import type { Report } from "../vocabulary/report.ts";
import type { Standing } from "../vocabulary/standing.ts";
import type { Statement } from "../vocabulary/statement.ts";
import type { DayRange } from "../vocabulary/time.ts";
import type { WeighedReport, WeighedStatement } from "../vocabulary/voice.ts";
import type { Head } from "./chain.ts";
import type { KeptSides } from "./kept-sides.ts";
import type { RebuiltTable } from "./tables.ts";

/** A report as the ledger knows it: corrections applied, with how its bytes came here. */
export interface KnownReport {
  readonly report: Report;
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
  readonly capture: Capture | null;
  /** The day from which its statements count on the clock `published`: of publication, else of entry. */
  readonly published: Day;
  readonly run: { readonly extractor: string; readonly version: string; readonly issues: readonly Issue[] } | null;
}

/** A capture with its place in the record: `actor` is who asked for it. */
export interface KnownCapture extends Capture {
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
}

/** What somebody did with captured bytes. */
export interface KnownCustody extends Custody {
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
}

/** That a report was sealed, or opened again. */
export interface KnownSeal extends Seal {
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
}

/** A statement as the ledger knows it. */
export interface KnownStatement {
  readonly statement: Statement;
  readonly seq: number;
  readonly recorded: string;
  readonly placement: Placement | null;
  readonly decision: KnownDecision | null;
}

/** What somebody decided on a statement, with the entry that says so. */
export interface KnownDecision extends Decision {
  readonly seq: number;
  readonly actor: string;
  readonly recorded: string;
}

/** Which of the statements that wait for a decision. */
export interface WaitingWhere {
  readonly reports?: readonly string[];
  /** Those that this rule of extraction found. */
  readonly rule?: string;
  /** Those entered after this entry, and those entered until that one. */
  readonly after?: number;
  readonly until?: number;
}

export interface KnownRuling extends Ruling {
  readonly actor: string;
}

export interface KnownJudgement extends Judgement {
  readonly seq: number;
  readonly actor: string;
}

export interface KnownIdentity extends Identity {
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
}

/** A matter with the entry that opened it. */
export interface KnownMatter extends Matter {
  readonly seq: number;
}

/** A word of a name with the entity that bears it: a place in the list of all such words. */
export interface NameWord {
  readonly word: string;
  readonly entity: string;
}

/** A standing that moved, with the entry that says so. */
export interface KnownChange extends StandingMove {
  readonly seq: number;
  readonly recorded: string;
  readonly cause: Cause;
}

/** Which standings that moved: among what is counted, entered by a day, and whether of claims that are new too. */
export interface MovesWhere {
  readonly counted: Counted;
  readonly known: Day;
  readonly withNew: boolean;
}

/** Which claims that nobody had made before: among what is counted, entered by a day, from an entry on. */
export interface NewWhere {
  readonly counted: Counted;
  readonly known: Day;
  readonly since: number;
}

export interface KnownSpeaksFor extends SpeaksFor {
  /** The entry that says so; beyond all entries where it follows from a judgement that two are one. */
  readonly seq: number;
}

export interface LastStanding {
  readonly claim: string;
  readonly counted: Counted;
  readonly standing: Standing;
}

export interface KnownFingerprint extends Fingerprint {
  readonly report: string;
}

export interface Counts {
  readonly entries: number;
  readonly reports: number;
  readonly statements: number;
  readonly claims: number;
  readonly persons: number;
}

/** A claim as the ledger knows it. */
export interface KnownClaim {
  readonly claim: Claim;
  readonly seq: number;
  /** The shortest range of days that holds everything ever told of its time. */
  readonly window: DayRange;
}

/** A report as the rules weigh it, with its place in the order of entry. */
export interface KnownHead extends WeighedReport {
  readonly seq: number;
}

/** Which claims: those that fit every condition given; `about` and `posts` with `types` are answered from an index. */
export interface ClaimsWhere {
  readonly ids?: readonly string[];
  readonly about?: readonly string[];
  readonly posts?: readonly string[];
  readonly types?: readonly ClaimType[];
  /** Those that can be tellings of one thing with these (`kinOf`). */
  readonly kins?: readonly string[];
  /** Those that are narrower than these. */
  readonly narrowing?: readonly string[];
  /** Those whose windows have a day in this range. */
  readonly within?: DayRange;
}

/** Claims of some types with a person or post, whose windows have a day in a range. */
export interface Sharing {
  readonly shares: "person" | "post";
  readonly key: string;
  readonly types: readonly ClaimType[];
  readonly within: DayRange;
}

/** Claims about a person, of some types and with a day within a range. */
export type About = Omit<Sharing, "shares">;

/**
 * What the read side asks of a ledger, all at one moment of it. A condition that is left out does not restrict.
 * Statements are those that count: found by the latest run over their report, or decided by a person. Entities that people
 * judged to be one are one in every answer, under the id of the oldest, and so are claims that differ by nothing else.
 */
export interface LedgerReader {
  /** The same moment with entities one as judged by a day; null for every entity and claim as it was entered. */
  identifiedAs(known: Day | null): LedgerReader;
  head(): Promise<Head>;
  counts(): Promise<Counts>;
  reports(where?: {
    readonly ids?: readonly string[];
    readonly capture?: string;
    /** Those of one page (`pageAtAddress`). */
    readonly address?: string;
  }): Promise<KnownReport[]>;
  /** The reports entered last, the last first, or the last ones before an entry. */
  latestReports(most: number, before?: number): Promise<KnownReport[]>;
  /** The reports whose headlines and texts have all of these words (`textWords`), those entered last first, or before an entry. */
  reportsWithWords(words: readonly string[], most: number, before?: number): Promise<KnownReport[]>;
  statements(where?: {
    readonly ids?: readonly string[];
    readonly reports?: readonly string[];
    readonly claims?: readonly string[];
  }): Promise<KnownStatement[]>;
  /** The ids of the placed statements on which nobody has decided, in the order of entry, as many as are wanted. */
  waiting(where: WaitingWhere, most: number): Promise<string[]>;
  countWaiting(where?: WaitingWhere): Promise<number>;
  /** The ids of the reports of an outlet, as people corrected them. */
  reportsOf(outlet: string): Promise<string[]>;
  /** Everything that was ever decided on these statements, in the order of entry. */
  decisions(statements: readonly string[]): Promise<KnownDecision[]>;
  /** The claims on which these statements are, whether or not they count. */
  claimsOf(statements: readonly string[]): Promise<string[]>;
  claims(where?: ClaimsWhere): Promise<Claim[]>;
  /** The ids of all claims, or of those that begin so, in the order of entry. */
  claimIds(beginning?: string): Promise<string[]>;
  entities(where?: {
    readonly ids?: readonly string[];
    readonly kind?: EntityKind;
    readonly keys?: readonly string[];
  }): Promise<KnownEntity[]>;
  /** Entities of a kind whose names have half of these words (`wordsOf`), or all of whose words are among them. */
  entitiesLike(kind: EntityKind, words: readonly string[]): Promise<KnownEntity[]>;
  /** Entities of a kind whose names have all words of one of these names, or no other words than one of them. */
  entitiesAround(kind: EntityKind, names: readonly (readonly string[])[]): Promise<KnownEntity[]>;
  /** Entities of a kind with a word in their names that begins so, as many as are wanted at most. */
  entitiesBeginning(kind: EntityKind, word: string, most: number): Promise<KnownEntity[]>;
  /**
   * The words of the names of a kind that begin so, as entered, in the order of their code points and then of the ids; from
   * the one after a place.
   */
  nameWordsFrom(kind: EntityKind, beginning: string, most: number, after?: NameWord): Promise<NameWord[]>;
  /** The ids that are one with this one, itself among them. */
  membersOf(id: string): Promise<readonly string[]>;
  /**
   * Entities of a kind that may be named so in another spelling or script: with at least so many words under one of these
   * keys (`nameBlocks`), or all of theirs. Where there are more than `most` (else 400), those that share the most words and
   * have the fewest others; of those that share as much all are given or none.
   */
  entitiesUnder(kind: EntityKind, blocks: readonly string[], least: number, most?: number): Promise<KnownEntity[]>;
  /** The short names that reports introduced, in the order of entry: all, or those with one of these keys (`nameKey`). */
  aliases(where?: { readonly keys?: readonly string[] }): Promise<Alias[]>;
  /** The ids of entities that lead to another id, with the one that they lead to. */
  rootsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Pairs of entities of a kind, as entered, whose names have a word in common that few names have, in any spelling. */
  pairsUnderBlocks(kind: EntityKind): Promise<[string, string][]>;
  /** The statements on these claims, as the rules weigh them. */
  tellings(claims: readonly string[]): Promise<WeighedStatement[]>;
  /** The reports with a statement on one of these claims. */
  reportsTelling(claims: readonly string[]): Promise<string[]>;
  /** Claims with their place in the order of entry and their windows. */
  knownClaims(where: ClaimsWhere): Promise<KnownClaim[]>;
  /** The claims that fit one of these or more, all in one question: some of others may be among them. */
  claimsSharing(wanted: readonly Sharing[]): Promise<KnownClaim[]>;
  /** Of the same claims those with which a matter began. */
  beginningsSharing(wanted: readonly Sharing[]): Promise<KnownClaim[]>;
  /** Of the claims about each person those that most speaks for by the sides that are kept, so many: where to look first. */
  strongestAbout(wanted: readonly About[], most: number): Promise<KnownClaim[]>;
  /** Reports as the rules weigh them, without their texts: all, or those given. */
  reportHeads(ids?: readonly string[]): Promise<KnownHead[]>;
  /** The speakers with one of these keys (`bodyKey`), and the bodies that their bodies speak for in turn. */
  speakingFor(keys: readonly string[]): Promise<KnownSpeaksFor[]>;
  /** The sides of these claims that are kept. */
  keptSides(claims: readonly string[]): Promise<KeptSides[]>;
  /** The matters that are their own, oldest first: all, or those whose first claim is given. */
  matters(where?: { readonly claims?: readonly string[] }): Promise<Matter[]>;
  /** The matters that are their own and opened last, the last first, or the last ones before an entry. */
  latestMatters(most: number, before?: number): Promise<KnownMatter[]>;
  /** By a claim with which matters began what these are now, or have become part of. */
  mattersBegunBy(claims: readonly string[]): Promise<ReadonlyMap<string, readonly Matter[]>>;
  /** The matters, oldest first, that matters with one of these first claims have become part of, or are. */
  mattersBecome(claims: readonly string[]): Promise<Matter[]>;
  rulings(where?: { readonly claims?: readonly string[] }): Promise<KnownRuling[]>;
  /** The matters that turned out to be others. */
  redirects(): Promise<Redirect[]>;
  /** The latest standings that moved, the last first. */
  changes(most: number): Promise<KnownChange[]>;
  /** The latest standings that moved, of those that are wanted, the last first. */
  moves(where: MovesWhere, most: number): Promise<KnownChange[]>;
  /** How many claims were new from an entry on, as many at most. */
  countNew(where: NewWhere, most: number): Promise<number>;
  /** The standing in which the last change left each claim: all, or those given. */
  lastStandings(where?: { readonly claims?: readonly string[] }): Promise<LastStanding[]>;
  speaksFor(): Promise<KnownSpeaksFor[]>;
  /** Pairs of reports of which one reprints the other: all, or those with one of the given reports. */
  copies(where?: { readonly reports?: readonly string[] }): Promise<Copy[]>;
  /** What people judged, in the order of entry. */
  judgements(): Promise<KnownJudgement[]>;
  /** What people judged of entities being one, in the order of entry: all, or with one of the given entities. */
  identities(where?: { readonly of?: readonly string[] }): Promise<KnownIdentity[]>;
  /** Claims of which these organisations are part, or that a source with one of these names, as written, told. */
  claimsHolding(where: {
    readonly organisations?: readonly string[];
    readonly sources?: readonly string[];
  }): Promise<string[]>;
  /** The fingerprints of the given reports, and of those that share one of the given buckets. */
  fingerprints(where: {
    readonly reports?: readonly string[];
    readonly buckets?: readonly number[];
  }): Promise<KnownFingerprint[]>;
  /** The captures of these bytes, those of other bytes that show this report, or all, in the order of entry. */
  captures(where?: { readonly sha256s?: readonly string[]; readonly shows?: string }): Promise<KnownCapture[]>;
  /** What people did with these bytes, or with any, in the order of entry. */
  custody(where?: { readonly sha256s?: readonly string[] }): Promise<KnownCustody[]>;
  /** Every seal that was set or taken off, in the order of entry. */
  seals(): Promise<KnownSeal[]>;
  refusals(): Promise<(Refusal & { readonly seq: number; readonly recorded: string })[]>;
}

/** Keeps sides of claims as the ledger is now, for later questions. */
export type KeepSides = (sides: readonly KeptSides[]) => Promise<void>;

/**
 * What is entered next: from the ledger as the steps before leave it, and from what they entered. What it keeps is as of
 * then.
 */
export type Compose = (reader: LedgerReader, keep: KeepSides, entered: readonly Entry[]) => Promise<readonly Draft[]>;

/** The append-only record. Nothing in it is updated; only a takedown removes the body of an entry, and says so. */
export interface Ledger {
  /**
   * Enters drafts, all or none, in one commit. A step sees the ledger as it will be extended, since nobody else can
   * write between its reading and the entry.
   * Waits up to five seconds for another process that is writing.
   * @throws HearsayError `ledger-locked`, `disk-full`, `ledger-damaged`
   */
  append(...steps: readonly Compose[]): Promise<Entry[]>;
  /** The same ledger, whose entries somebody else makes: whoever is named here, instead of the writer it was opened for. */
  as(actor: string): Ledger;
  head(): Promise<Head>;
  /** The entries in order, from the one after `after`. */
  entries(after?: number): AsyncIterable<StoredEntry>;
  /**
   * Answers questions about one moment of the ledger, whatever is appended meanwhile: as it is now, or as it was after
   * the entry `asOf`, which is made again from the entries. @throws HearsayError `not-found` where there is no such entry
   */
  read<T>(ask: (reader: LedgerReader) => Promise<T>, asOf?: number): Promise<T>;
  /**
   * Enters the entries of another ledger as they are, all or none; they come checked, out of `parseLedger` or
   * `checkedEntries`, whose error ends it. @throws HearsayError `usage` where this ledger is not empty
   */
  restore(checked: AsyncIterable<StoredEntry>): Promise<Head>;
  /** Removes the bodies of entries and appends a tombstone that names them. */
  takeDown(seqs: readonly number[], reason: string): Promise<Entry>;
  /** Makes all rows of the read side anew from the entries; gives the tables in which they had been others. */
  rebuild(): Promise<readonly RebuiltTable[]>;
  /** Calls back after entries were added, by whatever process; gives what ends it. */
  watch(told: () => void): () => void;
  close(): Promise<void>;
}

/** Who is writing and when: what core may not look up for itself. */
export interface Writer {
  readonly actor: string;
  now(): Date;
  /** Fresh random bytes as hex, for the salt of a body. */
  salt(): string;
}
