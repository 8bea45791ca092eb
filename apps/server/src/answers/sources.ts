import { z } from "@hono/zod-openapi";
import { listOf } from "../resource.ts";
import { ClaimLine } from "./claim.ts";
import { listed } from "./lists.ts";
import { DayWritten } from "./words.ts";

export const SourceLine = z
  .object({
    key: z.string(),
    name: z.string(),
    reports: z.int(),
    tellings: z.int(),
    first: z.int().openapi({ description: "Claims that it told before any other origin." }),
    later: z.int().openapi({ description: "Claims that another origin had told before." }),
    echoes: z.int(),
    refuted: z.int().openapi({ description: "Claims that it asserted and that are refuted or contradicted as known." }),
    corrected: z.int(),
    daysToCorrect: z.int().nullable(),
  })
  .openapi("SourceLine", { description: "What a source said first, what it repeated, and what became of it." });

const Named = listOf(z.object({ key: z.string(), name: z.string(), times: z.int() }));

const Admission = z
  .object({ holds: z.boolean(), reason: z.string(), day: DayWritten, actor: z.string() })
  .nullable()
  .openapi({ description: "What was last judged on the outlet before the public; null where nobody judged." });

const Claims = listed(ClaimLine);

export const SourceView = SourceLine.extend({
  quotes: Named,
  quotedBy: Named,
  ties: listOf(z.object({ tie: z.enum(["owner", "speaks-for"]), from: z.string(), to: z.string() })),
  claims: z.object({ first: Claims, later: Claims, refuted: Claims, corrected: Claims }),
  admission: Admission,
}).openapi("SourceView", {
  description: "A source with whom it quotes, who quotes it, and the claims behind the numbers.",
});
