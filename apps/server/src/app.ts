import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Hono } from "hono";
import type { Desk, Which } from "./desk.ts";
import { guard, headers } from "./guards.ts";
import { ledgerRoutes } from "./ledger-routes.ts";
import { problem, problemOf } from "./problem.ts";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** The path without its percent signs; one that is cut off in the middle of a character leads to no file. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}

/** A file of the built web app; every other address is the app itself, which knows its own pages. */
async function webFile(
  web: string,
  path: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string; isAsset: boolean }> {
  const wanted = normalize(join(web, readable(path)));
  const isInside = wanted.startsWith(web + sep);
  const isAsset = isInside && path.startsWith("/assets/");
  const file = isInside && extname(wanted) !== "" ? wanted : join(web, "index.html");
  const bytes = await readFile(file).catch(() => readFile(join(web, "index.html")));
  return { body: new Uint8Array(bytes), type: TYPES[extname(file)] ?? "application/octet-stream", isAsset };
}

/** The server: both ledgers under /api, the web app for every other address. */
export function createApp(desks: { readonly [which in Which]: Desk }, web: string): Hono {
  const app = new Hono();
  app.use(headers());
  app.use(guard());
  app.onError((error, context) => problem(context, error));
  app.route("/", ledgerRoutes(desks));
  app.all("/api/*", (context) => problemOf(context, "not-found", 404, "There is no such question."));
  app.get("*", async (context) => {
    const { body, type, isAsset } = await webFile(web, new URL(context.req.url).pathname);
    const cache = isAsset ? "public, max-age=31536000, immutable" : "no-cache";
    return context.body(body, 200, { "content-type": type, "cache-control": cache });
  });
  return app;
}
