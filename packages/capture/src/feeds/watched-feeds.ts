import { type Feed, type FeedAct, type FeedStore, HearsayError } from "@hearsay/core";
import { checkedAddress } from "../address-rules.ts";
import { FETCH_POLICY } from "../capture-url.ts";

/** Who does something with a feed, and when (ISO). */
export interface Doing {
  readonly by: string;
  readonly at: string;
}

/** What a person says of a feed that is to be watched. */
export interface FeedWish extends Doing {
  readonly address: string;
  /** Who publishes what it leads to; null leaves it to the pages, and to what was said before. */
  readonly outlet: string | null;
  /** Hosts that may be asked for it though they are no public ones. */
  readonly allowedHosts: readonly string[];
}

/**
 * The address of a feed as feeds are known by it.
 * @throws HearsayError `usage` where it is none, `address-refused` where Hearsay asks nobody there
 */
function addressOf(written: string, allowedHosts: readonly string[]): string {
  const url = URL.parse(written.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new HearsayError(
      "usage",
      `"${written}" is no address of a feed. Write it in full, as in https://example.org/feed.`,
    );
  }
  url.hash = "";
  return checkedAddress(url.href, { ...FETCH_POLICY, allowedHosts }).href;
}

/** How long whoever asks a feed has it to himself, in milliseconds: a round of two hundred pages takes some minutes. */
const TAKEN = 15 * 60_000;

/** Until when a feed is taken that is asked now, as an ISO instant. */
export const takenUntil = (now: Date): string => new Date(now.getTime() + TAKEN).toISOString();

const asKnown = (written: string) => {
  const url = URL.parse(written.trim());
  if (url === null) return written;
  url.hash = "";
  return url.href;
};

const newFeed = ({ address, outlet, allowedHosts, by, at }: FeedWish): Feed => ({
  address,
  outlet,
  allowedHosts,
  by,
  added: at,
  next: at,
  paused: null,
  health: "new",
  failures: 0,
  title: null,
  etag: null,
  lastModified: null,
  asked: null,
  trouble: null,
});

async function act(store: FeedStore, feed: Feed, what: FeedAct["act"], { by, at }: Doing): Promise<void> {
  await store.noteAct({ feed: feed.address, act: what, by, at });
}

/**
 * Watches a feed from now on; one that is watched gets the outlet that is given, and goes on where it was paused.
 * @throws HearsayError `usage`, `address-refused`
 */
export async function addFeed(
  wish: FeedWish,
  store: FeedStore,
): Promise<{ readonly feed: Feed; readonly outcome: "added" | "resumed" | "there" }> {
  const address = addressOf(wish.address, wish.allowedHosts);
  const there = (await store.feeds()).find((one) => one.address === address);
  if (there === undefined) {
    const feed = newFeed({ ...wish, address });
    await store.putFeed(feed);
    await act(store, feed, "added", wish);
    return { feed, outcome: "added" };
  }
  const allowedHosts = [...new Set([...there.allowedHosts, ...wish.allowedHosts])];
  const feed = { ...there, outlet: wish.outlet ?? there.outlet, allowedHosts, paused: null };
  await store.putFeed(feed);
  if (there.paused === null) return { feed, outcome: "there" };
  await act(store, feed, "resumed", wish);
  return { feed, outcome: "resumed" };
}

async function watched(written: string, store: FeedStore): Promise<Feed> {
  const address = asKnown(written);
  const feed = (await store.feeds()).find((one) => one.address === address);
  if (feed) return feed;
  throw new HearsayError("not-found", `${address} is not watched. The list of feeds tells what is.`);
}

/** Asks a feed no more until it is resumed; nothing that it led to is lost. @throws HearsayError `not-found` */
export async function pauseFeed(written: string, who: Doing, store: FeedStore): Promise<Feed> {
  const there = await watched(written, store);
  if (there.paused !== null) return there;
  const feed = { ...there, paused: who.at };
  await store.putFeed(feed);
  await act(store, feed, "paused", who);
  return feed;
}

/** Asks a feed again that was paused, from now on. @throws HearsayError `not-found` */
export async function resumeFeed(written: string, who: Doing, store: FeedStore): Promise<Feed> {
  const there = await watched(written, store);
  if (there.paused === null) return there;
  const feed = { ...there, paused: null, next: who.at };
  await store.putFeed(feed);
  await act(store, feed, "resumed", who);
  return feed;
}

/** Watches a feed no longer; what it led to stays. @throws HearsayError `not-found` */
export async function removeFeed(written: string, who: Doing, store: FeedStore): Promise<Feed> {
  const feed = await watched(written, store);
  await store.removeFeed(feed.address);
  await act(store, feed, "removed", who);
  return feed;
}
