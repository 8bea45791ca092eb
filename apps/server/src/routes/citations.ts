import { readCitation, readSealed } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Citation } from "../answers/citation.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn } from "../question.ts";
import { answers, createResource, read } from "../resource.ts";

/** What is copied to prove what a page shows. */
export const citations = createResource();

citations.openapi(
  createRoute({
    method: "get",
    path: "/citations/{of}",
    tags: ["citations"],
    summary: "Who says each claim of a page, in which captured bytes, under which head of the ledger",
    request: { params: z.object({ of: z.string() }), query: Asking },
    responses: answers(Citation, "Of a claim, a matter, a person, a post or an organisation."),
  }),
  async (context) => {
    const { of } = context.req.valid("param");
    const sealed = await readSealed(context.var.desk.folder.ledger);
    const citation = await read(context, (reader) => readCitation(reader, of, askedIn(context), sealed));
    if (!citation) throw notFound(`claim, matter, person, post or organisation ${of}`);
    return context.json(citation, 200);
  },
);
