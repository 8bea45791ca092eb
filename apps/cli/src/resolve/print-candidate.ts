import type { Candidate, CandidateSide, Ground } from "@hearsay/core";
import type { Page } from "../print/page.ts";

const KINDS = { person: "Two persons", organisation: "Two organisations", post: "Two posts" } as const;

const counted = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

function printSide({ id, name, aliases, told, claims, reports }: CandidateSide, letter: string, page: Page): void {
  page.heading(`${letter}  ${name}`);
  page.quiet(`${id} · ${counted(claims, "claim")} in ${counted(reports, "report")}`, 3);
  for (const { name: alias, script, outlet } of aliases.filter((one) => one.name !== name))
    page.line(`also “${alias}” (${script}, ${outlet})`, 3);
  for (const { words } of told) page.line(words, 3);
  if (claims > told.length) page.quiet(`and ${claims - told.length} more`, 3);
}

function printGrounds(title: string, grounds: readonly Ground[], page: Page): void {
  if (grounds.length === 0) return;
  page.heading(title);
  for (const { words } of grounds) page.line(words, 3);
}

/** Two entities that may be one, with what speaks for it and against it. */
export function printCandidate(candidate: Candidate, page: Page, heading: string): void {
  const { kind, sides, score, unsure } = candidate;
  page.heading(`${heading}${KINDS[kind]} that may be one (${score.toFixed(2)})${unsure ? ", judged unsure" : ""}`);
  page.gap();
  printSide(sides[0], "A", page);
  printSide(sides[1], "B", page);
  page.gap();
  printGrounds("For", candidate.for, page);
  printGrounds("Against", candidate.against, page);
}
