import type { JobCounts } from "@hearsay/core";
import { Hono } from "hono";
import type { Desk, Which } from "./desk.ts";
import { watchCounts } from "./job-counts.ts";
import { ledgerRoutes } from "./ledger-routes.ts";
import { documentOf } from "./openapi.ts";
import { problem, problemOf } from "./problem.ts";

/** What answers everything below `/api`: in this thread, or in others. */
export interface Api {
  ask(request: Request): Promise<Response>;
  /** Calls back after entries were added to a ledger, by whatever process; gives what ends it. */
  watch(told: (which: Which) => void): () => void;
  /** Calls back with how many jobs a ledger has in each state, now and whenever that changes; gives what ends it. */
  watchJobs(told: (which: Which, counts: JobCounts) => void): () => void;
}

const VERSION = "0.1.0";

/** The routes of both ledgers, and the document that describes them. */
export function createRoutes(desks: { readonly [which in Which]: Desk }): Hono {
  const routes = new Hono();
  routes.onError((error, context) => problem(context, error));
  const ledgers = ledgerRoutes(desks);
  let document: string | null = null;
  routes.get("/api/openapi.json", (context) => {
    document ??= JSON.stringify(documentOf(ledgers, VERSION));
    return context.body(document, 200, { "content-type": "application/json" });
  });
  routes.route("/", ledgers);
  routes.all("/api/*", (context) => problemOf(context, "not-found", 404, "There is no such question."));
  return routes;
}

/** Answers in this thread. */
export function apiHere(desks: { readonly [which in Which]: Desk }): Api {
  const routes = createRoutes(desks);
  return {
    ask: async (request) => routes.fetch(request),
    watch(told) {
      const ends = (["own", "sample"] as const).map((which) => desks[which].folder.ledger.watch(() => told(which)));
      return () => {
        for (const end of ends) end();
      };
    },
    watchJobs: (told) => watchCounts(desks, told),
  };
}
