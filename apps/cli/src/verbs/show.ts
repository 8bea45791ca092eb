import { aroundPerson, type Dossier, dossierOf, HearsayError, readPeopleNamed } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printDossier } from "../print/dossier-page.ts";
import { createPage, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

export const showVerb = (surroundings: Surroundings) =>
  createQuestion("show", "what is known of a person: fate, posts, measures, words, and the sentence behind each line")
    .argument("<name>", "the person's name, or a part of it")
    .action(async (name: string, options: QuestionOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const people = await readPeopleNamed(name, reader);
        if (people.length === 0) {
          throw new HearsayError(
            "not-found",
            `The ledger knows nobody called "${name}". Try "hearsay search ${name}".`,
          );
        }
        const dossiers: Dossier[] = [];
        for (const { id } of people) {
          const { holdings, picture } = await aroundPerson(reader, id, asked);
          dossiers.push(dossierOf(id, picture, holdings));
        }
        if (options.json) return printJson({ asked, people: dossiers });
        const page = createPage(process.stdout);
        for (const [i, dossier] of dossiers.entries()) {
          if (i > 0) page.gap();
          printDossier(dossier, asked, page);
        }
      }),
    );
