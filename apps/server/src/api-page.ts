import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Handler } from "hono";

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hearsay: the interface</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/page.css">
<main id="page"></main>
<noscript>This page needs scripts of this server. The document itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript>
<script src="/api/docs/page.js"></script>
<script src="/api/docs/start.js"></script>
</html>
`;

/** No look at a validator elsewhere, no address of its own to go to. */
const START = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#page",
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
});
`;

const given =
  (text: string, type: string): Handler =>
  (context) =>
    context.body(text, 200, { "content-type": type, "cache-control": "no-cache" });

/** A file of the package that draws the page, read when somebody asks for it. */
const ofPackage =
  (file: string, type: string): Handler =>
  async (context) => {
    const path = createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`);
    const bytes = new Uint8Array(await readFile(path));
    return context.body(bytes, 200, { "content-type": type, "cache-control": "no-cache" });
  };

/** The page on which the interface can be tried: Swagger UI from this server, under the same policy as every other page. */
export const API_PAGE: { readonly [path: string]: Handler } = {
  "/api/docs": given(PAGE, "text/html; charset=utf-8"),
  "/api/docs/start.js": given(START, "text/javascript; charset=utf-8"),
  "/api/docs/page.js": ofPackage("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
  "/api/docs/page.css": ofPackage("swagger-ui.css", "text/css; charset=utf-8"),
};
