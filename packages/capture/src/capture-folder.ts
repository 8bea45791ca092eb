import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { HearsayError } from "@hearsay/core";
import { captureFile, unreadable } from "./capture-file.ts";
import type { CapturedPage, Now } from "./captured-page.ts";
import { mediaTypeOfName, PAGE_EXTENSIONS } from "./media-type.ts";

/** A file of a folder: captured, or skipped with the reason. */
export type FolderEntry =
  | { readonly path: string; readonly page: CapturedPage }
  | { readonly path: string; readonly skipped: string };

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** Whether a link leads to a file; folders behind links are not entered, as they can lead round in a circle. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false; // It leads nowhere, which the reason given for it says.
  }
}

async function reasonToSkip(entry: Dirent, path: string): Promise<string | null> {
  if (entry.name.startsWith(".")) return "It is hidden.";
  if (entry.isSymbolicLink() && !(await leadsToFile(path))) return "It is a link that leads to no file.";
  if (!entry.isFile() && !entry.isSymbolicLink()) return "It is no file.";
  return mediaTypeOfName(entry.name) === null ? `Its name does not end in ${PAGE_EXTENSIONS.join(", ")}.` : null;
}

/** A file of a folder that may be a page, with how the person would name it; or one that is skipped, with the reason. */
export type FolderFile =
  | { readonly path: string; readonly called: string }
  | { readonly path: string; readonly skipped: string };

/** The files of a folder and of those in it, by name; a folder in it that cannot be read is told beside the others. */
export async function* listFolder(folder: string, called = folder): AsyncGenerator<FolderFile> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".")) {
      yield* listInner(path, join(called, entry.name));
      continue;
    }
    const skipped = await reasonToSkip(entry, path);
    yield skipped === null ? { path, called: join(called, entry.name) } : { path, skipped };
  }
}

async function* listInner(path: string, called: string): AsyncGenerator<FolderFile> {
  try {
    yield* listFolder(path, called);
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    yield { path, skipped: error.message };
  }
}

/**
 * Captures the pages of a folder and of those in it, by name, one at a time; every other file is given with why not.
 * The captures name the folder as the person did (`called`).
 */
export async function* captureFolder(folder: string, now: Now, called = folder): AsyncGenerator<FolderEntry> {
  for await (const file of listFolder(folder, called)) {
    yield "skipped" in file ? file : await captureEntry(file.path, now, file.called);
  }
}

async function captureEntry(path: string, now: Now, called: string): Promise<FolderEntry> {
  try {
    return { path, page: await captureFile(path, now, called) };
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    return { path, skipped: error.message };
  }
}
