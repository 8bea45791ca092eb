import { z } from "zod";
import { ClaimType } from "./claim-types.ts";
import { Day } from "./day.ts";
import { ReportId, StatementId } from "./ids.ts";
import { Span } from "./span.ts";
import { Basis, Stance } from "./stance.ts";
import { Time } from "./time.ts";

/** A name as the report has it, and the fullest form that the same report gives it. */
export const Mention = z.object({
  name: z.string().min(1),
  written: z.string(),
  span: Span.nullable(),
});
export type Mention = z.infer<typeof Mention>;

/** One source on the way of a statement to the reader. */
export const Link = Mention.extend({
  kind: z.enum(["named", "anonymous", "social_media"]),
  /** What a named source is; null for the unnamed. */
  is: z.enum(["person", "organisation"]).nullable(),
  /** The body that the words give an unnamed source ("a U.S. official": the U.S. government). */
  body: z.string().nullable(),
});
export type Link = z.infer<typeof Link>;

export const Participant = Mention.extend({ is: z.enum(["person", "organisation"]), private: z.boolean() });
export type Participant = z.infer<typeof Participant>;

/** A claim in the words of one report, before anybody asks who is whom. */
export const ClaimAsWritten = z.object({
  type: ClaimType,
  about: z.array(Participant).min(1),
  post: Mention.nullable(),
  /** "state councillors": the report speaks of several who hold it at once. */
  postIsShared: z.boolean(),
  organisation: Mention.nullable(),
  place: Mention.nullable(),
  time: Time,
  /** The words for when, where the report has any. */
  timeWritten: Mention.nullable(),
  /** What was said, charged or decided, in the report's words. */
  terms: z.object({ text: z.string(), span: Span }).nullable(),
});
export type ClaimAsWritten = z.infer<typeof ClaimAsWritten>;

/** Somebody's word on a claim, on the exact stretch of the report that carries it. */
export const Statement = z.object({
  id: StatementId,
  report: ReportId,
  span: Span,
  quote: z.string().min(1),
  stance: Stance,
  basis: Basis,
  /** From nearest to deepest; empty is the outlet's own voice. */
  chain: z.array(Link),
  /** When the source spoke, where the text dates that. */
  said: z.object({ from: Day.nullable(), to: Day }).nullable(),
  /** The outlet's summary of what the same report attributes: it adds no origin. */
  restates: z.boolean(),
  /** A named speaker who agrees or repeats: it adds no origin. */
  echo: z.boolean(),
  /** The outlet says that it knows this itself ("has learned", "our reporter saw"). */
  ownKnowledge: z.boolean(),
  claim: ClaimAsWritten,
  /** The rule of extraction, for bulk review. */
  rule: z.string(),
});
export type Statement = z.infer<typeof Statement>;
