import { Refusal, readDays, readOverview, tallyOf } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Changes, ListedMatter, ListedReport, listedByEntry } from "../answers/lists.ts";
import { DayWritten, Instant, PersonCounted } from "../answers/words.ts";
import { changesFor } from "../changes-feed.ts";
import { withCursor } from "../cursor.ts";
import { AskedBack, Asking, askedIn, asking, numberIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Changes that the desk shows. */
const MOST_ON_DESK = 30;

const Counts = z
  .object({ entries: z.int(), reports: z.int(), statements: z.int(), claims: z.int(), persons: z.int() })
  .openapi("Counts");

const Overview = z
  .object({
    counts: Counts,
    matters: listedByEntry(ListedMatter),
    reports: listedByEntry(ListedReport),
    people: listOf(PersonCounted),
    changed: Changes,
    refusals: listOf(Refusal.extend({ seq: z.int(), recorded: Instant })),
    asked: AskedBack,
    folder: z.string(),
  })
  .openapi("Overview");

const Tally = z.object({
  counts: Counts,
  standings: z.object({
    established: z.int(),
    reported: z.int(),
    rumoured: z.int(),
    disputed: z.int(),
    contradicted: z.int(),
    refuted: z.int(),
    withdrawn: z.int(),
    unknown: z.int(),
  }),
  asked: AskedBack,
});

const DaysSpoken = z.object({
  days: listOf(z.object({ day: DayWritten, statements: z.int() })),
  asked: AskedBack,
});

/** What a ledger holds at a glance. */
export const overview = createResource();

overview.openapi(
  createRoute({
    method: "get",
    path: "/overview",
    tags: ["overview"],
    summary: "What a ledger holds: what came in last, what is contested, what changed",
    request: { query: Asking },
    responses: answers(Overview, "What the ledger holds as known."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const [held, refusals] = await read(
      context,
      async (reader) => [await readOverview(reader, asked), await reader.refusals()] as const,
    );
    const { desk } = context.var;
    const changed = await changesFor(desk, asked, numberIn(context, "entry"), MOST_ON_DESK);
    const lists = { matters: withCursor("matters", held.matters), reports: withCursor("reports", held.reports) };
    return context.json({ ...held, ...lists, changed, refusals, asked, folder: desk.folder.path }, 200);
  },
);

overview.openapi(
  createRoute({
    method: "get",
    path: "/standings",
    tags: ["standings"],
    summary: "What a ledger holds in numbers, and how many claims have each standing",
    request: { query: Asking },
    responses: answers(Tally, "The number of claims of each standing."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const counts = await read(context, (reader) => reader.counts());
    const list = await context.var.desk.standings(asked, numberIn(context, "entry"));
    return context.json({ counts, standings: tallyOf(list), asked }, 200);
  },
);

overview.openapi(
  createRoute({
    method: "get",
    path: "/days",
    tags: ["overview"],
    summary: "The days on which something was said: the stops of a replay",
    request: {
      query: asking({
        of: z.string().optional().openapi({
          description:
            "The id of a report, person, organisation, post, matter or claim; the latest reports without it.",
        }),
      }),
    },
    responses: answers(DaysSpoken, "The days in their order, each with its number of statements."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const of = context.req.query("of") ?? null;
    return context.json({ days: await read(context, (reader) => readDays(reader, of, asked.clock)), asked }, 200);
  },
);
