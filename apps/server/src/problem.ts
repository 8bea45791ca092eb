import { type ErrorCode, HearsayError } from "@hearsay/core";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUSES: { readonly [code in ErrorCode]?: ContentfulStatusCode } = {
  "not-found": 404,
  usage: 400,
  "address-refused": 422,
  "fetch-failed": 502,
  "ledger-locked": 503,
  "database-unreachable": 503,
  "disk-full": 507,
  "input-too-large": 413,
};

/** An answer that there is none, as RFC 9457 problem details. */
export function problemOf(context: Context, code: string, status: ContentfulStatusCode, detail: string): Response {
  return context.json({ type: `about:blank#${code}`, title: code, status, detail }, status, {
    "content-type": "application/problem+json",
  });
}

function statusOf(code: ErrorCode): ContentfulStatusCode {
  return STATUSES[code] ?? (code.startsWith("input-") || code.startsWith("date-") ? 422 : 500);
}

/** An error as problem details. What is no HearsayError is a fault of ours, and says so. */
export function problem(context: Context, error: unknown): Response {
  if (error instanceof HearsayError) return problemOf(context, error.code, statusOf(error.code), error.message);
  console.error(error);
  return problemOf(
    context,
    "fault",
    500,
    "Something went wrong in Hearsay itself. What you typed is not lost; try again, and report it if it stays.",
  );
}
