import { createHash } from "node:crypto";
import { HearsayError } from "@hearsay/core";
import type { MiddlewareHandler } from "hono";
import type { Which } from "./desk.ts";
import type { Served } from "./resource.ts";

/** Answers that are kept: of the last writes, which is what a lost connection can ask for again. */
const MOST_KEPT = 1000;
const KEY = /^[\x21-\x7e]{8,200}$/;

interface Kept {
  /** What was sent, so that a key that is used for something else is noticed. */
  readonly sent: string;
  readonly answer: Promise<{ status: number; headers: [string, string][]; body: ArrayBuffer } | null>;
}

/**
 * What is sent twice with one `Idempotency-Key` is entered once: the second time the first answer comes again, also while
 * the first is still being entered (draft-ietf-httpapi-idempotency-key-header). Faults of ours are not kept.
 */
export function once(): MiddlewareHandler<Served> {
  const kept = new Map<string, Kept>();
  return async (context, next) => {
    const given = context.req.header("idempotency-key");
    if (given === undefined || context.req.method !== "POST") return next();
    if (!KEY.test(given))
      throw new HearsayError("usage", "The Idempotency-Key is 8 to 200 letters, digits and signs without spaces.");
    const which = context.req.param("ledger") as Which;
    const key = `${which} ${given}`;
    const body = new Uint8Array(await context.req.arrayBuffer());
    const sent = createHash("sha256").update(context.req.path).update(body).digest("hex");
    const known = kept.get(key);
    if (known && known.sent !== sent)
      throw new HearsayError(
        "usage",
        "This Idempotency-Key was used for something else. Make a new one for each write.",
      );
    // Without one, nothing is waited for: whoever comes second has to find the first.
    const before = known ? await known.answer : null;
    if (before) return new Response(before.body, { status: before.status, headers: before.headers });

    const { promise, resolve } = Promise.withResolvers<Awaited<Kept["answer"]>>();
    kept.set(key, { sent, answer: promise });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    await next();
    const { status, headers } = context.res;
    if (status >= 500) {
      kept.delete(key);
      resolve(null);
    } else resolve({ status, headers: [...headers], body: await context.res.clone().arrayBuffer() });
  };
}
