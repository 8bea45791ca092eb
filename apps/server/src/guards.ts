import { HearsayError } from "@hearsay/core";
import type { MiddlewareHandler } from "hono";

/**
 * Only pages that this server served may ask it: the name in the Host header must be a loopback name (DNS rebinding),
 * and whoever writes must come from it (cross-site requests).
 */
export function guard(): MiddlewareHandler {
  const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const origin = context.req.header("origin");
    if (!loopback.test(host)) return context.text("This address is not served here. Open Hearsay at 127.0.0.1.", 421);
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.text("Another site may not use this ledger.", 403);
    }
    const writes = !["GET", "HEAD", "OPTIONS"].includes(context.req.method);
    if (writes && origin === undefined && context.req.header("sec-fetch-site") !== undefined) {
      return context.text("Another site may not use this ledger.", 403);
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
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** No script but ours, nothing from elsewhere, no frame around us. */
export function headers(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header("content-security-policy", POLICY);
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
    context.header("cross-origin-opener-policy", "same-origin");
    context.header("cross-origin-resource-policy", "same-origin");
  };
}

export function notFound(what: string): HearsayError {
  return new HearsayError(
    "not-found",
    `The ledger has no ${what}. It may have been taken down, or the address may be of another ledger.`,
  );
}
