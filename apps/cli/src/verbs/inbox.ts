import { HearsayError, readUndecided, type Undecided } from "@hearsay/core";

import { createQuestion } from "../options.ts";
import { createJsonList, createPage, type Page } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

export const inboxVerb = (surroundings: Surroundings) =>
  createQuestion("inbox", "statements on which nobody has decided yet").action(async (options: QuestionOptions) =>
    asking(options, surroundings, async (reader, asked) => {
      const page = createPage(process.stdout);
      const list = options.json ? createJsonList({ asked }, "waiting") : null;
      let count = 0;
      for await (const some of readUndecided(reader, asked)) {
        count += some.length;
        for (const one of some)
          if (list) list.add(one);
          else printOne(page, one);
      }
      if (list) return list.end();
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
