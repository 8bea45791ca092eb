import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { HearsayError } from "@hearsay/core";
import type { AnswerStore } from "@hearsay/store";
import type { MiddlewareHandler } from "hono";
import type { Served } from "./resource.ts";

const KEY = /^[\x21-\x7e]{8,200}$/;

/** How often it is looked whether a write that another request enters has its answer, and for how long. */
const LOOKED_EVERY = 50;
const PATIENCE = 30_000;

type Taken = Exclude<Awaited<ReturnType<AnswerStore["begin"]>>, { is: "going-on" }>;

/** Takes the key of a write; where the same write is being entered, waits for its answer. */
async function taken(answers: AnswerStore, key: string, sent: string): Promise<Taken> {
  for (let waited = 0; ; waited += LOOKED_EVERY) {
    const begun = await answers.begin(key, sent, new Date());
    if (begun.is !== "new" && begun.sent !== sent)
      throw new HearsayError(
        "usage",
        "This Idempotency-Key was used for something else. Make a new one for each write.",
      );
    if (begun.is !== "going-on") return begun;
    if (waited >= PATIENCE)
      throw new HearsayError("ledger-locked", "The same write is still being entered. Send it again in a moment.");
    await pause(LOOKED_EVERY);
  }
}

/**
 * What is sent twice with one `Idempotency-Key` is entered once: the second time the first answer comes again, also while
 * the first is still being entered, from whichever server of the ledger and after a restart
 * (draft-ietf-httpapi-idempotency-key-header). Faults of ours are not kept.
 */
export function once(): MiddlewareHandler<Served> {
  return async (context, next) => {
    const key = context.req.header("idempotency-key");
    if (key === undefined || context.req.method !== "POST") return next();
    if (!KEY.test(key))
      throw new HearsayError("usage", "The Idempotency-Key is 8 to 200 letters, digits and signs without spaces.");
    const answers = await context.var.desk.answers();
    const body = new Uint8Array(await context.req.arrayBuffer());
    const sent = createHash("sha256").update(context.req.path).update(body).digest("hex");
    const begun = await taken(answers, key, sent);
    if (begun.is === "answered") {
      const { status, headers, body: told } = begun.answer;
      return new Response(told, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
    }
    await next();
    const { status, headers } = context.res;
    if (status >= 500) await answers.drop(key);
    else await answers.keep(key, { status, headers: [...headers], body: await context.res.clone().text() });
  };
}
