import type { JobMade, JobStage, JobState } from "@hearsay/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Part } from "../api.ts";
import { type Ledger, useLedger } from "../asked.ts";

export type JobCounts = { readonly [state in JobState]: number };

/** A job as the server tells of it. */
export interface JobLine {
  readonly id: string;
  readonly from: string;
  readonly stage: JobStage;
  readonly state: JobState;
  readonly tries: number;
  readonly by: string;
  readonly due: string;
  readonly changed: string;
  readonly why: string | null;
  readonly code: string | null;
  readonly made: JobMade | null;
}

export interface JobsAnswer extends Part<JobLine> {
  readonly counts: JobCounts;
}

/** How many are to be done yet. */
export const leftOf = ({ waiting, working }: JobCounts) => waiting + working;

const isOfJobs = (ledger: Ledger) => (query: { readonly queryKey: readonly unknown[] }) =>
  query.queryKey[0] === ledger && String(query.queryKey[1]).startsWith("/jobs");

/** Asks again for what is on the screen of jobs. */
export function useJobsAgain(): () => void {
  const ledger = useLedger();
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: isOfJobs(ledger) });
}

/** Keeps what is on the screen of jobs as it is now, and all else once nothing is left to be done. */
export function useJobsAsTheyGo(): void {
  const ledger = useLedger();
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`/api/${ledger}/events`);
    let lastDone = -1;
    events.addEventListener("jobs", ({ data }: MessageEvent<string>) => {
      const counts = JSON.parse(data) as JobCounts;
      void queries.invalidateQueries({ predicate: isOfJobs(ledger) });
      if (leftOf(counts) > 0 || counts.done === lastDone) return;
      lastDone = counts.done;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === ledger });
    });
    return () => events.close();
  }, [ledger, queries]);
}
