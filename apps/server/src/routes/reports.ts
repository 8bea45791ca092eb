import { captureBytes, captureUrl, FETCH_POLICY, mediaTypeOfName, pageToEnter } from "@hearsay/capture";
import {
  aroundReport,
  enterAccess,
  enterPage,
  enterRefusal,
  HearsayError,
  isSealed,
  readReports,
  reportView,
} from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ListedReport, listedByEntry } from "../answers/lists.ts";
import { Entered, ReportView } from "../answers/report.ts";
import { cursorFrom, cursorIn, withCursor } from "../cursor.ts";
import { type Desk, today } from "../desk.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn, asking, numberIn, placeIn } from "../question.ts";
import { answers, bodyOf, createResource, read } from "../resource.ts";

const Given = z.object({ outlet: z.string().min(1).optional(), published: z.string().min(1).optional() });

/** A dropped file comes as base64, so that its bytes arrive unchanged; a pasted text comes as it is. */
const Page = Given.extend({
  name: z.string().max(500),
  base64: z.string().optional(),
  text: z.string().optional(),
  mediaType: z.string().max(200).optional(),
}).openapi("Page");

const Address = Given.extend({ address: z.string().max(4000) }).openapi("Address");

/** What for a sealed page is opened when somebody says what it does not say itself. */
const READ_AGAIN = "read again with an outlet or a day that was given";

const OneReport = z.object({ id: z.string() });

const now = () => new Date();

/** Enters a page and tells what became of it. */
async function entered(
  { folder, stamper }: Desk,
  captured: Parameters<typeof pageToEnter>[0],
  given: z.infer<typeof Given>,
) {
  const { report, outcome, statements, issues } = await enterPage(
    folder,
    pageToEnter(captured, { given, today: today() }),
  );
  await stamper?.stamp(captured.sha256, folder);
  return { report: report.id, outcome, statements, issues };
}

/** Pages as they were read, and the ways in which they come. */
export const reports = createResource();

reports.openapi(
  createRoute({
    method: "get",
    path: "/reports",
    tags: ["reports"],
    summary: "The reports entered last",
    request: { query: asking({ before: placeIn("Reports entered before this entry."), cursor: cursorIn }) },
    responses: answers(listedByEntry(ListedReport), "Reports, those published last first."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { cursor } = context.req.valid("query");
    const from = cursor === undefined ? numberIn(context, "before") : cursorFrom("reports", cursor);
    const list = await read(context, (reader) => readReports(reader, asked, from ?? Number.MAX_SAFE_INTEGER));
    return context.json(withCursor("reports", list), 200);
  },
);

reports.openapi(
  createRoute({
    method: "get",
    path: "/reports/{id}",
    tags: ["reports"],
    summary: "A report as a page of reading, with a note for each statement",
    request: { params: OneReport, query: Asking },
    responses: answers(ReportView, "The report, standings as known."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const view = await read(context, async (reader) => {
      const { holdings, picture } = await aroundReport(reader, id, askedIn(context));
      return reportView(id, picture, holdings, await isSealed(id, reader));
    });
    if (!view) throw notFound(`report ${id}`);
    return context.json(view, 200);
  },
);

reports.openapi(
  createRoute({
    method: "post",
    path: "/reports",
    tags: ["reports"],
    summary: "Enters a page or a pasted text",
    request: bodyOf(Page),
    responses: answers(Entered, "What became of it."),
  }),
  async (context) => {
    const page = context.req.valid("json");
    const bytes =
      page.base64 === undefined ? new TextEncoder().encode(page.text ?? "") : Buffer.from(page.base64, "base64");
    const mediaType = page.mediaType ?? (page.base64 && mediaTypeOfName(page.name)) ?? "text/plain; charset=utf-8";
    const captured = captureBytes(bytes, { name: page.name, mediaType, how: "paste", now });
    return context.json(await entered(context.var.desk, captured, page), 200);
  },
);

reports.openapi(
  createRoute({
    method: "post",
    path: "/addresses",
    tags: ["reports"],
    summary: "Fetches the page at an address and enters it",
    request: bodyOf(Address),
    responses: answers(Entered, "What became of it."),
  }),
  async (context) => {
    const { address, ...given } = context.req.valid("json");
    const { desk } = context.var;
    try {
      return context.json(await entered(desk, await captureUrl(address, FETCH_POLICY, now), given), 200);
    } catch (error) {
      const isFetch =
        error instanceof HearsayError && (error.code === "fetch-failed" || error.code === "address-refused");
      if (isFetch) await enterRefusal(desk.folder.ledger, error, address, null);
      throw error;
    }
  },
);

reports.openapi(
  createRoute({
    method: "post",
    path: "/reports/{id}/given",
    tags: ["reports"],
    summary: "Says of a page what it does not say itself, and has it read again from its kept bytes",
    request: { params: OneReport, ...bodyOf(Given.openapi("Given")) },
    responses: answers(Entered, "What became of it."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const { folder } = context.var.desk;
    const { known, isSealedNow } = await folder.ledger.read(async (reader) => {
      const [known] = await reader.reports({ ids: [id] });
      return { known, isSealedNow: await isSealed(id, reader) };
    });
    const bytes = known?.capture ? await folder.captures.get(known.capture.sha256) : null;
    if (!known?.capture || bytes === null) throw notFound(`report ${id} with its bytes`);
    if (isSealedNow)
      await enterAccess(folder.ledger, { capture: known.capture, purpose: READ_AGAIN, unless: READ_AGAIN });
    return context.json(await entered(context.var.desk, { ...known.capture, bytes }, context.req.valid("json")), 200);
  },
);
