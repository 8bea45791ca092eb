import {
  CLAIM_TYPES,
  ClaimType,
  edtfOf,
  proseIn,
  rangeInWords,
  readSuggestions,
  timeGiven,
  timeInWords,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ClaimTypeTold, Suggestion, TimeGiven } from "../answers/review.ts";
import { Asking, askedIn, asking } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const MOST_NAMES = 8;
const KINDS = ["person", "organisation", "post"] as const;

/** What helps whoever is typing a statement: names known so far, and what words for when mean. */
export const typing = createResource();

typing.openapi(
  createRoute({
    method: "get",
    path: "/names",
    tags: ["typing"],
    summary: "The names known so far that what is typed can become",
    request: {
      query: asking({
        q: z.string().openapi({ description: "Words, the last one perhaps begun." }),
        kind: z.string().optional().openapi({ description: "Kinds of names, with commas between them." }),
      }),
    },
    responses: answers(z.object({ names: listOf(Suggestion) }), "The nearest first."),
  }),
  async (context) => {
    const { q, kind } = context.req.valid("query");
    const wanted = kind?.split(",");
    const kinds = KINDS.filter((one) => wanted === undefined || wanted.includes(one));
    return context.json({ names: await read(context, (reader) => readSuggestions(reader, kinds, q, MOST_NAMES)) }, 200);
  },
);

typing.openapi(
  createRoute({
    method: "get",
    path: "/times",
    tags: ["typing"],
    summary: "What EDTF, or words for when, mean for a claim told in a report",
    request: {
      query: asking({
        words: z.string(),
        type: z.enum(Object.keys(CLAIM_TYPES) as [ClaimType, ...ClaimType[]]),
        report: z.string().optional().openapi({ description: "Words like “Tuesday” count to its publication." }),
      }),
    },
    responses: answers(TimeGiven, "The time, and in words what it says."),
  }),
  async (context) => {
    const { words, type, report } = context.req.valid("query");
    const [known] = report === undefined ? [] : await read(context, (reader) => reader.reports({ ids: [report] }));
    const time = timeGiven(words, ClaimType.parse(type), known?.published ?? null);
    const { core, support } = time ?? { core: null, support: null };
    const isAll = core !== null && core.from === support?.from && core.to === support.to;
    const { days } = proseIn(askedIn(context).lang);
    return context.json(
      {
        time,
        when: time && timeInWords(time, days),
        edtf: support && edtfOf(support),
        certain: core && !isAll ? rangeInWords(core, days) : null,
      },
      200,
    );
  },
);

typing.openapi(
  createRoute({
    method: "get",
    path: "/claim-types",
    tags: ["typing"],
    summary: "The types of claims, and what each is about",
    request: { query: Asking },
    responses: answers(z.object({ types: listOf(ClaimTypeTold) }), "In the order of the glossary."),
  }),
  (context) => {
    const types = ClaimType.options.map((type) => {
      const { roles, fewest, post, organisation = null } = CLAIM_TYPES[type];
      return { type, roles, fewest, post, organisation };
    });
    return context.json({ types }, 200);
  },
);
