import type { MiddlewareHandler } from "hono";
import { problemOf } from "./problem.ts";

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Only pages that this server served may ask it: the name in the Host header must be a loopback name (DNS rebinding),
 * whoever writes must come from it, and writes in JSON, which no form of another site can send (cross-site requests).
 */
export function guard(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const origin = context.req.header("origin");
    const isWrite = !READS.has(context.req.method);
    if (!LOOPBACK.test(host)) {
      return problemOf(context, "host-refused", 421, "This address is not served here. Open Hearsay at 127.0.0.1.");
    }
    const isBrowser = context.req.header("sec-fetch-site") !== undefined;
    if ((origin !== undefined && origin !== `http://${host}`) || (isWrite && isBrowser && origin === undefined)) {
      return problemOf(context, "origin-refused", 403, "Another site may not use this ledger.");
    }
    const isJson = /^application\/json\b/i.test(context.req.header("content-type") ?? "");
    if (isWrite && !isJson) {
      return problemOf(context, "usage", 415, "What is sent has to be JSON, with the content type application/json.");
    }
    await next();
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * A captured page in a frame of ours: no script, no form, nothing from elsewhere, an origin of its own. Where links lead, the
 * policy of the page around it decides: nowhere.
 */
export const CAPTURED_PAGE_POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** No script but ours, nothing from elsewhere, no frame around us. What has a stricter policy of its own keeps it. */
export function headers(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.headers.get("content-security-policy") !== CAPTURED_PAGE_POLICY) {
      context.header("content-security-policy", POLICY);
    }
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
    context.header("cross-origin-opener-policy", "same-origin");
    context.header("cross-origin-resource-policy", "same-origin");
  };
}
