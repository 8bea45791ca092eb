import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type Checkpoint,
  HearsayError,
  parseCheckpoints,
  type Sha256,
  type SoundChain,
  sha256Of,
  verifyChain,
} from "@hearsay/core";
import { type DataFolder, isSigned } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface VerifyOptions extends CommonOptions {
  readonly evidence?: true;
  readonly rows?: true;
  readonly published?: string;
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

/** The checkpoints in a file that was kept elsewhere. */
async function publishedIn(path: string): Promise<Checkpoint[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new HearsayError("usage", `${path} cannot be read. Name the file that holds the published line.`, {
      cause: error,
    });
  });
  const checkpoints = parseCheckpoints(text);
  const forged = checkpoints.find((checkpoint) => !isSigned(checkpoint));
  if (forged) {
    throw new HearsayError(
      "usage",
      `The checkpoint of entry ${forged.seq} in ${path} is not signed by the key that it names. Copy the line again as it was published.`,
    );
  }
  return checkpoints;
}

function soundInWords({ entries, erased, head, checkpoints, keys }: SoundChain): string {
  const takenDown = erased > 0 ? `, ${erased} of them taken down` : "";
  const signed = checkpoints > 0 ? ` Checkpoints signed by ${keys.join(" and ")}: ${checkpoints}.` : "";
  return `The chain is whole: ${entries} entries${takenDown}. Its head is ${head.hash}.${signed}`;
}

function tellRows(strayed: readonly string[]): void {
  if (strayed.length > 0) {
    console.error(
      `The rows of ${strayed.join(", ")} were not what the entries give: something else than Hearsay wrote to the database, or Hearsay has a fault. They were made anew; answers given before may have been wrong.`,
    );
  } else console.log("Every row that answers are read from is what the entries give.");
}

async function verify(options: VerifyOptions, folder: DataFolder, published: readonly Checkpoint[]): Promise<void> {
  const chain = await verifyChain(folder.ledger.entries(), { isSigned, published });
  const evidence = options.evidence ? await spoiltCaptures(folder) : null;
  // A chain that cannot be trusted gives no rows to compare with.
  const strayed = options.rows && chain.ok ? await folder.ledger.rebuild() : null;
  const isSpoilt = evidence !== null && evidence.spoilt.length > 0;
  if (!chain.ok || isSpoilt || (strayed?.length ?? 0) > 0) process.exitCode = EXIT.fault;
  if (options.json) return printJson({ ...chain, published: published.length, evidence, strayed });
  if (chain.ok) {
    console.log(soundInWords(chain));
    for (const { seq, at } of published)
      console.log(`It holds entry ${seq} as it was published on ${at.slice(0, 10)}.`);
  } else {
    console.error(
      `Entry ${chain.seq} cannot be trusted, nor any after it: ${chain.reason}. Restore ${folder.path} from a backup that verifies.`,
    );
  }
  if (strayed) tellRows(strayed);
  if (!evidence) return;
  for (const sha256 of evidence.spoilt)
    console.error(`The page ${sha256} is missing or was changed. Restore ${folder.path} from a backup.`);
  if (evidence.spoilt.length === 0) console.log(`All ${evidence.checked} captured pages are as they were captured.`);
}

export const verifyVerb = (surroundings: Surroundings) =>
  createCommand("verify", "recompute the chain of hashes from the first entry, and check its checkpoints")
    .option("--evidence", "hash the captured pages again, too")
    .option("--rows", "make the tables that answers are read from anew, and say where they had been others")
    .option("--published <file>", "hold the chain against the checkpoints in a file that was kept elsewhere")
    .action(async (options: VerifyOptions) => {
      const kept = options.published;
      const published = kept === undefined ? [] : await publishedIn(resolve(surroundings.cwd, kept));
      await withLedger(options, surroundings, (folder) => verify(options, folder, published));
    });
