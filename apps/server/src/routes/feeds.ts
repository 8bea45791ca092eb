import { existsSync } from "node:fs";
import { join } from "node:path";
import { FEEDS_FILE, openFeedStore } from "@hearsay/store";
import { createRoute } from "@hono/zod-openapi";
import { FeedsTold } from "../answers/evidence.ts";
import { answers, createResource } from "../resource.ts";

/** Pages told of each feed. */
const LATEST = 10;

/** What is watched. It is no part of the record, so no day bears on it. */
export const feeds = createResource();

feeds.openapi(
  createRoute({
    method: "get",
    path: "/feeds",
    tags: ["feeds"],
    summary: "The feeds that are watched, how they are, and what they led to last",
    responses: answers(FeedsTold, "The feeds, in the order in which they were added."),
  }),
  async (context) => {
    const { path } = context.var.desk.folder;
    if (!existsSync(join(path, FEEDS_FILE))) return context.json({ feeds: [] }, 200);
    const store = await openFeedStore(path);
    try {
      const told = [];
      for (const { etag: _, lastModified: __, ...feed } of await store.feeds()) {
        const pages = await store.latestPages(feed.address, LATEST);
        told.push({ ...feed, pages: pages.map(({ key: _, feed: __, stamp: ___, published: ____, ...page }) => page) });
      }
      return context.json({ feeds: told }, 200);
    } finally {
      await store.close();
    }
  },
);
