import { type Sha256, sha256Of, verifyChain } from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface VerifyOptions extends CommonOptions {
  readonly evidence?: true;
}

/** The captures whose bytes are missing or no longer fit their hash. */
async function spoiltCaptures({ ledger, captures }: DataFolder): Promise<{ checked: number; spoilt: Sha256[] }> {
  const reports = await ledger.read((reader) => reader.reports());
  const hashes = [...new Set(reports.flatMap(({ capture }) => capture?.sha256 ?? []))];
  const spoilt: Sha256[] = [];
  for (const sha256 of hashes) {
    const bytes = await captures.get(sha256);
    if (!bytes || sha256Of(bytes) !== sha256) spoilt.push(sha256);
  }
  return { checked: hashes.length, spoilt };
}

export const verifyVerb = (surroundings: Surroundings) =>
  createCommand("verify", "recompute the chain of hashes from the first entry")
    .option("--evidence", "hash the captured pages again, too")
    .action(async (options: VerifyOptions) =>
      withLedger(options, surroundings, async (folder) => {
        const chain = await verifyChain(folder.ledger.entries());
        const evidence = options.evidence ? await spoiltCaptures(folder) : null;
        if (!chain.ok || (evidence && evidence.spoilt.length > 0)) process.exitCode = EXIT.fault;
        if (options.json) return printJson({ ...chain, evidence });
        if (chain.ok) {
          const erased = chain.erased > 0 ? `, ${chain.erased} of them taken down` : "";
          console.log(`The chain is whole: ${chain.entries} entries${erased}. Its head is ${chain.head.hash}.`);
        } else {
          console.error(
            `Entry ${chain.seq} cannot be trusted, nor any after it: ${chain.reason}. Restore ${folder.path} from a backup.`,
          );
        }
        if (!evidence) return;
        for (const sha256 of evidence.spoilt)
          console.error(`The page ${sha256} is missing or was changed. Restore ${folder.path} from a backup.`);
        if (evidence.spoilt.length === 0)
          console.log(`All ${evidence.checked} captured pages are as they were captured.`);
      }),
    );
