import { type DiffPart, HearsayError, readVersions, type ToldIn, type Version } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

/** Words shown on either side of a change. */
const AROUND = 6;

/** Words that both versions have, shortened to what stands beside a change. */
function beside(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length <= AROUND * 2) return text.trim();
  const [start, end] = [words.slice(0, AROUND).join(" "), words.slice(-AROUND).join(" ")];
  return `${isFirst ? "" : `${start} `}…${isLast ? "" : ` ${end}`}`;
}

/** A diff on one line: what is gone in brackets with a minus, what was added with a plus. */
function diffInWords(parts: readonly DiffPart[]): string {
  return parts
    .map(({ is, text }, i) => {
      if (is === "same") return beside(text, i === 0, i === parts.length - 1);
      return is === "gone" ? `[-${text.trim()}-]` : `[+${text.trim()}+]`;
    })
    .join(" ");
}

function printTold(label: string, told: readonly ToldIn[], page: Page): void {
  for (const { statement, quote } of told) page.line(`${label}: “${quote}”  [${statement}]`, 4);
}

function printVersion({ report, title, first, last, captures, change }: Version, page: Page): void {
  page.heading(title);
  const seen = captures > 1 ? `obtained ${captures} times, from ${first} to ${last}` : `obtained ${first}`;
  page.line(`${seen}  [${report}]`, 2);
  if (change === null) return;
  if (change.words === null) page.line("changed so much that it is not told word by word", 2);
  else if (change.added + change.gone > 0) page.line(`changed: ${diffInWords(change.words)}`, 2);
  const { same, changed, added, gone } = change.statements;
  page.quiet(`${same} statements as before, ${changed.length} changed, ${added.length} added, ${gone.length} gone`, 2);
  for (const { before, after } of changed) {
    page.line(`changed: “${before.quote}”  [${before.statement}] to “${after.quote}”  [${after.statement}]`, 4);
  }
  printTold("added", added, page);
  printTold("gone", gone, page);
}

export const versionsVerb = (surroundings: Surroundings) =>
  createCommand("versions", "the versions of the page that a report is from: what changed in it, word by word")
    .argument("<report>", "the report's id, or its beginning, as add and search print it")
    .action(async (typed: string, options: CommonOptions) =>
      withLedger(options, surroundings, async ({ ledger }) => {
        const versions = await ledger.read(async (reader) => {
          const ids = (await reader.reportHeads()).map(({ id }) => ({ id }));
          return readVersions(oneById(typed, "report", ids).id, reader);
        });
        if (versions === null) throw new HearsayError("not-found", `The ledger has no report ${typed}.`);
        if (options.json) {
          printJson(versions);
          return;
        }
        const page = createPage(process.stdout);
        for (const version of versions) printVersion(version, page);
        if (versions.length === 1) page.quiet("It was obtained in one version alone.", 2);
      }),
    );
