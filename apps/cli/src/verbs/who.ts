import {
  dayInWords,
  HearsayError,
  type HeldOn,
  namedLike,
  type Question,
  readWhoHeld,
  sentenceCase,
} from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printClaim } from "../print/claim-lines.ts";
import { asKnownInWords, createPage, type Page, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

const STATUSES: { readonly [status in HeldOn["status"]]: string } = {
  established: "established",
  reported: "reported",
  disputed: "disputed",
  rumoured: "rumoured",
  vacant: "nobody: the post was vacant",
  unknown: "nobody is known",
};

function printHeld(held: HeldOn, asked: Question, page: Page): void {
  page.heading(`${sentenceCase(held.title)} on ${dayInWords(held.on)}`);
  page.quiet(asKnownInWords(asked), 2);
  if (held.holders.length === 0) page.line(`${STATUSES[held.status]} (coverage: ${held.coverage})`, 2);
  for (const { name, coverage, lines } of held.holders) {
    page.gap();
    page.heading(name);
    page.line(`${STATUSES[held.status]}; ${coverage} in the post on that day`, 2);
    for (const line of lines) printClaim(line, page);
  }
  for (const line of held.lines) printClaim(line, page);
}

export const whoVerb = (surroundings: Surroundings) =>
  createQuestion("who", "who held a post on a day, with standing, coverage and sentence")
    .argument("<post>", 'the post: "head of the National Security Office"')
    .action(async (post: string, options: QuestionOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const answers = await readWhoHeld(post, asked.on, asked, reader);
        if (answers.length === 0) {
          const near = namedLike(post, await reader.entities({ kind: "post" })).slice(0, 3);
          const hint = near.length > 0 ? ` Did you mean ${near.map(({ name }) => `"${name}"`).join(" or ")}?` : "";
          throw new HearsayError("not-found", `The ledger knows no post called "${post}".${hint}`);
        }
        if (options.json) return printJson({ asked, answers });
        const page = createPage(process.stdout);
        for (const [i, held] of answers.entries()) {
          if (i > 0) page.gap();
          printHeld(held, asked, page);
        }
      }),
    );
