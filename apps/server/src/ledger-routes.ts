import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { type Desk, today, type Which } from "./desk.ts";
import { once } from "./once.ts";
import { problemOf } from "./problem.ts";
import { createResource, type Served } from "./resource.ts";
import { asReviewer } from "./reviewer.ts";
import { candidates } from "./routes/candidates.ts";
import { captures } from "./routes/captures.ts";
import { changes } from "./routes/changes.ts";
import { citations } from "./routes/citations.ts";
import { claims } from "./routes/claims.ts";
import { decisions } from "./routes/decisions.ts";
import { events } from "./routes/events.ts";
import { evidence } from "./routes/evidence.ts";
import { feeds } from "./routes/feeds.ts";
import { inbox } from "./routes/inbox.ts";
import { jobs } from "./routes/jobs.ts";
import { judgements } from "./routes/judgements.ts";
import { matters } from "./routes/matters.ts";
import { organisations } from "./routes/organisations.ts";
import { overview } from "./routes/overview.ts";
import { persons } from "./routes/persons.ts";
import { posts } from "./routes/posts.ts";
import { reports } from "./routes/reports.ts";
import { search } from "./routes/search.ts";
import { sources } from "./routes/sources.ts";
import { statements } from "./routes/statements.ts";
import { typing } from "./routes/typing.ts";

/** One file for each resource. A new one is a row here. */
const RESOURCES = [
  overview,
  reports,
  statements,
  claims,
  persons,
  posts,
  matters,
  changes,
  captures,
  evidence,
  feeds,
  events,
  jobs,
  judgements,
  candidates,
  citations,
  sources,
  organisations,
  inbox,
  search,
  decisions,
  typing,
];

/** Which of the two ledgers the address means. */
function withDesk(desks: { readonly [which in Which]: Desk }): MiddlewareHandler<Served> {
  return async (context, next) => {
    const which = context.req.param("ledger");
    if (which !== "own" && which !== "sample") {
      const detail = `There is no ledger "${which}". Ask /api/own or /api/sample.`;
      return problemOf(context, "not-found", 404, detail);
    }
    context.set("desk", desks[which]);
    await next();
  };
}

/** What goes on as it is read, what moves while the ledger does not, and bytes, of which every reading is entered. */
const UNTAGGED = /^\/api\/\w+\/(?:(?:events|jobs|feeds)(?:\/|$)|captures\/[^/]+\/(?:bytes|page)$)/;

/** One state of the ledger and one question have one answer: whoever has it is told so without it being made again. */
function withTag(): MiddlewareHandler<Served> {
  return async (context, next) => {
    const isTold = context.req.method === "GET" && !UNTAGGED.test(context.req.path);
    if (!isTold) return next();
    const { hash } = await context.var.desk.folder.ledger.head();
    const { pathname, search } = new URL(context.req.url);
    // A question that names no day means today.
    const asked = createHash("sha256").update(`${hash} ${today()} ${pathname}${search}`).digest("hex");
    const tag = `"${asked.slice(0, 24)}"`;
    const held = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    if (held.includes(tag)) return context.body(null, 304, { etag: tag, "cache-control": "no-cache" });
    await next();
    if (!context.res.ok) return;
    context.header("etag", tag);
    context.header("cache-control", "no-cache");
  };
}

/** Every question and every change of the two ledgers, below `/api/own` and `/api/sample`. */
export function ledgerRoutes(desks: { readonly [which in Which]: Desk }): OpenAPIHono<Served> {
  const routes = createResource();
  routes.use("/api/:ledger/*", withDesk(desks), withTag(), asReviewer(), once());
  for (const resource of RESOURCES) routes.route("/api/:ledger", resource);
  return routes;
}
