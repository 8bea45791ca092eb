import { type Feed, type FeedPage, type FeedStore, HearsayError, type ToldOfPage } from "@hearsay/core";
import type { FetchPolicy } from "../address-rules.ts";
import { captureAddress } from "../capture-url.ts";
import type { CapturedPage } from "../captured-page.ts";
import { isPassing, waitsForHost, wantedPause } from "../host-trouble.ts";
import { type FeedItem, readFeed } from "./feed-items.ts";
import type { Manners, Pacing } from "./manners.ts";

/** What happened at one question to a feed. */
export interface Polled {
  readonly feed: Feed;
  readonly outcome: "read" | "unchanged" | "failed";
  readonly pages: readonly FeedPage[];
  /** Items that were had already. */
  readonly had: number;
  /** What of the feed could not be used, in words. */
  readonly issues: readonly string[];
}

/** Enters a page and gives the id of its report. @throws HearsayError where the page cannot be used */
export type EnterPage = (page: CapturedPage, told: ToldOfPage, feed: Feed) => Promise<string>;

/** Puts the page of an item on the list of what is to be done. */
export type QueuePage = (item: FeedItem, feed: Feed) => Promise<void>;

export interface Watching {
  readonly policy: FetchPolicy;
  readonly manners: Manners;
  readonly pacing: Pacing;
  readonly store: FeedStore;
  readonly enter: EnterPage;
  /** Where it is there, pages are left to others instead of being entered at once. */
  readonly queue?: QueuePage | undefined;
  /** Asked before each page whether the feed is still wanted; what is left is had another time. */
  readonly goesOn?: ((feed: Feed) => Promise<boolean>) | undefined;
}

const MINUTE = 60_000;
/** How often a feed is asked that says nothing of it, and the least and most that it can ask for, in minutes. */
const EVERY = 15;
const MOST = 24 * 60;
/** How often a page is tried that could not be had. */
const TRIES = 5;
/** Of one feed, in one round: a feed that leads to thousands of pages is read over several. */
const MOST_PAGES = 200;

const FEEDS = /^(?:$|text\/|application\/(?:[\w.+-]*xml|[\w.+-]*json|(?:x-)?gzip|octet-stream))/;
const ACCEPT =
  "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,application/json;q=0.8,text/xml;q=0.8,*/*;q=0.1";

/** Sends back what the host gave to tell whether anything changed. */
function conditional({ etag, lastModified }: Feed): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

/** How long a host says that its answer holds, in minutes. */
function minutesHeld(headers: CapturedPage["obtained"]["headers"]): number {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers?.["cache-control"] ?? "")?.[1];
  return seconds === undefined ? 0 : Number(seconds) / 60;
}

function nextAfter(present: number, minutes: number, { random }: Pacing): string {
  const wait = Math.min(MOST, Math.max(EVERY, minutes)) * MINUTE;
  return new Date(present + wait * (0.9 + random() * 0.2)).toISOString();
}

/** The feed after a question that failed: the wait doubles each time, up to a day. */
function failing(feed: Feed, error: unknown, pacing: Pacing): Feed {
  const present = pacing.now().getTime();
  const failures = feed.failures + 1;
  const wanted = (wantedPause(error, present) ?? 0) / MINUTE;
  return {
    ...feed,
    asked: new Date(present).toISOString(),
    next: nextAfter(present, Math.max(wanted, EVERY * 2 ** Math.min(failures - 1, 10)), pacing),
    health: "failing",
    trouble: error instanceof Error ? error.message : String(error),
    failures,
  };
}

type Fate = Pick<FeedPage, "outcome" | "report" | "why">;

async function fateOf(item: FeedItem, feed: Feed, watching: Watching): Promise<Fate> {
  const { policy, manners, pacing, enter, queue } = watching;
  if (queue) {
    await queue(item, feed);
    return { outcome: "queued", report: null, why: null };
  }
  try {
    const closed = await manners.beforeAsking(item.link, policy);
    if (closed !== null) return { outcome: "skipped", report: null, why: `${item.link} was skipped: ${closed}.` };
    const page = await captureAddress(item.link, policy, pacing.now);
    if (page === null) return { outcome: "failing", report: null, why: `${item.link} came without a page.` };
    const report = await enter(page, { by: "feed", published: item.published }, feed);
    return { outcome: "entered", report, why: null };
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code.startsWith("ledger-") || error.code === "disk-full") throw error;
    const outcome = waitsForHost(error) ? "waiting" : isPassing(error) ? "failing" : "skipped";
    return { outcome, report: null, why: error.message };
  }
}

const isOpen = ({ outcome, tries }: FeedPage) => outcome === "waiting" || (outcome === "failing" && tries < TRIES);

const isSettled = (known: FeedPage | undefined, item: FeedItem) =>
  known !== undefined && known.stamp === item.stamp && !isOpen(known);

/** Pages that are still to be had and that the feed tells no longer. */
async function leftBehind(items: readonly FeedItem[], feed: Feed, { store }: Watching): Promise<FeedItem[]> {
  const told = new Set(items.map(({ key }) => key));
  return (await store.openPages(feed.address, TRIES)).filter(({ key }) => !told.has(key));
}

/** Takes in the pages that are new or changed, oldest first, so that the order of entry is the order of publication. */
async function takeIn(items: readonly FeedItem[], feed: Feed, watching: Watching) {
  const known = new Map((await watching.store.pages(items.map(({ key }) => key))).map((page) => [page.key, page]));
  const fresh = items.filter((item) => !isSettled(known.get(item.key), item));
  const behind = await leftBehind(items, feed, watching);
  for (const page of await watching.store.pages(behind.map(({ key }) => key))) known.set(page.key, page);
  const open = [...behind, ...fresh.toReversed()];
  const pages: FeedPage[] = [];
  for (const item of open.slice(0, MOST_PAGES)) {
    if ((await watching.goesOn?.(feed)) === false) break;
    const { key, link, title, stamp, published } = item;
    const before = known.get(key);
    const fate = await fateOf(item, feed, watching);
    const tries = (before?.stamp === stamp ? before.tries : 0) + (fate.outcome === "waiting" ? 0 : 1);
    const at = watching.pacing.now().toISOString();
    const page = { key, feed: feed.address, link, title, stamp, published, ...fate, tries, at };
    await watching.store.putPage(page);
    pages.push(page);
  }
  return { pages, had: items.length - fresh.length, left: open.length - pages.length };
}

/** Reads a feed and, where it is an index of sitemaps, those; some of them may have to be asked again. */
async function readWhole(page: CapturedPage, feed: Feed, { policy, manners, pacing }: Watching) {
  const address = page.obtained.finalUrl ?? feed.address;
  const read = readFeed(page.bytes, { mediaType: page.mediaType, address });
  const items = [...read.items];
  const issues = [...read.issues];
  let isWhole = true;
  for (const further of read.further) {
    try {
      const closed = await manners.beforeAsking(further, policy);
      const inner =
        closed === null
          ? await captureAddress(further, policy, pacing.now, { takes: FEEDS, takesInWords: "feed" })
          : null;
      if (inner === null) issues.push(`${further} was skipped${closed === null ? "" : `: ${closed}`}.`);
      else {
        const { items: more, issues: others } = readFeed(inner.bytes, { mediaType: inner.mediaType, address: further });
        items.push(...more);
        issues.push(...others);
      }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      isWhole &&= !isPassing(error);
      issues.push(error.message);
    }
  }
  return { ...read, items: [...new Map(items.map((item) => [item.key, item])).values()], issues, isWhole };
}

/** Asks a feed once, takes in what is new, and remembers when it is to be asked again. */
export async function pollFeed(feed: Feed, among: Watching): Promise<Polled> {
  const { manners, pacing, store } = among;
  const policy = { ...among.policy, allowedHosts: [...among.policy.allowedHosts, ...feed.allowedHosts] };
  const watching = { ...among, policy };
  const asked = pacing.now().toISOString();
  try {
    const closed = await manners.beforeAsking(feed.address, policy);
    if (closed !== null) throw new HearsayError("fetch-failed", `${feed.address} was not asked: ${closed}.`);
    const asking = { headers: conditional(feed), takes: FEEDS, takesInWords: "feed" };
    const page = await captureAddress(feed.address, policy, pacing.now, asking);
    const read = page && (await readWhole(page, feed, watching));
    const { left, ...taken } = read ? await takeIn(read.items, feed, watching) : { pages: [], had: 0, left: 0 };
    const hasMore = left > 0 || read?.isWhole === false || taken.pages.some(isOpen);
    const headers = page?.obtained.headers ?? null;
    const minutes = Math.max(read?.minutes ?? 0, minutesHeld(headers));
    const well: Feed = {
      ...feed,
      title: read?.title ?? feed.title,
      // A feed with pages still to be had must not answer that nothing changed.
      etag: hasMore ? null : page ? (headers?.etag ?? null) : feed.etag,
      lastModified: hasMore ? null : page ? (headers?.["last-modified"] ?? null) : feed.lastModified,
      asked,
      next: nextAfter(pacing.now().getTime(), minutes, pacing),
      health: "well",
      trouble: null,
      failures: 0,
    };
    await store.keepAsked(well);
    return { feed: well, outcome: page ? "read" : "unchanged", ...taken, issues: read?.issues ?? [] };
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code.startsWith("ledger-") || error.code === "disk-full") throw error;
    const ill = failing(feed, error, pacing);
    await store.keepAsked(ill);
    return { feed: ill, outcome: "failed", pages: [], had: 0, issues: [ill.trouble ?? ""] };
  }
}
