import { aroundPerson, careerOf, dossierOf, readPeopleNamed, titleTold } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Dossier, Entity } from "../answers/dossier.ts";
import { Spell } from "../answers/spell.ts";
import { cursorTo } from "../cursor.ts";
import { entitiesListed, listing } from "../entities-listed.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

const OnePerson = z.object({ id: z.string() });

/** Persons, and what is known of each as of a day. */
export const persons = createResource();

persons.openapi(
  createRoute({
    method: "get",
    path: "/people",
    tags: ["persons"],
    summary: "The persons of the ledger, those whose names begin so, or those that a name can mean",
    request: {
      query: listing({
        q: z.string().optional().openapi({ description: "A name, or a part of one: the likeliest first." }),
      }),
    },
    responses: answers(z.object({ people: listOf(Entity), cursor: cursorTo }), "A hundred persons at most."),
  }),
  async (context) => {
    const { q } = context.req.valid("query");
    if (q !== undefined)
      return context.json({ people: await read(context, (reader) => readPeopleNamed(q, reader)), cursor: null }, 200);
    const { listed: people, cursor } = await entitiesListed(context, "person");
    return context.json({ people, cursor }, 200);
  },
);

persons.openapi(
  createRoute({
    method: "get",
    path: "/people/{id}",
    tags: ["persons"],
    summary: "Everything known of a person as of a day",
    request: { params: OnePerson, query: Asking },
    responses: answers(Dossier.extend({ asked: AskedBack }), "The dossier."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const asked = askedIn(context);
    const answer = await read(context, async (reader) => {
      const [known] = await reader.entities({ ids: [id] });
      if (known?.kind !== "person") throw notFound(`person ${id}`);
      const { holdings, picture } = await aroundPerson(reader, known.id, asked);
      const claims = (await reader.claims({ about: [known.id] })).map((claim) => claim.id);
      const dossier = { ...dossierOf(known.id, picture, holdings), name: known.name };
      const matters = (await reader.matters({ claims })).map((one) => ({
        ...one,
        title: titleTold(one, holdings.neighbourhood.claims, holdings),
      }));
      return { ...dossier, matters, asked };
    });
    return context.json(answer, 200);
  },
);

persons.openapi(
  createRoute({
    method: "get",
    path: "/people/{id}/career",
    tags: ["persons"],
    summary: "The posts of a person in their order",
    request: { params: OnePerson, query: Asking },
    responses: answers(z.object({ career: listOf(Spell) }), "One spell for each time in a post."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const career = await read(context, async (reader) => {
      const [known] = await reader.entities({ ids: [id] });
      const person = known?.id ?? id;
      const { holdings, picture } = await aroundPerson(reader, person, askedIn(context));
      return careerOf(person, picture, holdings);
    });
    return context.json({ career }, 200);
  },
);
