import {
  decideOn,
  enterReadings,
  insistOpen,
  Reading,
  ReportId,
  readAnnotations,
  readHistory,
  readSealed,
  StatementId,
  spanSelected,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { AnnotationPage, DecidedTold, StatementHistory } from "../answers/review.ts";
import { fromCore, StatementRef } from "../answers/words.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn } from "../question.ts";
import { answers, bodyOf, createResource, listOf, MEANWHILE, read } from "../resource.ts";

const Reason = z.string().trim().max(2000).nullable();
const Seen = z.int().nonnegative().nullable().openapi({
  description:
    "The entry of the last decision that was seen, 0 for none. Null overrules whatever was decided meanwhile.",
});

const Decidings = z
  .object({
    decisions: z
      .array(
        z.object({
          statement: StatementId,
          decision: z.enum(["accepted", "rejected", "undecided"]),
          reason: Reason,
          seen: Seen,
        }),
      )
      .min(1)
      .max(200),
  })
  .openapi("Decidings");

/** Words of the report as the W3C's Web Annotation model names them. */
const Selected = z
  .object({
    position: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).optional(),
    quote: z
      .object({
        exact: z.string().min(1).max(100_000),
        prefix: z.string().max(1000).optional(),
        suffix: z.string().max(1000).optional(),
      })
      .optional(),
  })
  .openapi("Selectors", {
    description: "A TextPositionSelector, which counts code points, a TextQuoteSelector, or both.",
  });

const Readings = z
  .object({
    replaces: z.array(z.object({ statement: StatementId, seen: Seen })).max(20),
    readings: z
      .array(fromCore(Reading, "Reading", "What a person reads in a stretch of a report."))
      .min(1)
      .max(20),
    /** In the place of the span of each reading, in their order. */
    selectors: z.array(Selected).max(20).optional(),
    reason: Reason,
  })
  .openapi("Readings");

/** What people decide on statements, and what they read instead. */
export const decisions = createResource();

decisions.openapi(
  createRoute({
    method: "post",
    path: "/decisions",
    tags: ["decisions"],
    summary: "Accepts or rejects statements, or takes that back; what is so already is not entered again",
    request: bodyOf(Decidings),
    responses: { ...answers(z.object({ decided: listOf(DecidedTold) }), "The last decision on each."), ...MEANWHILE },
  }),
  async (context) => {
    const { decisions: wanted } = context.req.valid("json");
    return context.json({ decided: await decideOn(context.var.desk.folder.ledger, wanted) }, 200);
  },
);

decisions.openapi(
  createRoute({
    method: "post",
    path: "/reports/{id}/readings",
    tags: ["decisions"],
    summary: "Enters a person's readings of a report: in place of statements, or of words that nothing was read in",
    request: { params: z.object({ id: z.string() }), ...bodyOf(Readings) },
    responses: {
      ...answers(
        z.object({ statements: listOf(StatementRef), decided: listOf(DecidedTold) }),
        "The statements made, accepted, and the last decision on each that it concerns.",
      ),
      ...MEANWHILE,
    },
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const report = ReportId.safeParse(id);
    if (!report.success) throw notFound(`report ${id}`);
    const { ledger } = context.var.desk.folder;
    const { selectors = [], readings, ...rest } = context.req.valid("json");
    const [known] = selectors.length === 0 ? [] : await ledger.read((reader) => reader.reports({ ids: [id] }));
    const placed = readings.map((reading, i) => {
      const wanted = selectors[i];
      if (!wanted || !known) return reading;
      // An empty span is refused with what to do about it.
      return { ...reading, span: spanSelected(wanted, known.report.text) ?? { start: 0, end: 0 } };
    });
    const { statements, decided } = await enterReadings(ledger, { ...rest, readings: placed, report: report.data });
    return context.json({ statements: statements.map((one) => one.id), decided }, 200);
  },
);

decisions.openapi(
  createRoute({
    method: "get",
    path: "/statements/{id}/history",
    tags: ["decisions"],
    summary: "Everything that was decided on a statement, and the readings before and after it",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(StatementHistory, "The statement with its decisions in the order of entry."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const history = await read(context, (reader) => readHistory(reader, id, askedIn(context).lang));
    if (!history) throw notFound(`statement ${id}`);
    return context.json(history, 200);
  },
);

decisions.openapi(
  createRoute({
    method: "get",
    path: "/reports/{id}/annotations",
    tags: ["decisions", "reports"],
    summary: "The statements of a report as annotations of it (W3C Web Annotation)",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(AnnotationPage, "An AnnotationPage."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    insistOpen(id, await readSealed(context.var.desk.folder.ledger));
    const page = await read(context, (reader) => readAnnotations(reader, id));
    if (!page) throw notFound(`report ${id}`);
    return context.json(page, 200);
  },
);
