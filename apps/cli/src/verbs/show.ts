import { dossierOf, HearsayError, peopleNamed } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printDossier } from "../print/dossier-page.ts";
import { createPage, printJson } from "../print/page.ts";
import { answering, type QuestionOptions, type Surroundings } from "../session.ts";

export const showVerb = (surroundings: Surroundings) =>
  createQuestion("show", "what is known of a person: fate, posts, measures, words, and the sentence behind each line")
    .argument("<name>", "the person's name, or a part of it")
    .action(async (name: string, options: QuestionOptions) =>
      answering(options, surroundings, async ({ asked, holdings, picture }) => {
        const people = peopleNamed(name, holdings);
        if (people.length === 0) {
          throw new HearsayError(
            "not-found",
            `The ledger knows nobody called "${name}". Try "hearsay search ${name}".`,
          );
        }
        const dossiers = people.map(({ id }) => dossierOf(id, picture, holdings));
        if (options.json) return printJson({ asked, people: dossiers });
        const page = createPage(process.stdout);
        for (const [i, dossier] of dossiers.entries()) {
          if (i > 0) page.gap();
          printDossier(dossier, asked, page);
        }
      }),
    );
