import { HearsayError, parseActor } from "@hearsay/core";
import { localWriter } from "@hearsay/store";
import type { Context, MiddlewareHandler } from "hono";
import type { Served } from "./resource.ts";

/** The header in which whoever writes says who that is: percent-encoded UTF-8, since a header holds no other letters. */
const REVIEWER = "hearsay-reviewer";

function nameIn(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new HearsayError("usage", "The name in Hearsay-Reviewer is cut off. Write it as percent-encoded UTF-8.");
  }
}

/** The name that whoever asks gives of himself; null where he gives none. @throws HearsayError `usage` */
function reviewerIn(context: Context): string | null {
  const header = context.req.header(REVIEWER);
  return header === undefined ? null : parseActor(nameIn(header));
}

/** Who asks, as he names himself; else the account that runs the server. */
export const whoAsks = (context: Context): string => reviewerIn(context) ?? localWriter().actor;

/**
 * Whoever names himself writes under that name, which the ledger keeps with every entry; whoever does not, under the
 * account that runs the server. Everybody who reaches the server is on this machine: the name says who it was, and proves
 * nothing.
 */
export function asReviewer(): MiddlewareHandler<Served> {
  return async (context, next) => {
    const reviewer = context.req.method === "POST" ? reviewerIn(context) : null;
    if (reviewer === null) return next();
    const { desk } = context.var;
    const ledger = desk.folder.ledger.as(reviewer);
    context.set("desk", { ...desk, folder: { ...desk.folder, ledger } });
    await next();
  };
}
