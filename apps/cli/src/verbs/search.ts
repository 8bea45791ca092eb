import { type Found, HearsayError, type LedgerReader, type Question, readSearch } from "@hearsay/core";
import { createQuestion } from "../options.ts";
import { printClaims } from "../print/claim-lines.ts";
import { createPage, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

/** Claims that are printed; whoever wants more says more words. */
const MOST_LINES = 50;

/** The first claims told in passages with all the words, each once, from as many parts of the list as it takes. */
async function firstFound(reader: LedgerReader, words: string, asked: Question): Promise<Found> {
  const { named, lines, next } = await readSearch(reader, words, asked);
  const all = new Map(lines.map((line) => [line.claim, line]));
  for (let before = next; before !== null && all.size < MOST_LINES; ) {
    const page = await readSearch(reader, words, asked, before);
    for (const line of page.lines) if (!all.has(line.claim)) all.set(line.claim, line);
    before = page.next;
  }
  return { named, lines: [...all.values()].slice(0, MOST_LINES) };
}

export const searchVerb = (surroundings: Surroundings) =>
  createQuestion("search", "people, posts and bodies of a name, and claims told in such words")
    .argument("<word...>", "a name, also misspelt, or words of a sentence")
    .action(async (words: string[], options: QuestionOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const sought = words.join(" ");
        const found = await firstFound(reader, sought, asked);
        if (found.named.length + found.lines.length === 0) {
          throw new HearsayError("not-found", `The ledger has nothing on "${sought}" by that day.`);
        }
        if (options.json) return printJson({ asked, ...found });
        const page = createPage(process.stdout);
        for (const { kind, name } of found.named) page.line(`${name} (${kind})`);
        printClaims("Told", found.lines, page);
      }),
    );
