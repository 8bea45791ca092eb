import { ConflictRuleName, CopyRule, Tie } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf, orNull } from "../resource.ts";
import {
  BasisWord,
  ClaimRef,
  ClaimTypeWord,
  Counting,
  DayWritten,
  Decided,
  Range,
  ReportRef,
  StanceWord,
  StandingWord,
  StatementRef,
} from "./words.ts";

export const Quoted = z
  .object({
    statement: StatementRef,
    report: ReportRef,
    outlet: z.string(),
    published: DayWritten,
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    stance: StanceWord,
    basis: BasisWord,
    path: z.string().openapi({ example: "Gazeta.ru, quoting Novosti" }),
    origin: z.string(),
    said: z.object({ from: DayWritten.nullable(), to: DayWritten }).nullable(),
    part: Counting,
    decision: Decided,
  })
  .openapi("Quoted", { description: "A statement: the sentence, where it stands, and who says it." });

const Independence = z
  .object({ outlets: listOf(z.string()), origins: listOf(z.string()), owners: listOf(z.string()) })
  .openapi("Independence", { description: "How many stand behind a claim, counted three ways. Only origins weigh." });

export const ClaimLine = z
  .object({
    claim: ClaimRef,
    type: ClaimTypeWord,
    gloss: z.string(),
    brief: z
      .object({
        subject: z.string().nullable(),
        gloss: z.string(),
        act: z.string().openapi({ description: "Without the authority, too." }),
      })
      .openapi({ description: "The claim for a page that says already whom it is about." }),
    when: z.string(),
    support: Range,
    core: orNull(Range),
    place: z.string().nullable(),
    organisation: z.string().nullable(),
    terms: z.string().nullable(),
    standing: StandingWord,
    origins: listOf(z.string()),
    independence: Independence,
    why: z.string(),
    quoted: listOf(Quoted),
  })
  .openapi("ClaimLine", { description: "A claim in words, its standing and why, and the sentences that carry it." });

const Judged = z.object({
  tie: Tie,
  from: z.string(),
  to: z.string(),
  holds: z.boolean(),
  reason: z.string(),
  by: z.string(),
  day: DayWritten,
});

const CopyTie = z
  .object({
    report: ReportRef,
    of: ReportRef,
    rule: CopyRule.nullable(),
    likeness: z.number(),
    share: z.number().nullable(),
    judged: Judged.optional(),
  })
  .openapi("CopyTie");

export const Collapse = z
  .object({
    by: z.enum(["citation", "credit", "copy", "speaks-for", "relayer", "crowd"]),
    from: z.string(),
    to: z.string(),
    tie: CopyTie.optional(),
    judged: Judged.optional(),
  })
  .openapi("Collapse", { description: "Why two mentions of a source, or two reports, count as one origin." });

const Label = z.enum(["in", "out", "undecided"]).nullable();

const ProofVoice = z
  .object({
    quoted: Quoted,
    basis: BasisWord,
    reach: z.enum(["direct", "narrower", "wider", "presupposed"]),
    echoOf: StatementRef.nullable(),
    origin: z.string(),
    relayer: z.string(),
    barred: z.literal(true).optional(),
    collapses: listOf(Collapse),
  })
  .openapi("ProofVoice");

const ProofSide = z
  .object({
    level: z.int().nullable(),
    label: Label,
    strength: z.string(),
    origins: listOf(z.string()),
    ruling: orNull(z.object({ by: z.string(), reason: z.string(), day: DayWritten })),
    voices: listOf(ProofVoice),
  })
  .openapi("ProofSide");

const ProofConflict = z
  .object({
    rule: ConflictRuleName,
    sentence: z.string(),
    own: z.string(),
    other: z.string(),
    otherClaim: ClaimRef,
    otherGloss: z.string(),
    otherLabel: Label,
    strengths: z.tuple([z.int(), z.int()]).readonly(),
    attacks: z.enum(["defends", "attacked", "both"]),
  })
  .openapi("ProofConflict");

const LabelStep = z
  .object({ side: z.string(), label: z.enum(["in", "out", "undecided"]), because: listOf(z.string()) })
  .openapi("LabelStep", { description: "What became of a side, and the attackers that make it so." });

export const JudgementLine = z
  .object({
    sentence: z.string(),
    tie: Tie,
    from: z.string(),
    to: z.string(),
    reason: z.string(),
    by: z.string(),
    day: DayWritten,
    holds: z.boolean(),
  })
  .openapi("JudgementLine");

export const Proof = z
  .object({
    line: ClaimLine,
    known: DayWritten,
    mentioned: z.boolean(),
    support: orNull(ProofSide),
    denial: orNull(ProofSide),
    retracted: listOf(Quoted),
    outdated: listOf(Quoted),
    retractions: listOf(StatementRef),
    summaries: listOf(Quoted),
    judgements: listOf(JudgementLine),
    conflicts: listOf(ProofConflict),
    labelling: listOf(LabelStep),
    changes: listOf(z.object({ if: z.string(), standing: StandingWord })),
  })
  .openapi("Proof", { description: "Everything that the standing of a claim was computed from." });
