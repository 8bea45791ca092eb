import type { JobCounts } from "@hearsay/core";
import type { Desk, Which } from "./desk.ts";

/** How often is looked how far jobs are, in milliseconds: other processes and machines work on them, too. */
const GLANCE = 1000;

/**
 * Tells how many jobs each ledger has in each state, now and whenever that changes; gives what ends it.
 * @param worked ledgers of which jobs were worked on since they were told of: a job that was tried again and given up again
 * leaves the same numbers
 */
export function watchCounts(
  desks: { readonly [which in Which]: Desk },
  told: (which: Which, counts: JobCounts) => void,
  worked: Set<Which> = new Set(),
): () => void {
  const last = new Map<Which, string>();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    for (const which of ["own", "sample"] as const) {
      // Where the jobs cannot be had just now, the next look may find them; whoever asks for them is told why.
      const counts = await desks[which]
        .jobs()
        .then((queue) => queue.counts())
        .catch(() => null);
      const written = JSON.stringify(counts);
      const isMoved = worked.delete(which) || last.get(which) !== written;
      if (counts !== null && isMoved) told(which, counts);
      last.set(which, written);
    }
    isLooking = false;
  };
  void look();
  const timer = setInterval(() => void look(), GLANCE);
  timer.unref();
  return () => clearInterval(timer);
}
