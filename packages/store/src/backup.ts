import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import {
  Capture,
  type ContentStore,
  Custody,
  checkedEntries,
  HearsayError,
  type Ledger,
  type Sha256,
  type SoundChain,
  sha256Of,
  verifyChain,
  type Writer,
} from "@hearsay/core";
import { isSigned } from "./checkpoints.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { asHearsayError } from "./faults.ts";
import { LEDGER_FILE } from "./sqlite-ledger.ts";

/** All pages in one step: writers go on meanwhile, and none of them makes the copy begin again. */
const ALL_PAGES = 2 ** 31 - 1;

/** What a backup holds. */
export interface BackedUp {
  readonly path: string;
  readonly chain: SoundChain;
  readonly captures: number;
  /** Pages and timestamps that are missing in the original or no longer fit their hash. */
  readonly spoilt: readonly Sha256[];
}

async function copyFile(file: string, copy: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, join(copy, LEDGER_FILE), { rate: ALL_PAGES });
    await chmod(join(copy, LEDGER_FILE), 0o600);
  } finally {
    source.close();
  }
}

/** The captured pages and the timestamps that a ledger names, without those whose entries were taken down. */
async function* namedObjects(ledger: Ledger): AsyncGenerator<{ sha256: Sha256; isPage: boolean }> {
  const seen = new Set<Sha256>();
  for await (const { kind, content } of ledger.entries()) {
    if ((kind !== "capture" && kind !== "custody") || content === null) continue;
    const body = JSON.parse(content.body);
    const sha256 = kind === "capture" ? Capture.parse(body).sha256 : Custody.parse(body).timestamp?.token;
    if (sha256 === undefined || seen.has(sha256)) continue;
    seen.add(sha256);
    yield { sha256, isPage: kind === "capture" };
  }
}

type Copied = Omit<BackedUp, "path" | "chain"> & { readonly sha256s: readonly Sha256[] };

async function copyCaptures(ledger: Ledger, from: ContentStore, to: ContentStore): Promise<Copied> {
  const spoilt: Sha256[] = [];
  const sha256s: Sha256[] = [];
  for await (const { sha256, isPage } of namedObjects(ledger)) {
    const bytes = await from.get(sha256);
    if (!bytes || sha256Of(bytes) !== sha256) spoilt.push(sha256);
    else {
      await to.put(bytes);
      if (isPage) sha256s.push(sha256);
    }
  }
  return { captures: sha256s.length, spoilt, sha256s };
}

/** The record of the original says that its pages went along; a backup that cannot be entered is none. */
async function enterBackup({ ledger }: DataFolder, sha256s: readonly Sha256[]): Promise<void> {
  if (sha256s.length === 0) return;
  const body = { act: "exported" as const, captures: [...sha256s], purpose: "copied into a backup" };
  await ledger.append(async () => [{ kind: "custody", body }]);
}

/**
 * Copies a ledger and its captured pages, while others go on writing, into a new folder that opens like any other, and
 * verifies the copy. The key of checkpoints stays where it is.
 * @throws HearsayError `usage` where the folder is there already, `ledger-damaged` where the copy does not verify
 */
export async function backUp(folder: DataFolder, path: string, writer: Writer): Promise<BackedUp> {
  if (existsSync(path)) throw new HearsayError("usage", `${path} is there already. Name a new folder.`);
  const half = `${path}.part`;
  try {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true, mode: 0o700 });
    if (folder.file !== null) await copyFile(folder.file, half);
    const copy = await openDataFolder(half, writer);
    try {
      if (folder.file === null) await copy.ledger.restore(checkedEntries(folder.ledger.entries(), { isSigned }));
      const chain = await verifyChain(copy.ledger.entries(), { isSigned });
      if (!chain.ok) {
        throw new HearsayError(
          "ledger-damaged",
          `Entry ${chain.seq} cannot be trusted: ${chain.reason}. No backup was made; keep the ones that you have.`,
        );
      }
      const copied = await copyCaptures(copy.ledger, folder.captures, copy.captures);
      await copy.ledger.close();
      await enterBackup(folder, copied.sha256s);
      await rename(half, path);
      const { captures, spoilt } = copied;
      return { path, chain, captures, spoilt };
    } finally {
      await copy.ledger.close();
    }
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw asHearsayError(error, path);
  }
}
