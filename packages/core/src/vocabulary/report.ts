import { z } from "zod";
import { Day } from "./day.ts";
import { ReportId } from "./ids.ts";
import { Issue } from "./issue.ts";
import { Sha256 } from "./sha256.ts";

/**
 * What a stretch of a page is. `furniture` is what belongs to the page and not to the report; a `note` is what the outlet
 * says of its own text ("This article was amended"), an `embed` a post or a video of somebody else.
 */
export const PartKind = z.enum([
  "title",
  "date",
  "byline",
  "section",
  "caption",
  "heading",
  "paragraph",
  "list-item",
  "quotation",
  "table",
  "note",
  "embed",
  "related",
  "furniture",
]);
export type PartKind = z.infer<typeof PartKind>;

export const Part = z.object({
  kind: PartKind,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The credit printed with a caption: who made the picture; of an embed, who posted it. */
  credit: z.string().nullable(),
  /** Where a related headline leads, and where an embed is from. */
  link: z.string().nullable(),
  /** Of a note, when the outlet changed its text, where it says so. */
  day: Day.optional(),
});
export type Part = z.infer<typeof Part>;

/** How a value of the page was found, or `given` by the person who added the report. */
export const FoundIn = z.enum(["given", "json-ld", "meta", "markup", "text", "address", "file", "feed"]);
export type FoundIn = z.infer<typeof FoundIn>;

export const Publication = z.object({
  day: Day,
  /** `HH:MM` as printed. */
  time: z.string().nullable(),
  /** An offset (`+03:00`) or an IANA zone; null where the page names none. */
  zone: z.string().nullable(),
  written: z.string(),
  foundIn: FoundIn,
});
export type Publication = z.infer<typeof Publication>;

/** A page as Hearsay read it: one text, and what each stretch of it is. */
export const Report = z.object({
  id: ReportId,
  title: z.string(),
  outlet: z.object({ name: z.string(), foundIn: FoundIn }).nullable(),
  author: z.string().nullable(),
  published: Publication.nullable(),
  modified: Publication.nullable(),
  section: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable(),
  /** The wire agency printed in the text. */
  credit: z.string().nullable(),
  /** Declared a paraphrase, with whom it paraphrases: a sample, never journalism. */
  paraphrases: z.string().nullable(),
  text: z.string(),
  parts: z.array(Part),
  capture: Sha256,
  issues: z.array(Issue),
});
export type Report = z.infer<typeof Report>;

/** The printed moment of publication for ordering within a day: `YYYY-MM-DDTHH:MM`, or null. */
export function instantOf(published: Publication | null): string | null {
  return published?.time ? `${published.day}T${published.time}` : null;
}

/** The name under which reports that name no outlet speak: nobody can tell whether they are one or many. */
export const UNNAMED_OUTLET = "unnamed outlet";
