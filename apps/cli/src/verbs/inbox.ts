import { HearsayError, readUndecided, type Undecided } from "@hearsay/core";

import { createQuestion } from "../options.ts";
import { createPage, type Page, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

export const inboxVerb = (surroundings: Surroundings) =>
  createQuestion("inbox", "statements on which nobody has decided yet").action(async (options: QuestionOptions) =>
    asking(options, surroundings, async (reader, asked) => {
      const page = createPage(process.stdout);
      const waiting: Undecided[] = [];
      let count = 0;
      for await (const some of readUndecided(reader, asked)) {
        count += some.length;
        if (options.json) waiting.push(...some);
        else for (const one of some) printOne(page, one);
      }
      if (options.json) return printJson({ asked, waiting });
      if (count === 0) throw new HearsayError("not-found", "Nothing waits for a decision.");
      page.gap();
      page.line(`${count} wait. "hearsay accept ID..." or "hearsay reject ID... --reason WHY" decides.`);
    }),
  );

function printOne(page: Page, one: Undecided): void {
  page.standing(one.standing, `${one.gloss}, ${one.when}`);
  page.line(`“${one.quote}”`, 2);
  page.quiet(`${one.path} · ${one.outlet}, ${one.published} · ${one.stance}, ${one.basis}  [${one.statement}]`, 2);
}
