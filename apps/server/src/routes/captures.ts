import { charsetOf, essenceOf } from "@hearsay/capture";
import { enterAccess, HearsayError, parseActor } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { CaptureTold } from "../answers/report.ts";
import { ReportRef } from "../answers/words.ts";
import type { Desk } from "../desk.ts";
import { CAPTURED_PAGE_POLICY } from "../guards.ts";
import { notFound } from "../problem.ts";
import { Asking } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const OneCapture = z.object({
  sha256: z.string().openapi({ description: "The SHA-256 of the bytes, 64 hex digits.", example: "0".repeat(64) }),
});

const WhatFor = z.object({
  for: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: "What for, kept with it in the record. A sealed page is not opened without." }),
  by: z.string().max(200).optional().openapi({
    description:
      "Who opens it, as that person writes the name: a link and a frame send no header (`Hearsay-Reviewer`).",
  }),
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

/** The bytes of a report of this ledger, once the record says that somebody has them, and what for. */
async function accessed({ folder }: Desk, sha256: string, { for: told, by }: z.infer<typeof WhatFor>, unless: string) {
  const [known] = isHash(sha256) ? await folder.ledger.read((reader) => reader.reports({ capture: sha256 })) : [];
  const bytes = known ? await folder.captures.get(sha256) : null;
  if (!known?.capture || bytes === null) throw notFound(`capture ${sha256} with its bytes`);
  const ledger = by === undefined ? folder.ledger : folder.ledger.as(parseActor(by));
  await enterAccess(ledger, { capture: known.capture, purpose: told, unless });
  return { bytes: new Uint8Array(bytes), mediaType: known.capture.mediaType };
}

captures.openapi(
  createRoute({
    method: "get",
    path: "/captures/{sha256}/timestamps/{token}/bytes",
    tags: ["captures"],
    summary: "A timestamp of the bytes as its authority sent it (RFC 3161), which openssl checks",
    request: {
      params: OneCapture.extend({ token: z.string().openapi({ description: "The SHA-256 of the timestamp." }) }),
    },
    responses: {
      ...answers(z.never(), ""),
      200: {
        description: "The reply of the authority, DER.",
        content: { "application/timestamp-reply": { schema: z.string().openapi({ format: "binary" }) } },
      },
    },
  }),
  async (context) => {
    const { sha256, token } = context.req.valid("param");
    const { folder } = context.var.desk;
    const had = isHash(sha256) ? await folder.ledger.read((reader) => reader.custody({ sha256s: [sha256] })) : [];
    const bytes = had.some(({ timestamp }) => timestamp?.token === token) ? await folder.captures.get(token) : null;
    if (bytes === null) throw notFound(`timestamp ${token} of the capture ${sha256}`);
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "application/timestamp-reply",
      "content-disposition": `attachment; filename="${sha256}.tsr"`,
    });
  },
);

captures.openapi(
  createRoute({
    method: "get",
    path: "/captures/{sha256}/bytes",
    tags: ["captures"],
    summary: "The bytes of a page, unchanged, to be saved and not shown; the record says who had them",
    request: { params: OneCapture, query: WhatFor },
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
    const who = context.req.valid("query");
    const { bytes } = await accessed(context.var.desk, sha256, who, "saved from the app; no purpose was given");
    return context.body(bytes, 200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${sha256}"`,
      "cache-control": "no-store",
    });
  },
);

/** What a frame can show, and as what. */
function shownAs(mediaType: string): string {
  const charset = charsetOf(mediaType);
  const withCharset = (type: string) => (charset && /^[\w.:-]+$/.test(charset) ? `${type}; charset=${charset}` : type);
  const essence = essenceOf(mediaType);
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(essence)) return withCharset("text/html");
  if (/^text\//.test(essence)) return withCharset("text/plain");
  throw new HearsayError(
    "usage",
    `${essence || "A page of no declared type"} is not shown here. Save the bytes, and open them in a program that you trust.`,
  );
}

captures.openapi(
  createRoute({
    method: "get",
    path: "/captures/{sha256}/page",
    tags: ["captures"],
    summary:
      "The page as it was captured, for a frame: no script of it runs, nothing is fetched; the record says who looked",
    request: { params: OneCapture, query: WhatFor },
    responses: {
      ...answers(z.never(), ""),
      200: {
        description: "The bytes as HTML or plain text, under a policy that lets nothing run.",
        content: { "text/html": { schema: z.string() }, "text/plain": { schema: z.string() } },
      },
    },
  }),
  async (context) => {
    const { sha256 } = context.req.valid("param");
    const { folder } = context.var.desk;
    const [known] = isHash(sha256) ? await folder.ledger.read((reader) => reader.reports({ capture: sha256 })) : [];
    const type = shownAs(known?.capture?.mediaType ?? "text/plain");
    const { bytes } = await accessed(context.var.desk, sha256, context.req.valid("query"), "looked at in the app");
    return context.body(bytes, 200, {
      "content-type": type,
      "content-security-policy": CAPTURED_PAGE_POLICY,
      "cache-control": "no-store",
    });
  },
);
