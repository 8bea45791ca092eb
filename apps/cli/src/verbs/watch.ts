import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  createManners,
  type EnterPage,
  FETCH_POLICY,
  feedJob,
  type Polled,
  pageToEnter,
  pollFeed,
  type QueuePage,
  type Stamper,
  type Watching,
} from "@hearsay/capture";
import { enterPage, type Feed, type FeedStore, HearsayError, type JobQueue } from "@hearsay/core";
import { type DataFolder, openFeedStore } from "@hearsay/store";
import { createCommand } from "../options.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import {
  type CommonOptions,
  dataPath,
  now,
  type Surroundings,
  stamperOf,
  today,
  userOf,
  withFolder,
  withJobs,
} from "../session.ts";
import { stopSignal } from "../stop-signal.ts";

interface WatchOptions extends CommonOptions {
  readonly outlet?: string;
  readonly once?: true;
  readonly list?: true;
  readonly remove?: true;
  readonly allowHost?: readonly string[];
  readonly later?: true;
  readonly timestamps?: string;
}

/** Between two looks at which feed is due, in milliseconds. */
const GLANCE = 15_000;

const entering =
  (folder: DataFolder, stamper: Stamper | null): EnterPage =>
  async (page, told, feed) => {
    const given = feed.outlet === null ? {} : { outlet: feed.outlet };
    const { report } = await enterPage(folder, pageToEnter(page, { given, today: today(), told }));
    const stamped = await stamper?.stamp(page.sha256, folder);
    if (stamped?.outcome === "failed") console.error(stamped.why);
    return report.id;
  };

/** Leaves pages to the workers; what one round of watching found is a batch. */
function queueing(queue: JobQueue, { allowHost = [] }: WatchOptions): QueuePage {
  const batch = { id: randomUUID(), by: userOf() };
  return async (item, feed) => {
    const given = feed.outlet === null ? {} : { outlet: feed.outlet };
    await queue.add([feedJob(item, given, allowHost)], batch);
  };
}

function newFeed(address: string, outlet: string | undefined): Feed {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new HearsayError(
      "usage",
      `"${address}" is no address of a feed. Write it in full, as in https://example.org/feed.`,
    );
  }
  const at = now().toISOString();
  const none = { title: null, etag: null, lastModified: null, asked: null, trouble: null };
  return {
    address: new URL(address).href,
    outlet: outlet ?? null,
    added: at,
    next: at,
    health: "new",
    failures: 0,
    ...none,
  };
}

/** Adds feeds that are not there, and gives an outlet to those that are. */
async function addFeeds(addresses: readonly string[], { outlet }: WatchOptions, store: FeedStore): Promise<Feed[]> {
  const known = new Map((await store.feeds()).map((feed) => [feed.address, feed]));
  const added: Feed[] = [];
  for (const address of addresses) {
    const feed = newFeed(address, outlet);
    const there = known.get(feed.address);
    const wanted = there ? { ...there, outlet: outlet ?? there.outlet } : feed;
    await store.putFeed(wanted);
    added.push(wanted);
  }
  return added;
}

const HEALTH: { readonly [health in Feed["health"]]: string } = {
  new: "not asked yet",
  well: "well",
  failing: "failing",
};

function printFeed({ address, title, health, asked, next, trouble, failures }: Feed, page: Page): void {
  page.heading(title ?? address);
  const times = failures > 1 ? `, ${failures} times in a row` : "";
  page.line(`${address}; ${HEALTH[health]}${times}; ${asked ? `asked ${asked}, ` : ""}next ${next}`, 2);
  if (trouble) page.quiet(trouble, 2);
}

const OUTCOMES: { readonly [outcome in Polled["outcome"]]: string } = {
  read: "read",
  unchanged: "nothing new",
  failed: "could not be read",
};

function printPolled({ feed, outcome, pages, had, issues }: Polled, page: Page): void {
  const entered = pages.filter((one) => one.outcome === "entered");
  page.heading(feed.title ?? feed.address);
  const [queued, waiting] = (["queued", "waiting"] as const).map(
    (outcome) => pages.filter((one) => one.outcome === outcome).length,
  ) as [number, number];
  const not = pages.length - entered.length - queued - waiting;
  const wait = waiting > 0 ? `${waiting} waiting, ` : "";
  const told = queued > 0 ? `${queued} put on the list` : `${entered.length} entered`;
  page.line(`${OUTCOMES[outcome]}; ${told}, ${wait}${not} not, ${had} had before`, 2);
  for (const one of entered) page.line(`${one.title ?? one.link}  [${one.report}]`, 4);
  for (const { why } of pages) if (why) page.quiet(why, 4);
  for (const issue of issues) page.quiet(issue, 4);
}

/** Asks the feeds whose time has come, one after another. */
async function* pollDue(feeds: readonly Feed[], watching: Watching): AsyncGenerator<Polled> {
  for (const feed of feeds) yield pollFeed(feed, watching);
}

async function watchOn(watching: Watching, options: WatchOptions, only: ReadonlySet<string>, stop: AbortSignal) {
  const page = createPage(process.stdout);
  const all: Polled[] = [];
  for (;;) {
    const due = (await watching.store.feeds()).filter(
      ({ address, next }) => (only.size === 0 || only.has(address)) && (options.once || next <= now().toISOString()),
    );
    for await (const polled of pollDue(due, watching)) {
      all.push(polled);
      if (!options.json) printPolled(polled, page);
      else if (!options.once) process.stdout.write(`${JSON.stringify(polled)}\n`);
      if (stop.aborted) break;
    }
    if (options.once || stop.aborted) return all;
    await pause(GLANCE, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return all;
  }
}

async function watch(addresses: readonly string[], options: WatchOptions, surroundings: Surroundings): Promise<void> {
  if (options.later && options.timestamps !== undefined) {
    throw new HearsayError("usage", "Who works on the list has pages stamped: hearsay work --timestamps ADDRESS.");
  }
  const stamper = stamperOf(options, surroundings);
  const store = await openFeedStore(dataPath(options, surroundings));
  try {
    if (options.remove) {
      await remove(addresses, store);
      return;
    }
    const added = await addFeeds(addresses, options, store);
    const feeds = await store.feeds();
    if (options.list) {
      list(feeds, options);
      return;
    }
    if (feeds.length === 0) {
      throw new HearsayError("not-found", "No feed is watched. Name one: hearsay watch https://example.org/feed.");
    }
    const polling = async (folder: DataFolder, queue?: QueuePage) => {
      const policy = { ...FETCH_POLICY, allowedHosts: options.allowHost ?? [] };
      const pacing = { now, pause: (milliseconds: number) => pause(milliseconds), random: Math.random };
      const manners = createManners(policy, pacing);
      const watching = { policy, manners, pacing, store, enter: entering(folder, stamper), queue };
      const only = new Set(options.once ? added.map(({ address }) => address) : []);
      const all = await watchOn(watching, options, only, stopSignal());
      if (options.json && options.once) printJson(all);
      if (options.once && all.every(({ outcome }) => outcome === "failed")) process.exitCode = 1;
    };
    await withFolder(options, surroundings, (folder) =>
      options.later
        ? withJobs(options, surroundings, (jobs) => polling(folder, queueing(jobs, options)))
        : polling(folder),
    );
  } finally {
    await store.close();
  }
}

async function remove(addresses: readonly string[], store: FeedStore): Promise<void> {
  for (const address of addresses) {
    const wanted = URL.canParse(address) ? new URL(address).href : address;
    if (await store.removeFeed(wanted)) console.log(`${wanted} is watched no longer. What it led to stays.`);
    else throw new HearsayError("not-found", `${wanted} was not watched. "hearsay watch --list" tells what is.`);
  }
}

function list(feeds: readonly Feed[], { json }: WatchOptions): void {
  if (json) {
    printJson(feeds);
    return;
  }
  const page = createPage(process.stdout);
  for (const feed of feeds) printFeed(feed, page);
  if (feeds.length === 0) console.log("No feed is watched.");
}

export const watchVerb = (surroundings: Surroundings) =>
  createCommand("watch", "watch feeds (RSS, Atom, JSON Feed, news sitemaps) and take in what they lead to, politely")
    .argument("[address...]", "feeds to watch from now on; without one, those that are watched")
    .option("--outlet <name>", "who publishes what these feeds lead to, where the pages do not say")
    .option("--later", "put pages on the list of what is to be done, which hearsay work does")
    .option("--timestamps <address>", "have captures stamped by this authority (RFC 3161; else HEARSAY_TIMESTAMPS)")
    .option("--once", "ask each of them now, once, and end")
    .option("--list", "tell which feeds are watched, and how they are")
    .option("--remove", "watch these no longer")
    .option("--allow-host <host...>", "ask this host though it is no public one; by name, as the address writes it")
    .action((addresses: string[], options: WatchOptions) => watch(addresses, options, surroundings));
