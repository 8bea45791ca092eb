import { z } from "@hono/zod-openapi";
import { cursorTo } from "../cursor.ts";
import { listOf } from "../resource.ts";
import { ClaimRef, DayWritten, Instant, MatterNamed, MatterRef, ReportRef, StandingWord } from "./words.ts";

/** A part of a list, and the cursor with which it goes on. */
export const listed = <S extends z.ZodType>(item: S) => z.object({ listed: listOf(item), cursor: cursorTo });

/** A part of a list in the order of entry: also the entry before which it goes on. */
export const listedByEntry = <S extends z.ZodType>(item: S) =>
  listed(item).extend({
    next: z.int().nullable().openapi({ description: "The entry before which the list goes on." }),
  });

export const ListedReport = z
  .object({
    id: ReportRef,
    title: z.string(),
    outlet: z.string(),
    published: DayWritten,
    statements: z.int(),
    echoes: z.int().openapi({ description: "How many only repeat what another origin had said before." }),
    paraphrases: z.string().nullable(),
    copyOf: ReportRef.nullable(),
  })
  .openapi("ListedReport");

export const ListedMatter = z
  .object({ id: MatterRef, title: z.string(), claims: z.int(), standings: listOf(StandingWord) })
  .openapi("ListedMatter");

const ChangeLine = z
  .object({
    seq: z.int(),
    recorded: Instant,
    claim: ClaimRef,
    gloss: z.string(),
    when: z.string(),
    from: StandingWord,
    to: StandingWord,
    why: z.string(),
    counted: z.enum(["all", "accepted"]),
    cause: z.string(),
    report: ReportRef.nullable(),
    matter: MatterNamed.nullable(),
  })
  .openapi("ChangeLine", { description: "A standing that moved." });

export const Changes = z
  .object({
    changes: listOf(ChangeLine),
    fresh: z.int().openapi({ description: "How many claims were made for the first time." }),
  })
  .openapi("Changes");
