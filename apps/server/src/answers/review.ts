import { PartKind, Publication, Statement, Time } from "@hearsay/core";
import { z } from "@hono/zod-openapi";
import { listOf, orNull } from "../resource.ts";
import { ClaimTypeWord, DayWritten, EntityRef, fromCore, Instant, ReportRef, StatementRef } from "./words.ts";

const DecisionWord = z.enum(["accepted", "rejected", "replaced", "undecided"]).openapi("DecisionWord");
const Seq = z.int().openapi({ description: "The number of an entry." });

const Passage = z
  .object({
    report: ReportRef,
    start: z.int(),
    end: z.int(),
    text: z.string(),
    parts: listOf(
      z.object({
        kind: PartKind,
        start: z.int(),
        end: z.int(),
        credit: z.string().nullable(),
        link: z.string().nullable(),
      }),
    ),
  })
  .openapi("Passage", { description: "A stretch of a report around a statement; offsets count in the report." });

const InboxItem = z
  .object({
    statement: fromCore(Statement, "Statement", "Somebody's word on a claim, on the exact words that carry it."),
    seq: Seq,
    seen: z.int().openapi({ description: "The entry of the last decision on it, to be sent along with the next one." }),
    path: z.string(),
    gloss: z.string(),
    when: z.string(),
    edtf: z.string(),
    people: listOf(z.object({ id: EntityRef, name: z.string() })),
    passage: z.int(),
  })
  .openapi("InboxItem", { description: "A statement as a person reviews it." });

const InboxReport = z
  .object({
    id: ReportRef,
    title: z.string(),
    outlet: z.string(),
    published: Publication.extend({ day: DayWritten }).nullable(),
    language: z.string(),
  })
  .openapi("InboxReport");

export const Inbox = z
  .object({
    items: listOf(InboxItem),
    passages: listOf(Passage),
    reports: listOf(InboxReport),
    next: Seq.nullable(),
    head: Seq,
  })
  .openapi("Inbox");

const Other = z
  .object({ statement: StatementRef, gloss: z.string(), when: z.string(), path: z.string(), rule: z.string() })
  .openapi("OtherReading");

export const StatementHistory = z
  .object({
    item: InboxItem,
    passages: listOf(Passage),
    reports: listOf(InboxReport),
    entered: Instant,
    decisions: listOf(
      z
        .object({
          statement: StatementRef,
          decision: DecisionWord,
          reason: z.string().nullable(),
          by: listOf(StatementRef).optional(),
          seq: Seq,
          actor: z.string(),
          recorded: Instant,
        })
        .openapi("DecisionTold"),
    ),
    replaced: listOf(Other),
    replacedBy: listOf(Other),
  })
  .openapi("StatementHistory");

export const DecidedTold = z
  .object({ statement: StatementRef, decision: DecisionWord, seq: Seq })
  .openapi("Decided", { description: "The last decision on a statement." });

export const Suggestion = z
  .object({
    id: EntityRef,
    kind: z.enum(["person", "organisation", "post"]),
    name: z.string(),
    organisation: z.string().nullable(),
  })
  .openapi("Suggestion", { description: "A name that the ledger knows." });

export const TimeGiven = z
  .object({
    time: orNull(fromCore(Time, "Time")),
    when: z.string().nullable(),
    edtf: z.string().nullable(),
    certain: z.string().nullable().openapi({ description: "The days on which a state is certain, where not all are." }),
  })
  .openapi("TimeGiven", { description: "What words for when mean; nulls where they name no time." });

export const ClaimTypeTold = z
  .object({
    type: ClaimTypeWord,
    roles: listOf(z.string()).openapi({ description: "What each participant is, in their order." }),
    fewest: z.int(),
    post: z.enum(["required", "optional", "none"]),
    organisation: z.enum(["employer", "authority", "body"]).nullable(),
  })
  .openapi("ClaimTypeTold");

const Words = z.object({ type: z.literal("TextualBody"), value: z.string(), purpose: z.string() });

export const AnnotationPage = z
  .object({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    type: z.literal("AnnotationPage"),
    items: listOf(
      z
        .object({
          id: z.string(),
          type: z.literal("Annotation"),
          motivation: z.literal("identifying"),
          body: listOf(Words),
          target: z.object({
            source: z.string(),
            selector: listOf(
              z.union([
                z.object({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
                z.object({
                  type: z.literal("TextQuoteSelector"),
                  exact: z.string(),
                  prefix: z.string(),
                  suffix: z.string(),
                }),
              ]),
            ),
          }),
        })
        .openapi("WebAnnotation"),
    ),
  })
  .openapi("AnnotationPage", { description: "W3C Web Annotation; places count Unicode code points." });
