import { aroundMatter, matterLedTo, matterView, readMatters } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { ListedMatter, listedByEntry } from "../answers/lists.ts";
import { MatterView } from "../answers/matter.ts";
import { cursorFrom, cursorIn, withCursor } from "../cursor.ts";
import { notFound } from "../problem.ts";
import { AskedBack, Asking, askedIn, asking, numberIn, placeIn } from "../question.ts";
import { answers, createResource, read } from "../resource.ts";

/** Contested questions. */
export const matters = createResource();

matters.openapi(
  createRoute({
    method: "get",
    path: "/matters",
    tags: ["matters"],
    summary: "The contested questions that opened last",
    request: { query: asking({ before: placeIn("Matters opened before this entry."), cursor: cursorIn }) },
    responses: answers(listedByEntry(ListedMatter), "Twenty matters at most, the most contested of them first."),
  }),
  async (context) => {
    const asked = askedIn(context);
    const { cursor } = context.req.valid("query");
    const before = cursor === undefined ? numberIn(context, "before") : cursorFrom("matters", cursor);
    const list = await read(context, (reader) => readMatters(reader, asked, before));
    return context.json(withCursor("matters", list), 200);
  },
);

matters.openapi(
  createRoute({
    method: "get",
    path: "/matters/{id}",
    tags: ["matters"],
    summary: "A contested question: its claims, how their standings moved, and why",
    request: { params: z.object({ id: z.string() }), query: Asking },
    responses: answers(MatterView.extend({ asked: AskedBack }), "The matter, also by the id of one that became it."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const asked = askedIn(context);
    const view = await read(context, async (reader) => {
      const matter = matterLedTo(id, await reader.matters(), await reader.redirects());
      if (!matter) throw notFound(`matter ${id}`);
      const { holdings, picture } = await aroundMatter(reader, matter, asked);
      return matterView(matter, picture, holdings);
    });
    return context.json({ ...view, asked }, 200);
  },
);
