import { aroundMatter, HearsayError, type MatterView, matterView } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printClaim } from "../print/claim-lines.ts";
import { asKnownInWords, createPage, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

export const conflictsVerb = (surroundings: Surroundings) =>
  createQuestion("conflicts", "the contested matters: claims that cannot all hold, with their standings").action(
    async (options: QuestionOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const matters: MatterView[] = [];
        for (const matter of await reader.matters()) {
          const { holdings, picture } = await aroundMatter(reader, matter, asked);
          const view = matterView(matter, picture, holdings);
          if (view.lanes.length > 0) matters.push(view);
        }
        if (matters.length === 0)
          throw new HearsayError("not-found", "Nothing in the ledger is contested by that day.");
        if (options.json) return printJson({ asked, matters });
        const page = createPage(process.stdout);
        page.quiet(asKnownInWords(asked));
        for (const { title, lanes } of matters) {
          page.gap();
          page.heading(title);
          for (const { line } of lanes) printClaim(line, page);
        }
      }),
  );
