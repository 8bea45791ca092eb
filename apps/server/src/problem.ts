import { type ErrorCode, HearsayError } from "@hearsay/core";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUSES: { readonly [code in ErrorCode]?: ContentfulStatusCode } = {
  "not-found": 404,
  usage: 400,
  "address-refused": 422,
  "fetch-failed": 502,
  "ledger-locked": 503,
  "disk-full": 507,
  "input-too-large": 413,
};

/** An error as RFC 9457 problem details. What is no HearsayError is a fault of ours, and says so. */
export function problem(context: Context, error: unknown): Response {
  const known = error instanceof HearsayError;
  const code = known ? error.code : "fault";
  const status = known
    ? (STATUSES[error.code] ?? (error.code.startsWith("input-") || error.code.startsWith("date-") ? 422 : 500))
    : 500;
  const detail = known
    ? error.message
    : "Something went wrong in Hearsay itself. What you typed is not lost; try again, and report it if it stays.";
  if (!known) console.error(error);
  return context.json({ type: `about:blank#${code}`, title: code, status, detail }, status, {
    "content-type": "application/problem+json",
  });
}
