import type { Job, JobCounts, JobFault, JobMade, JobState } from "@hearsay/core";
import type { Page } from "./page.ts";

const STATES: { readonly [state in JobState]: string } = {
  waiting: "waiting",
  working: "being worked on",
  done: "done",
  dead: "given up",
  dropped: "dropped",
};

const OUTCOMES: { readonly [outcome in JobMade["outcome"]]: string } = {
  added: "added",
  corrected: "corrected",
  reread: "read anew",
  known: "was there already",
  found: "looked through",
};

/** "3 waiting, 1 given up" */
export function countsInWords(counts: JobCounts): string {
  const told = (Object.keys(STATES) as JobState[]).flatMap((state) =>
    counts[state] > 0 ? [`${counts[state]} ${STATES[state]}`] : [],
  );
  return told.length > 0 ? told.join(", ") : "none";
}

/** What came of a job, in words. */
export function madeInWords({ outcome, report, statements, jobs }: JobMade): string {
  if (outcome === "found") return `${OUTCOMES.found}, ${jobs} ${jobs === 1 ? "page" : "pages"} found`;
  return `${OUTCOMES[outcome]}, ${statements} statements  [${report}]`;
}

/** When a job that failed is tried again, or that it is not. */
export const fateInWords = ({ due }: Pick<JobFault, "due">) =>
  due === null ? "Given up; see hearsay jobs." : `Tried again at ${due}.`;

export function printJob({ id, from, state, tries, due, why, made }: Job, page: Page): void {
  page.heading(from);
  const again = state === "waiting" && tries > 0 ? `, tried ${tries} times, again at ${due}` : "";
  page.line(`${STATES[state]}${again}${made ? `: ${madeInWords(made)}` : ""}  [${id}]`, 2);
  if (why) page.quiet(why, 2);
}
