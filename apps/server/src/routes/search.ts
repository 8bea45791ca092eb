import { readSearch } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimLine } from "../answers/claim.ts";
import { DayWritten, EntityRef, ReportRef } from "../answers/words.ts";
import { cursorAt, cursorFrom, cursorIn, cursorTo } from "../cursor.ts";
import { AskedBack, askedIn, asking } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const Named = z.object({ id: EntityRef, kind: z.enum(["person", "organisation", "post"]), name: z.string() });

const FoundPassage = z
  .object({
    report: ReportRef,
    title: z.string(),
    outlet: z.string(),
    published: DayWritten,
    start: z.int(),
    end: z.int(),
    text: z.string(),
  })
  .openapi("FoundPassage", { description: "A passage that has all the words." });

const Found = z
  .object({
    named: listOf(Named).openapi({ description: "Who and what is called so; with the first part only." }),
    passages: listOf(FoundPassage),
    lines: listOf(ClaimLine).openapi({ description: "The claims told in these passages." }),
    cursor: cursorTo,
    asked: AskedBack,
  })
  .openapi("Found");

/** Names, passages and claims by words. */
export const search = createResource();

search.openapi(
  createRoute({
    method: "get",
    path: "/search",
    tags: ["search"],
    summary: "Names that are like the words, passages that hold all of them, and the claims told there",
    request: { query: asking({ q: z.string().openapi({ description: "Words." }), cursor: cursorIn }) },
    responses: answers(Found, "The reports entered last first."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { q, cursor } = context.req.valid("query");
    const before = cursor === undefined ? undefined : cursorFrom("search", cursor);
    const { next, ...found } = await read(context, (reader) => readSearch(reader, q, asked, before));
    return context.json({ ...found, cursor: next === null ? null : cursorAt("search", next), asked }, 200);
  },
);
