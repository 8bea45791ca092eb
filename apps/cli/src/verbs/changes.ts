import { HearsayError, readChanges } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { asKnownInWords, createPage, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

interface ChangesOptions extends QuestionOptions {
  readonly new?: true;
  readonly most?: string;
}

const MOST = 50;

function mostOf({ most }: ChangesOptions): number {
  if (most === undefined) return MOST;
  if (/^[1-9]\d{0,5}$/.test(most)) return Number(most);
  throw new HearsayError("usage", `"${most}" is no number of changes. Write it in digits.`);
}

export const changesVerb = (surroundings: Surroundings) =>
  createQuestion("changes", "standings that moved, with what moved them, the last first")
    .option("--new", "also claims that nobody had made before")
    .option("--most <number>", `so many at most (else ${MOST})`)
    .action(async (options: ChangesOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const wanted = { ...asked, withNew: options.new === true, most: mostOf(options) };
        const { lines } = await readChanges(reader, wanted);
        if (options.json) return printJson({ asked, changes: lines });
        if (lines.length === 0) throw new HearsayError("not-found", "No standing has moved by that day.");
        const page = createPage(process.stdout);
        page.quiet(asKnownInWords(asked));
        for (const { from, to, gloss, when, why, cause, recorded, claim } of lines) {
          page.standing(to, `was ${from}: ${gloss}, ${when}`);
          page.line(why, 2);
          page.quiet(`${cause} · entered ${recorded.slice(0, 16).replace("T", " ")} UTC [${claim}]`, 2);
        }
      }),
    );
