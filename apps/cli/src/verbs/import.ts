import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { HearsayError, parseLedger } from "@hearsay/core";
import { isSigned } from "@hearsay/store";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withFolder } from "../session.ts";

/** The lines of a file, or of standard input for "-". */
async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new HearsayError("input-unreadable", `${path} cannot be read. Name a file that "export ledger" wrote.`, {
      cause: error,
    });
  }
}

export const importVerb = (surroundings: Surroundings) =>
  createCommand("import", "enter a ledger that was written out, into an empty one")
    .argument("<format>", 'ledger: what "export ledger" wrote')
    .argument("<file>", 'the file, or "-" for standard input')
    .action(async (format: string, file: string, options: CommonOptions) => {
      if (format !== "ledger")
        throw new HearsayError("usage", `There is no format "${format}" to import. It is ledger.`);
      const path = file === "-" ? file : resolve(surroundings.cwd, file);
      await withFolder(options, surroundings, async (folder) => {
        const { seq, hash } = await folder.ledger.restore(parseLedger(linesOf(path), { isSigned }));
        if (options.json) return printJson({ folder: folder.path, entries: seq, head: hash });
        console.log(`${seq} entries were entered as they were, each with its hash. The head is ${hash}.`);
        console.log("The captured pages are not in such a file: copy the folder captures of the data folder, too.");
      });
    });
