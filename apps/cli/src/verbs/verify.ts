import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { faultOfTimestamp } from "@hearsay/capture";
import { type Checkpoint, HearsayError, parseCheckpoints, type SoundChain, verifyChain } from "@hearsay/core";
import { type DataFolder, type EvidenceCheck, isSigned, type SpoiltObject, verifyEvidence } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { createCommand } from "../options.ts";
import { printJson } from "../print/page.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface VerifyOptions extends CommonOptions {
  readonly evidence?: true;
  readonly rows?: true;
  readonly published?: string;
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

function tellSpoilt(one: SpoiltObject, { path }: DataFolder): void {
  const what = one.found === null ? "is missing" : `was changed: it hashes to ${one.found} now`;
  const told = one.captures.map(({ seq, from, at }) => `${from} on ${at.slice(0, 10)} (entry ${seq})`);
  console.error(
    `The page ${one.sha256}, captured from ${told.join(" and from ")}, ${what}. Restore ${path} from a backup, or capture it again: the same bytes put it right.`,
  );
}

/** How many objects were hashed and which are not as they were, beside the whole. */
function inShort(check: EvidenceCheck) {
  const spoilt = [...check.missing, ...check.bent].map(({ sha256 }) => sha256);
  return { checked: check.objects, spoilt, ...check };
}

function tellTimestamps(timestamps: EvidenceCheck["timestamps"], { path }: DataFolder): void {
  const sound = timestamps.filter(({ fault }) => fault === null);
  for (const { fault, sha256, seq } of timestamps)
    if (fault !== null)
      console.error(
        `The timestamp of the page ${sha256} (entry ${seq}) proves nothing: ${fault}. Restore ${path} from a backup.`,
      );
  if (sound.length === 0) return;
  const authorities = [...new Set(sound.map(({ authority }) => authority))].join("; ");
  console.log(
    `${sound.length} timestamps (${authorities}) are about the kept bytes, signed by the certificates inside them, which are for timestamps and were valid then. They prove that the bytes were there at their time; not whether the authority is to be trusted or its certificate was revoked, where the bytes came from, or that what they say is so.`,
  );
}

function tellEvidence(check: EvidenceCheck, folder: DataFolder): void {
  const { missing, bent, objects, captures, timestamps, refused, unnamed, strays } = check;
  for (const one of [...missing, ...bent]) tellSpoilt(one, folder);
  for (const { sha256, from, why } of refused)
    console.log(`Kept, though it could not be used: ${sha256} (${from}). ${why}`);
  if (unnamed.length > 0)
    console.log(
      `Kept, but named by no entry: ${unnamed.join(", ")}. A crash before the entry leaves such, and so does a job that is not done; it does no harm.`,
    );
  if (strays.length > 0) console.log(`No captured pages, though among them: ${strays.join(", ")}.`);
  if (missing.length + bent.length === 0)
    console.log(`All ${objects} captured pages are as they were captured, in ${captures} captures.`);
  tellTimestamps(timestamps, folder);
}

const isSpoiltIn = ({ missing, bent, timestamps }: EvidenceCheck) =>
  missing.length + bent.length > 0 || timestamps.some(({ fault }) => fault !== null);

async function verify(options: VerifyOptions, folder: DataFolder, published: readonly Checkpoint[]): Promise<void> {
  const chain = await verifyChain(folder.ledger.entries(), { isSigned, published });
  const evidence = options.evidence ? await verifyEvidence(folder.ledger, folder.captures, faultOfTimestamp) : null;
  // A chain that cannot be trusted gives no rows to compare with.
  const strayed = options.rows && chain.ok ? await folder.ledger.rebuild() : null;
  const isSpoilt = evidence !== null && isSpoiltIn(evidence);
  if (!chain.ok || isSpoilt || (strayed?.length ?? 0) > 0) process.exitCode = EXIT.fault;
  if (options.json)
    return printJson({ ...chain, published: published.length, evidence: evidence && inShort(evidence), strayed });
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
  if (evidence) tellEvidence(evidence, folder);
}

export const verifyVerb = (surroundings: Surroundings) =>
  createCommand("verify", "recompute the chain of hashes from the first entry, and check its checkpoints")
    .option("--evidence", "hash the captured pages again and check their timestamps, too")
    .option("--rows", "make the tables that answers are read from anew, and say where they had been others")
    .option("--published <file>", "hold the chain against the checkpoints in a file that was kept elsewhere")
    .action(async (options: VerifyOptions) => {
      const kept = options.published;
      const published = kept === undefined ? [] : await publishedIn(resolve(surroundings.cwd, kept));
      await withLedger(options, surroundings, (folder) => verify(options, folder, published));
    });
