import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import { HearsayError, type Ledger } from "@hearsay/core";
import { createCommand } from "../options.ts";
import { type CommonOptions, type Surroundings, withLedger } from "../session.ts";

interface ExportOptions extends CommonOptions {
  readonly out?: string;
}

const FORMATS = ["entries"] as const;

/** A new file that only its owner can read: what was exported before is evidence, and is not overwritten. */
async function newFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  try {
    await once(file, "open");
    return file;
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    const message = isThere
      ? `${path} is there already. Name a new file.`
      : `${path} cannot be written. Name another file.`;
    throw new HearsayError("usage", message, { cause: error });
  }
}

async function writeEntries(ledger: Ledger, out: NodeJS.WritableStream): Promise<void> {
  for await (const entry of ledger.entries()) {
    if (!out.write(`${JSON.stringify(entry)}\n`)) await once(out, "drain");
  }
}

async function exportLedger(format: string, options: ExportOptions, surroundings: Surroundings): Promise<void> {
  if (!FORMATS.some((known) => known === format)) {
    throw new HearsayError("usage", `There is no format "${format}". It is ${FORMATS.join(" or ")}.`);
  }
  await withLedger(options, surroundings, async ({ ledger }) => {
    if (options.out === undefined) return writeEntries(ledger, process.stdout);
    const file = await newFile(resolve(surroundings.cwd, options.out));
    await writeEntries(ledger, file);
    await finished(file.end());
  });
}

export const exportVerb = (surroundings: Surroundings) =>
  createCommand("export", "write the ledger out")
    .argument("<format>", `${FORMATS.join(", ")}: the entries as JSON lines, taken-down bodies as null`)
    .option("--out <file>", "a new file (else standard output)")
    .action((format: string, options: ExportOptions) => exportLedger(format, options, surroundings));
