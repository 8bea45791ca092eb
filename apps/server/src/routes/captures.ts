import { createRoute, z } from "@hono/zod-openapi";
import { CaptureTold } from "../answers/report.ts";
import { ReportRef } from "../answers/words.ts";
import { notFound } from "../problem.ts";
import { Asking } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const OneCapture = z.object({
  sha256: z.string().openapi({ description: "The SHA-256 of the bytes, 64 hex digits.", example: "0".repeat(64) }),
});

const CaptureOfReports = z
  .object({
    capture: CaptureTold,
    reports: listOf(ReportRef).openapi({ description: "What was read in these bytes." }),
  })
  .openapi("CaptureOfReports");

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

/** The bytes that reports were read from. */
export const captures = createResource();

captures.openapi(
  createRoute({
    method: "get",
    path: "/captures/{sha256}",
    tags: ["captures"],
    summary: "How the bytes of a page came here, and which reports were read from them",
    request: { params: OneCapture, query: Asking },
    responses: answers(CaptureOfReports, "The capture."),
  }),
  async (context) => {
    const { sha256 } = context.req.valid("param");
    const known = isHash(sha256) ? await read(context, (reader) => reader.reports({ capture: sha256 })) : [];
    const capture = known.find((one) => one.capture !== null)?.capture;
    if (!capture) throw notFound(`capture ${sha256}`);
    return context.json({ capture, reports: known.map(({ report }) => report.id) }, 200);
  },
);

captures.openapi(
  createRoute({
    method: "get",
    path: "/captures/{sha256}/bytes",
    tags: ["captures"],
    summary: "The bytes of a page, unchanged, to be saved and not shown",
    request: { params: OneCapture },
    responses: {
      ...answers(z.never(), ""),
      200: {
        description: "The bytes, as an attachment: whatever a page holds, nothing of it runs here.",
        content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
      },
    },
  }),
  async (context) => {
    const { sha256 } = context.req.valid("param");
    const { captures: kept, ledger } = context.var.desk.folder;
    // Only what a report of this ledger was read from is given out.
    const [known] = isHash(sha256) ? await ledger.read((reader) => reader.reports({ capture: sha256 })) : [];
    const bytes = known ? await kept.get(sha256) : null;
    if (bytes === null) throw notFound(`capture ${sha256} with its bytes`);
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${sha256}"`,
    });
  },
);
