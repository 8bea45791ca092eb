import { Capture, PartKind, Publication } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf, orNull } from "../resource.ts";
import {
  BasisWord,
  ClaimRef,
  Counting,
  DayWritten,
  Decided,
  fromCore,
  IssueTold,
  PersonNamed,
  ReportRef,
  StanceWord,
  StandingWord,
  StatementRef,
} from "./words.ts";

const Note = z
  .object({
    statement: StatementRef,
    start: z.int(),
    end: z.int(),
    stance: StanceWord,
    basis: BasisWord,
    path: z.string(),
    restates: z.boolean(),
    decision: Decided,
    rule: z.string(),
    claim: ClaimRef.nullable(),
    gloss: z.string().nullable(),
    when: z.string().nullable(),
    standing: StandingWord,
    part: orNull(Counting),
    people: listOf(PersonNamed),
  })
  .openapi("Note", { description: "A statement beside the words that carry it." });

const Part = z
  .object({
    kind: PartKind,
    start: z.int(),
    end: z.int(),
    credit: z.string().nullable(),
    link: z.string().nullable(),
  })
  .openapi("Part");

export const CaptureTold = fromCore(Capture, "Capture", "The bytes of a page, and how they came here.");

export const ReportView = z
  .object({
    id: ReportRef,
    title: z.string(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    published: Publication.extend({ day: DayWritten }).nullable(),
    section: z.string().nullable(),
    url: z.string().nullable(),
    credit: z.string().nullable(),
    paraphrases: z.string().nullable(),
    language: z.string(),
    text: z.string(),
    parts: listOf(Part),
    notes: listOf(Note),
    related: listOf(z.object({ title: z.string(), link: z.string().nullable() })),
    alike: listOf(
      z.object({
        report: ReportRef,
        title: z.string(),
        outlet: z.string(),
        claims: z.int(),
        copyOf: z.boolean(),
        shared: listOf(z.object({ claim: ClaimRef, gloss: z.string() })),
      }),
    ),
    capture: orNull(CaptureTold),
    issues: listOf(IssueTold),
    copyOf: z
      .object({
        report: ReportRef,
        outlet: z.string(),
        rule: z.enum(["near-text", "one-wire", "judgement"]),
        likeness: z.number().nullable(),
        reason: z.string(),
      })
      .nullable(),
    isSealed: z.boolean().openapi({ description: "Whether nothing that goes out leads to its source." }),
  })
  .openapi("ReportView", { description: "A report as a page of reading, with a note for each statement." });

/** What became of a page that was brought. */
export const Entered = z
  .object({
    report: ReportRef,
    outcome: z.enum(["added", "corrected", "reread", "known"]),
    statements: z.int(),
    issues: listOf(IssueTold),
  })
  .openapi("Entered");
