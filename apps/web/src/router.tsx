import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";
import { readAdding, readAsked, readWhere } from "./asked.ts";
import { DeskPage } from "./pages/desk.tsx";
import { Shell } from "./parts/shell.tsx";
import { Crashed, NoSuchPage } from "./parts/states.tsx";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  errorComponent: Crashed,
  validateSearch: readAsked,
});

const PAGES: { readonly [path: string]: RouteComponent } = {
  "/report/$id": lazyRouteComponent(() => import("./pages/report.tsx"), "ReportPage"),
  "/report/$id/evidence": lazyRouteComponent(() => import("./pages/evidence.tsx"), "EvidencePage"),
  "/add": lazyRouteComponent(() => import("./pages/add.tsx"), "AddPage"),
  "/feeds": lazyRouteComponent(() => import("./pages/feeds.tsx"), "FeedsPage"),
  "/person/$id": lazyRouteComponent(() => import("./pages/person.tsx"), "PersonPage"),
  "/post/$id": lazyRouteComponent(() => import("./pages/post.tsx"), "PostPage"),
  "/matter/$id": lazyRouteComponent(() => import("./pages/matter.tsx"), "MatterPage"),
  "/claim/$id": lazyRouteComponent(() => import("./pages/claim.tsx"), "ClaimPage"),
  "/inbox": lazyRouteComponent(() => import("./pages/inbox.tsx"), "InboxPage"),
  "/jobs": lazyRouteComponent(() => import("./pages/jobs.tsx"), "JobsPage"),
  "/resolve": lazyRouteComponent(() => import("./pages/resolve.tsx"), "ResolvePage"),
  "/claim/$id/spread": lazyRouteComponent(() => import("./pages/spread.tsx"), "SpreadPage"),
  "/sources": lazyRouteComponent(() => import("./pages/sources.tsx"), "SourcesPage"),
  "/source/$key": lazyRouteComponent(() => import("./pages/source.tsx"), "SourcePage"),
  "/org/$id": lazyRouteComponent(() => import("./pages/organisation.tsx"), "OrganisationPage"),
  "/search/{-$q}": lazyRouteComponent(() => import("./pages/search.tsx"), "SearchPage"),
  "/claims/{-$standing}": lazyRouteComponent(() => import("./pages/claims.tsx"), "ClaimsPage"),
};

/** What of their addresses some pages take beside the question. */
const READ: { readonly [path: string]: (search: { readonly [key: string]: unknown }) => object } = {
  "/inbox": readWhere,
  "/add": readAdding,
};

/** The same pages for the user's own ledger and for the sample case. */
function pagesBelow(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent;
  const desk = createRoute({ getParentRoute, path: "/", component: DeskPage });
  const others = Object.entries(PAGES).map(([path, component]) =>
    createRoute({ getParentRoute, path, component, ...(READ[path] && { validateSearch: READ[path] }) }),
  );
  return [desk, ...others];
}

export function createPages() {
  const own = createRoute({ getParentRoute: () => root, id: "own" });
  const sample = createRoute({ getParentRoute: () => root, path: "sample" });
  const routeTree = root.addChildren([own.addChildren(pagesBelow(own)), sample.addChildren(pagesBelow(sample))]);
  return createRouter({
    routeTree,
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultErrorComponent: Crashed,
    defaultNotFoundComponent: NoSuchPage,
  });
}
