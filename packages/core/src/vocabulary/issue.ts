import { z } from "zod";
import { Span } from "./span.ts";

/** What a stage could not use, and why: nothing is dropped silently. */
export const Issue = z.object({
  code: z.enum([
    "outlet-not-named",
    "author-not-named",
    "date-not-found",
    "date-conflict",
    "date-impossible",
    "time-without-zone",
    "title-not-found",
    "title-conflict",
    "markup-unusable",
    "page-without-text",
    "body-not-shown",
    "body-in-part",
    "part-not-read",
    "page-of-links",
    "page-sends-on",
    "page-elsewhere",
    "text-truncated",
    "participant-unknown",
    "time-unresolved",
    "source-unresolved",
    "claim-incomplete",
    "language-conflict",
    "language-not-read",
    "input-refused",
    "reader-failed",
    "reader-dropped",
    "reader-agrees",
    "reader-differs",
  ]),
  message: z.string(),
  span: Span.nullable(),
});
export type Issue = z.infer<typeof Issue>;
