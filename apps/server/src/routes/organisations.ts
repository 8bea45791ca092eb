import { readOrganisation } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Entity } from "../answers/dossier.ts";
import { OrganisationView } from "../answers/organisation.ts";
import { cursorTo } from "../cursor.ts";
import { entitiesListed, listing } from "../entities-listed.ts";
import { notFound } from "../problem.ts";
import { Asking, askedIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Organisations and their charts. */
export const organisations = createResource();

organisations.openapi(
  createRoute({
    method: "get",
    path: "/organisations",
    tags: ["organisations"],
    summary: "The organisations of the ledger, or those whose names begin so",
    request: { query: listing({}) },
    responses: answers(z.object({ organisations: listOf(Entity), cursor: cursorTo }), "A hundred at most."),
  }),
  async (context) => {
    const { listed, cursor } = await entitiesListed(context, "organisation");
    return context.json({ organisations: listed, cursor }, 200);
  },
);

organisations.openapi(
  createRoute({
    method: "get",
    path: "/organisations/{id}",
    tags: ["organisations"],
    summary: "The chart of an organisation on a day, and everybody who held its posts",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(OrganisationView, "Its posts with their holders on the day asked for."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const asked = askedIn(context);
    const view = await read(context, (reader) => readOrganisation(reader, id, asked.on, asked));
    if (!view) throw notFound(`organisation ${id}`);
    return context.json(view, 200);
  },
);
