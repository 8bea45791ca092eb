import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Served } from "./resource.ts";

const ABOUT = `Who said what, citing whom, since when, and what is established, disputed or refuted on any given day.

Every question takes \`on\` (the day in the world), \`known\` (what was known on that day), \`clock\` and \`counted\`, and
\`entry\` (the ledger as it was after that entry). Answers carry an ETag of the ledger's head and the question. What cannot be
answered is a problem (RFC 9457) whose \`detail\` says what to do.`;

interface Response {
  content?: object;
}

const LEDGER = {
  name: "ledger",
  in: "path",
  required: true,
  description: "The user's own ledger, or the sample case.",
  schema: { type: "string", enum: ["own", "sample"] },
} as const;

const ONCE = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "A word of your own for this write. Sent again with the same word, it is entered once and answered alike.",
  schema: { type: "string", minLength: 8, maxLength: 200 },
} as const;

const REVIEWER = {
  name: "Hearsay-Reviewer",
  in: "header",
  required: false,
  description:
    "The name of whoever writes, as percent-encoded UTF-8: the ledger keeps it with the entry. The account that runs the server where it is left out.",
  schema: { type: "string", maxLength: 1000 },
} as const;

/** The document that describes every route below `/api`, as OpenAPI 3.1. */
export function documentOf(routes: OpenAPIHono<Served>, version: string): object {
  const document = routes.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version,
      description: ABOUT,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    security: [],
  });
  for (const item of Object.values(document.paths ?? {})) {
    // A refusal that a route names is a problem as every other.
    const { "409": refusal, default: problem } = (item.post?.responses ?? {}) as { [status: string]: Response };
    if (refusal && problem?.content) refusal.content = problem.content;
    if (item.post) item.post.parameters = [...(item.post.parameters ?? []), ONCE, REVIEWER];
  }
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path.replace(":ledger", "{ledger}"),
    path.includes("ledger") ? { parameters: [LEDGER], ...item } : item,
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}
