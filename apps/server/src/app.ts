import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Api } from "./api.ts";
import { API_PAGE } from "./api-page.ts";
import { createEventStreams } from "./event-stream.ts";
import { guard, headers } from "./guards.ts";
import { problem, problemOf } from "./problem.ts";

/** Base64 of 20 MB, and the rest of the request. */
const MOST_BYTES = 28_000_000;

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
export function createApp(api: Api, web: string): Hono {
  const app = new Hono();
  app.use(headers());
  app.use(guard());
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (context) =>
        problemOf(context, "input-too-large", 413, "The page is larger than 20 MB. Add the article without the rest."),
    }),
  );
  app.onError((error, context) => problem(context, error));
  for (const [path, file] of Object.entries(API_PAGE)) app.get(path, file);
  const streams = createEventStreams(api);
  app.all("/api/*", async (context) => {
    const request = context.req.raw;
    const which = streams.ledgerOf(request);
    const { status, headers: held, body } = await (which ? streams.open(which, request) : api.ask(request));
    return new Response(body, { status, headers: held });
  });
  app.get("*", async (context) => {
    const { body, type, isAsset } = await webFile(web, new URL(context.req.url).pathname);
    const cache = isAsset ? "public, max-age=31536000, immutable" : "no-cache";
    return context.body(body, 200, { "content-type": type, "cache-control": cache });
  });
  return app;
}
