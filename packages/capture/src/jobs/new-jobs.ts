import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { NewJob, Task } from "@hearsay/core";
import { isArchiveName } from "../archives/archive-pages.ts";
import type { CapturedPage } from "../captured-page.ts";
import type { FeedItem } from "../feeds/feed-items.ts";

type Given = Task["given"];

/** A page whose bytes are kept. The same bytes obtained at the same moment are one job. */
export function pageJob({ bytes, sha256, mediaType, obtained }: CapturedPage, given: Given): NewJob {
  const capture = { sha256, size: bytes.byteLength, mediaType, obtained };
  return {
    from: obtained.from,
    key: `page ${sha256} ${obtained.at} ${obtained.from}`,
    task: { kind: "page", capture, given },
  };
}

/** A page that a feed led to, asked politely; another stamp means that it changed, and is another job. */
export function feedJob(
  { key, stamp, link, published }: FeedItem,
  given: Given,
  allowedHosts: readonly string[],
): NewJob {
  const task: Task = {
    kind: "address",
    address: link,
    allowedHosts: [...allowedHosts],
    isPolite: true,
    given,
    told: { by: "feed", published },
  };
  return { from: link, key: `feed ${key} ${stamp}`, task };
}

/** A file of a folder: a page, or an archive of pages. */
export function fileJob(path: string, called: string, given: Given): NewJob {
  const kind = isArchiveName(path) ? "archive" : "file";
  return { from: called, key: `${kind} ${path}`, task: { kind, path, called, given } };
}

/** What a person named: an address, or a folder, an archive or a file at a path. */
export async function sourceNamed(
  source: string,
  cwd: string,
): Promise<{ readonly is: "address" } | { readonly is: "folder" | "archive" | "file"; readonly path: string }> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return { is: "address" };
  const path = resolve(cwd, source);
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder) return { is: "folder", path };
  return { is: isArchiveName(path) ? "archive" : "file", path };
}

/**
 * What is to be done for something that a person named: an address, a folder, an archive or a file.
 * @param allowedHosts hosts that may be asked though they are no public ones
 */
export async function jobOfSource(
  source: string,
  {
    cwd,
    given,
    allowedHosts,
  }: { readonly cwd: string; readonly given: Given; readonly allowedHosts: readonly string[] },
): Promise<NewJob> {
  const named = await sourceNamed(source, cwd);
  if (named.is === "address") {
    const task: Task = { kind: "address", address: source, allowedHosts: [...allowedHosts], isPolite: false, given };
    return { from: source, key: `address ${source}`, task };
  }
  const { is, path } = named;
  return is === "folder"
    ? { from: source, key: `folder ${path}`, task: { kind: "folder", path, called: source, given } }
    : fileJob(path, source, given);
}
