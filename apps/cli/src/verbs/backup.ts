import { resolve } from "node:path";
import { readSealed } from "@hearsay/core";
import { backUp, localWriter } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

export const backupVerb = (surroundings: Surroundings) =>
  createCommand("backup", "copy the ledger and its captured pages into a new folder, while others go on writing")
    .argument("<folder>", "a new folder, which --data opens like any other")
    .action(async (target: string, options: CommonOptions) =>
      withLedger(options, surroundings, async (folder) => {
        const made = await backUp(folder, resolve(surroundings.cwd, target), localWriter());
        if (made.spoilt.length > 0) process.exitCode = EXIT.fault;
        if (options.json) return printJson(made);
        console.log(
          `${made.path} holds ${made.chain.entries} entries, which verify, and ${made.captures} captured pages. Its head is ${made.chain.head.hash}.`,
        );
        const { count } = await readSealed(folder.ledger);
        if (count > 0) console.error(`${count} sealed reports are in it whole: keep it as safe as the ledger.`);
        for (const sha256 of made.spoilt)
          console.error(
            `The page ${sha256} is missing or was changed, and is not in it. Look for it in an older backup.`,
          );
      }),
    );
