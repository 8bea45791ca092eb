import { captureBytes, captureUrl, FETCH_POLICY, pageToEnter } from "@hearsay/capture";
import { Day, decide, enterPage, enterRefusal, HearsayError, judge, type StatementId, VERDICTS } from "@hearsay/core";
import { Hono, type HonoRequest } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { type Desk, today } from "../desk.ts";
import { notFound } from "../guards.ts";

const Given = z.object({ outlet: z.string().min(1).optional(), published: z.string().min(1).optional() });
/** A dropped file comes as base64, so that its bytes arrive unchanged; a pasted text comes as it is. */
const Page = Given.extend({
  name: z.string().max(500),
  base64: z.string().optional(),
  text: z.string().optional(),
  mediaType: z.string().max(200).optional(),
});
const Address = Given.extend({ address: z.string().max(4000) });
const Verdict = z.object({
  decision: z.enum(["accepted", "rejected", "undecided"]),
  reason: z.string().max(2000).nullable(),
});

const Judged = z.object({
  verdict: z.enum(VERDICTS),
  from: z.string().min(1).max(500),
  to: z.string().min(1).max(500),
  reason: z.string().min(1).max(2000),
  day: Day.optional(),
});

/** Base64 of 20 MB, and the rest of the request. */
const MOST_BYTES = 28_000_000;

async function asked<T>(schema: z.ZodType<T>, request: HonoRequest): Promise<T> {
  const text = await request.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HearsayError("usage", "The request is not JSON. Send it whole and try again.", { cause });
  }
  const result = schema.safeParse(value);
  if (!result.success)
    throw new HearsayError("usage", `The request is not as expected: ${z.prettifyError(result.error)}`);
  return result.data;
}

const now = () => new Date();

/** What changes a ledger: pages come in, people decide. */
export function writeRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new HearsayError("input-too-large", "The page is larger than 20 MB. Add the article without the rest.");
      },
    }),
  );

  routes.post("/reports", async (context) => {
    const page = await asked(Page, context.req);
    const bytes =
      page.base64 === undefined ? new TextEncoder().encode(page.text ?? "") : Buffer.from(page.base64, "base64");
    const captured = captureBytes(bytes, {
      name: page.name,
      mediaType: page.mediaType ?? "text/plain; charset=utf-8",
      how: "paste",
      now,
    });
    const entered = await enterPage(desk.folder, pageToEnter(captured, { given: page, today: today() }));
    return context.json({
      report: entered.report.id,
      outcome: entered.outcome,
      statements: entered.statements,
      issues: entered.issues,
    });
  });

  routes.post("/addresses", async (context) => {
    const { address, ...given } = await asked(Address, context.req);
    try {
      const captured = await captureUrl(address, FETCH_POLICY, now);
      const entered = await enterPage(desk.folder, pageToEnter(captured, { given, today: today() }));
      return context.json({
        report: entered.report.id,
        outcome: entered.outcome,
        statements: entered.statements,
        issues: entered.issues,
      });
    } catch (error) {
      const isFetch =
        error instanceof HearsayError && (error.code === "fetch-failed" || error.code === "address-refused");
      if (isFetch) await enterRefusal(desk.folder.ledger, error, address, null);
      throw error;
    }
  });

  // What a person says of a page that the page does not: it is read again from its kept bytes.
  routes.post("/reports/:id/given", async (context) => {
    const given = await asked(Given, context.req);
    const id = context.req.param("id");
    const [known] = await desk.folder.ledger.read((reader) => reader.reports({ ids: [id] }));
    const bytes = known?.capture ? await desk.folder.captures.get(known.capture.sha256) : null;
    if (!known?.capture || bytes === null) throw notFound(`report ${id} with its bytes`);
    const entered = await enterPage(desk.folder, pageToEnter({ ...known.capture, bytes }, { given, today: today() }));
    return context.json({
      report: entered.report.id,
      outcome: entered.outcome,
      statements: entered.statements,
      issues: entered.issues,
    });
  });

  routes.post("/statements/:id/decision", async (context) => {
    const { decision, reason } = await asked(Verdict, context.req);
    const id = context.req.param("id");
    await decide(desk.folder.ledger, async (reader) => {
      const [known] = await reader.statements({ ids: [id] });
      if (!known) throw notFound(`statement ${id}`);
      return [{ statement: id as StatementId, decision, reason }];
    });
    return context.json({ statement: id, decision });
  });

  routes.post("/judgements", async (context) => {
    const { day, ...judging } = await asked(Judged, context.req);
    const [entry] = await judge(desk.folder.ledger, async () => ({ ...judging, day: day ?? today() }));
    return context.json({ seq: entry?.seq, ...entry?.body });
  });

  return routes;
}
