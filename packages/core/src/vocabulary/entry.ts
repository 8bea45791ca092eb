import { z } from "zod";
import { Checkpoint } from "./checkpoint.ts";
import { Claim } from "./claim.ts";
import { Day } from "./day.ts";
import { Entity } from "./entity.ts";
import { ClaimId, EntityId, MatterId, ReportId, StatementId } from "./ids.ts";
import { Issue } from "./issue.ts";
import { Counted } from "./question.ts";
import { Report } from "./report.ts";
import { Sha256 } from "./sha256.ts";
import { Span } from "./span.ts";
import { Standing } from "./standing.ts";
import { Statement } from "./statement.ts";

/** The certificate with which a host proved its name. */
export const Certificate = z.object({
  /** SHA-256 of the certificate as it was sent. */
  fingerprint: Sha256,
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
});
export type Certificate = z.infer<typeof Certificate>;

/** How the bytes of a page came here. The bytes themselves lie in the content store under their SHA-256. */
export const Obtained = z.object({
  how: z.enum(["file", "url", "stdin", "paste", "archive"]),
  /** The path or address as it was asked for. */
  from: z.string(),
  at: z.iso.datetime(),
  /** The address that answered, after redirects. */
  finalUrl: z.string().nullable(),
  status: z.int().nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  /** The addresses passed on the way, the first asked first. */
  redirects: z.array(z.string()),
  /** What captured it, with its version. Left out by the first versions of Hearsay, like what follows. */
  tool: z.string().optional(),
  /** The headers of the request that was answered. */
  request: z.record(z.string(), z.string()).optional(),
  certificate: Certificate.optional(),
  /** The web archive that it was taken out of, and the record in it. What else is told is the archive's word. */
  archive: z.object({ name: z.string(), record: z.string().nullable() }).optional(),
});
export type Obtained = z.infer<typeof Obtained>;

export const Capture = z.object({
  sha256: Sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  obtained: Obtained,
  /** The report whose very text these bytes show, where other bytes of the same address had shown it before. */
  shows: ReportId.optional(),
});
export type Capture = z.infer<typeof Capture>;

/** One run of an extractor over a report: it replaces the undecided drafts of the run before. */
export const Extraction = z.object({
  report: ReportId,
  extractor: z.string(),
  version: z.string(),
  statements: z.array(StatementId),
  issues: z.array(Issue),
});
export type Extraction = z.infer<typeof Extraction>;

/** Who is whom in a statement, and which claim it is on. A later placement of the same statement replaces it. */
export const Placement = z.object({
  statement: StatementId,
  claim: ClaimId,
  about: z.array(EntityId),
  post: EntityId.nullable(),
  organisation: EntityId.nullable(),
  /** The entity of each link of the chain, in its order. */
  chain: z.array(EntityId.nullable()),
});
export type Placement = z.infer<typeof Placement>;

/**
 * What a person decided on a statement; a later decision replaces it. A statement that is `replaced` was read otherwise by
 * a person: `by` names the statements that stand in its place, which are accepted.
 */
export const Decision = z
  .object({
    statement: StatementId,
    decision: z.enum(["accepted", "rejected", "replaced", "undecided"]),
    reason: z.string().nullable(),
    by: z.array(StatementId).min(1).optional(),
  })
  .refine(
    ({ decision, by }) => (decision === "replaced") === (by !== undefined),
    "a statement is replaced by others, and no other decision names any",
  );
export type Decision = z.infer<typeof Decision>;

/** What a decision is for the weighing: what was replaced counts no more than what was rejected. */
export function verdictOf(decision: string | null | undefined): "accepted" | "rejected" | null {
  if (decision === "accepted") return "accepted";
  return decision === "rejected" || decision === "replaced" ? "rejected" : null;
}

/** A short name that a report introduces for an entity: "Defence Headquarters (DHQ)". */
export const Alias = z.object({
  entity: EntityId,
  name: z.string().min(1),
  report: ReportId,
  /** The stretch of the report that introduces it. */
  span: Span,
});
export type Alias = z.infer<typeof Alias>;

/** A contested question: the connected component of claims in conflict that holds this claim. */
export const Matter = z.object({
  id: MatterId,
  claim: ClaimId,
  title: z.string(),
  /** Two entities on whose being one it rests: while they are not one, there is no such question. */
  under: z.tuple([EntityId, EntityId]).optional(),
});
export type Matter = z.infer<typeof Matter>;

/** One matter turned out to be another: whoever asks for the one gets the other. */
export const Redirect = z.object({
  from: MatterId,
  to: MatterId,
  reason: z.string(),
  /** Two entities on whose being one it rests. */
  under: z.tuple([EntityId, EntityId]).optional(),
});
export type Redirect = z.infer<typeof Redirect>;

/** What made standings move. */
export const Cause = z.object({
  kind: z.enum(["report", "decision", "judgement", "identity", "ruling"]),
  /** The id of the report or claim, or the ids of the statements or entities; of a judgement, its two ends. */
  of: z.string(),
});
export type Cause = z.infer<typeof Cause>;

/** A standing that moved, with why it is now what it is. */
export const StandingMove = z.object({
  claim: ClaimId,
  counted: Counted,
  from: Standing,
  to: Standing,
  why: z.string(),
});
export type StandingMove = z.infer<typeof StandingMove>;

/** The standings that moved by one cause, as far as all that was ever said is known. */
export const StandingChange = z.object({ cause: Cause, moves: z.array(StandingMove).min(1) });
export type StandingChange = z.infer<typeof StandingChange>;

export const Ruling = z.object({ claim: ClaimId, holds: z.boolean(), reason: z.string(), day: Day });
export type Ruling = z.infer<typeof Ruling>;

/** A name that is, or speaks for, a body. */
export const SpeaksFor = z.object({ name: z.string(), body: z.string(), reason: z.string() });
export type SpeaksFor = z.infer<typeof SpeaksFor>;

/** How a copy was seen: near-identical text, or one printed agency and much text in common. */
export const CopyRule = z.enum(["near-text", "one-wire"]);
export type CopyRule = z.infer<typeof CopyRule>;

/** Two reports of which one reprints the other, as the machine found it; which came first is read off publication. */
export const Copy = z.object({
  report: ReportId,
  of: ReportId,
  rule: CopyRule.default("near-text"),
  /** Word runs in both, of those in either, from 0 to 1. */
  likeness: z.number().min(0).max(1),
  /** Word runs in both, of those of the shorter text. */
  share: z.number().min(0).max(1).nullable().default(null),
});
export type Copy = z.infer<typeof Copy>;

/**
 * What can tie two reports or two names: a reprint, a printed credit, speaking for a body, owning an outlet; and that an
 * outlet is admitted before the public.
 */
export const Tie = z.enum(["copy", "credit", "speaks-for", "owner", "admit"]);
export type Tie = z.infer<typeof Tie>;

/** A person's decision that a tie holds or does not; a later one on the same two replaces it. */
export const Judgement = z.object({
  tie: Tie,
  /** A report, or a name. */
  from: z.string().min(1),
  /** A report, or a name. */
  to: z.string().min(1),
  holds: z.boolean(),
  reason: z.string().min(1),
  /** From this day of knowledge on it counts. */
  day: Day,
});
export type Judgement = z.infer<typeof Judgement>;

/** Whether two entities are one: `undecided` takes back what was judged before. */
export const Sameness = z.enum(["same", "different", "unsure", "undecided"]);
export type Sameness = z.infer<typeof Sameness>;

/**
 * A person's judgement whether two entities are one; a later one on the same two replaces it. By `same` the id of the
 * younger leads to the older. Nothing else of the ledger changes by it, so taking it back leaves everything as it was.
 */
export const Identity = z.object({
  /** The two ids, the lesser first. */
  pair: z.tuple([EntityId, EntityId]).refine(([a, b]) => a < b, "two entities, the lesser id first"),
  verdict: Sameness,
  reason: z.string().min(1),
  /** From this day of knowledge on it counts. */
  day: Day,
});
export type Identity = z.infer<typeof Identity>;

/** What a person says of a page that the page does not: the values given replace those read. */
export const Correction = z.object({
  report: ReportId,
  outlet: z.string().nullable(),
  published: Day.nullable(),
});
export type Correction = z.infer<typeof Correction>;

/** What a timestamp authority (RFC 3161) says of the SHA-256 of bytes. */
export const Timestamp = z.object({
  /** Its reply, DER, which lies among the objects. */
  token: Sha256,
  /** Who was asked, and as whom its certificate names it. */
  address: z.string(),
  authority: z.string(),
  /** When it says that it saw the hash. */
  at: z.iso.datetime(),
  /** Of the token, in hex digits. */
  serial: z.string(),
});
export type Timestamp = z.infer<typeof Timestamp>;

/**
 * What was done with the untouched bytes of captures. That they were captured is told by the captures themselves. By
 * `stamped` an authority put its time to their hash.
 */
export const Custody = z
  .object({
    act: z.enum(["accessed", "exported", "stamped"]),
    captures: z.array(Sha256).min(1),
    /** What for, in words. */
    purpose: z.string().min(1),
    timestamp: Timestamp.optional(),
  })
  .refine(({ act, timestamp }) => (act === "stamped") === (timestamp !== undefined), "whoever stamps leaves a stamp");
export type Custody = z.infer<typeof Custody>;

/**
 * What goes out of the house leads nobody to the source of this report, until a later entry opens it again. Its bytes are
 * kept, and at the desk it counts and is read as before.
 */
export const Seal = z.object({ report: ReportId, sealed: z.boolean(), reason: z.string().min(1) });
export type Seal = z.infer<typeof Seal>;

/** An input that could not be used, and why. */
export const Refusal = z.object({ from: z.string(), code: z.string(), message: z.string(), sha256: Sha256.nullable() });
export type Refusal = z.infer<typeof Refusal>;

/** The bodies of these entries were taken down; their hashes stay. */
export const Tombstone = z.object({ erases: z.array(z.int().positive()).min(1), reason: z.string() });
export type Tombstone = z.infer<typeof Tombstone>;

/** What an entry of each kind holds. */
export const ENTRY_BODIES = {
  capture: Capture,
  report: Report,
  extraction: Extraction,
  statement: Statement,
  entity: Entity,
  alias: Alias,
  claim: Claim,
  placement: Placement,
  decision: Decision,
  matter: Matter,
  redirect: Redirect,
  change: StandingChange,
  ruling: Ruling,
  speaks_for: SpeaksFor,
  copy: Copy,
  judgement: Judgement,
  identity: Identity,
  correction: Correction,
  custody: Custody,
  seal: Seal,
  refusal: Refusal,
  tombstone: Tombstone,
  checkpoint: Checkpoint,
} as const;

export type EntryKind = keyof typeof ENTRY_BODIES;
export type BodyOfKind<K extends EntryKind> = z.infer<(typeof ENTRY_BODIES)[K]>;

/** What somebody wants entered: the ledger adds its place in the chain. */
export type Draft = { [K in EntryKind]: { readonly kind: K; readonly body: BodyOfKind<K> } }[EntryKind];

/** An entry without its body: what the chain of hashes runs over. */
export interface Envelope {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO instant, UTC. */
  readonly recorded: string;
  readonly actor: string;
  readonly kind: EntryKind;
  /** SHA-256 of the salt and the body: the body can go, the digest stays. */
  readonly digest: Sha256;
  /** The hash of the entry before; for the first, 64 zeros. */
  readonly previous: Sha256;
  readonly hash: Sha256;
}

/** An entry as it is stored; `content` is null once it was taken down. */
export interface StoredEntry extends Envelope {
  readonly content: { readonly salt: string; readonly body: string } | null;
}

/** An entry with its body as a value. */
export type Entry = Envelope & Draft;
