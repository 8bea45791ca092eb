import { aroundPosts, heldOn, holdersLine, readWhoHeld } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { Entity } from "../answers/dossier.ts";
import { HeldOn, Spell } from "../answers/spell.ts";
import { cursorTo } from "../cursor.ts";
import { entitiesListed, listing } from "../entities-listed.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Posts and who held them. */
export const posts = createResource();

posts.openapi(
  createRoute({
    method: "get",
    path: "/posts",
    tags: ["posts"],
    summary: "The posts of the ledger, those whose titles begin so, or who held the posts that words can mean",
    request: {
      query: listing({ q: z.string().optional().openapi({ description: "A post in words: who held it on the day." }) }),
    },
    responses: answers(
      z.object({ answers: listOf(HeldOn), posts: listOf(Entity), cursor: cursorTo, asked: AskedBack }),
      "With `q` one answer for each likeliest post; without it a hundred posts at most.",
    ),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { q } = context.req.valid("query");
    if (q !== undefined) {
      const held = await read(context, (reader) => readWhoHeld(q, asked.on, asked, reader));
      return context.json({ answers: held, posts: [], cursor: null, asked }, 200);
    }
    const { listed: posts, cursor } = await entitiesListed(context, "post");
    return context.json({ answers: [], posts, cursor, asked }, 200);
  },
);

posts.openapi(
  createRoute({
    method: "get",
    path: "/posts/{id}",
    tags: ["posts"],
    summary: "Who held this post on the day, and everybody who ever did",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(HeldOn.extend({ spells: listOf(Spell), asked: AskedBack }), "The holders."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const asked = askedIn(context);
    const answer = await read(context, async (reader) => {
      const [known] = await reader.entities({ ids: [id] });
      if (known?.kind !== "post") throw notFound(`post ${id}`);
      const { holdings, picture } = await aroundPosts(reader, [known.id], asked);
      const held = heldOn(known.id, asked.on, picture, holdings);
      return { ...held, title: known.name, spells: holdersLine(known.id, picture, holdings), asked };
    });
    return context.json(answer, 200);
  },
);
