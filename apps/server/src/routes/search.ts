import { ClaimType, readClaimsFound, readSearch, Standing, searchQuestionOf } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimLine } from "../answers/claim.ts";
import { DayWritten, EntityRef, ReportRef } from "../answers/words.ts";
import { cursorAt, cursorFrom, cursorIn, cursorTo, isCursorOf, placesFrom } from "../cursor.ts";
import { today } from "../desk.ts";
import { AskedBack, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const Named = z.object({
  id: EntityRef,
  kind: z.enum(["person", "organisation", "post"]),
  name: z.string(),
  told: z.string().nullable().openapi({
    description:
      "What was told of it last, where another of its kind has the same name; null where the name is enough.",
  }),
});

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
    cursor: cursorTo.openapi({ description: "Ask with it for older passages; null where there are none." }),
    question: z
      .object({
        words: z.string(),
        types: listOf(ClaimType),
        standings: listOf(Standing),
        known: DayWritten.nullable(),
      })
      .openapi({ description: "What was understood of the words: `deaths disputed on 12 March`." }),
    claims: z
      .object({ found: listOf(ClaimLine), cursor: cursorTo })
      .openapi({ description: "The claims of these types and standings. Their own cursor goes on with them alone." }),
    asked: AskedBack,
  })
  .openapi("Found");

const MOST_NAMES = 20;

/** What the cursors of both lists of an answer are called. */
const [OF_PASSAGES, OF_CLAIMS] = ["search", "search-claims"];
const NOTHING = { named: [], passages: [], lines: [], next: null };

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
    const after = isCursorOf(OF_CLAIMS, cursor) ? placesFrom(OF_CLAIMS, cursor, ["claim"])[0] : undefined;
    const before = cursor === undefined || after ? undefined : cursorFrom(OF_PASSAGES, cursor);
    const entry = numberIn(context, "entry");
    const isOfClaims = types.length + standings.length > 0 && before === undefined;
    // As known today all standings are at hand; on a past day those of a type are weighed by themselves.
    const isAtHand = asked.known >= today() || types.length === 0;
    const list = isOfClaims && isAtHand ? await desk.standings(asked, entry) : null;
    // A ledger is not asked while it answers: the names are made ready before.
    const names = await desk.named(entry);
    const alike = async (name: string) => names.find(name, MOST_NAMES);
    const { told, claims } = await read(context, async (reader) => ({
      told: after ? NOTHING : await readSearch(reader, words, asked, before, alike),
      claims: isOfClaims ? await readClaimsFound(reader, question, asked, list, after) : { found: [], next: null },
    }));
    const { next, ...rest } = told;
    const goesOn = (of: string, place: string | number | null) => (place === null ? null : cursorAt(of, place));
    const found = { found: claims.found, cursor: goesOn(OF_CLAIMS, claims.next) };
    return context.json({ ...rest, question, claims: found, cursor: goesOn(OF_PASSAGES, next), asked }, 200);
  },
);
