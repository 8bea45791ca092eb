import { checkpointLine, HearsayError } from "@hearsay/core";
import { signHead } from "@hearsay/store";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, now, type Surroundings, withLedger } from "../session.ts";

const ADVICE =
  "Publish this line where its date can be seen and you cannot change it: a newspaper, a mailing list, another organisation. " +
  "The key lies beside the ledger, so the signature alone proves nothing against whoever owns both. " +
  'Whoever kept the line holds the ledger against it with "hearsay verify --published FILE".';

export const checkpointVerb = (surroundings: Surroundings) =>
  createCommand("checkpoint", "sign the head of the ledger and print it, to be published elsewhere").action(
    async (options: CommonOptions) =>
      withLedger(options, surroundings, async ({ ledger, path }) => {
        if ((await ledger.head()).seq === 0) {
          throw new HearsayError("not-found", 'The ledger is empty. Begin it with "hearsay add FILE".');
        }
        const { checkpoint, isNewKey } = await signHead(ledger, path, now);
        if (options.json) return printJson({ ...checkpoint, line: checkpointLine(checkpoint) });
        console.log(checkpointLine(checkpoint));
        if (isNewKey) console.error(`A new key was made in ${path}; its public half is ${checkpoint.key}.`);
        console.error(ADVICE);
      }),
  );
