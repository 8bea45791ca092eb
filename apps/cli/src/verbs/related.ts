import { dayInWords, HearsayError, type RelatedReport, type Relation, readRelated } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createCommand } from "../options.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

const more = (count: number, told: readonly string[]) => {
  const rest = count - told.length;
  return `${told.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
};

function relationInWords(why: Relation): string {
  if (why.is === "copy") return why.words;
  if (why.is === "link") return `the page leads to it: “${why.words}”`;
  if (why.is === "claims")
    return `same claims: ${more(
      why.count,
      why.shared.map(({ gloss }) => gloss),
    )}`;
  return `about ${more(
    why.count,
    why.shared.map(({ name }) => name),
  )}`;
}

function printRelated({ report, title, outlet, published, why }: RelatedReport, page: Page): void {
  page.heading(title);
  page.line(`${outlet}; ${dayInWords(published)}  [${report}]`, 2);
  for (const one of why) page.quiet(relationInWords(one), 4);
}

export const relatedVerb = (surroundings: Surroundings) =>
  createCommand(
    "related",
    "reports that have to do with a report: of the same text, linked from it, on the same claims or people",
  )
    .argument("<report>", "the report's id, or its beginning, as add and search print it")
    .action(async (typed: string, options: CommonOptions) =>
      withLedger(options, surroundings, async ({ ledger }) => {
        const related = await ledger.read(async (reader) => {
          const ids = (await reader.reportHeads()).map(({ id }) => ({ id }));
          return readRelated(oneById(typed, "report", ids).id, reader);
        });
        if (related === null) throw new HearsayError("not-found", `The ledger has no report ${typed}.`);
        if (options.json) {
          printJson(related);
          return;
        }
        const page = createPage(process.stdout);
        for (const one of related) printRelated(one, page);
        if (related.length === 0) page.quiet("No other report has anything to do with it.");
      }),
    );
