import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  type EnterPage,
  extractedIn,
  FETCH_POLICY,
  type Manners,
  type Pacing,
  pageToEnter,
  pollFeed,
  type ReadingThreads,
  takenUntil,
} from "@hearsay/capture";
import { enterPage, type Feed } from "@hearsay/core";
import { FEEDS_FILE, localWriter, openFeedStore } from "@hearsay/store";
import { type Desk, today } from "./desk.ts";

/** What whoever asks hosts shares: threads that read, one pace for each host, and the clock. */
interface Guests {
  readonly threads: ReadingThreads;
  readonly manners: Manners;
  readonly pacing: Pacing;
}

/** Between two looks at which feed is due, in milliseconds. */
const GLANCE = 2000;

/** How long a feed that is being asked holds up the end of the server, in milliseconds. */
const GRACE = 4000;

/** Enters what a feed leads to under the name of whoever has it watched, read in a thread. */
const enteringFor =
  ({ folder, stamper }: Desk, threads: ReadingThreads): EnterPage =>
  async (page, told, feed) => {
    const how = { given: feed.outlet === null ? {} : { outlet: feed.outlet }, today: today(), told };
    const read = await threads.read({ page, how });
    const entering = { ...folder, ledger: folder.ledger.as(feed.by ?? localWriter().actor) };
    const asRead = { ...pageToEnter(page, how), read: () => read.report, extract: extractedIn(read) };
    const { report } = await enterPage(entering, asRead);
    await stamper?.stamp(page.sha256, entering);
    return report.id;
  };

/**
 * Asks the feeds of a ledger as long as the server runs, politely, one after another; gives what ends it. A feed that another
 * process has taken is left to it.
 */
export function watchFeeds(desk: Desk, { threads, manners, pacing }: Guests): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const { path } = desk.folder;

  async function round(): Promise<void> {
    if (!existsSync(join(path, FEEDS_FILE))) return;
    const store = await openFeedStore(path);
    const goesOn = async ({ address }: Feed) =>
      !signal.aborted && (await store.feeds()).some((one) => one.address === address && one.paused === null);
    const enter = enteringFor(desk, threads);
    try {
      for (const feed of await store.feeds()) {
        if (signal.aborted) return;
        const isDue = feed.paused === null && feed.next <= pacing.now().toISOString();
        if (!isDue || !(await store.takeFeed(feed, takenUntil(pacing.now())))) continue;
        await pollFeed(feed, { policy: FETCH_POLICY, manners, pacing, store, enter, goesOn });
      }
    } finally {
      await store.close();
    }
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      try {
        await round();
      } catch (error) {
        // A ledger or a disk that cannot be written to: it may be there again at the next look.
        if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
      }
      await pause(GLANCE, undefined, { signal }).catch(() => {});
    }
  }
  const all = watch();
  return async () => {
    stop.abort();
    await Promise.race([all, pause(GRACE, undefined, { ref: false })]);
  };
}
