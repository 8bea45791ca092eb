import { type ErrorCode, HearsayError } from "@hearsay/core";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUSES: { readonly [code in ErrorCode]?: ContentfulStatusCode } = {
  "not-found": 404,
  "decided-meanwhile": 409,
  usage: 400,
  sealed: 403,
  "address-refused": 422,
  "fetch-failed": 502,
  "ledger-locked": 503,
  "database-unreachable": 503,
  "disk-full": 507,
  "input-too-large": 413,
};

/** An answer that there is none, as RFC 9457 problem details. */
export function problemOf(
  context: Context,
  code: string,
  status: ContentfulStatusCode,
  detail: string,
  also: object = {},
): Response {
  return context.json({ type: `about:blank#${code}`, title: code, status, detail, ...also }, status, {
    "content-type": "application/problem+json",
  });
}

function statusOf(code: ErrorCode): ContentfulStatusCode {
  return STATUSES[code] ?? (code.startsWith("input-") || code.startsWith("date-") ? 422 : 500);
}

/** What is wrong with a request that was not even read. */
function saidOf({ message }: HTTPException): string {
  return message.includes("JSON") ? "The request is not JSON. Send it whole and try again." : message;
}

/** An error as problem details. What is no HearsayError is a fault of ours, and says so. */
export function problem(context: Context, error: unknown): Response {
  if (error instanceof HearsayError) {
    const { code, message, meanwhile } = error;
    return problemOf(context, code, statusOf(code), message, meanwhile.length > 0 ? { meanwhile } : {});
  }
  if (error instanceof HTTPException) return problemOf(context, "usage", error.status, saidOf(error));
  console.error(error);
  return problemOf(
    context,
    "fault",
    500,
    "Something went wrong in Hearsay itself. What you typed is not lost; try again, and report it if it stays.",
  );
}

export function notFound(what: string): HearsayError {
  return new HearsayError(
    "not-found",
    `The ledger has no ${what}. It may have been taken down, or the address may be of another ledger.`,
  );
}
