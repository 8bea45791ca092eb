import { existsSync } from "node:fs";
import { join } from "node:path";
import { addFeed, pauseFeed, removeFeed, resumeFeed } from "@hearsay/capture";
import {
  type Feed,
  type FeedPage,
  type FeedStore,
  HearsayError,
  type LedgerReader,
  pageAtAddress,
} from "@hearsay/core";
import { FEEDS_FILE, openFeedStore } from "@hearsay/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { FeedChanged, FeedsTold } from "../answers/feeds.ts";
import { answers, bodyOf, createResource, read, type Served } from "../resource.ts";
import { whoAsks } from "../reviewer.ts";

/** Pages told of each feed, and acts told of all. */
const LATEST = 10;
const MOST_ACTS = 50;

const Address = z.string().min(1).max(4000);

/** What is watched. It is no part of the record, so no day bears on it. */
export const feeds = createResource();

async function withStore<T>(context: Context<Served>, task: (store: FeedStore) => Promise<T>): Promise<T> {
  const store = await openFeedStore(context.var.desk.folder.path);
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}

/** Who does what now. @throws HearsayError `usage` for the sample case, which watches nothing */
function doing(context: Context<Served>) {
  if (context.req.param("ledger") === "sample") {
    throw new HearsayError("usage", "The sample case watches no feeds. Add the feed to your own ledger.");
  }
  return { by: whoAsks(context), at: new Date().toISOString() };
}

/** A page that was put on the list of jobs, as it is now: nobody tells the feeds what became of it. */
async function asItIs(page: FeedPage, reader: LedgerReader): Promise<FeedPage> {
  const address = page.outcome === "queued" ? pageAtAddress(page.link) : null;
  const [known] = address === null ? [] : await reader.reports({ address });
  return known ? { ...page, outcome: "entered", report: known.report.id } : page;
}

async function toldOf({ etag: _, lastModified: __, ...feed }: Feed, store: FeedStore, reader: LedgerReader) {
  const pages: Omit<FeedPage, "key" | "feed" | "stamp" | "published">[] = [];
  for (const one of await store.latestPages(feed.address, LATEST)) {
    const { key: _, feed: __, stamp: ___, published: ____, ...page } = await asItIs(one, reader);
    pages.push(page);
  }
  return { ...feed, pages };
}

feeds.openapi(
  createRoute({
    method: "get",
    path: "/feeds",
    tags: ["feeds"],
    summary: "The feeds that are watched, how they are, and what they led to last",
    responses: answers(FeedsTold, "The feeds, in the order in which they were added."),
  }),
  async (context) => {
    if (!existsSync(join(context.var.desk.folder.path, FEEDS_FILE))) return context.json({ feeds: [], acts: [] }, 200);
    return withStore(context, async (store) => {
      const watched = await store.feeds();
      const told = await read(context, async (reader) => {
        const each: Awaited<ReturnType<typeof toldOf>>[] = [];
        for (const feed of watched) each.push(await toldOf(feed, store, reader));
        return each;
      });
      return context.json({ feeds: told, acts: await store.acts(MOST_ACTS) }, 200);
    });
  },
);

feeds.openapi(
  createRoute({
    method: "post",
    path: "/feeds",
    tags: ["feeds"],
    summary: "Watches a feed from now on; one that was paused goes on. The server asks it soon, and politely",
    request: bodyOf(
      z.object({ address: Address, outlet: z.string().min(1).max(500).optional() }).openapi("FeedToWatch"),
    ),
    responses: answers(FeedChanged, "What became of it."),
  }),
  async (context) => {
    const { address, outlet = null } = context.req.valid("json");
    const who = doing(context);
    return withStore(context, async (store) => {
      const { feed, outcome } = await addFeed({ address, outlet, allowedHosts: [], ...who }, store);
      return context.json({ address: feed.address, outcome }, 200);
    });
  },
);

const ACTS = [
  { act: "pause", does: pauseFeed, outcome: "paused", summary: "Asks a feed no more until it is resumed" },
  { act: "resume", does: resumeFeed, outcome: "resumed", summary: "Asks a feed again that was paused" },
  { act: "remove", does: removeFeed, outcome: "removed", summary: "Watches a feed no longer; what it led to stays" },
] as const;

for (const { act, does, outcome, summary } of ACTS) {
  feeds.openapi(
    createRoute({
      method: "post",
      path: `/feeds/${act}`,
      tags: ["feeds"],
      summary,
      request: bodyOf(z.object({ address: Address }).openapi("FeedNamed")),
      responses: answers(FeedChanged, "What it is now."),
    }),
    async (context) => {
      const { address } = context.req.valid("json");
      const who = doing(context);
      const feed = await withStore(context, (store) => does(address, who, store));
      return context.json({ address: feed.address, outcome }, 200);
    },
  );
}
