import { HearsayError, undecidedIn } from "@hearsay/core";

import { createQuestion } from "../options.ts";
import { createPage, printJson } from "../print/page.ts";
import { answering, type QuestionOptions, type Surroundings } from "../session.ts";

export const inboxVerb = (surroundings: Surroundings) =>
  createQuestion("inbox", "statements on which nobody has decided yet").action(async (options: QuestionOptions) =>
    answering(options, surroundings, async ({ asked, holdings, picture }) => {
      const waiting = undecidedIn(picture, holdings);
      if (options.json) return printJson({ asked, waiting });
      if (waiting.length === 0) throw new HearsayError("not-found", "Nothing waits for a decision.");
      const page = createPage(process.stdout);
      for (const one of waiting) {
        page.standing(one.standing, `${one.gloss}, ${one.when}`);
        page.line(`“${one.quote}”`, 2);
        page.quiet(
          `${one.path} · ${one.outlet}, ${one.published} · ${one.stance}, ${one.basis}  [${one.statement}]`,
          2,
        );
      }
      page.gap();
      page.line(`${waiting.length} wait. "hearsay accept ID..." or "hearsay reject ID... --reason WHY" decides.`);
    }),
  );
