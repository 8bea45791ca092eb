import { isAbsolute, relative } from "node:path";
import { dayInWords, type HearsayError, type Ingested, UNNAMED_OUTLET } from "@hearsay/core";
import type { Page } from "./page.ts";

/** What became of one page. */
export type Told =
  | { readonly from: string; readonly note: string }
  | { readonly from: string; readonly entered: Ingested }
  | { readonly from: string; readonly error: HearsayError };

const OUTCOMES: { readonly [outcome in Ingested["outcome"]]: string } = {
  added: "added",
  corrected: "corrected",
  reread: "read anew",
  known: "was there already",
};

/** Where a page came from, as one would name it here: a path from this folder on where it lies in it. */
function placeOf({ from }: Told, cwd: string): string {
  const here = isAbsolute(from) ? relative(cwd, from) : from;
  return here === "" || here.startsWith("..") ? from : here;
}

/** Prints what became of one page, and what its reading left open; refusals go to standard error. */
export function printTold(told: Told, page: Page, cwd: string): void {
  const place = placeOf(told, cwd);
  if ("error" in told) {
    const { message } = told.error;
    console.error(message.includes(told.from) || message.includes(place) ? message : `${place}: ${message}`);
    return;
  }
  if ("note" in told) {
    page.quiet(`${place}: ${told.note}`);
    return;
  }
  const { report, outcome, statements, issues } = told.entered;
  page.heading(report.title || place);
  const { outlet, published } = report;
  const when = published
    ? `${dayInWords(published.day)}${published.time ? `, ${published.time}` : ""}`
    : "no day found";
  page.line(
    `${outlet?.name ?? UNNAMED_OUTLET}; ${when}; ${OUTCOMES[outcome]}, ${statements} statements  [${report.id}]`,
    2,
  );
  for (const issue of issues) page.quiet(issue.message, 2);
}

/** How many pages there were, and what became of them, where they are too many to see at once. */
export function printSum(outcomes: readonly string[], page: Page): void {
  if (outcomes.length < 2) return;
  const alike = [...Map.groupBy(outcomes, (outcome) => outcome)];
  page.line(`${outcomes.length} pages: ${alike.map(([outcome, { length }]) => `${length} ${outcome}`).join(", ")}.`);
}

export const LEFT_OUT = "left out";

/** One word or two for what became of a page. */
export const outcomeOf = (told: Told): string =>
  "error" in told ? LEFT_OUT : "note" in told ? "passed over" : OUTCOMES[told.entered.outcome];
