import { HearsayError, matterView } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printClaim } from "../print/claim-lines.ts";
import { asKnownInWords, createPage, printJson } from "../print/page.ts";
import { answering, type QuestionOptions, type Surroundings } from "../session.ts";

export const conflictsVerb = (surroundings: Surroundings) =>
  createQuestion("conflicts", "the contested matters: claims that cannot all hold, with their standings").action(
    async (options: QuestionOptions) =>
      answering(options, surroundings, async ({ asked, holdings, picture, folder }) => {
        const known = await folder.ledger.read((reader) => reader.matters());
        const matters = known
          .map((matter) => matterView(matter, picture, holdings))
          .filter((matter) => matter.lanes.length > 0);
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
