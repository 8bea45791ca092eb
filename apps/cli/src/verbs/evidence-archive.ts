import { open, rm } from "node:fs/promises";
import { type Packed, writeWacz } from "@hearsay/capture";
import { type Custody, HearsayError, insistOpen, readProvingCaptures, readSealed } from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { EXIT } from "../exit-codes.ts";
import { oneById } from "../one-by-id.ts";
import { createPage, printJson } from "../print/page.ts";

/** What is to be packed, where to and what for. */
export interface ArchiveWishes {
  /** Reports as typed; none means all. */
  readonly reports: readonly string[];
  readonly path: string;
  readonly purpose: string;
  readonly json: boolean;
}

async function newArchive(path: string) {
  try {
    return await open(path, "wx+", 0o600);
  } catch (cause) {
    throw new HearsayError("usage", `${path} cannot be written, or is there already. Name a new file.`, { cause });
  }
}

/** Writes the archive under its name once it is whole and the record says who took it and what for. */
async function pack(
  { reports, path, purpose }: ArchiveWishes,
  { ledger, captures }: DataFolder,
): Promise<Packed & { readonly sealed: number }> {
  const sealed = await readSealed(ledger);
  const { proving, custody } = await ledger.read(async (reader) => {
    const all = (await reader.reportHeads()).map(({ id }) => ({ id }));
    const wanted = reports.length > 0 ? reports.map((typed) => oneById(typed, "report", all)) : all;
    if (reports.length > 0) for (const { id } of wanted) insistOpen(id, sealed);
    const open = [...new Set(wanted.map(({ id }) => id))].filter((id) => !sealed.has(id));
    const proving = (await readProvingCaptures(open, reader)).filter(({ capture }) => !sealed.covers(capture));
    const sha256s = [...new Set(proving.map(({ capture }) => capture.sha256))];
    return { proving, custody: await reader.custody({ sha256s }) };
  });
  const file = await newArchive(path);
  try {
    const title = `Evidence of ${reports.length > 0 ? "chosen" : "all"} reports of a Hearsay ledger`;
    const packed = await writeWacz({ captures: proving, title, custody }, (sha256) => captures.get(sha256), file);
    if (packed.captures === 0) throw new HearsayError("not-found", "There is nothing to pack: no page that is whole.");
    await file.sync();
    const body: Custody = { act: "exported", captures: [...packed.sha256s], purpose };
    await ledger.append(async () => [{ kind: "custody", body }]);
    return { ...packed, sealed: sealed.count };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Packs the evidence of reports into a web archive (WACZ). */
export async function archiveEvidence(wishes: ArchiveWishes, folder: DataFolder): Promise<void> {
  const packed = await pack(wishes, folder);
  if (packed.spoilt.length > 0) process.exitCode = EXIT.fault;
  if (wishes.json) {
    printJson({ path: wishes.path, ...packed });
    return;
  }
  const page = createPage(process.stdout);
  const { captures, objects, timestamps, size, digest } = packed;
  const stamped = timestamps > 0 ? ` with ${timestamps} timestamps` : "";
  page.line(
    `${wishes.path} holds ${objects} pages as they were captured, in ${captures} captures${stamped}, ${size} bytes. ReplayWeb.page opens it.`,
  );
  page.line(`Its digest is ${digest}: tell it apart from the file, and whoever gets both can check them.`);
  page.quiet("Pages are in it whole, with every name that stands in them. The record says that you took them.");
  if (packed.sealed > 0)
    console.error(`${packed.sealed} reports are sealed: nothing from where they are from is in it.`);
  for (const sha256 of packed.spoilt) {
    console.error(
      `The page or timestamp ${sha256} is missing or was changed, and is not in it. Restore ${folder.path} from a backup, or capture it again.`,
    );
  }
}
