import { foundFor, HearsayError } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printClaims } from "../print/claim-lines.ts";
import { createPage, printJson } from "../print/page.ts";
import { answering, type QuestionOptions, type Surroundings } from "../session.ts";

export const searchVerb = (surroundings: Surroundings) =>
  createQuestion("search", "people, posts and bodies of a name, and claims told in such words")
    .argument("<word...>", "a name, also misspelt, or words of a sentence")
    .action(async (words: string[], options: QuestionOptions) =>
      answering(options, surroundings, async ({ asked, holdings, picture }) => {
        const sought = words.join(" ");
        const found = foundFor(sought, picture, holdings);
        if (found.named.length + found.lines.length === 0) {
          throw new HearsayError("not-found", `The ledger has nothing on "${sought}" by that day.`);
        }
        if (options.json) return printJson({ asked, ...found });
        const page = createPage(process.stdout);
        for (const { kind, name } of found.named) page.line(`${name} (${kind})`);
        printClaims("Told", found.lines, page);
      }),
    );
