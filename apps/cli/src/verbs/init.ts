import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withFolder } from "../session.ts";

export const initVerb = (surroundings: Surroundings) =>
  createCommand("init", "begin a ledger").action(async (options: CommonOptions) =>
    withFolder(options, surroundings, async ({ path, ledger }) => {
      const { seq } = await ledger.head();
      if (options.json) return printJson({ folder: path, entries: seq });
      console.log(seq === 0 ? `An empty ledger is in ${path}.` : `The ledger in ${path} has ${seq} entries already.`);
      console.log('Add reports with "hearsay add FILE, FOLDER or ADDRESS", and look at them with "hearsay serve".');
    }),
  );
