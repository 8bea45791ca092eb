import { ClaimType, readClaimsFound, readSearch, Standing, searchQuestionOf } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimLine } from "../answers/claim.ts";
import { DayWritten, EntityRef, ReportRef } from "../answers/words.ts";
import { cursorAt, cursorFrom, cursorIn, cursorTo } from "../cursor.ts";
import { today } from "../desk.ts";
import { AskedBack, askedIn, asking, numberIn, placeIn } from "../question.ts";
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
    question: z
      .object({
        words: z.string(),
        types: listOf(ClaimType),
        standings: listOf(Standing),
        known: DayWritten.nullable(),
      })
      .openapi({ description: "What was understood of the words: `deaths disputed on 12 March`." }),
    claims: z
      .object({ found: listOf(ClaimLine), next: z.int().nullable() })
      .openapi({ description: "The claims of these types and standings; with the first part only." }),
    asked: AskedBack,
  })
  .openapi("Found");

const MOST_NAMES = 20;

/** Names, passages and claims by words; claims by type, standing and day. */
export const search = createResource();

search.openapi(
  createRoute({
    method: "get",
    path: "/search",
    tags: ["search"],
    summary: "Names like the words, passages that hold them, claims told there; claims by type, standing and day",
    request: {
      query: asking({
        q: z.string().openapi({ description: "Words.", example: "deaths disputed on 12 March" }),
        cursor: cursorIn,
        after: placeIn("How many claims of the types and standings were looked at before."),
      }),
    },
    responses: answers(Found, "The reports entered last first."),
  }),
  async (context) => {
    const { desk } = context.var;
    const { q, cursor } = context.req.valid("query");
    const question = searchQuestionOf(q, today());
    const { words, types, standings, known } = question;
    const asked = { ...askedIn(context), ...(known !== null && { known }) };
    const before = cursor === undefined ? undefined : cursorFrom("search", cursor);
    const entry = numberIn(context, "entry");
    const isOfClaims = types.length + standings.length > 0 && before === undefined;
    // As known today all standings are at hand; on a past day those of a type are weighed by themselves.
    const isAtHand = asked.known >= today() || types.length === 0;
    const list = isOfClaims && isAtHand ? await desk.standings(asked, entry) : null;
    // A ledger is not asked while it answers: the names are made ready before.
    const names = await desk.named(entry);
    const alike = async (name: string) => names.find(name, MOST_NAMES);
    const { found, claims } = await read(context, async (reader) => ({
      found: await readSearch(reader, words, asked, before, alike),
      claims: isOfClaims
        ? await readClaimsFound(reader, question, asked, list, numberIn(context, "after"))
        : { found: [], next: null },
    }));
    const { next, ...rest } = found;
    return context.json(
      { ...rest, question, claims, cursor: next === null ? null : cursorAt("search", next), asked },
      200,
    );
  },
);
