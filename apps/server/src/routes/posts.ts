import { aroundPosts, heldOn, holdersLine, readWhoHeld } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { HeldOn, Spell } from "../answers/spell.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking } from "../question.ts";
import { answers, createResource, listOf, read } from "../resource.ts";

/** Posts and who held them. */
export const posts = createResource();

posts.openapi(
  createRoute({
    method: "get",
    path: "/posts",
    tags: ["posts"],
    summary: "Who held a post on a day, for the posts that the words can mean",
    request: { query: asking({ q: z.string().optional().openapi({ description: "A post in words." }) }) },
    responses: answers(z.object({ answers: listOf(HeldOn), asked: AskedBack }), "One answer for each likeliest post."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const question = context.req.query("q") ?? "";
    const held = await read(context, (reader) => readWhoHeld(question, asked.on, asked, reader));
    return context.json({ answers: held, asked }, 200);
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
