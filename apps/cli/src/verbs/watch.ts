import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  addFeed,
  createManners,
  type EnterPage,
  FETCH_POLICY,
  feedJob,
  type Polled,
  pageToEnter,
  pauseFeed,
  pollFeed,
  type QueuePage,
  removeFeed,
  resumeFeed,
  type Stamper,
  takenUntil,
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
  readonly pause?: true;
  readonly resume?: true;
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

/** Watches feeds from now on, under the name of whoever asks. */
async function addFeeds(addresses: readonly string[], options: WatchOptions, store: FeedStore): Promise<Feed[]> {
  const { outlet = null, allowHost = [] } = options;
  const added: Feed[] = [];
  for (const address of addresses) {
    const wish = { address, outlet, allowedHosts: allowHost, by: userOf(), at: now().toISOString() };
    added.push((await addFeed(wish, store)).feed);
  }
  return added;
}

const HEALTH: { readonly [health in Feed["health"]]: string } = {
  new: "not asked yet",
  well: "well",
  failing: "failing",
};

function printFeed({ address, title, health, asked, next, paused, trouble, failures }: Feed, page: Page): void {
  page.heading(title ?? address);
  const times = failures > 1 ? `, ${failures} times in a row` : "";
  const then = paused === null ? `next ${next}` : `paused since ${paused}`;
  page.line(`${address}; ${HEALTH[health]}${times}; ${asked ? `asked ${asked}, ` : ""}${then}`, 2);
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

/** Asks the feeds whose time has come, one after another, and none that somebody else has taken meanwhile. */
async function* pollDue(feeds: readonly Feed[], watching: Watching, isOnce: boolean): AsyncGenerator<Polled> {
  for (const feed of feeds)
    if (isOnce || (await watching.store.takeFeed(feed, takenUntil(now())))) yield pollFeed(feed, watching);
}

const isWanted = ({ address, next, paused }: Feed, only: ReadonlySet<string>, isOnce: boolean) =>
  paused === null && (only.size === 0 || only.has(address)) && (isOnce || next <= now().toISOString());

async function watchOn(watching: Watching, options: WatchOptions, only: ReadonlySet<string>, stop: AbortSignal) {
  const page = createPage(process.stdout);
  const all: Polled[] = [];
  for (;;) {
    const isOnce = options.once === true;
    const due = (await watching.store.feeds()).filter((feed) => isWanted(feed, only, isOnce));
    for await (const polled of pollDue(due, watching, isOnce)) {
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
    const done = ACTS.find((act) => options[act]);
    if (done) return await doWith(addresses, done, store);
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

const ACTS = ["remove", "pause", "resume"] as const;

/** What is done with a feed, and what is told then. */
const DOING = {
  remove: [removeFeed, "is watched no longer. What it led to stays."],
  pause: [pauseFeed, "is not asked until it is resumed."],
  resume: [resumeFeed, "is asked again."],
} as const;

async function doWith(addresses: readonly string[], act: (typeof ACTS)[number], store: FeedStore): Promise<void> {
  const [does, told] = DOING[act];
  for (const address of addresses) {
    const feed = await does(address, { by: userOf(), at: now().toISOString() }, store);
    console.log(`${feed.address} ${told}`);
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
    .option("--pause", "do not ask these until they are resumed")
    .option("--resume", "ask these again that were paused")
    .option(
      "--allow-host <host...>",
      "ask this host for these feeds though it is no public one; by name, as the address writes it",
    )
    .action((addresses: string[], options: WatchOptions) => watch(addresses, options, surroundings));
