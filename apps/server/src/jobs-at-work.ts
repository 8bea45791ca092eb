import { setTimeout as pause } from "node:timers/promises";
import { createManners, createReadingThreads, FETCH_POLICY, workOn } from "@hearsay/capture";
import type { Desk, Which } from "./desk.ts";
import { watchFeeds } from "./feeds-at-work.ts";

/** Threads that read pages for both ledgers, and jobs of one ledger at a time: the server answers people meanwhile. */
const THREADS = 1;
const ABREAST = 3;
/** How long until it is looked again whether jobs can be had that could not, in milliseconds. */
const LATER = 10_000;

/**
 * Does what is to be done for ledgers as long as the server runs, and asks the feeds of the user's own; gives what ends it after the jobs at hand.
 * @param worked takes the ledgers whose jobs were worked on
 */
export function workOnJobs(
  desks: { readonly [which in Which]?: Desk },
  worked: Set<Which> = new Set(),
): () => Promise<void> {
  const stop = new AbortController();
  const threads = createReadingThreads(THREADS);
  const now = () => new Date();
  const pacing = { now, pause: (milliseconds: number) => pause(milliseconds), random: Math.random };
  const manners = createManners(FETCH_POLICY, pacing);

  const work = async (which: Which, { folder, jobs, stamper }: Desk) => {
    const told = () => void worked.add(which);
    while (!stop.signal.aborted) {
      try {
        const workshop = { queue: await jobs(), folder, threads, policy: FETCH_POLICY, manners, pacing, stamper };
        await workOn(workshop, { abreast: ABREAST, untilDone: false, stop: stop.signal, told });
      } catch (error) {
        // The list itself cannot be had: its disk or its database is away, which whoever asks for it is told.
        console.error(error instanceof Error ? error.message : error);
        await pause(LATER, undefined, { signal: stop.signal }).catch(() => {});
      }
    }
  };
  const endFeeds = desks.own ? watchFeeds(desks.own, { threads, manners, pacing }) : null;
  const all = Promise.all(Object.entries(desks).map(([which, desk]) => work(which as Which, desk)));
  return async () => {
    stop.abort();
    await Promise.all([all, endFeeds?.()]);
    await threads.close();
  };
}
