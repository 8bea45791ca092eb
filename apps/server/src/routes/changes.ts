import { parseQuestion, readSealed } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Changes } from "../answers/lists.ts";
import { atomOf, changesFor } from "../changes-feed.ts";
import { today } from "../desk.ts";
import { AskedBack, Asking, askedIn, numberIn } from "../question.ts";
import { answers, createResource } from "../resource.ts";

/** Changes that a feed tells. */
const MOST = 200;

/** Standings that moved. */
export const changes = createResource();

changes.openapi(
  createRoute({
    method: "get",
    path: "/changes",
    tags: ["changes"],
    summary: "The standings that moved, the last first",
    request: { query: Asking },
    responses: answers(Changes.extend({ asked: AskedBack }), "Two hundred changes at most."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { desk } = context.var;
    return context.json({ ...(await changesFor(desk, asked, numberIn(context, "entry"), MOST)), asked }, 200);
  },
);

// A feed goes out of the house sooner or later: it tells what was reviewed, unless somebody asks for all.
changes.openapi(
  createRoute({
    method: "get",
    path: "/changes.atom",
    tags: ["changes"],
    summary: "The same as an Atom feed, of what was accepted unless `counted=all` asks for drafts too",
    request: { query: Asking.pick({ counted: true, entry: true }) },
    responses: {
      ...answers(z.never(), ""),
      200: {
        description: "An Atom feed (RFC 4287).",
        content: { "application/atom+xml": { schema: z.string() } },
      },
    },
  }),
  async (context) => {
    const counted = context.req.query("counted") ?? "accepted";
    const asked = parseQuestion({ counted }, today());
    const told = await changesFor(context.var.desk, asked, numberIn(context, "entry"), MOST);
    const { origin, pathname } = new URL(context.req.url);
    const { hide } = await readSealed(context.var.desk.folder.ledger);
    return context.body(atomOf(told.changes, asked, { origin, path: pathname, hide }), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    });
  },
);
