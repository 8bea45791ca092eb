import { type ClaimLine, dayInWords, type Quoted, sentenceCase } from "@hearsay/core";
import type { Page } from "./page.ts";

const PARTS: { readonly [part in Quoted["part"]]: string } = {
  counts: "",
  echo: " · an echo, adds nothing",
  summary: " · the outlet's own summary, not counted",
  retracted: " · taken back",
  outdated: " · the same source said otherwise later",
};

const STANCES: { readonly [stance in Quoted["stance"]]: string } = {
  asserts: "",
  hedges: " · with a reservation",
  denies: " · denies it",
  doubts: " · doubts it",
  retracts: " · takes it back",
};

function printQuoted(quoted: Quoted, page: Page, indent: number): void {
  page.line(`“${quoted.quote}”`, indent);
  const via = quoted.path === quoted.outlet ? "" : `${quoted.path} · in `;
  const decision = quoted.decision === null ? "" : ` · ${quoted.decision}`;
  const note = `${STANCES[quoted.stance]}${PARTS[quoted.part]}${decision}`;
  page.quiet(`${via}${quoted.outlet}, ${dayInWords(quoted.published)}${note}`, indent + 2);
}

/** A claim as a person reads it: standing, sentence, reason, and the sentences that carry it. */
export function printClaim(line: ClaimLine, page: Page, indent = 2): void {
  page.standing(line.standing, `${sentenceCase(line.gloss)}, ${line.when}`, indent);
  page.quiet(`${line.why} [${line.claim}]`, indent + 2);
  for (const quoted of line.quoted) printQuoted(quoted, page, indent + 2);
}

/** A headed list of claims; nothing where there are none. */
export function printClaims(heading: string, lines: readonly ClaimLine[], page: Page): void {
  if (lines.length === 0) return;
  page.gap();
  page.heading(heading);
  for (const line of lines) printClaim(line, page);
}
